/** Draws the sign ≠ of claims that disagree; timeline/draw/signs.py draws the same at rest. */
import { fixed, make, move, set } from "./nodes.mjs";

/** The sign about the origin, twice: on itself in the colour of the paper, so that lines keep clear of it. */
export function sign({ looks }, paper, y = 0) {
  const path = (more) => make("path", { d: looks.sign, ...more });
  return make("g", { class: "sign", transform: `translate(0 ${fixed(y)})` }, path({ stroke: paper, "stroke-width": 4.5 }), path());
}

/** Put the sign of a label between its place and its text; answers how far the text moves aside. */
export function beside(node, { dx, y, anchor, inside }, { sign: wide, signRoom }) {
  const side = anchor === "start" ? 1 : -1;
  set(node, { class: inside ? "sign is-inside" : "sign", transform: `translate(${dx + (side * wide) / 2} ${fixed(y)})` });
  return side * signRoom;
}

/** The signs of bars without a name, in the middle of what is seen of each. */
export function onBars(painter, { bars, labels }, px) {
  const bare = bars.filter(({ id, item }) => item.conflict && !labels.some((label) => label.id === id));
  for (const { id, start, end, y } of bare) {
    const node = painter.pools.labels.use(`${id} sign`, () => make("g", {}, sign(painter.cast, "none")));
    set(node.firstChild, { class: "sign is-inside" });
    set(node, { class: painter.faint(id) });
    move(node, (Math.max(px(start), 0) + Math.min(px(end), painter.width)) / 2, y);
  }
}
