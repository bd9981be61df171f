/** Draws where a plan stood before: a ring on each earlier date, joined to the mark by a line. */
import { fixed, make, set } from "./nodes.mjs";

/** The radius of a ring in px; timeline/draw/marks.py has the same. */
const RING = 3.5;

/** Draw the earlier dates of a mark into a pool, with the colours of its lane. */
export function paint(pool, { id, day, y, item }, colours, px, style) {
  if (!item.ghosts) return;
  const node = pool.use(id, () => make("path", { ...colours, class: "ghost" }));
  const places = [...item.ghosts, day].map(px);
  const [first, last] = [Math.min(...places), Math.max(...places)];
  const rings = item.ghosts.map((each) => `M${fixed(px(each) - RING)},${y}a${RING},${RING} 0 1 1 ${2 * RING},0a${RING},${RING} 0 1 1 ${-2 * RING},0`);
  set(node, { d: `M${fixed(first)},${y}H${fixed(last)}${rings.join("")}`, class: `ghost ${style}` });
}
