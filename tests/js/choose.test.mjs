/** What assets/choose.mjs shows of small casts; test_choose_parity.py holds it to Python. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { choose, prepare } from "../../assets/choose.mjs";

const SIZES = {
  fade: 50, leastFade: 3, aboutFade: 10, stripe: 4, flagPad: 7, flagRoom: 10, labelDx: 4, barPad: 10, inset: 8, beside: 6,
  leastDrawn: 6, row: 18, dot: 3, badge: 8, gap: 2, leaderGap: 6,
};
const HOME = [0, 1000];

/** An event between two days with a name `width` px wide. */
function item(rank, [start, end], width, more) {
  const middle = (start + end) / 2;
  return { status: "happened", anchor: middle, rank, approximate: false, ends: [start, start, end, end], open: [false, false], radius: 5, width, ...more };
}

/** At which days parts begin and counts change. */
const EDGES = [0, 32, 200, 896, 912, 928, 960, 992];

/** The lane of a cast 1000 px wide, a px a day in its home view, as it is shown in a window. */
function shown(items, lane, window = HOME) {
  const full = { baseline: 40, hung: 55, rows: 1, flags: [], bars: [], parts: [], overs: [], ...lane };
  const cast = { width: 1000, scale: 1, origin: 0, bin: 32, sizes: SIZES, edges: EDGES, items, lanes: [full] };
  return choose(prepare(cast), window).lanes[0];
}

const ids = (some) => some.map((each) => each.id);
const TOWER = { tower: item(0, [900, 901], 80) };

test("a label hangs from its mark", () => {
  const { labels, marks } = shown(TOWER, { flags: [["tower", 1, 1, 20, 0]] });
  assert.deepEqual(labels, [{ id: "tower", day: 900.5, dx: 4, y: 20, anchor: "start", inside: false, item: TOWER.tower }]);
  const [{ day, y, radius, low, high, top }] = marks;
  assert.deepEqual([day, y, radius, low, high, top], [900.5, 40, 5, 900.5, 900.5, 26]);
});

test("days in which a mark may lie are a stripe once the mark does not cover them", () => {
  const lane = { flags: [["tower", 1, 1, 20, 0]] };
  const stripe = (window) => shown(TOWER, lane, window).marks.map(({ low, high }) => [low, high])[0];
  assert.deepEqual(stripe([890, 910]), [900, 901]);
  assert.deepEqual(stripe([800, 1000]), [900.5, 900.5]);
});

test("a label turns to the left at the right edge, if that is free", () => {
  const items = { ...TOWER, bell: item(1, [880, 881], 10) };
  const flags = [["tower", 1, 1, 20, 0], ["bell", -1, 1, 20, 0]];
  const sides = (some) => shown(items, { flags: some }, [-40, 960]).labels.map((label) => [label.id, label.anchor, label.dx]);
  assert.deepEqual(sides(flags.slice(0, 1)), [["tower", "end", -4]]);
  assert.deepEqual(sides(flags), [["bell", "end", -4]]);
});

test("a label that turns takes the nearest row that is free", () => {
  const items = { ...TOWER, bell: item(1, [820, 821], 60) };
  const heights = (rows, own) => shown(items, { rows, flags: [["tower", 1, own, 20, 0], ["bell", 1, 1, 20, 0]] }, [-40, 960]).labels.map((label) => [label.id, label.y]);
  assert.deepEqual(heights(1, 1), [["bell", 20]]);
  assert.deepEqual(heights(3, 1), [["tower", 2], ["bell", 20]]);
  assert.deepEqual(heights(3, 3), [["tower", 20], ["bell", 20]]);
});

test("of two labels of one day the less important one may hang above the other only", () => {
  const items = { ...TOWER, bell: item(1, [900, 901], 10) };
  const seen = (row, other) => ids(shown(items, { flags: [["tower", 1, row, 20, 0], ["bell", -1, other, 2, 0]] }, [-40, 960]).labels);
  assert.deepEqual(seen(1, 2), ["tower", "bell"]);
  assert.deepEqual(seen(2, 1), ["bell"]);
});

