/** The pure functions of assets/asof.mjs. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { asked, played, stepped } from "../../assets/asof.mjs";
import { fromDays, toDays } from "../../assets/axis.mjs";

const DAYS = { first: 0, today: 1000, news: [10, 20, 300, 900] };

test("a date asks for its last day", () => {
  assert.deepEqual(fromDays(asked("2020-06-01")), [2020, 6, 1]);
  assert.deepEqual(fromDays(asked("2020-02")), [2020, 2, 29]);
  assert.deepEqual(fromDays(asked("2019-12")), [2019, 12, 31]);
  assert.deepEqual(fromDays(asked("1990")), [1990, 12, 31]);
  assert.deepEqual(fromDays(asked("-0044-03-15")), [-44, 3, 15]);
  for (const text of ["", "soon", "90", "2020-6"]) assert.equal(asked(text), null);
});

test("days are numbered as they are named", () => {
  for (let day = -1e6; day < 1e6; day += 371) assert.equal(toDays(...fromDays(day)), day);
});

test("arrows go from news to news, page keys by years", () => {
  assert.equal(stepped(15, "ArrowRight", DAYS), 20);
  assert.equal(stepped(20, "ArrowLeft", DAYS), 10);
  assert.equal(stepped(900, "ArrowUp", DAYS), 1000);
  assert.equal(stepped(5, "ArrowDown", DAYS), 0);
  assert.equal(stepped(100, "PageUp", DAYS), 465);
  assert.equal(stepped(100, "PageDown", DAYS), 0);
  assert.equal(stepped(100, "Home", DAYS), 0);
  assert.equal(stepped(100, "End", DAYS), 1000);
  assert.equal(stepped(100, "a", DAYS), undefined);
});

test("play leaves out what lies close together, and ends today", () => {
  assert.equal(played(10, DAYS), 300);
  assert.equal(played(300, DAYS), 900);
  assert.equal(played(900, DAYS), 1000);
});
