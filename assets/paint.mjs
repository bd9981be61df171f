/**
 * Draws what choose.mjs has chosen: nodes of SVG that are made once, then only moved, shown and
 * hidden; what is alike in a lane is one path. What things look like comes from the server with the
 * cast (timeline/draw/wire.py); how they are arranged is timeline/draw/compose.py's picture.
 */
import { Backdrop } from "./backdrop.mjs";
import { Badges } from "./badges.mjs";
import { paint as paintGhosts } from "./ghosts.mjs";
import { paint as paintSlip } from "./hatch.mjs";
import { paint as paintMeasure } from "./measure.mjs";
import { fixed, make, move, Pool, set, span, write } from "./nodes.mjs";
import { beside, onBars, sign } from "./signs.mjs";

const BASELINE = 0.35;
/** How far in px a bar is drawn that has no end: further away a path loses its precision. */
const FAR = 1e5;
/** Layers from back to front: today's line runs behind the lanes, since labels may cross it. */
const BEHIND = ["today"];
const LANES = ["future", "grid", "slips", "whiskers", "ghosts", "bars", "leaders", "marks", "beads", "labels", "measure"];
const AROUND = ["axis", "eras"];

const lane = (index) => `var(--lane-${index % 8})`;

/** A painter on a frame; `sides` gives the room in px around the plot. */
export class Painter {
  constructor(frame) {
    this.clip = make("svg", { width: "100%", overflow: "hidden" });
    this.root = make("svg", { class: "cast", "aria-hidden": "true", overflow: "visible" });
    this.defs = make("defs");
    this.pools = {};
    this.looks = new Map();
    this.root.append(this.defs);
    this.layers(this.root, BEHIND);
    this.root.append(this.clip);
    this.layers(this.clip, LANES);
    this.layers(this.root, AROUND);
    this.backdrop = new Backdrop(this.pools);
    this.badges = new Badges(this.pools.beads.parent);
    frame.append(this.root);
  }

  layers(parent, names) {
    for (const name of names) {
      const layer = make("g", { class: `cast-${name}` });
      parent.append(layer);
      this.pools[name] = new Pool(layer);
    }
  }

  /** Take in a new cast; nodes are kept while events, filters and width are the same. */
  load(cast, sides) {
    const isNew = this.cast?.key !== cast.key;
    for (const pool of Object.values(this.pools)) isNew ? pool.clear() : pool.prune();
    if (isNew) {
      this.defs.replaceChildren();
      this.badges.clear();
    }
    Object.assign(this, { cast, sides, lost: new Set(cast.lost), found: null });
    this.root.style.left = `${sides.left}px`;
    set(this.root, { height: sides.top + cast.height + sides.bottom });
    set(this.clip, { y: sides.top, height: cast.height });
    this.gradients();
  }

  /** How an event is drawn that the search does not find; `found` goes before what the cast says. */
  faint(id) {
    return (this.found ? !this.found.has(id) : this.lost.has(id)) ? "is-lost" : "";
  }

  /** Draw the picture of a window on a plot so many px wide. */
  paint(picture, [first, last], width) {
    const px = (day) => ((day - first) / (last - first)) * width;
    this.named = new Set(this.cast.lit && picture.lanes.flatMap(({ marks, dots, bars }) => [...marks, ...dots, ...bars].map(({ id }) => id)));
    set(this.root, { width });
    this.width = width;
    picture.lanes.forEach((each, place) => this.lane(each, this.cast.lanes[place].index, place % 2 ? "var(--paper)" : "var(--band)", px));
    const lanes = picture.lanes.map(({ badges }, place) => ({ badges: badges.map((badge) => this.weighed(badge, place)), index: this.cast.lanes[place].index }));
    this.badges.paint(lanes, this.cast.sizes.badge, lane, px);
    paintMeasure(this.pools.measure, this.cast, width, px);
    this.backdrop.paint(this.cast, this.sides, [first, last], width, px);
    for (const pool of Object.values(this.pools)) pool.end();
  }

  /** A badge with how it is drawn: faint when the search finds none of those it counts. */
  weighed(badge, place) {
    const isKnown = badge.ids.length === badge.count;
    const isLost = isKnown ? badge.ids.every((id) => this.faint(id)) : !this.found && this.isDark(badge, place);
    return { ...badge, faint: isLost ? "is-lost" : "" };
  }

  /** Whether nothing that is found stands in a badge's part of time; of an undimmed cast nothing is dark. */
  isDark({ first, last }, place) {
    const lit = this.cast.lit?.[place];
    return Boolean(lit) && !lit.some(([day, id]) => day >= first && day < last && !this.named.has(id));
  }

