/**
 * The keys of the whole page: `/` for the search, `?` for help. They can be switched off, for those
 * whose speech software types letters by mistake.
 */
const OFF = "no-page-keys";

const KEYS = { "/": search, "?": help };

/** Follow the keys that reach the page. */
export function attach(body) {
  body.addEventListener("keydown", (event) => {
    const act = KEYS[event.key];
    if (!act || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    if (isTyping(event.target) || isOff() || document.querySelector("dialog[open]")) return;
    event.preventDefault();
    act();
  });
}

/** The page that is shown: the live one, before Dash has drawn it the static one. */
const shown = () => document.querySelector(".is-live #live") ?? document.querySelector("#static");

function search() {
  shown()?.querySelector("input[name=q]")?.focus();
}

/** Show the list of all keys, from its top. */
export function help() {
  const dialog = shown()?.querySelector("dialog.help");
  if (!dialog) return;
  dialog.showModal();
  dialog.querySelector("h2").focus();
  dialog.scrollTop = 0;
}

/** Let the button that switches the keys say what they are. */
export function mark(button) {
  button.setAttribute("aria-pressed", String(!isOff()));
}

/** Switch the keys off or on, by their button. */
export function toggle(button) {
  remember(!isOff());
  mark(button);
}

function isTyping(target) {
  return Boolean(target.closest?.("input, textarea, select, [contenteditable]"));
}

function isOff() {
  try {
    return Boolean(localStorage.getItem(OFF));
  } catch {
    return false;
  }
}

/** Where nothing can be kept, as in a frame without its own storage, the keys stay on. */
function remember(off) {
  try {
    if (off) localStorage.setItem(OFF, "1");
    else localStorage.removeItem(OFF);
  } catch {
    return;
  }
}
