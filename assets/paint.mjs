/**
 * Draws what choose.mjs has chosen: a node of SVG for every label, mark and bar, made once, then only
 * moved, shown and hidden. What things look like comes from the server with the cast
 * (timeline/draw/wire.py); how they are arranged is timeline/draw/compose.py's picture.
 */
import { erasIn, eraRows } from "./eras.mjs";
import { ticks } from "./ticks.mjs";

const NS = "http://www.w3.org/2000/svg";
const BASELINE = 0.35;
const LAYERS = ["future", "grid", "whiskers", "bars", "leaders", "marks", "beads", "labels", "axis", "eras", "today"];
const CLIPPED = new Set(["future", "grid", "whiskers", "bars", "leaders", "marks", "beads", "labels"]);

/** A node with attributes. */
function make(name, attributes = {}, ...children) {
  const node = document.createElementNS(NS, name);
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
  node.append(...children);
  return node;
}

/** Nodes of one kind by key: those not used in a round are hidden, not thrown away. */
class Pool {
  constructor(parent) {
    Object.assign(this, { parent, nodes: new Map(), shown: new Set(), used: new Set() });
  }

  use(key, create) {
    let node = this.nodes.get(key);
    if (!node) {
      node = create();
      this.nodes.set(key, node);
      this.parent.append(node);
    } else if (!this.shown.has(key)) {
      node.style.display = "";
    }
    this.used.add(key);
    return node;
  }

  end() {
    for (const key of this.shown) if (!this.used.has(key)) this.nodes.get(key).style.display = "none";
    [this.shown, this.used] = [this.used, this.shown];
    this.used.clear();
  }

  clear() {
    this.parent.replaceChildren();
    for (const each of [this.nodes, this.shown, this.used]) each.clear();
  }
}

const fixed = (number) => Math.round(number * 100) / 100;
const move = (node, x, y) => node.setAttribute("transform", `translate(${fixed(x)} ${fixed(y)})`);
const lane = (index) => `var(--lane-${index % 8})`;

/** A painter on a frame; `sides` gives the room in px around the plot. */
export class Painter {
  constructor(frame) {
    this.clip = make("svg", { width: "100%", overflow: "hidden" });
    this.root = make("svg", { class: "cast", "aria-hidden": "true", overflow: "visible" });
    this.defs = make("defs");
    this.root.append(this.defs, this.clip);
    this.pools = {};
    for (const name of LAYERS) {
      const layer = make("g", { class: `cast-${name}` });
      (CLIPPED.has(name) ? this.clip : this.root).append(layer);
      this.pools[name] = new Pool(layer);
    }
    frame.append(this.root);
  }

  /** Take in a new cast; nodes are kept while events, filters and width are the same. */
  load(cast, sides) {
    if (this.cast?.key !== cast.key) {
      for (const pool of Object.values(this.pools)) pool.clear();
      this.defs.replaceChildren();
    }
    Object.assign(this, { cast, sides });
    this.root.style.left = `${sides.left}px`;
    this.root.setAttribute("height", sides.top + cast.height + sides.bottom);
    this.clip.setAttribute("y", sides.top);
    this.clip.setAttribute("height", cast.height);
    this.gradients();
  }

  /** Draw the picture of a window on a plot so many px wide. */
  paint(picture, [first, last], width) {
    const px = (day) => ((day - first) / (last - first)) * width;
    if (width !== this.width) this.root.setAttribute("width", width);
    this.width = width;
    picture.lanes.forEach((each, place) => this.lane(each, this.cast.lanes[place].index, place % 2 ? "var(--paper)" : "var(--band)", px));
    this.time([first, last], width, px);
    for (const pool of Object.values(this.pools)) pool.end();
  }

  lane(picture, index, paper, px) {
    for (const each of picture.bars) this.bar(each, index, px);
    for (const each of picture.marks) this.mark(each, index, px);
    for (const each of picture.dots) this.symbol(each, this.cast.sizes.dot, index, px);
    picture.badges.forEach((each, place) => this.badge(each, `${index} ${place}`, index, px));
    for (const each of picture.labels) this.label(each, paper, px);
  }

  symbol({ id, day, y, item }, radius, index, px) {
    const key = `${index % 8} ${item.status} ${radius.toFixed(1)}`;
    const node = this.pools.marks.use(`${id} ${key}`, () => {
      const made = make("g", { "data-event": id });
      made.innerHTML = this.cast.looks.marks[key];
      return made;
    });
    move(node, px(day), y);
  }

