/**
 * The page: Dash draws what the address says, links and buttons change it. Called by
 * timeline/serve/views/page.py.
 */
import { go, having, onChange, parameter, without, write } from "./address.mjs";
import { ask, edition } from "./ask.mjs";
import { merged, plateFor } from "./axis.mjs";
import { Chart } from "./chart.mjs";
import { Clock } from "./clock.mjs";
import { attach as attachForms, fill, put } from "./form.mjs";
import { full, isFull } from "./full.mjs";
import { Hand } from "./hand.mjs";
import { handOver } from "./handover.mjs";
import { attach as attachKeep } from "./keep.mjs";
import { help, mark as markKeys, toggle as pageKeys } from "./keys.mjs";
import { attach as attachList, renew } from "./list.mjs";
import { attach as attachStrip } from "./overview.mjs";
import { attach as attachPanel, close, open, openedBy, refocus } from "./panel.mjs";
import { heard, made } from "./making.mjs";
import { measure, print } from "./paper.mjs";
import { Search } from "./search.mjs";
import { Server } from "./server.mjs";
import { attach as attachShare, copyField, copyLink, copyText, copyView, share, system } from "./share.mjs";

const root = document.documentElement;
const dark = matchMedia("(prefers-color-scheme: dark)");
const more = matchMedia("(prefers-contrast: more)");
/** Settings by which the style sheet goes; the server writes them into the page as well. */
const LOOKS = ["theme", "show", "others"];
/** Links that move the window as the wheel does: Back does not undo them one by one. */
const MOVES = ["in", "out", "all", "today"];
let across = 0;
let chart = null;
let hand = null;
let clock = null;
/** Whoever waits for the next stage of the picture hears of it. */
let staged = () => {};
let shown = {};
const told = {};
/** What of the address's own state has come; until then the live page shows that of no address. */
const arrived = new Set();

const set = (id, props) => window.dash_clientside.set_props(id, props);

function show() {
  for (const name of LOOKS) {
    if (parameter(name)) root.dataset[name] = parameter(name);
    else delete root.dataset[name];
  }
  fill(set);
  clock.update();
  tell();
  follow();
}

/** What of the address the picture depends on, beside its window. */
const filters = () => without("view", "event", "theme", "show", "form", "since", "table");

/** Let the picture follow a new window or new filters. */
function follow() {
  const now = { view: parameter("view"), filters: filters() };
  const moved = now.view !== shown.view;
  if (moved || now.filters !== shown.filters) chart?.follow({ keep: !moved });
  shown = now;
}

/** The window rests somewhere: the address says so, the picture is there already. */
function rested(view, step) {
  write(having({ view }), step);
  shown.view = parameter("view");
  fill(set);
  tell();
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
  return { state: location.search, view: without("event"), picture: { query: filters(), width: plot(), theme: theme() } };
}

/** The plot width that a picture is placed for in a frame as wide as it is. */
function plot() {
  return plateFor(across, root.dataset.plates);
}

function theme() {
  const said = parameter("theme") || (more.matches ? "contrast" : "");
  if (said === "contrast" && dark.matches) return "contrast-dark";
  return said || (dark.matches ? "dark" : "light");
}

