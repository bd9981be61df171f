/** What the page's scripts ask the server for, beside Dash. */

/** What the page shows: the name of the edition of the data. */
export const edition = { revision: "" };

/** The answer to a name and its parameters; null without one, of which assets/server.mjs
 * tells, and when only another edition could answer. */
export async function ask(name, parameters) {
  try {
    const asked = new URLSearchParams({ ...parameters, revision: edition.revision });
    const answer = await fetch(`${name}?${asked}`);
    return answer.ok ? await answer.json() : null;
  } catch {
    return null;
  }
}
