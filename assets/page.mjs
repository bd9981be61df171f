/**
 * The query of the address bar is the state of the page. Links and the search form change it in
 * place; Dash draws what it says. Called by timeline/serve/views/page.py.
 */
import { merged, plateFor, queryText } from "./axis.mjs";
import { attach, redraw } from "./chart.mjs";

const TYPING = 200;
const FIELDS = { q: "search", from: "from", to: "to" };
const root = document.documentElement;
const dark = matchMedia("(prefers-color-scheme: dark)");
let opener = null;
let exact = null;
const told = {};
let shownView = "";
let typing;

const set = (id, props) => window.dash_clientside.set_props(id, props);
const parameter = (name) => new URLSearchParams(location.search).get(name) ?? "";

/** Change the address and let Dash draw it; a deliberate step can be undone with Back. */
export function go(query, { step = true, window: days = null } = {}) {
  if (query === location.search && !days) return;
  const address = query || location.pathname;
  if (step) history.pushState(null, "", address);
  else history.replaceState(null, "", address);
  if (days || parameter("view") !== shownView) exact = days;
  show();
}

function show() {
  shownView = parameter("view");
  const theme = parameter("theme");
  if (theme) root.dataset.theme = theme;
  else delete root.dataset.theme;
  fill();
  tell();
}

/** Write what the address says into the search fields, but not under the reader's hands. */
function fill() {
  for (const [name, id] of Object.entries(FIELDS)) {
    const field = document.querySelector(`#live #${id}`);
    if (field && field !== document.activeElement && field.value !== parameter(name)) set(id, { value: parameter(name) });
  }
}

/** Tell Dash what has changed of the state, the view and the picture. */
function tell() {
  for (const [id, now] of Object.entries(parts())) {
    const text = JSON.stringify(now);
    if (text !== told[id]) set(id, { data: now });
    told[id] = text;
  }
}

function parts() {
  return { state: location.search, view: view(), picture: picture() };
}

/** The query without the opened event. */
function view() {
  const parameters = new URLSearchParams(location.search);
  parameters.delete("event");
  return queryText(parameters);
}

function picture() {
  const width = plateFor(document.querySelector("#frame").clientWidth, root.dataset.plates);
  return { query: view(), width, theme: theme(), window: exact };
}

function theme() {
  return parameter("theme") || (dark.matches ? "dark" : "light");
}

function follow(event) {
  const link = event.target.closest?.("a[href^='?']");
  if (!link || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  if (link.dataset.event) opener = link.dataset.event;
  const target = new URL(link.href).search;
  const own = { view: Boolean(link.dataset.view) && link.dataset.view !== "theme", event: "event" in link.dataset };
  go(merged(target, location.search, own), { step: !["in", "out", "all"].includes(link.dataset.view) });
}

function search(form, step) {
  const next = new URLSearchParams(location.search);
  for (const name of Object.keys(FIELDS)) {
    const value = form.elements[name].value.trim();
    if (value) next.set(name, value);
    else next.delete(name);
  }
  go(queryText(next), { step });
}

function typed(event) {
  const form = event.target.closest?.("form[data-form=search]");
  if (!form) return;
  clearTimeout(typing);
  typing = setTimeout(() => search(form, false), TYPING);
}

function sent(event) {
  if (!event.target.matches("form[data-form=search]")) return;
  event.preventDefault();
  clearTimeout(typing);
  search(event.target, true);
}

function escaped(event) {
  if (event.key !== "Escape") return;
  const folded = event.target.closest?.("details[open]");
  if (folded) {
    folded.open = false;
    folded.querySelector("summary").focus();
  } else if (parameter("event")) {
    close();
  }
}

function close() {
  const next = new URLSearchParams(location.search);
  next.delete("event");
  go(queryText(next));
}

/** Open an event, from the picture. */
export function open(id) {
  opener = "";
  const next = new URLSearchParams(location.search);
  next.set("event", id);
  go(queryText(next));
}

function outside(event) {
  for (const folded of document.querySelectorAll("#live details[open]")) {
    if (!folded.contains(event.target)) folded.open = false;
  }
}

let focused = "";
let inPanel = false;

/** The panel has changed: move the focus into an event that opened, or back when it closed. */
function refocus() {
  const event = parameter("event");
  const there = Boolean(document.querySelector("#live #opened"));
  // Drawn anew, the panel drops the focus that was in it.
  const lost = there && inPanel && document.activeElement === document.body;
  if (there !== Boolean(event) || (event === focused && !lost)) return;
  mark();
  const wanted = target(event);
  wanted?.focus({ preventScroll: true });
  // Before the live page is shown nothing in it can be focused: it is tried again then.
  if (document.activeElement === wanted) focused = event;
}

/** Mark the opened event in the list, which is not drawn anew for it. */
function mark() {
  for (const link of document.querySelectorAll("#live .outline a.event")) {
    if (link.dataset.event === parameter("event")) link.setAttribute("aria-current", "true");
    else link.removeAttribute("aria-current");
  }
}

function target(event) {
  if (event) return document.querySelector("#live #opened");
  const link = opener && document.querySelector(`#live .outline a[data-event="${CSS.escape(opener)}"]`);
  return link || document.querySelector("#frame");
}

/** First call of Dash: bind the page, answer with the state. */
export function start() {
  const live = document.querySelector("#live");
  live.addEventListener("click", follow);
  live.addEventListener("input", typed);
  live.addEventListener("submit", sent);
  live.addEventListener("keydown", escaped);
  live.addEventListener("pointerdown", outside);
  live.addEventListener("focusin", (event) => { inPanel = Boolean(event.target.closest(".details")); });
  addEventListener("popstate", () => { exact = null; show(); });
  dark.addEventListener("change", tell);
  const frame = document.querySelector("#frame");
  let width = plateFor(frame.clientWidth, root.dataset.plates);
  new ResizeObserver(() => {
    const now = plateFor(frame.clientWidth, root.dataset.plates);
    if (now !== width) tell();
    width = now;
  }).observe(frame);
  fill();
  shownView = parameter("view");
  const below = { childList: true, subtree: true };
  new MutationObserver(refocus).observe(live.querySelector(".details"), below);
  new MutationObserver(mark).observe(live.querySelector(".outline"), below);
  attach(frame, { go, open });
  for (const [id, now] of Object.entries(parts())) told[id] = JSON.stringify(now);
  return Object.values(parts());
}

/** Dash has a new figure: when it stands on the page, show the live page instead of the static. */
export function drawn(figure) {
  if (!figure) return;
  const graph = document.querySelector("#frame .js-plotly-plot");
  if (!graph?.querySelector(".main-svg .xtick, .main-svg .shapelayer path")) {
    requestAnimationFrame(() => drawn(figure));
    return;
  }
  redraw(graph, figure.layout.meta);
  if (root.classList.contains("is-live")) return;
  requestAnimationFrame(() => {
    root.classList.add("is-live");
    document.querySelector("#static")?.remove();
    refocus();
  });
}

window.dash_clientside = { ...window.dash_clientside, page: { start, drawn } };
