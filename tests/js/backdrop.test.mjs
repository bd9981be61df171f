/** Where the labels of the axis stand. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { inside } from "../../assets/backdrop.mjs";

const sides = { left: 14, right: 17 };

for (const [x, expected, why] of [
  [180, 180, "far from the sides it stands over its line"],
  [0, 14, "at the left side it moves inside"],
  [360, 349, "at the right side, too"],
]) {
  test(`a label: ${why}`, () => assert.equal(inside(x, 56, 360, sides), expected));
}

test("the sides of a wide picture have room for every label", () => {
  assert.equal(inside(0, 70, 1200, { left: 132, right: 28 }), 0);
});
