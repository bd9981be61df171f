/**
 * What stands on the picture besides it: a card by the pointer, a ring around the event that the keys
 * have chosen, a hint, and words for those who do not see it.
 */
const HINT = 1600;

export class Notes {
  constructor(frame) {
    this.frame = frame;
    this.nodes = {};
  }

  node(name) {
    if (!this.nodes[name]) {
      const made = document.createElement("div");
      made.className = name;
      if (name === "spoken") made.setAttribute("role", "status");
      else made.setAttribute("aria-hidden", "true");
      this.frame.append(made);
      this.nodes[name] = made;
    }
    return this.nodes[name];
  }

  /** A small card at a place in px in the frame; the list and the panel say the same to all. */
  card(hit, x = 0, y = 0) {
    const note = this.node("card");
    note.classList.toggle("is-on", Boolean(hit));
    if (!hit) return;
    const [title, words] = [document.createElement("strong"), document.createElement("span")];
    title.textContent = hit.title;
    words.textContent = hit.status ? `${hit.words} · ${hit.status}` : hit.words;
    note.replaceChildren(title, words);
    const left = Math.min(x + 14, this.frame.clientWidth - note.offsetWidth - 4);
    note.style.transform = `translate(${Math.max(left, 4)}px, ${y + 18}px)`;
  }

  /** A ring around a box in px in the frame. */
  ring(box) {
    const note = this.node("ring");
    note.classList.toggle("is-on", Boolean(box));
    if (!box) return;
    const [left, right, top, bottom] = box;
    note.style.transform = `translate(${left}px, ${top}px)`;
    note.style.width = `${right - left}px`;
    note.style.height = `${bottom - top}px`;
  }

  /** The span that a drag with Shift has marked so far. */
  span(left, width, top, height) {
    const note = this.node("marked");
    note.classList.toggle("is-on", width > 0);
    note.style.transform = `translate(${left}px, ${top}px)`;
    note.style.width = `${width}px`;
    note.style.height = `${height}px`;
  }

  hint() {
    const note = this.node("hint-zoom");
    note.textContent = /Mac|iP/.test(navigator.platform) ? "⌘ + scroll to zoom" : "Ctrl + scroll to zoom";
    note.classList.add("is-on");
    clearTimeout(this.hinting);
    this.hinting = setTimeout(() => note.classList.remove("is-on"), HINT);
  }

  say(text) {
    this.node("spoken").textContent = text;
  }
}
