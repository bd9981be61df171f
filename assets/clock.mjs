/**
 * The second clock: the day as on which the page shows everything. A hand, a key or the play button
 * moves it; the address says the day, and the rest of the page follows the address.
 */
import { go, having, parameter } from "./address.mjs";
import { asked, played, stepped } from "./asof.mjs";
import { edtf } from "./axis.mjs";
import { dayText } from "./overview.mjs";
import { filled, words } from "./words.mjs";

/** While a hand drags, the page follows at most so often, in ms. */
const FOLLOW = 200;
/** How long a played day stands, in ms. */
const STAND = 900;

export class Clock {
  /** `root` is the row that timeline/serve/views/asof.py writes. */
  constructor(root) {
    const { first, today, news } = root.dataset;
    const days = { first: Number(first), today: Number(today), news: news.split(",").filter(Boolean).map(Number) };
    Object.assign(this, { root, days, held: false, playing: 0, waiting: 0 });
    this.track = root.querySelector(".asof-track");
    this.thumb = root.querySelector("[role=slider]");
    this.back = root.querySelector(".asof-back");
    this.button = root.querySelector("[data-act=play]");
    this.track.addEventListener("pointerdown", (event) => this.down(event));
    this.track.addEventListener("pointermove", (event) => this.held && this.to(this.dayAt(event)));
    for (const name of ["pointerup", "pointercancel"]) this.track.addEventListener(name, (event) => this.up(event));
    this.thumb.addEventListener("keydown", (event) => this.key(event));
    this.update();
  }

  /** The day that the address asks for. */
  get day() {
    return Math.min(asked(parameter("asof")) ?? this.days.today, this.days.today);
  }

  /** Stand where the address says, unless a hand is on the thumb. */
  update() {
    if (!this.held) this.place(this.day);
  }

  place(day) {
    const { first, today } = this.days;
    const name = day < today ? dayText(day) : filled(words.today, { day: dayText(day) });
    this.track.style.setProperty("--at", ((day - first) / (today - first)).toFixed(5));
    this.root.querySelector(".asof-day").textContent = name;
    // The way back vanishes with the press; the focus goes to the thumb, which is at today then.
    if (day >= today && document.activeElement === this.back) this.thumb.focus();
    this.root.classList.toggle("is-today", day >= today);
    this.thumb.setAttribute("aria-valuenow", day);
    this.thumb.setAttribute("aria-valuetext", name);
  }

  dayAt({ clientX }) {
    const { left, width } = this.track.getBoundingClientRect();
    const { first, today } = this.days;
    return Math.round(first + Math.min(Math.max((clientX - left) / width, 0), 1) * (today - first));
  }

  down(event) {
    if (event.button || !event.isPrimary) return;
    event.preventDefault();
    this.stop();
    this.thumb.focus();
    this.track.setPointerCapture(event.pointerId);
    Object.assign(this, { held: true, begun: false });
    this.to(this.dayAt(event));
  }

  /** Show a day at once; the page follows a little later. */
  to(day) {
    this.wanted = day;
    this.place(day);
    this.waiting ||= setTimeout(() => this.flush(), FOLLOW);
  }

  flush() {
    clearTimeout(this.waiting);
    this.waiting = 0;
    this.write(this.wanted, !this.begun);
    this.begun = true;
  }

  up() {
    if (!this.held) return;
    this.held = false;
    this.flush();
  }

  /** Put a day into the address; a drag or a play is one step of Back. */
  write(day, step) {
    go(having({ asof: day < this.days.today ? edtf(day) : "" }), { step });
  }

  key(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const day = stepped(this.day, event.key, this.days);
    if (day === undefined) return;
    event.preventDefault();
    this.stop();
    this.write(day, true);
  }

  /** Begin to play, from the first day with news when all is shown already; or stop. */
  play() {
    if (this.playing) {
      this.stop();
      return;
    }
    const { first, today } = this.days;
    this.button.setAttribute("aria-pressed", "true");
    this.write(this.day < today ? played(this.day, this.days) : first, true);
    this.playing = setInterval(() => this.next(), STAND);
  }

  next() {
    const day = played(this.day, this.days);
    this.write(day, false);
    if (day >= this.days.today) this.stop();
  }

  stop() {
    clearInterval(this.playing);
    this.playing = 0;
    this.button.setAttribute("aria-pressed", "false");
  }
}
