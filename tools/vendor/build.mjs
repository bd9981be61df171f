/*
 * Build what assets/ holds of others' scripts, each with the licences of all that is in it.
 *
 * plotly.js: three things make it smaller than its own basic build. Fewer parts (plotly.js), two
 * colour spaces of culori in the place of thirty (colours.mjs), and no descriptions of attributes,
 * which only plotly.js's documentation reads.
 *
 * regenerator-runtime: what Dash's components need of the polyfills that Dash brings.
 */
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

import { parse } from "acorn";
import { simple } from "acorn-walk";
import { build } from "esbuild";
import { minify } from "terser";

const HERE = dirname(fileURLToPath(import.meta.url));
const ASSETS = join(HERE, "..", "..", "assets");
const TARGET = "es2020";

/* The source of a module with "" for each `description: …`. */
function undescribed(source) {
  const values = [];
  simple(parse(source, { ecmaVersion: 2022 }), {
    Property({ key, value, shorthand }) {
      const isProse = value.type !== "Identifier" && value.type !== "FunctionExpression";
      if (key.name === "description" && isProse && !shorthand) values.push(value);
    },
  });
  values.sort((a, b) => b.start - a.start);
  return values.reduce(
    (text, { start, end }) => `${text.slice(0, start)}""${text.slice(end)}`,
    source,
  );
}

const smaller = {
  name: "smaller",
  setup({ onLoad, onResolve }) {
    onLoad({ filter: /plotly\.js\/src\/.*\.js$/ }, ({ path }) => ({
      contents: undescribed(readFileSync(path, "utf8")),
    }));
    onResolve({ filter: /^culori$/ }, () => ({ path: join(HERE, "colours.mjs") }));
    // Style sheets of maps, which are not built in.
    onLoad({ filter: /\.css$/ }, () => ({ contents: "" }));
  },
};

/* One script of all that `entry` needs, and the paths of its modules. */
async function bundled(entry) {
  const { outputFiles, metafile } = await build({
    absWorkingDir: HERE,
    bundle: true,
    define: { global: "window", "define.amd": "false" },
    entryPoints: [entry],
    format: "iife",
    globalName: "Plotly",
    legalComments: "none",
    metafile: true,
    minify: true,
    plugins: [smaller],
    target: TARGET,
    write: false,
  });
  const [{ inputs }] = Object.values(metafile.outputs);
  const paths = Object.keys(inputs).filter((path) => !path.endsWith(".css"));
  return { text: outputFiles[0].text, paths };
}

/* What the package.json of an installed package says. */
function about(name) {
  return JSON.parse(readFileSync(join(HERE, "node_modules", name, "package.json"), "utf8"));
}

/* Names of the packages from which modules were taken. */
function packages(paths) {
  const names = paths.map((path) => /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1]);
  return [...new Set(names.filter(Boolean))].sort();
}

/* A package's own licence file, or what its package.json says where it ships none. */
function licence(name) {
  const folder = join(HERE, "node_modules", name);
  const file = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each));
  const { license, version } = about(name);
  const text = file ? readFileSync(join(folder, file), "utf8") : `Licence: ${license}`;
  return `${name} ${version}\n\n${text.trim().replaceAll("\r\n", "\n")}\n`;
}

/* Write assets/`stem`.min.js with a line that says what it is, and assets/`stem`-LICENSE.txt. */
async function write(stem, title, { text, paths }) {
  const { code } = await minify(text, { compress: { passes: 3 }, ecma: 2020 });
  const licences = `${stem}-LICENSE.txt`;
  const head = `/* ${title}; licences: ${licences} */`;
  writeFileSync(join(ASSETS, `${stem}.min.js`), `${head}\n${code}\n`);
  const rule = `\n${"-".repeat(80)}\n\n`;
  writeFileSync(join(ASSETS, licences), packages(paths).map(licence).join(rule));
}

const parts = "its parts for scatter traces, shapes and annotations";
await write("plotly", `plotly.js ${about("plotly.js").version}, ${parts}`, await bundled("plotly.js"));

const RUNTIME = "node_modules/regenerator-runtime/runtime.js";
const runtime = { text: readFileSync(join(HERE, RUNTIME), "utf8"), paths: [RUNTIME] };
await write("regenerator", `regenerator-runtime ${about("regenerator-runtime").version}`, runtime);
