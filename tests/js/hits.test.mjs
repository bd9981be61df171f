/** Where the pointer and the keys take hold of a picture: assets/hits.mjs. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { hitAt, hits, inOrder, isSame, nearest, spoken } from "../../assets/hits.mjs";

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
  const many = Array.from({ length: 10 }, () => "fog");
  assert.equal(badge(10, many).words, `${"Fog horn; ".repeat(8)}…`);
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

const MEASURE = {
  base: 200, room: 76, top: 10, events: { gull: { title: "Gull", words: "1981", status: "happened" } },
  levels: [
    [30, 30, 5, "bell", "", "Gross: $5 (The Numbers)", "Without reissues."],
    [60, 60, 10, "gull", "", "Gross: $10", ""],
    [80, 90, 0, "", "1987", "Gross: $0", ""],
  ],
};

/** The hits of a picture with a measure, between day 0 and day 100, 1000 px wide. */
function measured(lane = {}) {
  return hits({ lanes: [{ ...NOTHING, ...lane }] }, { ...CAST, measure: MEASURE }, [0, 100], 1000);
}

test("a stem tells its event and its number, also of an event that the cast does not know", () => {
  const [bell, gull, year] = measured();
  assert.deepEqual([bell.event, bell.title, bell.status, bell.box], ["bell", "Bell", "on hold", [295, 305, 157, 200]]);
  assert.deepEqual([gull.event, gull.title, gull.words, gull.level[5]], ["gull", "Gull", "1981", "Gross: $10"]);
  assert.deepEqual([year.event, year.span, year.title, year.words, year.box], [undefined, [80, 90], "1987", "Gross: $0", [800, 900, 195, 200]]);
});

test("stems outside the window are not there", () => {
  const all = hits({ lanes: [NOTHING] }, { ...CAST, measure: MEASURE }, [40, 70], 300);
  assert.deepEqual(all.map((each) => each.event), ["gull"]);
});

test("an event of the lanes has its number, or that of its day", () => {
  const dot = (id, day) => ({ id, day, y: 40, item: ITEMS[id] });
  const [bell, fog, horn] = measured({ dots: [dot("bell", 30), dot("fog", 85), dot("horn", 95)] });
  assert.deepEqual([bell, fog, horn].map(({ level }) => level?.[5]), ["Gross: $5 (The Numbers)", "Gross: $0", undefined]);
});

test("a hit is spoken with what is doubtful and what is measured", () => {
  const [bell, , year] = measured();
  assert.equal(spoken(bell), "Bell, 1980, on hold, Gross: $5 (The Numbers)");
  assert.equal(spoken(year), "1987, Gross: $0");
  assert.equal(spoken({ event: "a", title: "A", words: "1980", status: "happened", doubt: "dates disagree" }), "A, 1980, happened, dates disagree");
});

test("stems stand in a row of their own below all lanes", () => {
  const all = measured({ dots: [{ id: "bell", day: 30, y: 40, item: ITEMS.bell }] });
  assert.deepEqual(inOrder(all).map(({ event, stem }) => [event, stem]), [["bell", undefined]]);
  const { lane } = all.at(-1);
  assert.ok(lane > 4);
  assert.deepEqual(inOrder(all, lane).map(({ event, day }) => [event, day]), [["bell", 30], ["gull", 60], [undefined, 80]]);
});

test("a stem is not the mark of its event, and a year is not another year", () => {
  const all = measured({ dots: [{ id: "bell", day: 30, y: 40, item: ITEMS.bell }] });
  const [mark, stem, gull, year] = all;
  assert.ok(isSame(mark, { event: "bell" }));
  assert.ok(!isSame(mark, stem) && !isSame(stem, gull));
  assert.ok(isSame(year, { ...year }) && !isSame(year, { ...year, day: 90 }));
});

test("of stems side by side the nearest is taken hold of", () => {
  const beside = { ...MEASURE, levels: [[30, 30, 5, "bell", "", "", ""], [30.6, 30.6, 5, "gull", "", "", ""]] };
  const all = hits({ lanes: [NOTHING] }, { ...CAST, measure: beside }, [0, 100], 1000);
  assert.equal(hitAt(all, 301, 190).event, "bell");
  assert.equal(hitAt(all, 304, 190).event, "gull");
});

test("the nearest hit is the one nearest in time", () => {
  const all = [hit("a", 3), hit("b", 9), hit("c", 11)];
  assert.equal(nearest(all, 8).event, "b");
  assert.equal(nearest(all, 99).event, "c");
  assert.equal(nearest([], 5), null);
});
