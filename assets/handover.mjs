/**
 * The page before Dash has drawn it: it stands there as HTML already, and this module, the first to
 * run, lets it hear the keys. What its reader has begun there goes on in the live page.
 */
import { attach, help } from "./keys.mjs";

const MARK = "static-";
/** By what a control without an id is known again, the surest first. */
const TRAITS = ["data-event", "data-keep", "data-act", "href"];

attach(document.body);

/**
 * Show the live page in place of the static one, with the focus, the text and the open menus that
 * are there; `put` writes into a field, `settle` puts the focus where the page wants it.
 */
export function handOver(put, settle) {
  const before = document.querySelector("#static");
  if (!before) return;
  const held = before.contains(document.activeElement) ? document.activeElement : null;
  document.documentElement.classList.add("is-live");
  settle();
  for (const folded of before.querySelectorAll("details.folded[open]")) unfold(folded);
  if (held) take(held);
  for (const field of before.querySelectorAll("input:not([type=hidden])")) copy(field, put);
  if (before.querySelector("dialog.help[open]")) help();
  before.remove();
  // The address of a place in the static page leads nowhere any more.
  if (location.hash.startsWith(`#${MARK}`)) history.replaceState(null, "", location.pathname + location.search);
}

function unfold(folded) {
  const twin = twinOf(folded.querySelector("summary"))?.parentNode;
  if (twin) twin.open = true;
}

function take(held) {
  twinOf(held)?.focus({ preventScroll: true });
}

/** A text that was typed into a field, and the caret in it, go into the live field. */
function copy(field, put) {
  const twin = field.value !== field.defaultValue && twinOf(field);
  if (!twin) return;
  put(twin, field.value);
  twin.setSelectionRange?.(field.selectionStart, field.selectionEnd);
}

/** The node of the live page that stands where one of the static page does. */
function twinOf(node) {
  const live = document.querySelector("#live");
  if (node.id.startsWith(MARK)) return live.querySelector(`#${CSS.escape(node.id.slice(MARK.length))}`);
  if (node.localName === "summary") return live.querySelector(`details[class="${node.parentNode.className}"] > summary`);
  const name = TRAITS.find((each) => node.hasAttribute(each));
  const alike = name ? [...live.querySelectorAll(`${node.localName}[${name}="${CSS.escape(node.getAttribute(name))}"]`)] : [];
  return alike.find((each) => each.textContent === node.textContent) ?? alike[0];
}
