/**
 * Whether the server answers, and whether its data has changed. What it fails to answer is said in a
 * quiet line, and asked for again when it is back; what stands on the page stays usable.
 */
import { words } from "./words.mjs";

const OFTEN = 1000;
/** The pause while the data changes. */
const SOON = 250;
/** Statuses that say that only another edition of the data could answer. */
const OUTDATED = [204, 409];
const SELDOM = 30_000;
/** How long the good news stands. */
const NEWS = 3000;

export class Server {
  /** `page` tells the `revision` it shows, takes in a `changed` one, and asks `again`. */
  constructor(line, page) {
    Object.assign(this, { line, page, pause: OFTEN, isAway: false, patience: OFTEN, failedAt: 0 });
    this.listen();
    this.later();
  }

  /** Hear of each answer that fails, whoever asked. */
  listen() {
    const plain = window.fetch.bind(window);
    window.fetch = async (...asked) => {
      try {
        const answer = await plain(...asked);
        if (answer.status >= 500) this.failed();
        if (OUTDATED.includes(answer.status)) this.later(SOON);
        return answer;
      } catch (error) {
        // Who takes back a question has not been refused an answer.
        if (error.name !== "AbortError") this.failed();
        throw error;
      }
    };
    this.fetch = plain;
    addEventListener("online", () => this.ask());
    addEventListener("visibilitychange", () => this.ask());
  }

  later(pause = this.pause) {
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => this.ask(), pause);
  }

  /** Ask for the revision; nobody looks at a hidden page, so that one does not ask. */
  async ask() {
    let changing = false;
    if (!document.hidden) {
      try {
        const shown = new URLSearchParams({ shown: this.page.revision() });
        const answer = await this.fetch(`revision?${shown}`, { cache: "no-store" });
        if (!answer.ok) throw new Error(answer.statusText);
        this.heard(await answer.text());
        changing = answer.headers.has("X-Timeline-Settling");
      } catch {
        this.failed();
        this.pause = Math.min(this.pause * 2, SELDOM);
      }
    }
    this.later(changing ? SOON : this.pause);
  }

  heard(revision) {
    this.pause = OFTEN;
    if (this.isAway && performance.now() - this.failedAt >= this.patience) this.back();
    if (revision !== this.page.revision()) this.page.changed(revision);
  }

  failed() {
    if (this.isAway) return;
    const now = performance.now();
    // What fails again as soon as it is asked again is asked less and less often.
    this.patience = now - this.failedAt < this.patience + 2 * NEWS ? Math.min(this.patience * 2, SELDOM) : OFTEN;
    Object.assign(this, { isAway: true, failedAt: now });
    this.say(words.away);
  }

  back() {
    this.isAway = false;
    this.page.again();
    this.say(words.back);
    setTimeout(() => !this.isAway && this.say(""), NEWS);
  }

  say(text) {
    this.line.textContent = text;
  }
}
