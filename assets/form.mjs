/** The fields of the page: search, years, and the dates to go to. */
import { go, having, parameter } from "./address.mjs";
import { words } from "./words.mjs";

/** The pause in typing after which the page takes over the text: the longer, the more work it is. */
const TYPING = 200;
const PATIENCE = 4;
/** What an answer is thought to take in ms before there was one. */
const GUESS = 50;
const DATES = /^-?\d{4}(-\d\d){0,2}(\s*(\/|–|—|-|to)\s*-?\d{4}(-\d\d){0,2})?$/;
const FIELDS = { q: "search", from: "from", to: "to" };

let typing;
let waiting = null;
let pace = GUESS;

/**
 * Follow what is typed and sent in the forms of the page. Dash puts the caret back a moment after
 * each letter; whoever types fast is past that place already, so its fields do not hear of it.
 */
export function attach(live) {
  live.addEventListener("input", typed);
  live.addEventListener("submit", sent);
  for (const id of Object.values(FIELDS)) live.querySelector(`#${id}`).setSelectionRange = () => {};
}

/** An answer to a key press has come after so many ms: the pause begins with it. */
export function answered(time) {
  pace = time;
  if (waiting) rest(waiting);
}

function rest(form) {
  clearTimeout(typing);
  waiting = form;
  typing = setTimeout(() => search(form, false), TYPING + PATIENCE * pace);
}

/** Write what the address says into the fields, but not under the reader's hands. */
export function fill(set) {
  for (const [name, id] of Object.entries(FIELDS)) {
    const field = document.querySelector(`#live #${id}`);
    if (field && field !== document.activeElement && field.value !== parameter(name)) set(id, { value: parameter(name) });
  }
}

/** Write into a field as a hand does, so that all who follow what is typed there hear of it. */
export function put(field, text) {
  // React knows of what is written by the setter of all fields; its own one would hide it.
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value").set.call(field, text);
  field.dispatchEvent(new Event("input", { bubbles: true }));
}

/** Take over what stands in the search form. */
export function search(form, step) {
  clearTimeout(typing);
  waiting = null;
  const values = Object.keys(FIELDS).map((name) => [name, form.elements[name].value.trim()]);
  // A search that begins or ends is a step to come back from; each letter between is none.
  const turns = Boolean(form.elements.q.value.trim()) !== Boolean(parameter("q"));
  go(having(Object.fromEntries(values)), { step: step || turns });
}

function typed(event) {
  const form = event.target.closest?.("form[data-form=search]");
  if (form) rest(form);
}

function sent(event) {
  const form = event.target;
  if (!form.dataset.form) return;
  event.preventDefault();
  if (form.dataset.form === "search") search(form, true);
  else jump(form);
}

/** Show the dates that a reader has typed; what is no date is said beside the field. */
function jump(form) {
  const field = form.elements.view;
  field.setCustomValidity(DATES.test(field.value.trim()) ? "" : words.noDates);
  if (!field.reportValidity()) return;
  const menu = form.closest("details");
  menu.open = false;
  menu.querySelector("summary").focus();
  go(having({ view: field.value.trim() }));
}
