/**
 * What Dash draws anew is made of new nodes. The focus goes on to what stands in the place of the
 * node that had it, and a menu in which something was chosen stays open.
 */

/** Regions that follow the view, and those of them whose menus are for choosing more than once. */
const REGIONS = ["#heading", "#controls", "#chart-bar"];
const LASTING = "#heading .folded, #controls .folded";
const PARTS = ".group, .folded, .legend, .moves, .chosen";
const CONTROLS = "a[href], button, summary";

/** Keep focus and open menus in the regions of the page. */
export function attach(live) {
  for (const name of REGIONS) keep(live.querySelector(name));
}

function keep(region) {
  const open = new Set();
  let held = null;
  region.addEventListener("focusin", ({ target }) => { held = traits(target); });
  // Whoever leaves a node that stays has gone elsewhere; a node that is taken away has lost it.
  region.addEventListener("focusout", ({ target }) => queueMicrotask(() => {
    if (target.isConnected && !region.contains(document.activeElement)) held = null;
  }));
  region.addEventListener("toggle", ({ target }) => open[target.open ? "add" : "delete"](target.className), true);
  new MutationObserver(() => {
    for (const menu of region.querySelectorAll("details:not([open])")) {
      if (menu.matches(LASTING) && open.has(menu.className)) menu.open = true;
    }
    if (held && document.activeElement === document.body) heir(region, held)?.focus({ preventScroll: true });
  }).observe(region, { childList: true, subtree: true });
}

/** By what a control is known again: the part of the page that it is in, and its name there. */
function traits(node) {
  const name = node.localName === "summary" ? "" : node.dataset.keep ?? node.textContent;
  return { part: node.closest(PARTS)?.className ?? "", name };
}

/** The control that takes over: the same, else the first of its part, else of the region. */
function heir(region, lost) {
  const all = [...region.querySelectorAll(CONTROLS)];
  const beside = all.filter((node) => traits(node).part === lost.part);
  const found = beside.find((node) => traits(node).name === lost.name) ?? beside[0] ?? all[0];
  return found?.closest("details:not([open])")?.querySelector("summary") ?? found;
}
