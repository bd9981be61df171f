/**
 * The card of an event: what the panel says, in short. It comes when the pointer rests on a mark or
 * the keys choose one; the pointer can enter it, and Escape closes it (WCAG 2.2, 1.4.13).
 */
import { edition } from "./ask.mjs";
import { element } from "./element.mjs";
import { note } from "./notes.mjs";

/** How long the pointer rests before a card comes, and how long it may be away before it goes. */
const REST = 120;
const LEAVE = 260;
/** Room in px between a box and its card, and between a card and the edge of the frame. */
const GAP = 8;
const EDGE = 4;

export class Card {
  /**
   * `open` opens the event that a card tells of; `query` is the page that it is told for, and `tell`
   * gives what is told there of an event.
   */
  constructor(frame, { open, query, tell }) {
    Object.assign(this, { frame, query, tell, hit: null, told: new Map(), node: note(frame, "card") });
    this.node.setAttribute("aria-hidden", "true");
    this.node.addEventListener("pointerenter", () => clearTimeout(this.going));
    this.node.addEventListener("pointerleave", () => this.leave());
    for (const name of ["pointerdown", "pointermove", "dblclick"]) this.node.addEventListener(name, (event) => event.stopPropagation());
    this.node.addEventListener("click", () => this.hit?.event && open(this.hit.event));
  }

  get isShown() {
    return this.node.classList.contains("is-on");
  }

  /** The pointer is on a hit, or on nothing; `box` is the hit's place in px in the frame. */
  over(hit, box) {
    if (!hit) {
      this.leave();
      return;
    }
    clearTimeout(this.going);
    if (same(hit, this.hit)) return;
    clearTimeout(this.coming);
    this.hit = hit;
    this.coming = setTimeout(() => this.show(hit, box), this.isShown ? 0 : REST);
    this.ask(hit);
  }

  leave() {
    clearTimeout(this.coming);
    clearTimeout(this.going);
    this.going = setTimeout(() => this.hide(), LEAVE);
  }

  hide() {
    clearTimeout(this.coming);
    clearTimeout(this.going);
    this.hit = null;
    this.node.classList.remove("is-on");
  }

  /** Show a hit's card at once. */
  show(hit, box) {
    this.hit = hit;
    this.box = box;
    this.fill(hit);
    this.ask(hit).then(() => same(hit, this.hit) && this.isShown && this.fill(hit));
    this.node.classList.add("is-on");
  }

  fill(hit) {
    const told = this.told.get(hit.event) ?? {};
    const line = hit.status ? `${told.words ?? hit.words} · ${told.status ?? hit.status}` : hit.words;
    const [number, note] = (hit.event && hit.level?.slice(5)) || [];
    const parts = [["strong", told.title ?? hit.title], ["span", line], ["b", number], ["small", note], ["p", ""], ["small", told.notes?.join(" · ")]];
    this.node.replaceChildren(...parts.map(([name, text]) => element(name, "", text ?? "")));
    // The server has cleaned it of all but a few styles.
    this.node.querySelector("p").innerHTML = told.summary ?? "";
    for (const part of this.node.querySelectorAll(":scope > :empty")) part.remove();
    this.node.classList.toggle("is-badge", !hit.event);
    this.place();
  }

  /** Below the box where there is room on the screen, else above it. */
  place() {
    const [left, right, top, bottom] = this.box;
    const { offsetWidth: wide, offsetHeight: tall } = this.node;
    const middle = Math.min(Math.max((left + right) / 2, left), left + 60);
    const x = Math.min(Math.max(middle - 24, EDGE), this.frame.clientWidth - wide - EDGE);
    const below = this.frame.getBoundingClientRect().top + bottom + GAP + tall <= innerHeight;
    this.node.style.transform = `translate(${x}px, ${below ? bottom + GAP : top - GAP - tall}px)`;
  }

  /** What the page tells of an event, asked for once. */
  async ask({ event }) {
    if (!event) return;
    const page = this.query();
    const of = `${edition.revision} ${page}`;
    if (this.of !== of) this.told.clear();
    this.of = of;
    if (this.told.has(event)) return;
    // Without an answer the first lines stand.
    const told = await this.tell(event, page);
    if (told && this.of === of) this.told.set(event, told);
  }
}

function same(one, other) {
  return Boolean(one && other) && one.event === other.event && one.day === other.day && one.lane === other.lane;
}
