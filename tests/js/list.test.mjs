/** The keys and the renewal of assets/list.mjs, on a list of bare objects. */
import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { attach, renew } from "../../assets/list.mjs";

/** A link to an event, or with `keep` to something else, perhaps in a decade. */
class Link {
  constructor(dataset, fold = null) {
    Object.assign(this, { dataset, fold });
  }

  closest(selector) {
    if (selector === "a.event") return this.dataset.event ? this : null;
    return this.fold && !this.fold.open ? this.fold : null;
  }

  focus() {
    document.activeElement = this;
  }
}

/** A region that holds links and decades, and makes new ones of the "markup" it is given. */
class Region {
  listeners = {};

  constructor(links, folds = []) {
    Object.assign(this, { links, folds });
  }

  set innerHTML(made) {
    Object.assign(this, made());
  }

  addEventListener(name, listener) {
    this.listeners[name] = listener;
  }

  contains(element) {
    return this.links.includes(element);
  }

  querySelectorAll(selector) {
    if (selector === "a.event") return this.links.filter((link) => link.dataset.event);
    if (selector === "a") return this.links;
    return selector === "details" ? this.folds : this.folds.filter((fold) => !fold.open);
  }

  press(key, held = {}) {
    let isOurs = false;
    this.listeners.keydown({ key, target: document.activeElement, preventDefault: () => { isOurs = true; }, ...held });
    return isOurs;
  }
}

const events = (...names) => names.map((event) => new Link({ event }));
const focused = () => document.activeElement.dataset?.event ?? document.activeElement.dataset?.keep;

beforeEach(() => {
  globalThis.document = { activeElement: {} };
});

for (const [key, from, to] of [
  ["ArrowDown", "b", "c"], ["ArrowUp", "b", "a"], ["Home", "c", "a"], ["End", "a", "d"],
  ["ArrowDown", "a", "b"], ["ArrowUp", "d", "c"],
]) {
  test(`${key} goes from ${from} to ${to}`, () => {
    const region = new Region(events("a", "b", "c", "d"));
    attach(region);
    region.links.find((link) => link.dataset.event === from).focus();
    assert.equal(region.press(key), true);
    assert.equal(focused(), to);
  });
}

for (const [key, from] of [["ArrowDown", 2], ["End", 2], ["ArrowUp", 0], ["Home", 0], ["Enter", 1], ["ArrowLeft", 1]]) {
  test(`${key} on event ${from} of three is left to the browser`, () => {
    const region = new Region(events("a", "b", "c"));
    attach(region);
    region.links[from].focus();
    assert.equal(region.press(key), false);
    assert.equal(document.activeElement, region.links[from]);
  });
}

for (const held of ["ctrlKey", "metaKey", "altKey", "shiftKey"]) {
  test(`with ${held} the keys are the browser's`, () => {
    const region = new Region(events("a", "b"));
    attach(region);
    region.links[0].focus();
    assert.equal(region.press("ArrowDown", { [held]: true }), false);
    assert.equal(focused(), "a");
  });
}

test("keys on another link, or on no element, are the browser's", () => {
  const region = new Region([new Link({ keep: "sort-title" }), ...events("a")]);
  attach(region);
  region.links[0].focus();
  assert.equal(region.press("ArrowDown"), false);
  document.activeElement = {};
  assert.equal(region.press("ArrowDown"), false);
});

test("events that are folded away are passed over", () => {
  const fold = { open: false, dataset: { keep: "decade-1980" } };
  const region = new Region([...events("a"), new Link({ event: "b" }, fold), ...events("c")], [fold]);
  attach(region);
  region.links[0].focus();
  region.press("ArrowDown");
  assert.equal(focused(), "c");
});

test("keys go by what the region holds now", () => {
  const region = new Region(events("a", "b"));
  attach(region);
  renew(region, () => ({ links: events("x", "y") }));
  region.links[0].focus();
  region.press("ArrowDown");
  assert.equal(focused(), "y");
});

test("what was folded stays folded", () => {
  const decade = (year, open) => ({ open, dataset: { keep: `decade-${year}` } });
  const region = new Region([], [decade(1980, false), decade(1990, true)]);
  renew(region, () => ({ folds: [decade(1980, true), decade(1990, true), decade(2000, true)] }));
  assert.deepEqual(region.folds.map((fold) => fold.open), [false, true, true]);
});

const sorts = () => [new Link({ keep: "sort-title" }), ...events("a", "b"), new Link({ keep: "later" })];

for (const [from, to] of [[0, "sort-title"], [2, "b"], [3, "a"]]) {
  test(`the focus on link ${from} goes to ${to} of the new list`, () => {
    const region = new Region(sorts());
    region.links[from].focus();
    renew(region, () => ({ links: sorts() }));
    assert.equal(focused(), to);
    assert.ok(region.contains(document.activeElement));
  });
}

test("the focus on an event that has gone goes to the first one", () => {
  const region = new Region(events("a", "b"));
  region.links[1].focus();
  renew(region, () => ({ links: events("c", "d") }));
  assert.equal(focused(), "c");
});

test("a focus that is elsewhere stays there", () => {
  const region = new Region(events("a"));
  renew(region, () => ({ links: events("a") }));
  assert.deepEqual(document.activeElement, {});
});
