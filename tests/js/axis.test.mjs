/** The pure functions of assets/axis.mjs; run with `node --test tests/js`. */
import assert from "node:assert/strict";
import { test } from "node:test";
import {
  MIN_SPAN, clamp, edtf, fromDays, merged, panBy, plateFor, queryText, viewText, zoomAt,
} from "../../assets/axis.mjs";

const DAYS = [
  [0, [1970, 1, 1], "1970-01-01"],
  [-1, [1969, 12, 31], "1969-12-31"],
  [11016, [2000, 2, 29], "2000-02-29"],
  [-25509, [1900, 2, 28], "1900-02-28"],
  [-25508, [1900, 3, 1], "1900-03-01"],
  [20778, [2026, 11, 21], "2026-11-21"],
  [-719162, [1, 1, 1], "0001-01-01"],
  [-719163, [0, 12, 31], "0000-12-31"],
  [-719469, [0, 2, 29], "0000-02-29"],
  [-719529, [-1, 12, 31], "-0001-12-31"],
  [-735160, [-43, 3, 15], "-0043-03-15"],
  [-4371587, [-9999, 1, 1], "-9999-01-01"],
  [-4371588, [-10000, 12, 31], "Y-10000"],
  [2932896, [9999, 12, 31], "9999-12-31"],
  [2932897, [10000, 1, 1], "Y10000"],
];

for (const [day, parts, text] of DAYS) {
  test(`day ${day} is ${text}`, () => {
    assert.deepEqual(fromDays(day), parts);
    assert.deepEqual(fromDays(day + 0.99), parts);
    assert.equal(edtf(day), text);
  });
}

test("every day follows the day before", () => {
  let [year, month, date] = fromDays(-800_000);
  for (let day = -799_999; day < -790_000; day += 1) {
    const [y, m, d] = fromDays(day);
    const next = (y === year && m === month && d === date + 1) || (d === 1 && (m === month + 1 || (m === 1 && y === year + 1)));
    assert.ok(next, `${[y, m, d]} after ${[year, month, date]}`);
    [year, month, date] = [y, m, d];
  }
});

test("a window is written as whole days, its last one included", () => {
  assert.equal(viewText([0.4, 365.4]), "1970-01-01/1970-12-31");
});

test("clamp keeps the limits and the least span", () => {
  assert.deepEqual(clamp([10, 20], [0, 1000]), [8, 22]);
  assert.deepEqual(clamp([-50, 50], [0, 1000]), [0, 100]);
  assert.deepEqual(clamp([950, 1100], [0, 1000]), [850, 1000]);
  assert.deepEqual(clamp([-500, 5000], [0, 1000]), [0, 1000]);
  assert.equal(MIN_SPAN, 14);
});

test("zooming keeps the day under the pointer", () => {
  for (const share of [0, 0.2, 0.5, 1]) {
    for (const factor of [0.5, 0.9, 1.2]) {
      const [first, last] = zoomAt([400, 600], factor, share, [0, 1000]);
      assert.ok(Math.abs(first + share * (last - first) - (400 + share * 200)) < 1e-9);
      assert.ok(Math.abs(last - first - 200 * factor) < 1e-9);
    }
  }
});

test("zooming stops at the limits and at the least span, still under the pointer", () => {
  assert.deepEqual(zoomAt([400, 600], 100, 0.3, [0, 1000]), [0, 1000]);
  const [first, last] = zoomAt([400, 600], 1e-6, 0.25, [0, 1000]);
  assert.equal(last - first, MIN_SPAN);
  assert.ok(Math.abs(first + 0.25 * MIN_SPAN - 450) < 1e-9);
});

test("panning keeps the span and stops at the limits", () => {
  assert.deepEqual(panBy([400, 600], 0.25, [0, 1000]), [450, 650]);
  assert.deepEqual(panBy([400, 600], -9, [0, 1000]), [0, 200]);
});

test("the largest plate that fits is chosen, the smallest when none does", () => {
  const plates = "308:280,372:344,740:580";
  for (const [width, plot] of [[200, 280], [308, 280], [371.9, 280], [372, 344], [5000, 580]]) {
    assert.equal(plateFor(width, plates), plot);
  }
});

test("a link keeps the window and the event of the page but where it has its own", () => {
  const own = (view, event) => ({ view, event });
  assert.equal(merged("?lane=a&view=1800/1900", "?view=1980/1990", own(false, false)), "?lane=a&view=1980/1990&v=1");
  assert.equal(merged("?lane=a&view=1800/1900", "?lane=b", own(false, false)), "?lane=a&v=1");
  assert.equal(merged("?view=1800/1900", "?view=1980/1990", own(true, false)), "?view=1800/1900&v=1");
  assert.equal(merged("?", "?lane=a&view=1980/1990", own(true, true)), "");
  assert.equal(merged("?lane=a", "?event=x", own(false, false)), "?lane=a&event=x&v=1");
  assert.equal(merged("?lane=a", "?event=x", own(false, true)), "?lane=a&v=1");
});

test("a link that was written for an older state changes what it changes, and no more", () => {
  const own = { view: false, event: false };
  const after = (target, here, of) => merged(target, here, own, of);
  assert.equal(after("?lane=a", "?tag=x", "?"), "?lane=a&tag=x&v=1");
  assert.equal(after("?lane=a,b", "?lane=a,c", "?lane=a"), "?lane=a,b,c&v=1");
  assert.equal(after("?lane=a", "?lane=a,b,c", "?lane=a,b"), "?lane=a,c&v=1");
  assert.equal(after("?", "?lane=b&tag=x", "?lane=a"), "?lane=b&tag=x&v=1");
  assert.equal(after("?theme=dark", "?theme=light&q=moon", "?"), "?q=moon&theme=dark&v=1");
  assert.equal(after("?", "?q=moon&table=date", "?table=date"), "?q=moon&v=1");
  assert.equal(after("?tag=x&view=1990/1995", "?view=1980/1985", "?"), "?tag=x&view=1980/1985&v=1");
});

test("a query is readable and leaves out what is empty", () => {
  const parameters = new URLSearchParams({ q: "маяк & #1", lane: "a,b", from: "", view: "1980/1999" });
  assert.equal(queryText(parameters), "?q=%D0%BC%D0%B0%D1%8F%D0%BA%20%26%20%231&lane=a,b&view=1980/1999&v=1");
  assert.equal(queryText(new URLSearchParams()), "");
  assert.equal(queryText(new URLSearchParams("v=1")), "");
  assert.equal(queryText(new URLSearchParams("v=1&lane=a")), "?lane=a&v=1");
});
