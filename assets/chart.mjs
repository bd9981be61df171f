/**
 * The live picture: which window it shows, and where its numbers come from. The server sends a cast,
 * all that may appear in and around a window; every frame shows what choose.mjs picks from it. New
 * numbers are asked for when the window comes near the end of what is known, and when it rests.
 */
import { clamp, viewText } from "./axis.mjs";
import { choose, prepare } from "./choose.mjs";
import { hits } from "./hits.mjs";
import { Painter } from "./paint.mjs";
import { words } from "./words.mjs";

const REST = 140;
const GLIDE = 240;
const still = matchMedia("(prefers-reduced-motion: reduce)");

export class Chart {
  /**
   * `page` says which query it shows, gives its numbers and is told when the window rests; `strip`
   * makes whatever else shows the window, from what may move it; `onPaint` hears of frames.
   */
  constructor(frame, strip, page) {
    Object.assign(this, { frame, page, cast: null, window: null, picture: null, onPaint: () => {} });
    Object.assign(this, { waiting: 0, resting: 0, gliding: 0, asked: 0, answered: 0, asking: null, target: null });
    this.across = frame.clientWidth;
    this.painter = new Painter(frame);
    this.strip = strip({
      show: (window) => this.show(window),
      settle: () => this.rest(),
      limits: () => this.cast.limits,
    });
  }

  /** Width of the plot in px, as of the last `measure`: to ask for it in every frame costs a layout. */
  get width() {
    return Math.max(this.across - this.sides.left - this.sides.right, 1);
  }

  /** The frame has its size, or a new one. */
  measure() {
    this.across = this.frame.clientWidth;
    if (this.cast) this.draw();
  }

  /** The window that the picture shows, or is on its way to. */
  get aim() {
    return this.target ?? this.window;
  }

  get sides() {
    return this.cast.sides;
  }

  /** What can be taken hold of in the picture as it stands. */
  get hits() {
    this.known ??= hits(this.picture, this.cast, this.window, this.width);
    return this.known;
  }

  /** Ask for the numbers of the page's query: at the window it names, or at the one shown now. */
  async follow({ keep = false } = {}) {
    this.halt();
    await this.ask(keep ? this.window : null);
  }

  async ask(window) {
    const number = (this.asked += 1);
    const wanted = { plot: this.page.plot(), page: this.page.query() };
    if (window) wanted.window = window.join(",");
    const told = await this.page.cast(wanted);
    if (!told) return;
    if (number < this.answered) return;
    this.answered = number;
    this.take(told, window);
  }

  /** Take in a cast; the window moves to the cast's own unless it was asked for the one shown. */
  take(cast, window) {
    const from = this.window;
    const same = this.cast?.key === cast.key;
    if (window || !from || !same) {
      this.load(window || !from ? from ?? cast.window : cast.window, cast);
      return;
    }
    // The larger of the two windows knows what both have in common.
    if (cast.window[1] - cast.window[0] > from[1] - from[0]) this.load(from, cast);
    this.glide(cast.window, () => this.load(cast.window, cast));
  }

  load(window, cast = this.cast) {
    if (this.cast !== cast || !this.ready) this.ready = prepare(cast);
    this.cast = cast;
    this.painter.load(cast, cast.sides);
    this.frame.setAttribute("aria-label", `${cast.label} ${words.help}`);
    this.window = window;
    this.draw();
  }

  /** Dim all events but those that are found, until the next numbers come; null dims none. */
  highlight(found) {
    if (!this.cast || (!found && !this.painter.found)) return;
    this.painter.found = found;
    this.draw();
  }

  /** Draw the window as it stands. */
  draw() {
    this.waiting = 0;
    this.known = null;
    this.picture = choose(this.ready, this.window);
    this.painter.paint(this.picture, this.window, this.width);
    this.strip.update(this.window);
    this.frame.dataset.window = this.window.join(",");
    this.frame.classList.toggle("is-empty", this.picture.lanes.every(isEmpty));
    this.frame.classList.toggle("is-none", !this.picture.lanes.length);
    this.frame.parentNode.classList.toggle("has-badges", this.picture.lanes.some((lane) => lane.badges.length));
    this.onPaint();
  }

  /** Show a window with the next frame, and ask for its numbers when it rests. */
  show(window) {
    if (!this.cast) return;
    this.halt();
    this.step(window);
    clearTimeout(this.resting);
    this.resting = setTimeout(() => this.rest(), REST);
  }

  /** A move that is under way ends where it is. */
  halt() {
    cancelAnimationFrame(this.gliding);
    this.target = null;
  }

  step(window) {
    this.window = window;
    this.waiting ||= requestAnimationFrame(() => this.draw());
    if (!this.covers(window) && !this.asking) {
      this.asking = this.ask(window).finally(() => { this.asking = null; });
    }
  }

  /** Whether the cast holds all of a window, and some room beside it. */
  covers([first, last]) {
    const { window, around, most, usual, limits, width } = this.cast;
    const room = (last - first) / 4;
    const inside = Math.max(first - room, limits[0]) >= around[0] && Math.min(last + room, limits[1]) <= around[1];
    // Beside the window it was made for, a cast knows no more than that window needs.
    const deepest = first >= window[0] && last <= window[1] ? most / 1.2 : usual * 1.000001;
    return inside && width / (last - first) <= deepest;
  }

  /** The window rests: the address says where, and the server sends what lies around it. */
  rest(step = false) {
    clearTimeout(this.resting);
    const view = viewText(this.window);
    this.page.rested(view === viewText(this.cast.home) ? "" : view, step);
    this.ask(this.window);
  }

  /** Move to a window in a few frames, or at once for those who do not want motion; a deliberate
   * `step` can be undone with Back. */
  go(window, { step = false } = {}) {
    const target = clamp(window, this.cast.limits);
    if (!this.covers(target)) this.ask(target);
    this.glide(target, () => this.rest(step));
  }

  glide(target, then) {
    this.halt();
    this.target = target;
    clearTimeout(this.resting);
    const [from, begin] = [this.window, performance.now()];
    const frame = (now) => {
      const share = still.matches ? 1 : Math.min(Math.max((now - begin) / GLIDE, 0), 1);
      this.window = between(from, target, 1 - (1 - share) ** 3);
      if (share < 1) this.gliding = requestAnimationFrame(frame);
      this.draw();
      if (share < 1) return;
      this.target = null;
      then();
    };
    this.gliding = requestAnimationFrame(frame);
  }
}

function isEmpty({ labels, bars, marks, dots, badges }) {
  return ![labels, bars, marks, dots, badges].some((some) => some.length);
}

/** The window on the way from one to another: its span grows by equal factors. */
export function between(from, to, share) {
  if (share >= 1) return to;
  const spans = [from[1] - from[0], to[1] - to[0]];
  const span = spans[0] * (spans[1] / spans[0]) ** share;
  const along = Math.abs(spans[1] - spans[0]) < 1e-6 ? share : (span - spans[0]) / (spans[1] - spans[0]);
  const first = from[0] + (to[0] - from[0]) * along;
  return [first, first + span];
}
