/**
 * Badges in columns: those of all lanes that stand at the same day are one group, which moves as
 * one node. Parts of time end at the same days in every lane, so nearly all badges share a column.
 */
import { fixed, make, move, Pool, set, write } from "./nodes.mjs";

/** Font sizes in px of counts of up to two, of three and of four characters: all fit into the ring. */
const SIZES = [9.5, 7.5, 6];
/** How far below its middle a count stands, in em. */
const BASELINE = 0.35;

/** A count in at most four characters: +9, 350, 12k, 3M. */
export function counted(count) {
  for (const [size, letter] of [[1e6, "M"], [1e3, "k"]]) if (count >= size) return `${Math.floor(count / size)}${letter}`;
  return count < 10 ? `+${count}` : `${count}`;
}

/** The font size of a count in px: the longer, the smaller. */
export function sizeOf(text) {
  return SIZES[Math.min(Math.max(text.length - 2, 0), SIZES.length - 1)];
}

/** The badges of all lanes by day, each with the number of its lane. */
export function columns(lanes) {
  const found = new Map();
  for (const { index, badges } of lanes) {
    for (const { day, y, count, faint } of badges) {
      // The middle of a part differs from frame to frame by what rounding leaves.
      const key = day.toFixed(3);
      if (!found.has(key)) found.set(key, { day, badges: [] });
      found.get(key).badges.push({ index, y, count, faint });
    }
  }
  return found;
}

/**
 * Draws badges into a layer. A column that is no longer wanted becomes another one: when parts of
 * time are halved, all columns change in one frame, and new nodes would make it a long one.
 */
export class Badges {
  constructor(layer) {
    this.layer = layer;
    this.clear();
  }

  clear() {
    this.layer.replaceChildren();
    this.shown = new Map();
    this.idle = [];
  }

  /** Draw the badges of some lanes, each in the colour of its lane. */
  paint(lanes, radius, colour, px) {
    const wanted = columns(lanes);
    for (const [key, column] of this.shown) if (!wanted.has(key)) this.spare(key, column);
    for (const [key, { day, badges }] of wanted) {
      const column = this.shown.get(key) ?? this.taken(key);
      move(column.group, px(day), 0);
      fill(column, badges, radius, colour);
    }
    this.idle.forEach((column) => show(column, false));
  }

  spare(key, column) {
    this.shown.delete(key);
    this.idle.push(column);
  }

  taken(key) {
    const column = this.idle.pop() ?? made(this.layer);
    show(column, true);
    this.shown.set(key, column);
    return column;
  }
}

function show(column, isShown) {
  if (column.isShown === isShown) return;
  column.isShown = isShown;
  column.group.style.display = isShown ? "" : "none";
}

function made(layer) {
  const [rings, counts] = [make("g"), make("text", { class: "counts" })];
  const group = make("g", {}, rings, counts);
  layer.append(group);
  return { group, isShown: true, rings: new Pool(rings), counts: new Pool(counts) };
}

/** The rings of a column, and all of its counts as one text. */
function fill({ rings, counts }, badges, radius, colour) {
  for (const { index, y, count, faint = "" } of badges) {
    const ring = rings.use(index, () => make("circle", { r: radius, cy: y, stroke: colour(index) }));
    set(ring, { class: `badge ${faint}` });
    const text = counts.use(index, () => make("tspan", { x: 0, fill: colour(index) }, ""));
    set(text, { "fill-opacity": faint ? 0.3 : 1 });
    label(text, counted(count), y);
  }
  rings.end();
  counts.end();
}

function label(node, text, y) {
  const size = sizeOf(text);
  set(node, { "font-size": size, y: fixed(y + size * BASELINE) });
  write(node, text);
}
