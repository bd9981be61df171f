/**
 * The query of the address bar, which is the state of the page. Whoever changes it is heard by those
 * who follow it.
 */
import { queryText } from "./axis.mjs";

const followers = [];

/** Let someone know whenever the address has changed. */
export function onChange(follower) {
  followers.push(follower);
}

export const parameter = (name) => new URLSearchParams(location.search).get(name) ?? "";

/** The query without some of its parts. */
export function without(...names) {
  const parameters = new URLSearchParams(location.search);
  for (const name of names) parameters.delete(name);
  return queryText(parameters);
}

/** The query with other values of some parts; an empty one takes its part out. */
export function having(values) {
  const parameters = new URLSearchParams(location.search);
  for (const [name, value] of Object.entries(values)) {
    if (value) parameters.set(name, value);
    else parameters.delete(name);
  }
  return queryText(parameters);
}

/** Write a query into the address bar; a deliberate step can be undone with Back. */
export function write(query, step) {
  const address = query || location.pathname;
  if (step) history.pushState(null, "", address);
  else history.replaceState(null, "", address);
}

/** Change the address and let the page follow. */
export function go(query, { step = true } = {}) {
  if (query === location.search) return;
  write(query, step);
  changed();
}

function changed() {
  for (const follower of followers) follower();
}

addEventListener("popstate", changed);
