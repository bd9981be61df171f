/** The list of events: keys that go from event to event, and how its new content takes its place. */

const STEPS = { ArrowDown: 1, ArrowUp: -1, Home: -Infinity, End: Infinity };
const BESIDE = ["earlier", "start", "later"];

/** Let the arrow keys, Home and End move the focus among the links to events of a region. */
export function attach(region) {
  region.addEventListener("keydown", (event) => pressed(region, event));
}

function pressed(region, event) {
  const step = STEPS[event.key];
  const link = event.target.closest?.("a.event");
  if (!step || !link || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
  const links = reachable(region);
  const wanted = links[within(links.indexOf(link) + step, links.length)];
  if (!wanted || wanted === link) return;
  event.preventDefault();
  wanted.focus();
}

/** The links to events that are not folded away. */
function reachable(region) {
  return [...region.querySelectorAll("a.event")].filter((link) => !link.closest("details:not([open])"));
}

function within(place, number) {
  return Math.max(0, Math.min(place, number - 1));
}

/**
 * Put new markup into a region. What was folded stays folded, and the focus stays on the link that
 * had it; after a step to another part of time it goes to the first event.
 */
export function renew(region, markup) {
  const held = region.contains(document.activeElement) ? document.activeElement.dataset : null;
  const folded = [...region.querySelectorAll("details:not([open])")].map((each) => each.dataset.keep);
  region.innerHTML = markup;
  for (const each of region.querySelectorAll("details")) {
    if (folded.includes(each.dataset.keep)) each.open = false;
  }
  if (held) heir(region, held)?.focus();
}

/** The link that takes over the focus from one with the same data attributes. */
function heir(region, { keep, event }) {
  const [first] = reachable(region);
  if (BESIDE.includes(keep)) return first;
  return [...region.querySelectorAll("a")].find((each) => (keep ? each.dataset.keep === keep : event && each.dataset.event === event)) ?? first;
}
