/** The panel of the opened event: where the focus goes when it opens and closes. */
import { go, having, parameter } from "./address.mjs";
import { complete } from "./share.mjs";

const HEADING = "#live #opened";
/** The share of the screen above which a tapped mark stays when the panel covers the rest. */
const CLEAR = 0.3;

let opener = "";
let field = null;
/** The event that was opened last; null before that of the address of the page is. */
let focused = parameter("event") ? null : "";
let inPanel = false;

/** Whatever opens the next event gets the focus back: a field, or the link to the event in the list;
 * an empty text stands for the picture. */
export function openedBy(event, from = null) {
  opener = event;
  field = from;
}

/** Open an event, from the picture. */
export function open(event) {
  openedBy("");
  go(having({ event }));
}

export function close() {
  go(having({ event: "" }));
}

/** Watch the panel and the list; what stands in them is drawn by others. */
export function attach(live) {
  const below = { childList: true, subtree: true };
  const panel = live.querySelector(".details");
  new MutationObserver(() => {
    complete(panel);
    refocus();
  }).observe(panel, below);
  new MutationObserver(mark).observe(live.querySelector(".outline"), below);
  live.addEventListener("focusin", (event) => { inPanel = Boolean(event.target.closest(".details")); });
}

/** The panel has changed: move the focus into an event that opened, or back when it closed. */
export function refocus() {
  const event = parameter("event");
  const there = Boolean(document.querySelector(HEADING));
  // Drawn anew, the panel drops the focus that was in it.
  const lost = there && inPanel && document.activeElement === document.body;
  if (there !== Boolean(event) || (event === focused && !lost)) return;
  if (focused !== null && !event !== !focused) steady(event);
  mark();
  const wanted = target(event);
  wanted?.focus({ preventScroll: true });
  // Before the live page is shown nothing in it can be focused: it is tried again then.
  if (document.activeElement !== wanted) return;
  focused = event;
  if (event && !opener) uncover();
}

/** Keep what was pressed where it is, although beside a panel what stands above it takes more lines. */
function steady(event) {
  const { style } = document.querySelector("#live .page");
  const pressed = listed() || document.querySelector("#frame");
  // Nothing may ask for a place before: a page that becomes shorter is moved as soon as it is laid out.
  style.marginInlineEnd = event ? 0 : "var(--panel-width)";
  const before = pressed.getBoundingClientRect().top;
  style.marginInlineEnd = "";
  scrollBy(0, pressed.getBoundingClientRect().top - before);
}

/** Bring the ring around an event that was opened in the picture out from under the panel. */
function uncover() {
  const panel = document.querySelector("#live .details").getBoundingClientRect();
  const ring = document.querySelector("#frame .ring.is-on")?.getBoundingClientRect();
  if (ring && panel.left < 1 && ring.bottom > panel.top) scrollBy(0, ring.top - innerHeight * CLEAR);
}

/** Mark the opened event in the list, which is not drawn anew for it. */
export function mark() {
  for (const link of document.querySelectorAll("#live .outline a.event")) {
    if (link.dataset.event === parameter("event")) link.setAttribute("aria-current", "true");
    else link.removeAttribute("aria-current");
  }
}

function target(event) {
  if (event) return document.querySelector(HEADING);
  if (field) return field;
  return listed() || document.querySelector("#frame");
}

/** The link in the list that opened the event. */
function listed() {
  return opener && document.querySelector(`#live .outline a[data-event="${CSS.escape(opener)}"]`);
}
