/**
 * How the picture feels under the hand: wheel, drag, pinch, keys, pointer. The server decides what
 * is shown; while the hand moves only the window moves, once a frame, and when it rests the
 * server is asked for the picture of the new window.
 */
import { boxOf, clamp, hitAt, inOrder, panBy, viewText, zoomAt, queryText } from "./axis.mjs";

const REST = 140;
const CLICK = 4;
const HINT = 1600;

const chart = { frame: null, page: null, graph: null, meta: null, window: null, resting: 0, waiting: 0, chosen: null };

/** Listen on the frame; `page` can `go` to a query and `open` an event. */
export function attach(frame, page) {
  Object.assign(chart, { frame, page });
  frame.addEventListener("wheel", onWheel, { passive: false });
  frame.addEventListener("keydown", onKey);
  frame.addEventListener("dblclick", (event) => zoom(0.5, event));
  frame.addEventListener("pointerdown", onDown);
  frame.addEventListener("pointermove", onMove);
  for (const name of ["pointerup", "pointercancel"]) frame.addEventListener(name, onUp);
  frame.addEventListener("pointerleave", () => card(null));
  frame.addEventListener("blur", () => choose(null));
}

/** A new figure stands on the page. */
export function redraw(graph, meta) {
  Object.assign(chart, { graph, meta, window: [...graph.layout.xaxis.range] });
  chart.frame.setAttribute("aria-label", `${meta.label} Arrow keys move between events, Enter opens one, plus and minus zoom, 0 shows all.`);
  card(null);
  if (chart.chosen) {
    chart.chosen = meta.hits.find((hit) => hit.event === chart.chosen.event) ?? null;
    ring();
  }
}

function size() {
  const { l, r, t } = chart.graph.layout.margin;
  const box = chart.graph.getBoundingClientRect();
  return { left: box.left + l, top: box.top + t, width: box.width - l - r };
}

function place(event) {
  const { left, top, width } = size();
  return { x: event.clientX - left, y: event.clientY - top, width };
}

function show(window) {
  chart.window = window;
  card(null);
  chart.waiting ||= requestAnimationFrame(() => {
    chart.waiting = 0;
    Plotly.relayout(chart.graph, { "xaxis.range": chart.window });
    ring();
  });
  clearTimeout(chart.resting);
  chart.resting = setTimeout(rest, REST);
}

function rest() {
  const next = new URLSearchParams(location.search);
  const view = viewText(chart.window);
  if (view === viewText(chart.meta.home)) next.delete("view");
  else next.set("view", view);
  chart.page.go(queryText(next), { step: false, window: chart.window });
}

function zoom(factor, event) {
  const { x, width } = event ? place(event) : { x: 0.5, width: 1 };
  show(zoomAt(chart.window, factor, Math.min(Math.max(x / width, 0), 1), chart.meta.limits));
}

function onWheel(event) {
  if (!chart.meta) return;
  const sideways = event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY);
  if (event.ctrlKey || event.metaKey) {
    event.preventDefault();
    zoom(Math.exp(Math.max(-120, Math.min(120, event.deltaY)) * 0.0025), event);
  } else if (sideways) {
    event.preventDefault();
    show(panBy(chart.window, (event.deltaX || event.deltaY) / size().width, chart.meta.limits));
  } else {
    hint();
  }
}

function hint() {
  const text = /Mac|iP/.test(navigator.platform) ? "⌘ + scroll to zoom" : "Ctrl + scroll to zoom";
  const note = helper("hint-zoom");
  note.textContent = text;
  note.classList.add("is-on");
  clearTimeout(chart.hinting);
  chart.hinting = setTimeout(() => note.classList.remove("is-on"), HINT);
}

const touching = new Map();
let from = null;

function onDown(event) {
  if (event.button || !chart.meta) return;
  touching.set(event.pointerId, event);
  from = { x: event.clientX, y: event.clientY, window: chart.window, moved: touching.size > 1 };
}

function onMove(event) {
  if (!chart.meta) return;
  if (!touching.has(event.pointerId)) {
    if (event.pointerType === "mouse") hover(event);
    return;
  }
  const before = touching.get(event.pointerId);
  touching.set(event.pointerId, event);
  if (touching.size === 2) pinch(before, event);
  else if (from.moved || Math.abs(event.clientX - from.x) > CLICK) drag(event);
}

function drag(event) {
  if (!from.moved) chart.frame.setPointerCapture(event.pointerId);
  from.moved = true;
  chart.frame.classList.add("is-dragged");
  show(panBy(from.window, (from.x - event.clientX) / size().width, chart.meta.limits));
}

function pinch(before, event) {
  const other = [...touching.values()].find((each) => each.pointerId !== event.pointerId);
  const apart = (one) => Math.max(Math.abs(one.clientX - other.clientX), 8);
  const middle = { clientX: (event.clientX + other.clientX) / 2, clientY: event.clientY };
  from.moved = true;
  zoom(apart(before) / apart(event), middle);
  from = { ...from, x: event.clientX, window: chart.window };
}

