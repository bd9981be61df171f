/**
 * Printing: the picture is placed anew for the width of a sheet before the system's dialog opens. Who
 * prints from the browser's own menu gets the picture of the screen, made smaller as a whole.
 */

/** Width in px of what a page of A4 or Letter holds between the margins of print.css. */
const PAPER = 680;
/** How long the server may take to place the picture. */
const PATIENCE = 4000;

const root = document.documentElement;

/** Say how wide the picture is, and how much smaller it has to be on paper. */
export function measure(across) {
  root.style.setProperty("--frame-width", `${across}px`);
  root.style.setProperty("--print-scale", Math.min(1, PAPER / across).toFixed(4));
}

/** Print; `placed` places the picture for the frame as it is and answers when it stands. */
export async function print(placed) {
  root.classList.add("is-paper");
  await Promise.race([placed(), new Promise((done) => setTimeout(done, PATIENCE))]);
  addEventListener("afterprint", () => root.classList.remove("is-paper"), { once: true });
  window.print();
}
