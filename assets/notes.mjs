/**
 * What stands on the picture besides it: a ring around the event that the keys have chosen, the span
 * that a drag marks, a hint, and words for those who do not see it. The card is card.mjs.
 */
import { element } from "./element.mjs";
import { words } from "./words.mjs";

const HINT = 1600;

/** A box on the frame that pointer and keys do not meet. */
export function note(frame, name) {
  const made = element("div", name);
  frame.append(made);
  return made;
}

export class Notes {
  constructor(frame) {
    this.frame = frame;
    this.nodes = {};
  }

  node(name) {
    if (!this.nodes[name]) {
      this.nodes[name] = note(this.frame, name);
      if (name === "spoken") this.nodes[name].setAttribute("role", "status");
      else this.nodes[name].setAttribute("aria-hidden", "true");
    }
    return this.nodes[name];
  }

  /** A ring around a box in px in the frame. */
  ring(box) {
    const node = this.node("ring");
    node.classList.toggle("is-on", Boolean(box));
    if (!box) return;
    const [left, right, top, bottom] = box;
    node.style.transform = `translate(${left}px, ${top}px)`;
    node.style.width = `${right - left}px`;
    node.style.height = `${bottom - top}px`;
  }

  /** The span that a drag with Shift has marked so far. */
  span(left, width, top, height) {
    const node = this.node("marked");
    node.classList.toggle("is-on", width > 0);
    node.style.transform = `translate(${left}px, ${top}px)`;
    node.style.width = `${width}px`;
    node.style.height = `${height}px`;
  }

  hint() {
    const node = this.node("hint-zoom");
    node.textContent = /Mac|iP/.test(navigator.platform) ? words.hintMac : words.hint;
    node.classList.add("is-on");
    clearTimeout(this.hinting);
    this.hinting = setTimeout(() => node.classList.remove("is-on"), HINT);
  }

  say(text) {
    this.node("spoken").textContent = text;
  }
}
