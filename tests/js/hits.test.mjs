/** Where the pointer and the keys take hold of a picture: assets/hits.mjs. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { hitAt, hits, inOrder, nearest } from "../../assets/hits.mjs";

const told = (title, more) => ({ title, words: "1980", status: "on-hold", anchor: 50, width: 80, ...more });
const ITEMS = { tower: told("Tower"), bell: told("Bell", { anchor: 30 }), fog: told("Fog horn"), horn: told("Horn") };
const CAST = { sizes: { bar: 14, dot: 3, row: 18, badge: 8 }, items: ITEMS, lanes: [{ index: 4 }] };
const NOTHING = { bars: [], marks: [], dots: [], labels: [], badges: [] };

/** The hits of one lane between day 0 and day 100, 1000 px wide. */
function found(lane) {
  return hits({ lanes: [{ ...NOTHING, ...lane }] }, CAST, [0, 100], 1000);
}

const boxes = (lane) => found(lane).map((hit) => hit.box);

test("a hit says its event, its lane and what a reader is told first", () => {
  const [hit] = found({ dots: [{ id: "tower", day: 50, y: 40, item: ITEMS.tower }] });
  const { event, lane, day, title, words, status } = hit;
  assert.deepEqual([event, lane, day, title, words, status], ["tower", 4, 50, "Tower", "1980", "on hold"]);
});

test("a box lies around what is drawn, with some room about marks", () => {
  const item = ITEMS.tower;
  assert.deepEqual(boxes({ marks: [{ id: "tower", day: 50, y: 40, radius: 4, item }] }), [[491, 509, 31, 49]]);
  assert.deepEqual(boxes({ dots: [{ id: "tower", day: 50, y: 40, item }] }), [[492, 508, 32, 48]]);
  assert.deepEqual(boxes({ bars: [{ id: "tower", start: 10, end: 20, y: 40, item }] }), [[98, 202, 31, 49]]);
  assert.deepEqual(boxes({ badges: [{ day: 50, y: 40, count: 2, ids: [], first: 0, last: 9 }] }), [[490, 510, 30, 50]]);
});

test("a label's box hangs to the side of its text", () => {
  const label = (anchor, dx) => ({ labels: [{ id: "tower", day: 50, dx, y: 40, anchor, item: ITEMS.tower }] });
  assert.deepEqual(boxes(label("start", 4)), [[504, 584, 31, 49]]);
  assert.deepEqual(boxes(label("end", -4)), [[416, 496, 31, 49]]);
});

test("a badge says how many it counts, between which days, and whom it knows", () => {
  const badge = (count, ids) => found({ badges: [{ day: 50, y: 40, count, ids, first: 40, last: 60 }] })[0];
  const { span, event, title, words } = badge(2, ["fog", "horn"]);
  assert.deepEqual([span, event, title, words], [[40, 60], undefined, "2 more events", "Fog horn; Horn"]);
  assert.equal(badge(1, []).title, "1 more event");
  assert.equal(badge(1, []).words, "");
  assert.equal(badge(3, ["fog"]).words, "Fog horn; …");
});

const hit = (event, day, more) => ({ event, day, lane: 0, box: [day * 10 - 10, day * 10 + 10, 0, 20], ...more });

test("the topmost hit is the last one", () => {
  const all = [hit("under", 50), hit("over", 50.5), hit("away", 90)];
  assert.equal(hitAt(all, 500, 10).event, "over");
  assert.equal(hitAt(all, 492, 10).event, "under");
  assert.equal(hitAt(all, 500, 21), undefined);
});

test("labels lie on marks, and marks on bars", () => {
  const one = { day: 50, y: 40, item: ITEMS.tower };
  const lane = {
    bars: [{ id: "fog", start: 0, end: 99, y: 40, item: ITEMS.fog }],
    marks: [{ id: "tower", radius: 4, ...one }],
    labels: [{ id: "bell", dx: 0, anchor: "start", ...one, item: ITEMS.bell }],
  };
  assert.equal(hitAt(found(lane), 505, 40).event, "bell");
  assert.equal(hitAt(found(lane), 495, 40).event, "tower");
  assert.equal(hitAt(found(lane), 300, 40).event, "fog");
});

test("events come in order of time, each once, badges left out", () => {
  const all = [hit("b", 9), hit("a", 3, { lane: 1 }), { span: [1, 2], day: 1, lane: 0 }, hit("b", 9)];
  assert.deepEqual(inOrder(all).map((each) => each.event), ["a", "b"]);
  assert.deepEqual(inOrder(all, 0).map((each) => each.event), ["b"]);
});

test("the nearest hit is the one nearest in time", () => {
  const all = [hit("a", 3), hit("b", 9), hit("c", 11)];
  assert.equal(nearest(all, 8).event, "b");
  assert.equal(nearest(all, 99).event, "c");
  assert.equal(nearest([], 5), null);
});
