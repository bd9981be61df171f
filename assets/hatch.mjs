/** Draws how far a plan may slip: strokes behind its mark; timeline/draw/trails.py has the same. */
import { fixed, make, move, set } from "./nodes.mjs";

/** Height of the strokes in px. */
const HATCH = 10;
/** A stroke and the room after it in px: up to where half of the dates had come, and beyond. */
const WAYS = ["1 2", "1 5"];
/** The ring about a mark, which shows statistics where nothing slipped. */
const HALO = { r: 9, fill: "none", "stroke-dasharray": "1 2.5" };
/** How far in px a shading is drawn that has no end. */
const FAR = 1e5;

const line = (from, to, y) => `M${fixed(from)},${fixed(y)}H${fixed(to)}`;

/** Draw into a pool how far an event may slip, whose mark stands at a day, or whose bar begins at its start. */
export function paint(pool, { id, y, item, start, day = start }, colour, px, style) {
  const [first, half, last] = item.slip.map((each) => (each === null ? FAR : Math.min(px(each), FAR)));
  const node = pool.use(id, () => {
    const strokes = WAYS.map((dashes) => make("path", { "stroke-width": HATCH, "stroke-opacity": 0.7, "stroke-dasharray": dashes }));
    return make("g", { stroke: colour }, ...strokes, make("path"), make("circle", HALO));
  });
  const [dense, sparse, end, halo] = node.children;
  set(node, { class: `hatch ${style}` });
  set(dense, { d: line(first, half, y) });
  set(sparse, { d: line(half, last, y) });
  set(end, { d: `M${fixed(last)},${fixed(y - HATCH / 2)}v${HATCH}` });
  move(halo, px(day), y);
}