test("a label or bar waits for its scale, one without a scale is never shown", () => {
  const flags = [["tower", 1, 1, 20, 2]];
  const bars = [["tower", 1, 0, 80, null, null, null]];
  assert.deepEqual(ids(shown(TOWER, { flags }, HOME).labels), []);
  assert.deepEqual(ids(shown(TOWER, { flags }, [500, 1000]).labels), ["tower"]);
  assert.deepEqual(shown(TOWER, { bars }, [890, 910]).bars, []);
});

const WORKS = { works: item(0, [100, 700], 120) };
const BARS = { bars: [["works", 1, 0, 80, 0, 0, 0.3]] };

test("a name stays inside the visible part of its bar", () => {
  const { labels, bars } = shown(WORKS, BARS, [300, 1300]);
  assert.deepEqual(labels.map(({ day, anchor, inside }) => [day, anchor, inside]), [[308, "start", true]]);
  assert.deepEqual([bars[0].start, bars[0].end, bars[0].capStart, bars[0].capEnd], [100, 700, true, true]);
});

test("a name without room in what is seen of its bar stands beside it if that is free", () => {
  const items = { ...WORKS, gate: item(1, [800, 900], 20) };
  const label = (...bars) => shown(items, { bars }, [600, 1600]).labels.find(({ id }) => id === "works");
  const found = label(...BARS.bars);
  assert.deepEqual([found.day, found.dx, found.anchor], [706, 0, "start"]);
  assert.equal(label(...BARS.bars, ["gate", 1, 0, 80, 0, 0, 0]), undefined);
});

test("a name beside its bar goes to the other side at the edge of the plot", () => {
  const items = { gate: item(0, [500, 540], 90) };
  const label = (window) => shown(items, { bars: [["gate", 1, 0, 80, 0, 0, 9]] }, window).labels[0];
  assert.deepEqual([label(HOME).day, label(HOME).anchor], [546, "start"]);
  const turned = label([-400, 600]);
  assert.deepEqual([turned.day, turned.anchor], [494, "end"]);
});

test("an open end fades, and is no cap", () => {
  const items = { works: item(0, [100, 700], 120, { open: [false, true] }) };
  const [{ solidEnd, end, capStart, capEnd }] = shown(items, BARS).bars;
  assert.deepEqual([solidEnd, end, capStart, capEnd], [700, 750, true, false]);
});

const CROWD = { ...TOWER, fog: item(1, [899, 900], 80), horn: item(2, [965, 966], 80) };
const PARTS = { parts: [[3, 2], [4, 1], [6, 1, "horn"]] };

test("events without a name are counted, one alone is a dot", () => {
  const { dots, badges } = shown(CROWD, { ...PARTS, flags: [["tower", 1, 1, 20, 0]] });
  assert.deepEqual(badges, [{ day: 912, y: 55, count: 2, ids: [], first: 896, last: 928 }]);
  assert.deepEqual(dots, [{ id: "horn", day: 965.5, y: 55, item: CROWD.horn }]);
});

test("a badge tells its events when all are known", () => {
  const parts = [[3, 1, "fog"], [4, 1, "tower"]];
  assert.deepEqual(shown(CROWD, { parts }).badges.map(({ count, ids: known }) => [count, known]), [[2, ["fog", "tower"]]]);
  const flags = [["tower", 1, 1, 20, 0]];
  assert.deepEqual(ids(shown(CROWD, { parts, flags }).dots), ["fog"]);
});

test("what reaches in from outside is counted at the edge, but for the bars that are drawn", () => {
  const overs = [[0, 0, 0], [2, 3, 1]];
  const counts = (lane) => shown({ ...WORKS, late: item(1, [300, 2300], 10) }, { overs, ...lane }, [400, 1000]).badges.map((each) => [each.count, each.first, each.last]);
  assert.deepEqual(counts({}), [[3, -200, 1000], [1, 400, 1600]]);
  assert.deepEqual(counts({ bars: [["late", 1, 0, 80, 0, 0, 0]] }), [[3, -200, 1000]]);
});

test("badges that would touch are one", () => {
  const parts = [[0, 3]];
  const { badges } = shown({}, { parts, overs: [[0, 2, 0]] });
  assert.deepEqual(badges.map(({ count, first, last }) => [count, first, last]), [[5, -1000, 1000]]);
  assert.ok(badges[0].day > 8 && badges[0].day < 16);
});
