/**
 * The form of an event (timeline/serve/editing.py): it is sent while somebody types, and what comes of
 * it takes its place on the page. What is typed stays in the fields whatever the server answers.
 */
const PAUSE = 350;
const form = document.querySelector(".edit-form");
const said = document.querySelector("[data-part=said]");
let waiting = 0;
let asked = 0;

/** Ask what the form would write, as it stands. */
async function look(parts = "[data-part]") {
  const number = (asked += 1);
  const fields = new URLSearchParams(new FormData(form));
  fields.set("act", "look");
  form.setAttribute("aria-busy", "true");
  try {
    const answer = await fetch(form.getAttribute("action"), { method: "post", body: fields });
    const text = await answer.text();
    if (number !== asked) return;
    if (answer.ok) take(new DOMParser().parseFromString(text, "text/html"), parts);
    else said.textContent = text;
  } catch (error) {
    if (number === asked) said.textContent = error.message;
  }
  if (number === asked) form.removeAttribute("aria-busy");
}

/** Put the parts of an answer into the places of those that stand here. */
function take(page, parts) {
  for (const part of page.querySelectorAll(parts)) {
    const here = document.querySelector(`[data-part="${part.dataset.part}"]`);
    if (here && here.innerHTML !== part.innerHTML) here.replaceChildren(...part.childNodes);
  }
  for (const field of page.querySelectorAll("[aria-describedby]")) {
    const here = document.getElementById(field.id);
    if (field.ariaInvalid) here?.setAttribute("aria-invalid", field.ariaInvalid);
    else here?.removeAttribute("aria-invalid");
  }
}

form.addEventListener("input", () => {
  clearTimeout(waiting);
  waiting = setTimeout(look, PAUSE);
});
form.addEventListener("submit", (event) => {
  if (event.submitter?.value === "write") return;
  event.preventDefault();
  look();
});
if (form.elements.event.value) look("[data-part]:not([data-part=said])");
