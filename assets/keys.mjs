/**
 * The keys of the whole page: `/` for the search, `?` for help. They can be switched off, for those
 * whose speech software types letters by mistake.
 */
const OFF = "no-page-keys";

/** Follow the keys that reach the page; `acts` says what two of them do. */
export function attach(body, acts) {
  const keys = { "/": acts.search, "?": acts.help };
  body.addEventListener("keydown", (event) => {
    const act = keys[event.key];
    if (!act || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    if (isTyping(event.target) || isOff() || document.querySelector("dialog[open]")) return;
    event.preventDefault();
    act();
  });
  const button = body.querySelector("[data-act=pageKeys]");
  button?.setAttribute("aria-pressed", String(!isOff()));
}

/** Show the list of all keys, from its top. */
export function help() {
  const dialog = document.querySelector("#live dialog.help");
  dialog.showModal();
  dialog.querySelector("h2").focus();
  dialog.scrollTop = 0;
}

/** Switch the keys off or on, by their button. */
export function toggle(button) {
  remember(!isOff());
  button.setAttribute("aria-pressed", String(!isOff()));
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
