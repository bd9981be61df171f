/** The pure functions of assets/overview.mjs, and its gestures on a strip of bare objects. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { MIN_SPAN } from "../../assets/axis.mjs";
import { attach, centre, dayText, dragged, pressed, reach, resize, spoken } from "../../assets/overview.mjs";

const LIMITS = [0, 1000];
const DAYS = [
  [0, "1 January 1970"],
  [6279, "12 March 1987"],
  [11016, "29 February 2000"],
  [-719162, "1 January 1 CE"],
  [-719163, "31 December 1 BCE"],
  [-735160, "15 March 44 BCE"],
  [-4371588, "31 December 10,001 BCE"],
  [2932897, "1 January 10,000"],
];

for (const [day, text] of DAYS) test(`day ${day} is said as ${text}`, () => assert.equal(dayText(day), text));

test("an end goes as far as the limits and the least span let it", () => {
  assert.deepEqual(reach("first", [400, 600], LIMITS), [0, 600 - MIN_SPAN]);
  assert.deepEqual(reach("last", [400, 600], LIMITS), [400 + MIN_SPAN, 1000]);
  assert.deepEqual(reach("first", [0, 10], [0, 10]), [0, 0]);
  assert.deepEqual(reach("last", [0, 10], [0, 10]), [10, 10]);
});

test("resizing moves one end and keeps the other", () => {
  assert.deepEqual(resize([400, 600], "first", 350, LIMITS), [350, 600]);
  assert.deepEqual(resize([400, 600], "first", 900, LIMITS), [600 - MIN_SPAN, 600]);
  assert.deepEqual(resize([400, 600], "first", -9, LIMITS), [0, 600]);
  assert.deepEqual(resize([400, 600], "last", 650, LIMITS), [400, 650]);
  assert.deepEqual(resize([400, 600], "last", 0, LIMITS), [400, 400 + MIN_SPAN]);
  assert.deepEqual(resize([400, 600], "last", 2000, LIMITS), [400, 1000]);
});

test("centring keeps the span, and the limits", () => {
  assert.deepEqual(centre([400, 600], 300, LIMITS), [200, 400]);
  assert.deepEqual(centre([400, 600], 20, LIMITS), [0, 200]);
  assert.deepEqual(centre([400, 600], 5000, LIMITS), [800, 1000]);
});

test("each part of the brush is dragged in its way", () => {
  assert.deepEqual(dragged([400, 600], "middle", 50, LIMITS), [450, 650]);
  assert.deepEqual(dragged([400, 600], "beside", -900, LIMITS), [0, 200]);
  assert.deepEqual(dragged([400, 600], "first", 50, LIMITS), [450, 600]);
  assert.deepEqual(dragged([400, 600], "last", -50, LIMITS), [400, 550]);
});

const KEYS = [
  ["ArrowRight", false, 410], ["ArrowUp", false, 410], ["ArrowLeft", false, 390], ["ArrowDown", false, 390],
  ["ArrowRight", true, 500], ["ArrowLeft", true, 300], ["PageUp", false, 500], ["PageDown", false, 300],
  ["Home", false, 0], ["End", false, 600 - MIN_SPAN],
];

for (const [key, far, first] of KEYS) {
  test(`${far ? "Shift " : ""}${key} puts the first day at ${first}`, () => {
    assert.deepEqual(pressed([400, 600], "first", key, far, LIMITS), [first, 600]);
  });
}

test("the last day has keys of its own, other keys are left alone", () => {
  assert.deepEqual(pressed([400, 600], "last", "ArrowRight", false, LIMITS), [400, 610]);
  assert.deepEqual(pressed([400, 600], "last", "Home", false, LIMITS), [400, 400 + MIN_SPAN]);
  assert.deepEqual(pressed([400, 600], "last", "End", false, LIMITS), [400, 1000]);
  for (const key of ["a", "Enter", "Tab", "toString"]) assert.equal(pressed([400, 600], "last", key, false, LIMITS), undefined);
});

test("a slider says whole days, the last one included", () => {
  assert.deepEqual(spoken("first", [0.2, 365.2], LIMITS), { valuemin: 0, valuemax: 351, valuenow: 0, valuetext: "1 January 1970" });
  assert.deepEqual(spoken("last", [0.2, 365.2], LIMITS), { valuemin: 13, valuemax: 999, valuenow: 364, valuetext: "31 December 1970" });
});

/** A strip 1000 px wide, a px a day, that counts what is written to it. */
function strip() {
  const frames = [];
  globalThis.requestAnimationFrame = (draw) => frames.push(draw);
  globalThis.cancelAnimationFrame = () => { frames.length = 0; };
  const bare = (part) => ({
    dataset: { part }, style: { set: {}, setProperty(name, value) { this.set[name] = value; } }, attributes: {}, writes: 0,
    setAttribute(name, value) { this.attributes[name] = value; this.writes += 1; },
    getBoundingClientRect: () => ({ left: 0, width: 1000 }),
    closest() { return part ? this : null; },
  });
  const found = {
    ".overview-plot": bare(), ".overview-window": bare(), ".overview-handle.is-first": bare("first"), ".overview-handle.is-last": bare("last"),
  };
  const heard = {};
  const root = {
    dataset: {}, querySelector: (name) => found[name], setPointerCapture() {},
    addEventListener(name, act) { heard[name] = act; },
  };
  const told = { shown: [], settled: 0 };
  const bound = attach(root, { show: (window) => told.shown.push(window), settle: () => { told.settled += 1; }, limits: () => LIMITS });
  const send = (name, target, more) => heard[name]({
    type: name, target, button: 0, isPrimary: true, pointerId: 1, pointerType: "mouse", preventDefault() {}, ...more,
  });
  const paint = () => frames.splice(0).forEach((draw) => draw());
  return { ...bound, found, told, send, paint, middle: bare("middle"), beside: bare() };
}

