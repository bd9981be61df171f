/** The dialog that shares the view, and all that is copied to the clipboard. */
import { make } from "./making.mjs";
import { words } from "./words.mjs";

const dialog = () => document.querySelector("#live dialog.share");
/** What takes long enough to say how far it is. */
const LONG = 'a[href^="view.pdf"]';

const field = () => dialog().querySelector("input");

/** Open the dialog with the address of the view as it is. */
export function share() {
  const input = field();
  input.value = location.href;
  // The field is one of Dash's, which writes what it was told itself into it again and again.
  window.dash_clientside.set_props(input.id, { value: input.value });
  dialog().querySelector(".button-system").hidden = !navigator.share;
  tell(dialog(), "");
  dialog().showModal();
  input.focus();
  input.select();
  handOut(`share${location.search}`);
}

/** What is shown when the newest answer of the server has come. */
let latest = Promise.resolve();

/** Show what may be taken along of a view below the link; the page at the address has it all. */
function handOut(address) {
  latest = show(address);
}

async function show(address) {
  const before = latest;
  const place = dialog().querySelector(".share-more");
  place.setAttribute("aria-busy", "true");
  const back = place.contains(document.activeElement) && { name: document.activeElement.name, value: document.activeElement.value };
  try {
    const answer = await fetch(address);
    if (!answer.ok) throw new Error((await answer.text()).trim());
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    await before;
    place.replaceChildren(...page.querySelector("#handout").childNodes);
    place.querySelector(`[name="${back.name}"][value="${back.value}"]`)?.focus();
  } catch (error) {
    tell(dialog(), error.message);
  }
  place.removeAttribute("aria-busy");
}

/** The forms of the dialog ask the server again without leaving the page. */
export function attach(region) {
  region.addEventListener("submit", (event) => {
    if (!event.target.closest(".share-more")) return;
    event.preventDefault();
    ask(event.target);
  });
  region.addEventListener("change", ({ target }) => {
    if (target.closest(".share-more .handout-form")) ask(target.form);
  });
  region.addEventListener("click", (event) => {
    const link = event.target.closest(`.share-more ${LONG}`);
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    print(link);
  });
}

async function ask(form) {
  if (form.method === "post") {
    // What was chosen just before belongs to the wish, and its answer would take the line away.
    await latest;
    const offered = dialog().querySelector(".share-more form[method=post]");
    if (offered) freeze(offered);
  }
  else handOut(`${form.getAttribute("action")}?${new URLSearchParams(new FormData(form))}`);
}

/** Have the view frozen that a form names, and hand the snapshot out. */
async function freeze(form) {
  const query = new URLSearchParams(form.getAttribute("action").split("?")[1]);
  const told = await made("", `?${query}`, form);
  if (!told) return;
  for (const [name, value] of [...new FormData(form), ["kind", "frozen"], ["frozen", told.id]]) query.set(name, value);
  handOut(`share?${query}`);
}

/** Save the pages to print when they are made; the copy of the link stands where no click is heard. */
async function print(link) {
  const told = await made("pdf", link.search, link.parentNode);
  if (told) link.cloneNode().click();
}

/** What became of a wish, with the place free of buttons meanwhile; null where there is nothing. */
async function made(exporter, query, place) {
  tell(dialog(), "");
  place.classList.add("is-waiting");
  const told = await make(exporter, query, place);
  place.classList.remove("is-waiting");
  if (!told?.problem) return told;
  tell(dialog(), told.problem);
  return null;
}

/** Copy the text of the field before a button. */
export async function copyField(button) {
  const area = button.parentNode.querySelector("textarea");
  const done = await copy(area.value);
  if (!done) area.select();
  tell(button.parentNode, done ? words.copiedText : words.notCopied);
}

/** Hand the address to the system, as phones have it; whoever turns back has not failed. */
export async function system() {
  try {
    await navigator.share({ title: document.title, url: location.href });
  } catch (error) {
    if (error.name !== "AbortError") tell(dialog(), words.notCopied);
  }
}

export async function copyView() {
  const done = await copy(field().value);
  if (!done) field().select();
  tell(dialog(), done ? words.copied : words.notCopied);
}

/** Copy the address that a button carries. */
export async function copyLink(button) {
  const address = new URL(button.dataset.copy, location.href).href;
  const done = await copy(address);
  tell(button.parentNode, done ? words.copied : address);
}

/** Copy the text before a button. */
export async function copyText(button) {
  const done = await copy(button.previousElementSibling.textContent);
  tell(button.parentNode, done ? words.copiedText : words.notCopied);
}

/** Write whole addresses where the server could only write queries. */
export function complete(region) {
  for (const node of region.querySelectorAll("[data-address]")) {
    const address = new URL(node.dataset.address, location.href).href;
    if (node.textContent !== address) node.textContent = address;
  }
}

function tell(place, text) {
  place.querySelector(".told").textContent = text;
}

/** Whether a text could be copied; pages without https have the old way only. */
async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyOld(text);
  }
}

function copyOld(text) {
  const area = document.createElement("textarea");
  const before = document.activeElement;
  area.value = text;
  (document.querySelector("dialog[open]") ?? document.body).append(area);
  area.select();
  const done = document.execCommand("copy");
  area.remove();
  before?.focus();
  return done;
}
