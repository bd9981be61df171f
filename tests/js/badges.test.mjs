/** How badges are written and drawn. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { counted, discs, sizeOf, spread } from "../../assets/badges.mjs";

for (const [count, text] of [[1, "+1"], [9, "+9"], [10, "10"], [999, "999"], [1000, "1k"], [12999, "12k"], [999999, "999k"], [3.4e6, "3M"]]) {
  test(`${count} events are written ${text}`, () => assert.equal(counted(count), text));
}

test("the longer a count, the smaller its letters", () => {
  assert.deepEqual(["+1", "10", "100", "100k"].map(sizeOf), [9.5, 9.5, 8.5, 7]);
});

test("a disc is two half circles about its place", () => {
  assert.equal(discs([10, 30], 5, 8), "M2,5a8,8 0 1 1 16,0a8,8 0 1 1 -16,0M22,5a8,8 0 1 1 16,0a8,8 0 1 1 -16,0");
  assert.equal(discs([], 5, 8), "");
});

test("the characters of a count stand side by side about the middle", () => {
  const digits = { "+": 0.8, 1: 0.4, 2: 0.6 };
  assert.deepEqual(spread(100, "12", 10, digits), [95, 99]);
  assert.deepEqual(spread(100, "+1", 10, digits), [94, 102]);
});