function onUp(event) {
  if (!touching.delete(event.pointerId)) return;
  chart.frame.classList.remove("is-dragged");
  const last = [...touching.values()][0];
  if (last) from = { x: last.clientX, y: last.clientY, window: chart.window, moved: true };
  else if (event.type === "pointerup" && !from.moved) act(under(event));
}

function under(event) {
  const { x, y, width } = place(event);
  return hitAt(chart.meta.hits, chart.window, width, x, y);
}

function act(hit) {
  if (hit?.event) chart.page.open(hit.event);
  else if (hit?.span) fit(hit.span);
}

/** Show what a badge counts, with room beside it. */
function fit([first, last]) {
  const room = Math.max((last - first) * 0.15, 10);
  show(clamp([first - room, last + room], chart.meta.limits));
}

function hover(event) {
  const hit = under(event);
  chart.frame.classList.toggle("is-over", Boolean(hit));
  card(hit, event);
}

/** A small card by the pointer; the list and the panel say the same to everyone else. */
function card(hit, event) {
  const note = helper("card");
  note.classList.toggle("is-on", Boolean(hit));
  if (!hit) return;
  const [title, words] = [document.createElement("strong"), document.createElement("span")];
  title.textContent = hit.title;
  words.textContent = hit.status ? `${hit.words} · ${hit.status}` : hit.words;
  note.replaceChildren(title, words);
  const box = chart.frame.getBoundingClientRect();
  const left = Math.min(event.clientX - box.left + 14, box.width - note.offsetWidth - 4);
  note.style.transform = `translate(${Math.max(left, 4)}px, ${event.clientY - box.top + 18}px)`;
}

function helper(name) {
  let found = chart.frame.querySelector(`:scope > .${name}`);
  if (!found) {
    found = document.createElement("div");
    found.className = name;
    found.setAttribute("aria-hidden", name === "spoken" ? "false" : "true");
    if (name === "spoken") found.setAttribute("role", "status");
    chart.frame.append(found);
  }
  return found;
}

/** Mark an event for the keys, and say it. */
function choose(hit) {
  chart.chosen = hit;
  ring();
  card(hit, hit && anchor(hit));
  if (hit) helper("spoken").textContent = `${hit.title}, ${hit.words}, ${hit.status}`;
}

/** Where the card of an event chosen by keys stands: under its box. */
function anchor(hit) {
  const { left, top, width } = size();
  const [x, , , y] = boxOf(hit, chart.window, width);
  return { clientX: left + x - 14, clientY: top + y - 10 };
}

function ring() {
  const note = helper("ring");
  note.classList.toggle("is-on", Boolean(chart.chosen));
  if (!chart.chosen) return;
  const { l, t } = chart.graph.layout.margin;
  const [left, right, top, bottom] = boxOf(chart.chosen, chart.window, size().width);
  note.style.transform = `translate(${left + l}px, ${top + t}px)`;
  note.style.width = `${right - left}px`;
  note.style.height = `${bottom - top}px`;
}

/** The event `step` further in time; from none the first, the last or, for no step, the middle. */
function along(step) {
  const events = inOrder(chart.meta.hits);
  const middle = (chart.window[0] + chart.window[1]) / 2;
  const at = events.findIndex((hit) => hit.event === chart.chosen?.event);
  if (at >= 0) return events[Math.min(Math.max(at + step, 0), events.length - 1)];
  return step < 0 ? events.at(-1) : step > 0 ? events[0] : nearest(events, middle);
}

/** The event nearest in time in the next lane up or down that has any. */
function across(step) {
  if (!chart.chosen) return along(0);
  const lanes = [...new Set(chart.meta.hits.map((hit) => hit.lane))].sort((a, b) => a - b);
  const lane = lanes[lanes.indexOf(chart.chosen.lane) + step];
  return lane === undefined ? chart.chosen : nearest(inOrder(chart.meta.hits, lane), chart.chosen.day);
}

function nearest(events, day) {
  const best = (one, other) => (Math.abs(other.day - day) < Math.abs(one.day - day) ? other : one);
  return events.length ? events.reduce(best) : null;
}

const KEYS = {
  ArrowLeft: () => choose(along(-1)),
  ArrowRight: () => choose(along(1)),
  ArrowUp: () => choose(across(-1)),
  ArrowDown: () => choose(across(1)),
  Home: () => choose(inOrder(chart.meta.hits)[0]),
  End: () => choose(inOrder(chart.meta.hits).at(-1)),
  PageUp: () => show(panBy(chart.window, -0.9, chart.meta.limits)),
  PageDown: () => show(panBy(chart.window, 0.9, chart.meta.limits)),
  "+": () => zoom(0.5),
  "=": () => zoom(0.5),
  "-": () => zoom(2),
  0: () => show([...chart.meta.all]),
  Enter: () => act(chart.chosen),
};

function onKey(event) {
  const action = KEYS[event.key];
  if (!action || !chart.meta || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  action();
}
