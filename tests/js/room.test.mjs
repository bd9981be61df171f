/** The room of an opened event in a narrow frame. */
import assert from "node:assert/strict";
import test from "node:test";
import { placeOf } from "../../timeline/publish/page/scripts/room.mjs";

const page = { whole: 500, above: 50, below: 400, high: 720, need: 390 };

test("a lane among others stays in sight", () => {
  const found = placeOf({ ...page, lane: [20, 90], name: [30, 50] });
  assert.deepEqual(found, { inset: "90px auto", room: 410 });
});

test("a low lane has its event over it", () => {
  const found = placeOf({ ...page, lane: [420, 480], name: [430, 450] });
  assert.deepEqual(found, { inset: "auto 80px", room: 420 });
});

test("a little to say needs little room", () => {
  const found = placeOf({ ...page, need: 120, lane: [180, 480], name: [250, 270] });
  assert.deepEqual(found, { inset: "auto 320px", room: 180 });
});

test("a lane that takes all of the picture lies under its event, but for the name", () => {
  const found = placeOf({ ...page, lane: [20, 440], name: [250, 270] });
  assert.deepEqual(found, { inset: "276px auto", room: 432 });
});

test("a name far down has the event over it", () => {
  const found = placeOf({ ...page, below: 100, lane: [20, 480], name: [430, 450] });
  assert.deepEqual(found, { inset: "auto 76px", room: 432 });
});

test("no event is higher than what the page has", () => {
  const found = placeOf({ ...page, above: 0, below: 0, lane: [20, 480], name: [230, 250] });
  assert.deepEqual(found, { inset: "256px auto", room: 244 });
});
