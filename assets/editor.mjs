/**
 * The form of an event (timeline/serve/editing.py): it is sent while somebody types, and what comes of
 * it takes its place on the page. What is typed stays in the fields whatever the server answers.
 */
const PAUSE = 350;
const WATCH = 2000;
const form = document.querySelector(".edit-form");
const ADD = "add.";
const LISTS = ".edit-pick > select";
const OTHER_SORTS = new Set(["hidden", "submit", "button", "fieldset"]);
const heard = document.querySelector(".heard");
const said = document.querySelector("[data-part=said]");
let waiting = 0;
let asked = 0;
let isWriting = false;
const { event, base } = form.elements;
let known = base.value;

/** Ask what the form would write, as it stands, or for more room in it. */
async function look(parts = "[data-part]", act = "look") {
  const number = (asked += 1);
  const fields = new URLSearchParams(new FormData(form));
  fields.set("act", act);
  form.setAttribute("aria-busy", "true");
  try {
    const answer = await fetch(form.getAttribute("action"), { method: "post", body: fields });
    const text = await answer.text();
    if (number !== asked) return;
    const page = new DOMParser().parseFromString(text, "text/html");
    if (answer.ok && act !== "look") grow(page);
    if (answer.ok && act === "look") keepUp(page, fields);
    if (answer.ok) take(page, parts);
    else said.textContent = text;
  } catch (error) {
    if (number === asked) said.textContent = error.message;
  }
  if (number === asked) form.removeAttribute("aria-busy");
}

/** Take over what somebody else has written into fields that are as they were. */
function keepUp(page, sent) {
  for (const { name, value } of page.querySelectorAll("[name^='seen.']")) {
    const field = form.elements[name.slice("seen.".length)];
    if (field && field.value === sent.get(field.name)) field.value = value;
  }
}

/** Look again when the event has changed in its file, or that cannot be read. */
async function watch() {
  if (document.hidden || isWriting) return;
  try {
    const answer = await fetch(`${form.getAttribute("action")}?now=1&event=${encodeURIComponent(event.value)}`);
    const now = answer.ok ? await answer.text() : "";
    if (now === known) return;
    known = now;
    look();
  } catch {
    // A server that is away says so when the form is sent.
  }
}

/** Take over all fields, with those that are new, and go on at the first of them. */
function grow(page) {
  const open = [...form.querySelectorAll("details[open] > summary")].map(({ textContent }) => textContent);
  const fields = page.querySelector(".edit-fields").cloneNode(true);
  const next = fields.querySelector("[autofocus]") ?? same(fields, document.activeElement);
  next?.removeAttribute("autofocus");
  form.querySelector(".edit-fields").replaceWith(fields);
  for (const summary of form.querySelectorAll("summary")) {
    if (open.includes(summary.textContent)) summary.parentElement.open = true;
  }
  equip();
  next?.focus();
  next?.closest("fieldset, .edit-field")?.scrollIntoView({ block: "nearest" });
}

/** The part of a new piece of the page that is what another one was in the old piece. */
function same(piece, { id, value, href }) {
  const parts = piece.querySelectorAll("a, button, input, select, textarea, summary");
  return [...parts].find((part) => (id ? part.id === id : part.value === value && part.href === href));
}

/** Give the fields of claims and details the lists that the page has for fields of its own. */
function equip() {
  for (const field of form.querySelectorAll("fieldset input[list]")) {
    const { options, dataset } = field.list;
    if (!dataset.asked || !options.length) continue;
    const list = document.createElement("select");
    list.append(new Option(dataset.asked, ""));
    for (const each of options) list.append(new Option(each.label, each.dataset.id ?? each.value));
    list.setAttribute("aria-label", dataset.asked);
    list.setAttribute("aria-describedby", field.getAttribute("aria-describedby"));
    const button = document.createElement("button");
    Object.assign(button, { className: "button edit-act", value: ADD + field.name });
    button.textContent = dataset.button;
    const both = document.createElement("div");
    both.className = "edit-pick";
    both.append(list, button);
    field.after(both);
  }
}