  mark(mark, index, px) {
    const { id, day, y, top, low, high, radius } = mark;
    const x = px(day);
    this.symbol(mark, radius, index, px);
    const line = { y1: top, y2: y, stroke: "var(--muted)", opacity: 0.5 };
    move(this.pools.leaders.use(id, () => make("line", line)), x, 0);
    if (low < high) this.whisker(mark, index, px(low), x, px(high));
  }

  /** The days between which a mark lies: a stripe with ends, fading when about right. */
  whisker({ id, y, item }, index, low, mid, high) {
    const tall = this.cast.sizes.whisker;
    const box = { y: y - tall / 2, height: tall };
    const node = this.pools.whiskers.use(id, () => {
      const [rise, fall] = item.approximate ? ["up", "down"].map((way) => `url(#${way}-${index % 8}-0.5)`) : [lane(index), lane(index)];
      const plain = item.approximate ? {} : { "fill-opacity": 0.3 };
      const end = { y: y - tall / 2 - 1, height: tall + 2, width: item.approximate ? 0 : 1.5, fill: lane(index) };
      return make("g", {}, make("rect", { ...box, ...plain, fill: rise }), make("rect", { ...box, ...plain, fill: fall }), make("rect", end), make("rect", end));
    });
    const [left, right, one, other] = node.children;
    span(left, low, mid);
    span(right, mid, high);
    one.setAttribute("x", fixed(low - 0.75));
    other.setAttribute("x", fixed(high - 0.75));
  }

  /** A bar: full where it is certain, fading where it is not, capped where an end is sharp. */
  bar({ id, start, solidStart, solidEnd, end, y, capStart, capEnd, item }, index, px) {
    const [a, b, c, d] = [start, solidStart, solidEnd, end].map(px);
    const node = this.pools.bars.use(id, () => this.newBar(id, y, index, item.status));
    const [rise, full, fall, upper, lower, left, right] = node.children;
    span(rise, a, b);
    span(full, b, c);
    span(fall, c, d);
    for (const line of [upper, lower]) {
      line.setAttribute("x1", fixed(b));
      line.setAttribute("x2", fixed(c));
    }
    cap(left, capStart, a);
    cap(right, capEnd, d);
  }

  newBar(id, y, index, status) {
    const [colour, opacity, outlined, dash] = this.cast.looks.bars[`${index % 8} ${status}`];
    const tall = this.cast.sizes.bar;
    const box = { y: y - tall / 2, height: tall };
    const fade = (way) => `url(#${way}-${status === "cancelled" ? "muted" : index % 8}-${opacity})`;
    const line = { stroke: colour, "stroke-width": outlined ? 1.2 : 0, "stroke-dasharray": dash.join(" ") || "none" };
    const edge = { y1: y - tall / 2, y2: y + tall / 2, stroke: colour, "stroke-width": 2.5 };
    return make(
      "g",
      { "data-event": id },
      make("rect", { ...box, fill: fade("up") }),
      make("rect", { ...box, fill: colour, "fill-opacity": opacity }),
      make("rect", { ...box, fill: fade("down") }),
      make("line", { ...line, y1: y - tall / 2, y2: y - tall / 2 }),
      make("line", { ...line, y1: y + tall / 2, y2: y + tall / 2 }),
      make("line", edge),
      make("line", edge),
    );
  }

  badge({ day, y, count }, key, index, px) {
    const node = this.pools.beads.use(key, () => {
      const ring = { r: this.cast.sizes.badge, fill: "var(--paper)", stroke: lane(index), "stroke-width": 1.3 };
      return make("g", { class: "badge" }, make("circle", ring), make("text", { "text-anchor": "middle", "font-weight": 700, fill: lane(index) }));
    });
    const said = counted(count);
    const text = node.lastChild;
    if (text.textContent !== said) {
      const size = said.length < 3 ? 9.5 : said.length < 4 ? 8.5 : 7;
      text.textContent = said;
      text.setAttribute("font-size", size);
      text.setAttribute("y", fixed(size * BASELINE));
    }
    move(node, px(day), y);
  }

  label({ id, day, dx, y, anchor, inside, item }, paper, px) {
    const group = this.pools.labels.use(id, () => make("g", {}, this.newLabel(id, item, paper)));
    const node = group.firstChild;
    const end = anchor === "start" ? "start" : "end";
    if (node.getAttribute("text-anchor") !== end) node.setAttribute("text-anchor", end);
    node.classList.toggle("is-inside", inside);
    move(group, px(day) + dx, y);
  }

