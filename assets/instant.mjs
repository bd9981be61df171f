/**
 * The first answer to a key press, before the server's: the browser gets what it needs to find the
 * events of a small data set by itself (assets/terms.mjs).
 */

import { ask, edition } from "./ask.mjs";
import { holding } from "./terms.mjs";

export class Instant {
  /** `page` says for which filters the texts are wanted. */
  constructor(page) {
    Object.assign(this, { page, told: null, of: null });
  }

  /** Get the texts for the page's filters, once. */
  async load() {
    const page = this.page();
    const of = `${edition.revision} ${page}`;
    if (this.of === of) return;
    Object.assign(this, { of, told: null });
    const told = await ask("texts", { page });
    if (this.of !== of) return;
    this.told = told;
    if (!told) this.of = null;
  }

  find(text) {
    this.load();
    return holding(text, this.told);
  }
}
