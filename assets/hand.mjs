/**
 * How the picture feels under the hand: wheel, drag, pinch, keys, pointer. All listeners sit on the
 * frame, so the rest of the page keeps its keys and its wheel.
 */
import { clamp, panBy, zoomAt } from "./axis.mjs";
import { Card } from "./card.mjs";
import { actionOf } from "./handkeys.mjs";
import { hitAt, inOrder, isSame, nearest, spoken } from "./hits.mjs";
import { Notes } from "./notes.mjs";

const CLICK = 4;
const LINE = 16;
const WHEEL = 0.0025;
const MOST_WHEEL = 120;
const STEADY = 100;

export class Hand {
  /** `page` can `open` and `tell` of an event, show the `help`, and switch the `full` view; it says
   * whether the wheel alone zooms. */
  constructor(chart, page) {
    Object.assign(this, { chart, page, frame: chart.frame, chosen: null, touching: new Map(), from: null });
    this.notes = new Notes(this.frame);
    this.card = new Card(this.frame, { open: page.open, tell: page.tell, query: () => chart.page.query() });
    chart.onPaint = () => this.painted();
    this.listen();
  }

  listen() {
    const on = (name, handle, options) => this.frame.addEventListener(name, (event) => this.chart.cast && handle.call(this, event), options);
    on("wheel", this.wheel, { passive: false });
    on("keydown", this.key);
    on("dblclick", (event) => this.chart.go(this.zoomed(0.5, this.place(event).share)));
    on("pointerdown", this.down);
    on("pointermove", this.moved);
    on("pointerup", this.up);
    on("pointercancel", this.up);
    on("pointerleave", () => this.card.leave());
    on("blur", () => this.choose(null));
  }

  /** A place in px on the plot, and as a share of its width. */
  place(event) {
    const { left, top } = this.chart.sides;
    const box = this.box(event);
    const [x, y] = [event.clientX - box.left - left, event.clientY - box.top - top];
    return { x, y, share: Math.min(Math.max(x / this.chart.width, 0), 1) };
  }

  /** Where the frame is on the screen; while the hand moves it is not measured anew each time. */
  box({ timeStamp = 0 }) {
    if (!this.measured || Math.abs(timeStamp - this.measured.time) > STEADY) this.measured = { box: this.frame.getBoundingClientRect() };
    this.measured.time = timeStamp;
    return this.measured.box;
  }

  zoomed(factor, share = 0.5) {
    return zoomAt(this.chart.aim, factor, share, this.chart.cast.limits);
  }

  panned(share, from = this.chart.aim) {
    return panBy(from, share, this.chart.cast.limits);
  }

  wheel(event) {
    const unit = event.deltaMode ? LINE : 1;
    const [across, down] = [event.deltaX * unit, event.deltaY * unit];
    if (event.ctrlKey || event.metaKey || (this.page.wheels() && !event.shiftKey && Math.abs(down) > Math.abs(across))) {
      event.preventDefault();
      const step = Math.max(-MOST_WHEEL, Math.min(MOST_WHEEL, down));
      this.chart.show(this.zoomed(Math.exp(step * WHEEL), this.place(event).share));
    } else if (event.shiftKey || Math.abs(across) > Math.abs(down)) {
      event.preventDefault();
      this.chart.show(this.panned((across || down) / this.chart.width));
    } else {
      this.notes.hint();
    }
  }

  down(event) {
    if (event.button) return;
    this.touching.set(event.pointerId, event);
    this.from = { x: event.clientX, window: this.chart.window, moved: this.touching.size > 1, marks: event.shiftKey };
  }

  moved(event) {
    if (!this.touching.has(event.pointerId)) {
      if (event.pointerType === "mouse") this.hover(event);
      return;
    }
    const before = this.touching.get(event.pointerId);
    this.touching.set(event.pointerId, event);
    if (this.touching.size === 2) this.pinch(before, event);
    else if (this.from.moved || Math.abs(event.clientX - this.from.x) > CLICK) this.drag(event);
  }

  drag(event) {
    if (!this.from.moved) this.frame.setPointerCapture(event.pointerId);
    this.from.moved = true;
    this.card.hide();
    if (this.from.marks) {
      const [left, right] = this.marked(event);
      this.notes.span(this.chart.sides.left + left, right - left, this.chart.sides.top, this.chart.cast.height);
      return;
    }
    this.frame.classList.add("is-dragged");
    this.chart.show(this.panned((this.from.x - event.clientX) / this.chart.width, this.from.window));
  }

  /** The px between which a drag with Shift marks a span. */
  marked(event) {
    const begun = { clientX: this.from.x, clientY: 0, timeStamp: event.timeStamp };
    const ends = [this.place(begun).share, this.place(event).share];
    return ends.sort((one, other) => one - other).map((share) => share * this.chart.width);
  }

