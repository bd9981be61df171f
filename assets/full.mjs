/** The picture alone on the whole page, and back. */

const section = () => document.querySelector("#live .chart");

export const isFull = () => section().classList.contains("is-full");

export function full() {
  const on = section().classList.toggle("is-full");
  document.documentElement.classList.toggle("has-full", on);
  for (const button of section().querySelectorAll("[data-act=full]")) button.setAttribute("aria-pressed", String(on));
  document.querySelector("#frame").focus({ preventScroll: true });
}
