/**
 * Unpacks what only scripts read, and begins: timeline/publish/page/pack.py packs it. Where a browser
 * cannot unpack it the page stays as it was written, with its picture, its list and its sources.
 */
const find = (name) => document.querySelector(name);

async function load() {
  const bytes = Uint8Array.from(atob(find("#packed").textContent), (each) => each.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"));
  const { script, ...data } = JSON.parse(await new Response(stream).text());
  for (const [id, text] of Object.entries(data)) append(text, { id, type: "application/json" });
  append(script, { type: "module" });
}

function append(text, look) {
  document.body.append(Object.assign(document.createElement("script"), look, { textContent: text }));
}

if (globalThis.DecompressionStream) load();
