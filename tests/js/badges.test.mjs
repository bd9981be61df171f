/** How badges are written and drawn. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { columns, counted, sizeOf } from "../../assets/badges.mjs";

for (const [count, text] of [[1, "+1"], [9, "+9"], [10, "10"], [999, "999"], [1000, "1k"], [12999, "12k"], [999999, "999k"], [3.4e6, "3M"]]) {
  test(`${count} events are written ${text}`, () => assert.equal(counted(count), text));
}

test("the longer a count, the smaller its letters", () => {
  assert.deepEqual(["+1", "10", "100", "100k"].map(sizeOf), [9.5, 9.5, 7.5, 6]);
});

test("badges of one day in several lanes are one column", () => {
  const badge = (day, y, count, faint = "") => ({ day, y, count, faint });
  const lanes = [
    { index: 0, badges: [badge(100, 20, 5), badge(300, 20, 7, "is-lost")] },
    { index: 3, badges: [badge(100.0000001, 80, 12)] },
    { index: 5, badges: [] },
  ];
  assert.deepEqual([...columns(lanes)], [
    ["100.000", { day: 100, badges: [{ index: 0, y: 20, count: 5, faint: "" }, { index: 3, y: 80, count: 12, faint: "" }] }],
    ["300.000", { day: 300, badges: [{ index: 0, y: 20, count: 7, faint: "is-lost" }] }],
  ]);
});

test("badges of one lane are never in one column", () => {
  const badges = [100, 100.002].map((day) => ({ day, y: 20, count: 2 }));
  assert.equal(columns([{ index: 0, badges }]).size, 2);
});
