/** The list of a page: what it tells of each event, and which of them are shown. */
import { element } from "../../../../assets/element.mjs";

export class Entries {
  /** `others` are events of the picture that are not in the list, by their places in it. */
  constructor(root, others) {
    const items = [...root.querySelectorAll("li[id^='e-']")];
    this.known = new Map();
    this.sources = [...root.querySelectorAll(".sources li")];
    this.texts = [];
    for (let place = 0; items.length || others[place]; place += 1) {
      if (others[place]) {
        const [id, title, words] = others[place];
        this.texts.push({ id, title, words });
      } else {
        this.texts.push(this.take(items.shift()));
      }
    }
  }

  take(item) {
    const id = item.id.slice(2);
    const [title, when] = ["b", "span"].map((part) => item.querySelector(part));
    this.known.set(id, item);
    const link = element("a", "event");
    Object.assign(link, { href: `#${item.id}` });
    title.replaceWith(link);
    link.append(title);
    return { id, title: title.textContent, words: when.textContent };
  }

  get(id) {
    return this.known.get(id);
  }

  /** What a card tells of an event beside its first lines. */
  told(id) {
    const item = this.get(id);
    if (!item) return null;
    const tags = [...item.querySelectorAll("i")].map((tag) => tag.textContent);
    const [first] = item.querySelector("div").childNodes;
    return { summary: first?.localName === "p" ? "" : first?.textContent ?? "", notes: tags };
  }

  /** Show those events whose ids pass, the decades that have any, and their sources; answers how many of both. */
  show(passes) {
    const sources = new Set();
    let events = 0;
    for (const [id, item] of this.known) {
      item.hidden = !passes(id);
      item.parentNode.parentNode.hidden = true;
      if (item.hidden) continue;
      events += 1;
      for (const link of item.querySelectorAll("a[href^='#s']")) sources.add(link.hash.slice(1));
    }
    for (const source of this.sources) {
      source.hidden = !sources.has(source.id);
      source.parentNode.parentNode.hidden = !sources.size;
    }
    for (const item of this.known.values()) if (!item.hidden) item.parentNode.parentNode.hidden = false;
    return { events, sources: sources.size };
  }

  /** Mark the opened event. */
  mark(id) {
    for (const [each, item] of this.known) {
      const link = item.querySelector("a.event");
      if (each === id) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
  }
}