  lane(picture, index, paper, px) {
    this.slips(picture, index, px);
    this.bars(picture.bars, index, px);
    this.leaders(picture.marks, index, px);
    // The first labels are those of the marks, in the same order; names of bars follow.
    picture.marks.forEach((each, place) => this.flag(each, picture.labels[place], index, paper, px));
    for (const each of picture.dots) this.dot(each, index, paper, px);
    for (const each of picture.labels.slice(picture.marks.length)) this.name(each, paper, px);
    onBars(this, picture, px);
  }

  /** How far the plans of a lane may slip, from their marks and from where their bars begin. */
  slips({ marks, dots, bars }, index, px) {
    for (const some of [marks, dots, bars]) {
      for (const each of some) if (each.item.slip) paintSlip(this.pools.slips, each, lane(index), px, this.faint(each.id));
    }
  }

  /** The lines from a lane's marks up to their labels. */
  leaders(marks, index, px) {
    for (const [faint, some] of grouped(marks, ({ id }) => this.faint(id))) {
      const node = this.pools.leaders.use(`${index} ${faint}`, () => make("path", { stroke: "var(--muted)", "stroke-opacity": 0.5, fill: "none", class: faint }));
      set(node, { d: some.map(({ day, y, top }) => `M${fixed(px(day))},${fixed(top)}V${y}`).join("") });
    }
  }

  /** A mark and its label move as one node. */
  flag(mark, label, index, paper, px) {
    const { id, day, y, radius, low, high, item } = mark;
    const node = this.pools.marks.use(id, () => make("g", { "data-event": id }, this.symbol(item, radius, index, y), ...this.newLabel(item, paper)));
    this.label(node.lastChild, label);
    set(node, { class: this.faint(id) });
    move(node, px(day), 0);
    paintGhosts(this.pools.ghosts, mark, { stroke: lane(index), fill: paper }, px, this.faint(id));
    if (low < high) this.whisker(mark, index, px(low), px(day), px(high));
  }

  dot({ id, day, y, item }, index, paper, px) {
    const node = this.pools.marks.use(`${id} dot`, () => make("g", { "data-event": id }, this.symbol(item, this.cast.sizes.dot, index, y), ...this.sign(item, paper, y + this.cast.sizes.signUnder)));
    set(node, { class: this.faint(id) });
    move(node, px(day), 0);
  }

  symbol({ status }, radius, index, y) {
    const look = `${index % 8} ${status} ${radius.toFixed(1)}`;
    let first = this.looks.get(look);
    if (!first) {
      first = make("g", { class: "mark" });
      first.innerHTML = this.cast.looks.marks[look];
      this.looks.set(look, first);
    }
    const made = first.cloneNode(true);
    made.setAttribute("transform", `translate(0 ${fixed(y)})`);
    return made;
  }

  /** The days between which a mark lies: a stripe with ends, fading when about right. */
  whisker({ id, y, item }, index, low, mid, high) {
    const tall = this.cast.sizes.whisker;
    const box = { y: y - tall / 2, height: tall };
    const node = this.pools.whiskers.use(id, () => {
      const [rise, fall] = item.approximate ? ["up", "down"].map((way) => `url(#${fadeName(way, lane(index), 0.5)})`) : [lane(index), lane(index)];
      const plain = item.approximate ? {} : { "fill-opacity": 0.3 };
      const end = { y: y - tall / 2 - 1, height: tall + 2, width: item.approximate ? 0 : 1.5, fill: lane(index) };
      return make("g", {}, make("rect", { ...box, ...plain, fill: rise }), make("rect", { ...box, ...plain, fill: fall }), make("rect", end), make("rect", end));
    });
    const [left, right, one, other] = node.children;
    set(node, { class: this.faint(id) });
    span(left, low, mid);
    span(right, mid, high);
    set(one, { x: fixed(low - 0.75) });
    set(other, { x: fixed(high - 0.75) });
  }

  /** The bars of a lane: full where they are certain, fading where not, capped where an end is sharp. */
  bars(found, index, px) {
    const kinds = grouped(found, ({ id, item }) => `${index % 8} ${item.status}/${this.faint(id)}`);
    for (const [kind, some] of kinds) this.sameBars(some.map((bar) => this.barEnds(bar, px)), ...kind.split("/"));
  }

  barEnds({ id, start, solidStart, solidEnd, end, y, capStart, capEnd }, px) {
    const [a, b, c, d] = [start, solidStart, solidEnd, end].map((day) => fixed(Math.min(Math.max(px(day), -FAR), FAR)));
    return { id, a, b, c, d, capStart, capEnd, top: y - this.cast.sizes.bar / 2, bottom: y + this.cast.sizes.bar / 2 };
  }

