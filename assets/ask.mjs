/** What the page's scripts ask the server for, beside Dash. */

/** The answer to a name and its parameters; null without one, of which assets/server.mjs tells. */
export async function ask(name, parameters) {
  try {
    const answer = await fetch(`${name}?${new URLSearchParams(parameters)}`);
    return answer.ok ? await answer.json() : null;
  } catch {
    return null;
  }
}
