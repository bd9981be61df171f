/**
 * The search box as a combobox (ARIA 1.2): each key press asks the server what the text finds; the
 * answer dims the rest of the picture at once and offers how to go on. What it finds and offers is
 * decided in timeline/serve/finding.py.
 */
import { go, having, parameter, without } from "./address.mjs";
import { ask } from "./ask.mjs";
import { CHOICES, changed } from "./axis.mjs";
import { element } from "./element.mjs";
import { answered } from "./form.mjs";
import { Instant } from "./instant.mjs";
import { openedBy } from "./panel.mjs";
import { plural, words } from "./words.mjs";

/** The pause after which what is found is said to those who do not see it. */
const SAY = 700;

export class Search {
  /** `page` writes the field, shows which events are `found`, and takes over the text. */
  constructor(field, list, line, page) {
    Object.assign(this, { field, list, line, page, options: [], active: -1, asked: 0 });
    this.instant = new Instant(() => without("q", "event", "view", "show", "form", "since", "table", "theme", "others"));
    field.addEventListener("focus", () => this.instant.load());
    for (const [name, value] of Object.entries({ role: "combobox", "aria-controls": list.id, "aria-autocomplete": "list", "aria-expanded": "false" })) {
      field.setAttribute(name, value);
    }
    field.addEventListener("input", () => this.ask());
    field.addEventListener("keydown", (event) => this.key(event));
    field.addEventListener("blur", () => this.close());
    // The focus stays in the field while somebody presses an option.
    list.addEventListener("pointerdown", (event) => event.preventDefault());
    list.addEventListener("click", (event) => this.take(event.target.closest("[role=option]")?.dataset.at));
  }

  async ask() {
    const number = (this.asked += 1);
    const { value, selectionStart } = this.field;
    if (!value.trim()) {
      this.close();
      this.page.found(null);
      return;
    }
    this.first(value);
    const begun = performance.now();
    const told = await ask("find", { q: value, caret: selectionStart ?? value.length, page: without("q", "event") });
    answered(performance.now() - begun);
    if (!told || number !== this.asked || document.activeElement !== this.field) return;
    this.show(told);
    this.list.dataset.answered = this.list.dataset.told = value;
  }

  /** What can be said at once: the rest of the picture dimmed, and the number of what is found. */
  first(value) {
    const found = this.instant.find(value);
    if (!found) return;
    this.page.found(found);
    const note = this.list.lastElementChild ?? element("p", "suggestion-note");
    note.textContent = plural(words.matches, found.size);
    if (!note.parentNode) this.list.append(note);
    this.list.dataset.answered = value;
    this.open(true);
  }

  show({ completions, ids, said, problems }) {
    this.options = completions;
    this.active = -1;
    const notes = [...problems, said].map((text) => element("p", "suggestion-note", text));
    this.list.replaceChildren(...completions.map((each, at) => this.option(each, at)), ...notes);
    this.mark();
    this.open(true);
    this.page.found(ids && new Set(ids));
    clearTimeout(this.saying);
    this.saying = setTimeout(() => { this.line.textContent = said; }, SAY);
  }

  option({ kind, label, note, count, matched }, at) {
    const node = element("div", `suggestion is-${kind}`);
    node.id = `${this.list.id}-${at}`;
    node.setAttribute("role", "option");
    node.dataset.at = at;
    const name = element("span", "suggestion-label");
    name.append(...highlighted(label, matched));
    node.append(name, element("span", "suggestion-note", note || (count ?? "").toString()));
    return node;
  }

  key(event) {
    const action = KEYS[event.key];
    if (!action || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (action(this) === false) return;
    event.preventDefault();
  }

  /** Go to the next option or the one before; beyond the ends lies the field itself. */
  move(step) {
    if (!this.isOpen) {
      this.ask();
      return;
    }
    const places = this.options.length + 1;
    this.active = ((this.active + 1 + step + places) % places) - 1;
    this.mark();
  }

  mark() {
    this.list.querySelectorAll("[role=option]").forEach((node, at) => node.setAttribute("aria-selected", String(at === this.active)));
    const node = this.list.children[this.active];
    if (this.active >= 0) this.field.setAttribute("aria-activedescendant", node.id);
    else this.field.removeAttribute("aria-activedescendant");
    if (this.active >= 0) node.scrollIntoView({ block: "nearest" });
  }

  /** Take an option: open the event, choose the filter, or write on in the text. */
  take(at) {
    const option = this.options[at];
    if (!option) return;
    const { kind, value, insert, start, end } = option;
    const { value: text } = this.field;
    const rest = `${text.slice(0, start)} ${text.slice(end)}`.replace(/\s+/g, " ").trim();
    const isFilter = CHOICES.includes(kind) && !/-\S*$/.test(text.slice(0, start)) && !/:\S*$/.test(text.slice(0, start));
    if (kind === "event") openedBy(value, this.field);
    // What was typed stays: the other events that it finds are one press of Escape away.
    if (kind === "event") this.leave(text.trim(), { event: value });
    else if (isFilter) this.leave(rest, { [kind]: changed(parameter(kind), "", value) });
    else this.write(text.slice(0, start) + insert + text.slice(end), start + insert.length);
  }

  leave(text, values) {
    this.page.write(text);
    this.close();
    this.page.found(null);
    go(having({ ...values, q: text }));
  }

  write(text, caret) {
    this.page.write(text);
    requestAnimationFrame(() => {
      this.field.selectionStart = this.field.selectionEnd = caret;
      this.ask();
    });
  }

  get isOpen() {
    return this.list.classList.contains("is-open");
  }

  open(isOpen) {
    this.list.classList.toggle("is-open", isOpen);
    this.field.setAttribute("aria-expanded", String(isOpen));
  }

  close() {
    this.asked += 1;
    this.active = -1;
    this.open(false);
    this.field.removeAttribute("aria-activedescendant");
  }

  enter() {
    if (this.active < 0) {
      this.close();
      return false;
    }
    this.take(this.active);
    return true;
  }

  escape() {
    if (this.isOpen) this.close();
    else if (this.field.value) this.leave("", {});
    else return false;
    return true;
  }
}

/** What keys do in the field; where they answer false, the browser does what it always does. */
const KEYS = {
  ArrowDown: (search) => search.move(1),
  ArrowUp: (search) => search.move(-1),
  Enter: (search) => search.enter(),
  Escape: (search) => search.escape(),
};

/** A label in pieces, those that were typed as marks; `places` count code points. */
function highlighted(label, places) {
  const letters = [...label];
  const pieces = [];
  let at = 0;
  for (const [start, end] of places) {
    pieces.push(letters.slice(at, start).join(""), element("mark", "", letters.slice(start, end).join("")));
    at = end;
  }
  return [...pieces, letters.slice(at).join("")];
}
