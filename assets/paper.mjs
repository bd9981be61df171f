/**
 * Printing: the picture is placed anew for the width of a sheet before the system's dialog opens. Who
 * prints from the browser's own menu gets the picture of the screen, made smaller as a whole.
 */

/** How long the server may take to place the picture. */
const PATIENCE = 4000;

const root = document.documentElement;

/** Say how large the picture is, by which print.css makes it smaller, and the address of the page. */
export function measure(across) {
  const told = { across, tall: document.querySelector("#frame").offsetHeight, address: JSON.stringify(location.href) };
  for (const [name, value] of Object.entries(told)) root.style.setProperty(`--${name}`, value);
}

/** Print; `placed` places the picture for the frame as it is and answers when it stands. */
export async function print(placed) {
  root.classList.add("is-paper");
  await Promise.race([placed(), new Promise((done) => setTimeout(done, PATIENCE))]);
  addEventListener("afterprint", () => root.classList.remove("is-paper"), { once: true });
  window.print();
}
