/** The opened event beside the picture or under it: what its entry in the list says, in full. */
import { element } from "../../../../assets/element.mjs";
import { words } from "../../../../assets/words.mjs";

export class Details {
  /** `filled` hears what it shows before the page moves there, `closed` when a reader has closed it. */
  constructor(section, { filled, closed }) {
    Object.assign(this, { section, filled, closed, id: "", back: null });
  }

  /** Show the entry of an event; the focus goes to its title unless the page opens with it. */
  show(id, item, lane, { focus = true } = {}) {
    if (!this.id) this.back = document.activeElement;
    this.id = id;
    const [title, when] = ["b", "span"].map((part) => item.querySelector(part));
    const heading = element("h2", "", title.textContent);
    Object.assign(heading, { tabIndex: -1, lang: title.lang });
    const more = item.querySelector("div").cloneNode(true);
    for (const link of more.querySelectorAll("a[href^='#s']")) spellOut(link);
    this.section.replaceChildren(this.top(lane), heading, date(when, item.querySelectorAll("i")), more);
    this.section.hidden = false;
    this.filled(id);
    if (!focus) return;
    heading.focus({ preventScroll: true });
    this.section.scrollIntoView({ block: "nearest" });
  }

  top({ index, name }) {
    const close = element("button", "close", "×");
    Object.assign(close, { type: "button", ariaLabel: words.close });
    close.addEventListener("click", () => this.close());
    const row = element("div", `top k${index}`);
    row.append(element("strong", "", name), close);
    return row;
  }

  /** Close it; the focus goes back to where it was. */
  close() {
    if (!this.id) return;
    this.id = "";
    this.section.hidden = true;
    this.section.replaceChildren();
    this.back?.focus?.({ preventScroll: true });
    this.closed();
  }
}

function date(when, tags) {
  const row = element("p", "date");
  row.append(...[when, ...tags].map((part) => part.cloneNode(true)));
  return row;
}

/** A reference to a source becomes the source as the list of sources has it. */
function spellOut(link) {
  const source = document.querySelector(link.hash)?.cloneNode(true);
  if (!source) return;
  const whole = element("span", "source");
  whole.append(...source.childNodes);
  link.replaceWith(whole);
}
