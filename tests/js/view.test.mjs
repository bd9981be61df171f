/** What a page on its own says of the window that it shows. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { toDays } from "../../assets/axis.mjs";
import { caption, isIn } from "../../timeline/publish/page/scripts/view.mjs";

const phrases = { someOf: "{some} of 9 events", span: "{first} to {last}", tail: ["in Space"], axis: { bce: "{year} BCE", ce: "{year} CE", year: "{year}", separator: "," } };
const from = (year) => toDays(year, 1, 1);
const event = (first, last, open = [false, false]) => ({ ends: [first, first, last, last], open });

test("caption names the first and the last year that are seen", () => {
  assert.equal(caption(4, [from(1983), from(1990)], phrases), "4 of 9 events, 1983 to 1989, in Space");
  assert.equal(caption(1, [from(1983), from(1984)], phrases), "1 of 9 events, 1983, in Space");
});

test("event is in a window that it touches", () => {
  assert.ok(isIn(event(5, 10), [9, 20]));
  assert.ok(!isIn(event(5, 10), [10, 20]));
  assert.ok(!isIn(event(20, 30), [10, 20]));
});

test("open end reaches on", () => {
  assert.ok(isIn(event(5, 10, [false, true]), [100, 200]));
  assert.ok(!isIn(event(5, 10, [false, true]), [1, 4]));
  assert.ok(isIn(event(5, 10, [true, false]), [1, 4]));
});
