/** The dialog that shares the view, and all that is copied to the clipboard. */
import { words } from "./words.mjs";

const dialog = () => document.querySelector("#live dialog.share");
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
