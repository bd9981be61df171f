/** Draws what belongs to time and not to a lane: grid, axis, eras, and what is still to come. */
import { erasIn, eraRows } from "./eras.mjs";
import { fixed, make, move, set, span } from "./nodes.mjs";
import { ticks } from "./ticks.mjs";
import { words } from "./words.mjs";

const TICK = 4;

/** A day's line as part of a path. */
const line = (x, from, to) => `M${fixed(x)},${from}V${to}`;

/** The middle of a label so many px wide that stays between the sides of the picture. */
export function inside(x, wide, width, { left, right }) {
  return Math.min(Math.max(x, wide / 2 - left), width + right - wide / 2);
}

export class Backdrop {
  /** `pools` are those of the layers that it draws on. */
  constructor(pools) {
    this.pools = pools;
  }

  /** Draw the times of a window on a plot so many px wide; `sides` is the room around it. */
  paint(cast, sides, window, width, px) {
    const found = ticks(...window, width, cast.sizes.tickGap, words.axis);
    const labels = found.filter(([, text]) => text).map(([day, text]) => {
      const wide = text.length * cast.sizes.tickChar;
      return { day, text, wide, x: inside(px(day), wide, width, sides) };
    });
    this.axis(cast, sides, found, labels, px);
    this.today(cast, sides, labels, width, px(cast.today));
    this.eras(cast, sides, window, px);
  }

  axis(cast, { top }, found, labels, px) {
    const bare = found.filter(([, text]) => !text);
    const lines = this.pools.grid.use("lines", () => make("path", { stroke: "var(--hair)", fill: "none" }));
    set(lines, { d: labels.map(({ day }) => line(px(day), 0, cast.height)).join("") });
    const strokes = this.pools.axis.use("strokes", () => make("path", { stroke: "var(--hair)", fill: "none" }));
    set(strokes, { d: bare.map(([day]) => line(px(day), top - TICK, top)).join("") });
    for (const { day, text, x } of labels) {
      const node = this.pools.axis.use(`${day} ${text}`, () => make("text", { class: "tick", "text-anchor": "middle" }, text));
      move(node, x, top - 7.4);
    }
  }

  today(cast, { top }, labels, width, x) {
    const future = this.pools.future.use("future", () => make("rect", { height: cast.height, fill: "var(--future)", "fill-opacity": 0.07 }));
    span(future, Math.min(Math.max(x, 0), width), width);
    if (x <= 0 || x >= width) return;
    const chip = cast.todayChip;
    const node = this.pools.today.use("today", () => {
      const day = make("line", { y2: top + cast.height, class: "today-line" });
      const box = make("rect", { x: -chip / 2, y: top - 42, width: chip, height: 18, rx: 4, fill: "var(--today)" });
      const name = make("text", { y: top - 29.15, class: "today-name", "text-anchor": "middle" }, cast.todayName);
      return make("g", {}, day, make("g", {}, box, name));
    });
    // Where a label of the axis is in its way, the line begins below it.
    const isNear = labels.some((each) => Math.abs(each.x - x) < each.wide / 2 + 3);
    set(node.firstChild, { y1: top - (isNear ? TICK : 24) });
    move(node.firstChild, x, 0);
    move(node.lastChild, Math.min(Math.max(x, chip / 2), width - chip / 2), 0);
  }

  eras(cast, { top, eraRow }, window, px) {
    const y = top + cast.height + 10;
    eraRows(erasIn(cast.eras, window), px, (name) => cast.eraWidth[name]).forEach((row, place) => {
      for (const era of row) this.era(era, place, y + place * eraRow, px);
    });
  }

  era({ name, start, end, openStart, openEnd }, place, y, px) {
    const [left, right] = [px(start), px(end)];
    const node = this.pools.eras.use(`${name} ${place}`, () => {
      const bracket = make("path", { fill: "none", stroke: "var(--edge)" });
      return make("g", {}, bracket, make("text", { class: "era", "text-anchor": "middle" }, name));
    });
    const [rise, fall] = [openStart ? "" : "v-5m0,5", openEnd ? "" : "v-5"];
    set(node.firstChild, { d: `M${fixed(left)},0${rise}H${fixed(right)}${fall}` });
    move(node.lastChild, (left + right) / 2, 14.85);
    move(node, 0, y);
  }
}
