/** What the server makes for a reader in the background: the wish, how far it is, what became of it. */
import { filled, plural, words } from "./words.mjs";

const set = (id, data) => window.dash_clientside.set_props(id, { data });

/** Who waits for the wish that is being carried out, and the line that tells how far it is. */
let waiting = null;

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
      set("stop", Date.now());
      end(null);
    });
    place.append(line);
    waiting = { done, line };
    heard({});
    // No two wishes are alike: Dash keeps what became of each until it is asked for.
    set("wish", { exporter, query, number: crypto.getRandomValues(new Uint32Array(2)).join("-") });
  });
}

/** Show how far it is. */
export function heard(told) {
  if (!waiting || !told) return;
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