  /** Bars of one look are one path, with another for their caps and one for their outlines. */
  sameBars(some, look, faint) {
    const [colour, opacity, outlined, dash] = this.cast.looks.bars[look];
    const path = (name, attributes, draw) => {
      const node = this.pools.bars.use(`${look} ${name} ${faint}`, () => make("path", { ...attributes, class: faint }));
      set(node, { d: some.map(draw).join("") });
    };
    path("full", { fill: colour, "fill-opacity": opacity }, ({ b, c, top, bottom }) => (c > b ? `M${b},${top}H${c}V${bottom}H${b}Z` : ""));
    for (const bar of some) this.fades(bar, colour, opacity, faint);
    const cap = (isSharp, x, { top, bottom }) => (isSharp ? `M${x},${top}V${bottom}` : "");
    path("caps", { stroke: colour, "stroke-width": 2.5, fill: "none" }, (bar) => cap(bar.capStart, bar.a, bar) + cap(bar.capEnd, bar.d, bar));
    if (!outlined) return;
    const line = { stroke: colour, "stroke-width": 1.2, "stroke-dasharray": dash.join(" ") || "none", fill: "none" };
    path("edges", line, ({ b, c, top, bottom }) => `M${b},${top}H${c}M${b},${bottom}H${c}`);
  }

  fades({ id, a, b, c, d, top, bottom }, colour, opacity, faint) {
    for (const [way, from, to] of [["up", a, b], ["down", c, d]]) {
      if (to <= from) continue;
      const box = () => make("rect", { y: top, height: bottom - top, fill: `url(#${fadeName(way, colour, opacity)})` });
      const node = this.pools.bars.use(`${id} ${way} ${opacity}`, box);
      set(node, { class: faint });
      span(node, from, to);
    }
  }

  /** The name of a bar, inside or beside it. */
  name(label, paper, px) {
    const node = this.pools.labels.use(label.id, () => make("g", { "data-event": label.id }, ...this.newLabel(label.item, paper)));
    this.label(node.lastChild, label);
    set(node, { class: this.faint(label.id) });
    move(node, px(label.day), 0);
  }

  label(node, label) {
    const { dx, y, anchor, inside, item } = label;
    const middle = item.name[3] * BASELINE;
    const aside = item.conflict ? beside(node.previousSibling, label, this.cast.sizes) : 0;
    set(node, { "text-anchor": anchor, class: inside ? "label is-inside" : "label", x: dx + aside, y: fixed(y + middle) });
  }

  /** The sign of claims that disagree, if they do. */
  sign({ conflict }, paper, y) {
    return conflict ? [sign(this.cast, paper, y)] : [];
  }

  /** The nodes of a label, its text the last one. */
  newLabel(item, paper) {
    const [prefix, title, note, size, weight, struck] = item.name;
    const halo = { stroke: paper };
    const run = (text, size, weight, fill, more) => make("tspan", { "font-size": size, "font-weight": weight, fill, ...more }, text);
    // What strikes a title through has no halo, which would cover its letters.
    const runs = [struck
      ? run(make("tspan", halo, title), size, weight, "var(--muted)", { "text-decoration": "line-through", stroke: "none" })
      : run(title, size, weight, "var(--ink)")];
    if (prefix) runs.unshift(run(`${prefix} `, this.cast.sizes.prefix, 400, "var(--muted)"));
    if (note) runs.push(run(` ${note}`, size - 1, 400, "var(--muted)"));
    return [...this.sign(item, paper), make("text", halo, ...runs)];
  }

  /** The gradients of all fades: up from nothing and down to it, by colour and opacity. */
  gradients() {
    const wanted = new Map(Object.values(this.cast.looks.bars).map(([colour, opacity]) => [`${colour} ${opacity}`, [colour, opacity]]));
    for (const { index } of this.cast.lanes) wanted.set(`${lane(index)} 0.5`, [lane(index), 0.5]);
    for (const [colour, opacity] of wanted.values()) {
      for (const [way, from, to] of [["up", 0, opacity], ["down", opacity, 0]]) {
        const id = fadeName(way, colour, opacity);
        if (this.defs.querySelector(`[id="${id}"]`)) continue;
        const stop = (offset, strength) => make("stop", { offset, "stop-color": colour, "stop-opacity": strength });
        this.defs.append(make("linearGradient", { id }, stop(0, from), stop(1, to)));
      }
    }
  }
}

/** Things by what is alike in them, in their order. */
function grouped(all, likeness) {
  const found = new Map();
  for (const each of all) {
    const key = likeness(each);
    if (!found.has(key)) found.set(key, []);
    found.get(key).push(each);
  }
  return found;
}

/** The id of a fade's gradient, up from nothing or down to it. */
function fadeName(way, colour, opacity) {
  return `${way}-${colour === "var(--muted)" ? "muted" : colour.match(/\d+/)[0]}-${opacity}`;
}
