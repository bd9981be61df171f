/**
 * The query of the address bar is the state of the page. Links and the search form change it in
 * place; Dash draws what it says. Called by timeline/serve/views/page.py.
 */
import { merged, plateFor, queryText } from "./axis.mjs";
import { Chart } from "./chart.mjs";
import { Hand } from "./hand.mjs";

const TYPING = 200;
const DATES = /^-?\d{4}(-\d\d){0,2}(\s*(\/|–|—|-|to)\s*-?\d{4}(-\d\d){0,2})?$/;
const FIELDS = { q: "search", from: "from", to: "to" };
const root = document.documentElement;
const dark = matchMedia("(prefers-color-scheme: dark)");
let across = 0;
let opener = null;
let chart = null;
let drawnRevision = null;
let shown = {};
const told = {};
let typing;

const set = (id, props) => window.dash_clientside.set_props(id, props);
const parameter = (name) => new URLSearchParams(location.search).get(name) ?? "";

/** Change the address and let Dash draw it; a deliberate step can be undone with Back. */
export function go(query, { step = true } = {}) {
  if (query === location.search) return;
  const address = query || location.pathname;
  if (step) history.pushState(null, "", address);
  else history.replaceState(null, "", address);
  show();
}

function show() {
  const theme = parameter("theme");
  if (theme) root.dataset.theme = theme;
  else delete root.dataset.theme;
  fill();
  tell();
  follow();
}

/** Let the picture follow a new window or new filters. */
function follow() {
  const now = { view: parameter("view"), filters: without("view", "event", "theme") };
  const moved = now.view !== shown.view;
  if (moved || now.filters !== shown.filters) chart?.follow({ keep: !moved });
  shown = now;
}

/** The window rests somewhere: the address says so, the picture is there already. */
function rested(query, step) {
  if (step) history.pushState(null, "", query || location.pathname);
  else history.replaceState(null, "", query || location.pathname);
  shown.view = parameter("view");
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
  return { state: location.search, view: without("event"), picture: { query: without("view", "event", "theme"), width: plot(), theme: theme() } };
}

/** The query without some of its parts. */
function without(...names) {
  const parameters = new URLSearchParams(location.search);
  for (const name of names) parameters.delete(name);
  return queryText(parameters);
}

/** The plot width that a picture is placed for in a frame as wide as it is. */
function plot() {
  return plateFor(across, root.dataset.plates);
}

function theme() {
  return parameter("theme") || (dark.matches ? "dark" : "light");
}

function clicked(event) {
  const act = event.target.closest?.("button[data-act]")?.dataset.act;
  if (act) ACTS[act]();
  const link = event.target.closest?.("a[href^='?']");
  if (!link || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  if (link.dataset.event) opener = link.dataset.event;
  const target = new URL(link.href).search;
  const own = { view: Boolean(link.dataset.view) && link.dataset.view !== "theme", event: "event" in link.dataset };
  go(merged(target, location.search, own), { step: !["in", "out", "all", "today"].includes(link.dataset.view) });
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
  const form = event.target;
  if (!form.dataset.form) return;
  event.preventDefault();
  clearTimeout(typing);
  if (form.dataset.form === "search") search(form, true);
  else jump(form);
}

/** Show the dates that a reader has typed; what is no date is said beside the field. */
function jump(form) {
  const field = form.elements.view;
  field.setCustomValidity(DATES.test(field.value.trim()) ? "" : "Write a year, or two: 1987, 1985/1995, 1985-06/1986-02.");
  if (!field.reportValidity()) return;
  const next = new URLSearchParams(location.search);
  next.set("view", field.value.trim());
  form.closest("details").open = false;
  go(queryText(next));
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
  live.addEventListener("click", clicked);
  live.addEventListener("input", typed);
  live.addEventListener("submit", sent);
  live.addEventListener("keydown", escaped);
  live.addEventListener("pointerdown", outside);
  live.addEventListener("focusin", (event) => { inPanel = Boolean(event.target.closest(".details")); });
  addEventListener("popstate", show);
  dark.addEventListener("change", tell);
  const frame = document.querySelector("#frame");
  across = frame.clientWidth;
  let width = plot();
  new ResizeObserver(() => {
    across = frame.clientWidth;
    const now = plot();
    chart.measure();
    if (now !== width) {
      tell();
      chart.follow({ keep: true });
    }
    width = now;
  }).observe(frame);
  fill();
  shown = { view: parameter("view"), filters: without("view", "event", "theme") };
  const below = { childList: true, subtree: true };
  new MutationObserver(refocus).observe(live.querySelector(".details"), below);
  new MutationObserver(mark).observe(live.querySelector(".outline"), below);
  chart = new Chart(frame, document.querySelector("#overview"), { plot, query: () => without("event"), rested });
  new Hand(chart, { open, opened: () => parameter("event"), help: ACTS.help, full: ACTS.full, isFull });
  chart.follow();
  for (const [id, now] of Object.entries(parts())) told[id] = JSON.stringify(now);
  return Object.values(parts());
}

/** The server has a new list of events; what stands in it was escaped there. */
export function listed(markup) {
  document.querySelector("#live #outline").innerHTML = markup ?? "";
}

/** Dash has a new stage, or new data: when all stands on the page, show it instead of the static. */
export function drawn(figure, revision) {
  if (drawnRevision !== null && revision !== drawnRevision) chart.follow({ keep: true });
  drawnRevision = revision;
  if (!figure || root.classList.contains("is-live")) return;
  if (!chart.cast || !document.querySelector("#frame .js-plotly-plot .main-svg")) {
    requestAnimationFrame(() => drawn(figure, revision));
    return;
  }
  requestAnimationFrame(() => {
    root.classList.add("is-live");
    document.querySelector("#static")?.remove();
    refocus();
  });
}

const section = () => document.querySelector("#live .chart");
const isFull = () => section().classList.contains("is-full");

/** What the page's buttons do. */
const ACTS = {
  /** The picture alone on the whole page, and back. */
  full() {
    const on = section().classList.toggle("is-full");
    root.classList.toggle("has-full", on);
    for (const button of section().querySelectorAll("[data-act=full]")) button.setAttribute("aria-pressed", String(on));
    document.querySelector("#frame").focus({ preventScroll: true });
  },
  help() {
    document.querySelector("#live dialog.help").showModal();
  },
  close() {
    document.querySelector("#live dialog[open]")?.close();
  },
};

window.dash_clientside = { ...window.dash_clientside, page: { start, listed, drawn } };