  pinch(before, event) {
    const other = [...this.touching.values()].find((each) => each.pointerId !== event.pointerId);
    const apart = (one) => Math.max(Math.abs(one.clientX - other.clientX), 8);
    const middle = this.place({ clientX: (event.clientX + other.clientX) / 2, clientY: event.clientY, timeStamp: event.timeStamp });
    this.chart.show(this.zoomed(apart(before) / apart(event), middle.share));
    this.from = { ...this.from, x: event.clientX, window: this.chart.window, moved: true, marks: false };
  }

  up(event) {
    if (!this.touching.delete(event.pointerId)) return;
    this.frame.classList.remove("is-dragged");
    this.notes.span(0, 0, 0, 0);
    const last = [...this.touching.values()][0];
    if (last) this.from = { x: last.clientX, window: this.chart.window, moved: true, marks: false };
    else if (event.type === "pointerup" && this.from.moved && this.from.marks) this.fitMarked(event);
    else if (event.type === "pointerup" && !this.from.moved) this.act(this.under(event));
  }

  fitMarked(event) {
    const [first, last] = this.chart.window;
    const day = (x) => first + (x / this.chart.width) * (last - first);
    const [left, right] = this.marked(event);
    this.chart.go([day(left), day(right)], { step: true });
  }

  under(event) {
    const { x, y } = this.place(event);
    return hitAt(this.chart.hits, x, y);
  }

  act(hit) {
    if (hit?.event) this.page.open(hit.event);
    else if (hit?.span) this.fit(hit.span);
  }

  /** Show a span with room beside it, more to the right, where names hang. */
  fit([first, last]) {
    const room = Math.max((last - first) * 0.15, 10);
    this.chart.go([first - room, last + 3 * room], { step: true });
  }

  hover(event) {
    const hit = this.under(event);
    this.frame.classList.toggle("is-over", Boolean(hit));
    this.card.over(hit, hit && this.inFrame(hit.box));
  }

  /** Mark an event for the keys, and say it. */
  choose(hit) {
    this.chosen = hit ?? null;
    this.painted();
    if (hit) this.card.show(hit, this.inFrame(hit.box));
    if (hit) this.notes.say(spoken(hit));
  }

  /** The picture was drawn: the ring follows the event that the keys chose, or that is open. */
  painted() {
    this.card.hide();
    const wanted = this.chosen ?? { event: this.page.opened() };
    const hit = (wanted.event || wanted.stem) && this.chart.hits.find((each) => isSame(each, wanted));
    if (this.chosen) this.chosen = hit ?? null;
    this.notes.ring(hit && this.inFrame(hit.box));
  }

  /** A box on the plot as a box in the frame. */
  inFrame([from, to, high, low]) {
    const { left, top } = this.chart.sides;
    return [from + left, to + left, high + top, low + top];
  }

  /** The event `step` further in time; from none the first, the last or, for no step, the middle. */
  along(step) {
    const events = inOrder(this.chart.hits, this.chosen?.stem && this.chosen.lane);
    const at = this.chosen ? events.findIndex((hit) => isSame(hit, this.chosen)) : -1;
    if (at >= 0) return events[Math.min(Math.max(at + step, 0), events.length - 1)];
    const [first, last] = this.chart.window;
    return step < 0 ? events.at(-1) : step > 0 ? events[0] : nearest(events, (first + last) / 2);
  }

  /** The event nearest in time in the next lane up or down that has any. */
  across(step) {
    if (!this.chosen) return this.along(0);
    const lanes = [...new Set(this.chart.hits.map((hit) => hit.lane))].sort((one, other) => one - other);
    const lane = lanes[lanes.indexOf(this.chosen.lane) + step];
    return lane === undefined ? this.chosen : nearest(inOrder(this.chart.hits, lane), this.chosen.day) ?? this.chosen;
  }

  /** Centre the chosen event; once it stands there, come closer. */
  focus() {
    if (!this.chosen) return;
    const span = this.chart.window[1] - this.chart.window[0];
    const about = (half) => clamp([this.chosen.day - half, this.chosen.day + half], this.chart.cast.limits);
    const isCentred = Math.abs(about(span / 2)[0] - this.chart.window[0]) < span / 100;
    this.chart.go(about(isCentred ? span / 8 : span / 2));
  }

  today() {
    const half = (this.chart.window[1] - this.chart.window[0]) / 2;
    this.chart.go([this.chart.cast.today - half, this.chart.cast.today + half]);
  }

  escape() {
    if (this.card.isShown && !this.chosen) this.card.hide();
    else if (this.chosen) this.choose(null);
    else if (this.page.isFull()) this.page.full();
    else return false;
    return true;
  }

  key(event) {
    const action = actionOf(event);
    if (!action || event.ctrlKey || event.metaKey || event.altKey) return;
    if (action(this) === false) return;
    event.preventDefault();
    event.stopPropagation();
  }
}