test("a strip without a window leaves every gesture alone", () => {
  const { told, send, paint, beside, found } = strip();
  send("pointerdown", beside, { clientX: 200 });
  send("keydown", found[".overview-handle.is-first"], { key: "Home" });
  paint();
  assert.deepEqual(told, { shown: [], settled: 0 });
});

test("telling it the same window again writes nothing", () => {
  const { update, found } = strip();
  update([400, 600]);
  const { style, writes } = { style: found[".overview-window"].style.set, writes: found[".overview-handle.is-first"].writes };
  assert.deepEqual(style, { "--first": "0.400000", "--last": "0.600000" });
  update([400, 600]);
  assert.equal(found[".overview-handle.is-first"].writes, writes);
});

test("a drag shows the window once a frame and settles once", () => {
  const { update, told, send, paint, middle } = strip();
  update([400, 600]);
  send("pointerdown", middle, { clientX: 500 });
  for (const x of [510, 520, 530]) send("pointermove", middle, { clientX: x });
  assert.deepEqual(told, { shown: [], settled: 0 });
  paint();
  assert.deepEqual(told, { shown: [[430, 630]], settled: 0 });
  send("pointermove", middle, { clientX: 540 });
  send("pointerup", middle, { clientX: 540 });
  assert.deepEqual(told, { shown: [[430, 630], [440, 640]], settled: 1 });
  paint();
  assert.equal(told.shown.length, 2);
});

test("a press that moves nothing settles nothing", () => {
  const { update, told, send, middle } = strip();
  update([400, 600]);
  send("pointerdown", middle, { clientX: 500 });
  send("pointerup", middle, { clientX: 500 });
  assert.deepEqual(told, { shown: [], settled: 0 });
});

test("a press beside the brush centres the window there, and may go on as a drag", () => {
  const { update, told, send, paint, beside } = strip();
  update([400, 600]);
  send("pointerdown", beside, { clientX: 200 });
  paint();
  send("pointermove", beside, { clientX: 260 });
  send("pointerup", beside, { clientX: 260 });
  assert.deepEqual(told, { shown: [[100, 300], [160, 360]], settled: 1 });
});

test("a finger that scrolls the page moves nothing, one that taps does", () => {
  const { update, told, send, beside } = strip();
  const touch = { clientX: 200, pointerType: "touch" };
  update([400, 600]);
  send("pointerdown", beside, touch);
  send("pointermove", beside, { ...touch, clientX: 203 });
  send("pointercancel", beside, touch);
  assert.deepEqual(told, { shown: [], settled: 0 });
  send("pointerdown", beside, touch);
  send("pointerup", beside, touch);
  assert.deepEqual(told, { shown: [[100, 300]], settled: 1 });
});

test("a key that is held goes on from its own aim and settles when it is let go", () => {
  const { update, told, send, paint, found } = strip();
  const target = found[".overview-handle.is-first"];
  update([400, 600]);
  send("keydown", target, { key: "ArrowLeft" });
  update([398, 600]);
  send("keydown", target, { key: "ArrowLeft" });
  paint();
  send("keyup", target, { key: "ArrowLeft" });
  send("focusout", target, {});
  assert.deepEqual(told, { shown: [[380, 600]], settled: 1 });
});

test("keys of the browser are left to it", () => {
  const { update, told, send, paint, found } = strip();
  update([400, 600]);
  for (const held of ["ctrlKey", "metaKey", "altKey"]) {
    send("keydown", found[".overview-handle.is-first"], { key: "ArrowLeft", [held]: true });
  }
  paint();
  assert.deepEqual(told, { shown: [], settled: 0 });
});
