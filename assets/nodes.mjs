/**
 * SVG nodes that are made once and then only changed where they differ. Each change of an attribute
 * costs the browser style, layout and paint, even one to the same value: so none is made twice.
 */
const NS = "http://www.w3.org/2000/svg";
const MOST_IDLE = 300;

/** A node with attributes. */
export function make(name, attributes = {}, ...children) {
  const node = document.createElementNS(NS, name);
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
  node.append(...children);
  return node;
}

const said = new WeakMap();
const places = new WeakMap();

/** Set attributes, those that are not what they were last set to. */
export function set(node, attributes) {
  let before = said.get(node);
  if (!before) said.set(node, (before = {}));
  for (const key in attributes) {
    if (before[key] === attributes[key]) continue;
    node.setAttribute(key, attributes[key]);
    before[key] = attributes[key];
  }
}

/** Let a node say a text, if it does not say it already. */
export function write({ firstChild }, text) {
  if (firstChild.data !== text) firstChild.data = text;
}

/** A length in px as it is written. */
export const fixed = (number) => Math.round(number * 100) / 100;

/** Put a node at a place; for a node that moves, a style is less work than an attribute. */
export function move(node, x, y) {
  const place = `translate(${fixed(x)}px, ${fixed(y)}px)`;
  if (places.get(node) === place) return;
  places.set(node, place);
  node.style.transform = place;
}

/** Let a box reach from one place to another. */
export function span(node, from, to) {
  const width = fixed(Math.max(to - from, 0));
  set(node, width ? { x: fixed(from), width } : { width });
}

/** Nodes of one kind by key: those not used in a round are hidden, and kept for a while. */
export class Pool {
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

  /** Let go of hidden nodes when they have become many. */
  prune() {
    if (this.nodes.size - this.shown.size <= MOST_IDLE) return;
    for (const [key, node] of this.nodes) {
      if (this.shown.has(key)) continue;
      node.remove();
      this.nodes.delete(key);
    }
  }

  clear() {
    this.parent.replaceChildren();
    for (const each of [this.nodes, this.shown, this.used]) each.clear();
  }
}
