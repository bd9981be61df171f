/**
 * The first answer to a key press, before the server's: which events hold the words that are typed.
 * The browser gets the texts of a small data set, folded as timeline/explore/fold.py folds them, and
 * folds what is typed by the table that comes with them. Operators, quotes and slips are the server's.
 */

import { ask } from "./ask.mjs";

/** What only the server understands. */
const BEYOND = /[:"“”„«»]|(^|\s)-/;
const MARKS = /\p{M}/gu;
const OTHER = /[^\p{L}\p{N}\s]/gu;

/** A text as words to compare, upper case first as ß has two letters there; `letters` are those that become others, `silent` those that vanish. */
export function fold(text, { letters, silent }) {
  const bare = (char) => [...char.normalize("NFKD").replace(MARKS, "")].map((part) => letters[part] ?? part).join("");
  const heard = [...text.normalize("NFC").toUpperCase().toLowerCase()].filter((char) => !silent.includes(char));
  return heard.map((char) => letters[char] ?? bare(char)).join("").replace(OTHER, "-").replace(/\s+/g, " ").trim();
}

/** The ids of the texts that hold every word; null where only the server can tell. */
export function holding(text, told) {
  if (!told?.texts || BEYOND.test(text)) return null;
  const sought = fold(text, told).split(" ").filter(Boolean);
  if (!sought.length) return null;
  const found = Object.entries(told.texts).filter(([, held]) => sought.every((word) => held.includes(word)));
  return new Set(found.map(([id]) => id));
}

export class Instant {
  /** `page` says for which filters the texts are wanted. */
  constructor(page) {
    Object.assign(this, { page, told: null, of: null });
  }

  /** Get the texts for the page's filters, once. */
  async load() {
    const page = this.page();
    if (this.of === page) return;
    Object.assign(this, { of: page, told: null });
    const told = await ask("texts", { page });
    if (this.of !== page) return;
    this.told = told;
    if (!told) this.of = null;
  }

  find(text) {
    this.load();
    return holding(text, this.told);
  }
}