function clicked(event) {
  const button = event.target.closest?.("button[data-act]");
  if (button) ACTS[button.dataset.act](button);
  const link = event.target.closest?.("a[href^='?']");
  if (!link || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  const { dataset } = link;
  event.preventDefault();
  if (dataset.event) openedBy(dataset.event);
  const own = { view: "view" in dataset, event: "event" in dataset };
  const target = "whole" in dataset ? new URL(link.href).search
    : "asof" in dataset ? having({ asof: "" })
    // The link may have been drawn before the last choice; an event leaves that as it is.
    : own.event ? having({ event: dataset.event }) : merged(new URL(link.href).search, location.search, own, link.closest("[data-of]")?.dataset.of);
  if ("reload" in dataset) location.assign(target || location.pathname);
  else go(target, { step: !MOVES.includes(dataset.view) });
}

function escaped(event) {
  if (event.key !== "Escape" || event.defaultPrevented || document.querySelector("dialog[open]")) return;
  if (hand.card.isShown) {
    hand.card.hide();
    return;
  }
  const menu = event.target.closest?.("details.folded[open]");
  if (menu) {
    folded(menu);
  } else if (parameter("event")) {
    close();
  }
}

/** Close a menu; the focus goes back to what opened it. */
function folded(menu) {
  menu.open = false;
  menu.querySelector("summary").focus();
}

/** A chip that a row has scrolled half away is shown whole when it gets the focus. */
function reveal(event) {
  if (event.target.closest(".group-lane, .legend")) event.target.scrollIntoView({ block: "nearest", inline: "nearest" });
}

function outside(event) {
  for (const folded of document.querySelectorAll("#live details.folded[open]")) {
    if (!folded.contains(event.target)) folded.open = false;
  }
}

/** A menu that has opened and asks for something typed gets the focus there. */
function unfolded({ target }) {
  if (target.open) target.querySelector?.(".fold input:not([type=hidden])")?.focus();
}

/** The frame has its size, or a new one. */
async function resized(frame) {
  const before = plot();
  across = frame.clientWidth;
  chart.measure();
  if (plot() === before) return;
  const stage = new Promise((done) => { staged = done; });
  tell();
  await Promise.all([chart.follow({ keep: true }), stage]);
}

/** First call of Dash: bind the page, answer with the state. */
export function start(_, revision) {
  const live = document.querySelector("#live");
  const frame = document.querySelector("#frame");
  across = frame.clientWidth;
  edition.revision = revision;
  live.addEventListener("click", clicked);
  document.body.addEventListener("keydown", escaped);
  live.addEventListener("pointerdown", outside);
  live.addEventListener("toggle", unfolded, true);
  live.addEventListener("focusin", reveal);
  attachForms(live);
  attachKeep(live);
  attachPanel(live);
  attachShare(live);
  markKeys(live.querySelector("[data-act=pageKeys]"));
  attachList(live.querySelector(".outline"));
  onChange(show);
  addEventListener("beforeprint", () => measure(across));
  for (const query of [dark, more]) query.addEventListener("change", tell);
  fill(set);
  shown = { view: parameter("view"), filters: filters() };
  const strip = (moves) => attachStrip(document.querySelector("#overview"), moves);
  chart = new Chart(frame, strip, { plot, query: () => without("event"), rested, cast: (wanted) => ask("cast", wanted) });
  const card = (event, page) => ask("card", { event, page });
  hand = new Hand(chart, { open, tell: card, opened: () => parameter("event"), help, full, isFull, wheels: isFull });
  clock = new Clock(live.querySelector("#asof"));
  new ResizeObserver(() => resized(frame)).observe(frame);
  const [field, list, line] = ["search", "suggestions", "found"].map((id) => live.querySelector(`#${id}`));
  new Search(field, list, line, { write: (text) => put(field, text), found: (ids) => chart.highlight(ids) });
  new Server(live.querySelector(".server-line"), { revision: () => edition.revision, changed: renewed, again });
  chart.follow();
  for (const [id, now] of Object.entries(parts())) told[id] = JSON.stringify(now);
  return Object.values(parts());
}

/** The data has changed: Dash draws all of it anew, and the picture asks for its numbers. */
function renewed(revision) {
  edition.revision = revision;
  set("revision", { data: revision });
  chart.follow({ keep: true });
}

/** Ask once more for what may have got no answer. */
function again() {
  for (const id of Object.keys(told)) delete told[id];
  tell();
  chart.follow({ keep: true });
}

/** The server has drawn the opened event, or that there is none. */
export function detailed() {
  arrived.add("details");
}

/** The server has a new list of events; what stands in it was escaped there. */
export function listed(markup) {
  arrived.add("list");
  renew(document.querySelector("#live #outline"), markup ?? "");
}

/** Dash has a new stage: when all stands on the page, show it instead of the static one. */
export function drawn(figure) {
  requestAnimationFrame(() => staged());
  if (!figure || root.classList.contains("is-live")) return;
  if (arrived.size < 2 || !chart.cast || !document.querySelector("#frame .js-plotly-plot .main-svg")) {
    requestAnimationFrame(() => drawn(figure));
    return;
  }
  requestAnimationFrame(() => handOver(put, refocus));
}

/** What the page's buttons do; each gets the button that was pressed. */
const ACTS = {
  share,
  system,
  copyView,
  copy: copyLink,
  copyText,
  copyField,
  pageKeys,
  print() {
    ACTS.close();
    print(() => resized(document.querySelector("#frame")));
  },
  full,
  help,
  play: () => clock.play(),
  fold(button) {
    folded(button.closest("details"));
  },
  close() {
    document.querySelector("#live dialog[open]")?.close();
  },
};

window.dash_clientside = { ...window.dash_clientside, page: { start, detailed, listed, drawn }, making: { heard, made } };
