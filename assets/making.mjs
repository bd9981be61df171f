/** What the server makes for a reader in the background: the wish, how far it is, what became of it. */
import { filled, plural, words } from "./words.mjs";

const set = (id, data) => window.dash_clientside.set_props(id, { data });

/**
 * Who waits for the wish that is being carried out, the line that tells how far it is, and whether the
 * server has told something of it.
 */
let waiting = null;

/** Whether the wish that the server is about to begin was stopped by the reader. */
let isUnwanted = false;

/**
 * Have something made: `exporter` is a kind of file, or empty for a snapshot, of the view of `query`.
 * The line stands in `place` meanwhile. Gives what became of it: an `id`, a `problem`, or null where
 * the reader or another wish has stopped it.
 */
export function make(exporter, query, place) {
  end(null);
  return new Promise((done) => {
    const line = document.createElement("div");
    line.className = "making";
    line.innerHTML = `<p role="status"></p><progress></progress><button type="button" class="button"></button>`;
    line.querySelector("progress").setAttribute("aria-label", words.making);
    const stop = line.querySelector("button");
    stop.textContent = words.stop;
    stop.addEventListener("click", () => {
      isUnwanted = !waiting.isHeard;
      if (waiting.isHeard) set("stop", Date.now());
      end(null);
    });
    place.append(line);
    waiting = { done, line, isHeard: false };
    isUnwanted = false;
    tell({});
    // No two wishes are alike: Dash keeps what became of each until it is asked for.
    set("wish", { exporter, query, number: crypto.getRandomValues(new Uint32Array(2)).join("-") });
  });
}

/** Hear how far it is. Dash knows no name for a job before: one that is not wanted is stopped now. */
export function heard(told) {
  if (!told) return;
  if (isUnwanted) set("stop", Date.now());
  isUnwanted = false;
  if (!waiting) return;
  waiting.isHeard = true;
  tell(told);
}

/** Show how far it is. */
function tell(told) {
  const bar = waiting.line.querySelector("progress");
  if (told.of) Object.assign(bar, { max: told.of, value: told.done });
  else bar.removeAttribute("value");
  const text = told.ahead ? plural(words.ahead, told.ahead) : told.of ? filled(words.parts, told) : words.making;
  waiting.line.querySelector("p").textContent = text;
}

/** Hand over what became of it. */
export function made(told) {
  if (told) end(told);
}

function end(told) {
  waiting?.line.remove();
  waiting?.done(told);
  waiting = null;
}
