/**
 * The overview strip: drag the brush or its ends, press beside it, or use its two sliders. It only
 * says which window is wanted; whoever shows it tells the strip where the window stands.
 */
import { MIN_SPAN, clamp, fromDays } from "./axis.mjs";
import { yearName } from "./ticks.mjs";
import { filled, words } from "./words.mjs";

const CLICK = 4;
const STEP = 0.01;
const LEAP = 0.1;
/** How far a key moves an end, as a share of the whole timeline; with Shift at least a leap. */
const KEYS = new Map([
  ["ArrowLeft", -STEP], ["ArrowDown", -STEP], ["ArrowRight", STEP], ["ArrowUp", STEP],
  ["PageDown", -LEAP], ["PageUp", LEAP], ["Home", -Infinity], ["End", Infinity],
]);
/** A day in words, as timeline/dates/phrases.py writes it: "12 March 1987", "15 March 44 BCE". */
export function dayText(day) {
  const [year, month, date] = fromDays(day);
  return filled(words.day, { day: date, month: words.months[month - 1], year: yearName(year, words.axis) });
}

/** How far an end of the window may go. */
export function reach(end, [first, last], [low, high]) {
  const least = Math.min(MIN_SPAN, high - low);
  return end === "first" ? [low, Math.max(last - least, low)] : [Math.min(first + least, high), high];
}

/** The window with one end at a day, or as near to it as that end may go. */
export function resize(window, end, day, limits) {
  const [least, most] = reach(end, window, limits);
  const place = Math.min(Math.max(day, least), most);
  return end === "first" ? [place, window[1]] : [window[0], place];
}

/** The window about a day. */
export function centre([first, last], day, limits) {
  const half = (last - first) / 2;
  return clamp([day - half, day + half], limits);
}

/** The window after a drag of a part of the brush by some days. */
export function dragged(window, part, days, limits) {
  const [first, last] = window;
  if (part === "first") return resize(window, part, first + days, limits);
  if (part === "last") return resize(window, part, last + days, limits);
  return clamp([first + days, last + days], limits);
}

/** The window after a key on the slider of an end; undefined for a key that is none of its own. */
export function pressed(window, end, key, far, limits) {
  const share = KEYS.get(key);
  if (share === undefined) return undefined;
  const step = Math.sign(share) * Math.max(Math.abs(share), far ? LEAP : 0);
  const now = end === "first" ? window[0] : window[1];
  return resize(window, end, now + step * (limits[1] - limits[0]), limits);
}

/** What the slider of an end says of itself. */
export function spoken(end, window, limits) {
  const whole = (day) => Math.round(day) - (end === "last" ? 1 : 0);
  const [least, most] = reach(end, window, limits).map(whole);
  const now = whole(end === "first" ? window[0] : window[1]);
  return { valuemin: least, valuemax: most, valuenow: now, valuetext: dayText(now) };
}

/**
 * Bind a strip. `show(window)` is called at most once a frame while a hand or a key moves the
 * window, `settle()` when it rests; `limits()` gives the first and the last day there are.
 * Call `update(window)` of what is returned whenever the window stands elsewhere.
 */
export function attach(root, { show, settle, limits }) {
  const plot = root.querySelector(".overview-plot");
  const stands = root.querySelector(".overview-window").style;
  const handles = ["first", "last"].map((end) => [end, root.querySelector(`.overview-handle.is-${end}`)]);
  const said = {};
  let shown = null;
  let aim = null;
  let held = null;
  let keyed = false;
  let frame = 0;

  function update(window) {
    const [low, high] = limits();
    shown = [...window];
    place("--first", (window[0] - low) / (high - low));
    place("--last", (window[1] - low) / (high - low));
    for (const [end, handle] of handles) speak(end, handle, spoken(end, window, [low, high]));
  }

  function place(name, share) {
    const text = share.toFixed(6);
    if (said[name] !== text) stands.setProperty(name, text);
    said[name] = text;
  }

  function speak(end, handle, words) {
    for (const [name, value] of Object.entries(words)) {
      const key = `${end} ${name}`;
      if (said[key] !== value) handle.setAttribute(`aria-${name}`, value);
      said[key] = value;
    }
  }

  function move(window) {
    aim = window;
    frame ||= requestAnimationFrame(flush);
  }

  /** Others may move the window in steps towards the aim; the hand goes on from the aim. */
  function flush() {
    cancelAnimationFrame(frame);
    frame = 0;
    update(aim);
    show([...aim]);
  }

  function rest() {
    if (frame) flush();
    if (aim) settle();
    aim = null;
    keyed = false;
  }

  function dayAt(event) {
    const [low, high] = limits();
    const box = plot.getBoundingClientRect();
    return low + ((event.clientX - box.left) / box.width) * (high - low);
  }

  function onDown(event) {
    if (event.button || !event.isPrimary || !shown) return;
    rest();
    const part = event.target.closest("[data-part]")?.dataset.part ?? "beside";
    held = { id: event.pointerId, part, x: event.clientX, day: dayAt(event), window: shown, moved: false };
    // A finger may be about to scroll the page; a mouse means it at once.
    if (event.pointerType === "mouse") take(event);
  }

  function take(event) {
    root.setPointerCapture(event.pointerId);
    root.dataset.held = held.part;
    held.moved = true;
    if (held.part === "beside") jump();
  }

  function jump() {
    held.window = centre(held.window, held.day, limits());
    move(held.window);
  }

  function onMove(event) {
    if (event.pointerId !== held?.id) return;
    if (!held.moved && Math.abs(event.clientX - held.x) <= CLICK) return;
    if (!held.moved) take(event);
    move(dragged(held.window, held.part, dayAt(event) - held.day, limits()));
  }

  function onUp(event) {
    if (event.pointerId !== held?.id) return;
    const tapped = event.type === "pointerup" && !held.moved && held.part === "beside";
    if (tapped) jump();
    delete root.dataset.held;
    held = null;
    rest();
  }

  function onKey(event) {
    const end = event.target.dataset.part;
    if (!end || !shown || held || event.ctrlKey || event.metaKey || event.altKey) return;
    const next = pressed(aim ?? shown, end, event.key, event.shiftKey, limits());
    if (!next) return;
    event.preventDefault();
    keyed = true;
    move(next);
  }

  const released = () => { if (keyed) rest(); };

  root.addEventListener("pointerdown", onDown);
  root.addEventListener("pointermove", onMove);
  for (const name of ["pointerup", "pointercancel"]) root.addEventListener(name, onUp);
  root.addEventListener("keydown", onKey);
  root.addEventListener("keyup", released);
  root.addEventListener("focusout", released);
  return { update };
}