  newLabel(id, item, paper) {
    const [prefix, title, note, size, weight, struck] = item.name;
    const halo = struck ? {} : { stroke: paper };
    const run = (text, size, weight, fill, more) => make("tspan", { "font-size": size, "font-weight": weight, fill, ...more }, text);
    const runs = [run(title, size, weight, struck ? "var(--muted)" : "var(--ink)", struck ? { "text-decoration": "line-through" } : {})];
    if (prefix) runs.unshift(run(`${prefix} `, this.cast.sizes.prefix, 400, "var(--muted)"));
    if (note) runs.push(run(` ${note}`, size - 1, 400, "var(--muted)"));
    return make("text", { class: "label", "data-event": id, y: fixed(size * BASELINE), ...halo }, ...runs);
  }

  /** What belongs to time and not to a lane: grid, axis, eras, today. */
  time(window, width, px) {
    const { top } = this.sides;
    for (const [day, text] of ticks(...window, width, this.cast.sizes.tickGap)) {
      const x = px(day);
      if (text) {
        move(this.pools.grid.use(day, () => make("line", { y2: this.cast.height, stroke: "var(--hair)" })), x, 0);
        move(this.pools.axis.use(`${day} ${text}`, () => make("text", { class: "tick", "text-anchor": "middle" }, text)), x, top - 7.4);
      } else {
        move(this.pools.axis.use(day, () => make("line", { y1: -4, stroke: "var(--hair)" })), x, top);
      }
    }
    this.today(width, px(this.cast.today));
    this.eras(window, px);
  }

  today(width, x) {
    const { top } = this.sides;
    const future = this.pools.future.use("future", () => make("rect", { height: this.cast.height, fill: "var(--future)", "fill-opacity": 0.07 }));
    span(future, Math.min(Math.max(x, 0), width), width);
    if (x <= 0 || x >= width) return;
    const node = this.pools.today.use("today", () => {
      const line = make("line", { y1: top - 24, y2: top + this.cast.height, class: "today-line" });
      const chip = make("g", {}, make("rect", { x: -23, y: top - 42, width: 46, height: 18, rx: 4, fill: "var(--today)" }), make("text", { y: top - 29.15, class: "today-name", "text-anchor": "middle" }, "Today"));
      return make("g", {}, line, chip);
    });
    move(node.firstChild, x, 0);
    move(node.lastChild, Math.min(Math.max(x, 23), width - 23), 0);
  }

  eras(window, px) {
    const found = erasIn(this.cast.eras, window);
    const y = this.sides.top + this.cast.height + 10;
    eraRows(found, px, (name) => this.cast.eraWidth[name]).forEach((row, place) => {
      for (const era of row) {
        const [left, right] = [px(era.start), px(era.end)];
        const node = this.pools.eras.use(`${era.name} ${place}`, () => make("g", {}, make("path", { fill: "none", stroke: "var(--edge)" }), make("text", { class: "era", "text-anchor": "middle" }, era.name)));
        const [a, b] = [era.openStart ? "" : "v-5m0,5", era.openEnd ? "" : "v-5"];
        node.firstChild.setAttribute("d", `M${fixed(left)},0${a}H${fixed(right)}${b}`);
        move(node.lastChild, (left + right) / 2, 14.85);
        move(node, 0, y + place * this.sides.eraRow);
      }
    });
  }

  /** The gradients of all fades: up from nothing and down to it, by colour and opacity. */
  gradients() {
    const wanted = new Map(Object.values(this.cast.looks.bars).map(([colour, opacity]) => [`${colour} ${opacity}`, [colour, opacity]]));
    for (const { index } of this.cast.lanes) wanted.set(`${lane(index)} 0.5`, [lane(index), 0.5]);
    for (const [colour, opacity] of wanted.values()) {
      const name = colour === "var(--muted)" ? "muted" : colour.match(/\d+/)[0];
      for (const [way, from, to] of [["up", 0, opacity], ["down", opacity, 0]]) {
        const id = `${way}-${name}-${opacity}`;
        if (this.defs.querySelector(`[id="${id}"]`)) continue;
        const stop = (offset, strength) => make("stop", { offset, "stop-color": colour, "stop-opacity": strength });
        this.defs.append(make("linearGradient", { id }, stop(0, from), stop(1, to)));
      }
    }
  }
}

/** Let a box reach from one place to another. */
function span(node, from, to) {
  node.setAttribute("x", fixed(from));
  node.setAttribute("width", fixed(Math.max(to - from, 0)));
}

function cap(node, isSharp, x) {
  node.style.display = isSharp ? "" : "none";
  node.setAttribute("x1", fixed(x));
  node.setAttribute("x2", fixed(x));
}

/** A count in at most four characters: +9, 350, 12k, 3M. */
export function counted(count) {
  for (const [size, letter] of [[1e6, "M"], [1e3, "k"]]) if (count >= size) return `${Math.floor(count / size)}${letter}`;
  return count < 10 ? `+${count}` : `${count}`;
}
