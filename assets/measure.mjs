/** Draws a measure in the band under the lanes; timeline/draw/measured.py draws the same at rest. */
import { fixed, make, set } from "./nodes.mjs";

/** The radius of the head of a stem in px. */
const HEAD = 3.5;

const stem = (x, y, base) => `M${fixed(x)},${fixed(y)}V${base}`;
const head = (x, y) => `M${fixed(x - HEAD)},${fixed(y)}a${HEAD},${HEAD} 0 1 1 ${2 * HEAD},0a${HEAD},${HEAD} 0 1 1 ${-2 * HEAD},0`;

/** How each form is drawn: the paths of its lines, of what is faint, and of what is filled. */
const FORMS = {
  lollipops: (levels, base) => ({
    lines: levels.map(({ left, y }) => stem(left, y, base)).join(""),
    faint: "",
    full: levels.map(({ left, y }) => head(left, y)).join(""),
  }),
  steps: (levels, base) => ({
    lines: levels.map(({ left, right, y }) => `M${fixed(left)},${fixed(y)}H${fixed(right)}`).join(""),
    faint: levels.map(({ left, right, y }) => stem(left, y, base) + stem(right, y, base)).join(""),
    full: "",
  }),
};

/** Draw the measure of a cast, if it has one, into a pool of nodes. */
export function paint(pool, { measure }, width, px) {
  if (!measure) return;
  const { base, room, top, colour } = measure;
  const levels = measure.levels
    .map(([first, last, number]) => ({ left: px(first), right: px(last), y: base - (number / top) * room }))
    .filter(({ left, right }) => right > -HEAD && left < width + HEAD);
  const drawn = FORMS[measure.form](levels, base);
  const looks = { lines: { stroke: colour, fill: "none", "stroke-width": measure.form === "steps" ? 2 : 1.5 }, faint: { stroke: colour, fill: "none", "stroke-opacity": 0.35 }, full: { fill: colour, stroke: "var(--paper)" } };
  for (const [name, d] of Object.entries(drawn)) set(pool.use(name, () => make("path", looks[name])), { d });
}