/** Name what is chosen in a list in its field; the list is free for the next one. */
function choose(list) {
  if (!list.value) return;
  const field = form.elements[list.nextElementSibling.value.slice(ADD.length)];
  const named = field.value.split(",").map((name) => name.trim()).filter(Boolean);
  const [id, { text }] = [list.value, list.selectedOptions[0]];
  list.value = "";
  if (named.includes(id)) return;
  field.value = [...named, id].join(", ");
  heard.textContent = `${field.labels[0].textContent}: ${text}`;
  field.dispatchEvent(new Event("input", { bubbles: true }));
}

/** What is picked by hand counts at once; whoever goes through a list by keys chooses by leaving it. */
function pick({ type, target }) {
  if (!target.matches(LISTS)) return;
  if (type === "keydown" || type === "pointerdown") target.dataset.by = type;
  else if (type === "focusout" || target.dataset.by !== "keydown") choose(target);
}

/** Whether the form says anything that is not in the file: what stands in a field, and what was there. */
function isUnsaved() {
  const words = (text) => String(text ?? "").replace(/\s+/g, " ").trim();
  const visible = [...form.elements].filter(({ name, type }) => name && name !== "file" && !OTHER_SORTS.has(type));
  return visible.some(({ name, value, type, checked }) => {
    const now = type === "checkbox" && !checked ? "" : value;
    const before = form.elements[`seen.${name}`] ?? form.elements[`was.${name}`];
    return words(now) !== words(before?.value);
  });
}

/** Ask before what was typed is thrown away. */
function hold(event) {
  if (!isWriting && isUnsaved()) event.preventDefault();
}

/** Offer what can be named after the last comma of a field, too: a browser completes whole values. */
function offer({ target }) {
  const known = target.list;
  if (!known?.dataset.many) return;
  const before = target.value.replace(/[^,]*$/, "").replace(/,$/, ", ");
  if (known.dataset.before === before) return;
  known.dataset.before = before;
  for (const option of known.options) {
    option.dataset.id ??= option.value;
    option.value = before + option.dataset.id;
  }
}

/** Put the parts of an answer into the places of those that stand here. */
function take(page, parts) {
  for (const part of page.querySelectorAll(parts)) {
    const here = document.querySelector(`[data-part="${part.dataset.part}"]`);
    if (!here || here.innerHTML === part.innerHTML) continue;
    const held = here.contains(document.activeElement) && document.activeElement !== here && document.activeElement;
    here.replaceChildren(...part.childNodes);
    // Whoever stands on what is drawn anew stays there, or goes on at the line that says what has become of it.
    if (held) (same(here, held) ?? said).focus();
  }
  for (const field of page.querySelectorAll("[aria-describedby]")) {
    const here = document.getElementById(field.id);
    if (field.ariaInvalid) here?.setAttribute("aria-invalid", field.ariaInvalid);
    else here?.removeAttribute("aria-invalid");
  }
}

/** Go to a field that is to be mended, wherever it is folded up. */
function mend(event) {
  const field = event.target.hash && document.getElementById(event.target.hash.slice(1));
  if (!field) return;
  event.preventDefault();
  for (let fold = field.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
  field.focus();
}

document.querySelector(".edit-mistakes").addEventListener("click", mend);
form.addEventListener("focusin", offer);
form.addEventListener("input", (event) => {
  offer(event);
  clearTimeout(waiting);
  waiting = setTimeout(() => look(), PAUSE);
});
for (const type of ["keydown", "pointerdown", "change", "focusout"]) form.addEventListener(type, pick);
form.addEventListener("submit", (event) => {
  const act = event.submitter?.value;
  for (const list of form.querySelectorAll(LISTS)) choose(list);
  isWriting = act === "write";
  if (isWriting) return;
  event.preventDefault();
  if (act?.startsWith(ADD)) return event.submitter.previousElementSibling.focus();
  clearTimeout(waiting);
  look("[data-part]", act);
});
addEventListener("beforeunload", hold);
equip();
if (event.value) look("[data-part]:not([data-part=said])");
if (event.value) setInterval(watch, WATCH);
