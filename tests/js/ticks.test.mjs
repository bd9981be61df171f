/** The pure functions of assets/ticks.mjs and assets/eras.mjs; tests/js/test_ticks_parity.py has more. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { fromDays } from "../../assets/axis.mjs";
import { eraRows, erasIn } from "../../assets/eras.mjs";
import { ENGLISH, MINOR_GAP, ticks, toDays, yearName } from "../../assets/ticks.mjs";

const labels = (first, last, width = 900, words = undefined) =>
  ticks(toDays(...first), toDays(...last), width, 64, words).filter(([, , major]) => major).map(([, label]) => label).join(" | ");

const WINDOWS = [
  [[2021, 12, 28], [2022, 1, 4], "28 Dec 2021 | 29 | 30 | 31 | 1 Jan 2022 | 2 | 3 | 4"],
  [[2021, 2, 10], [2021, 4, 25], "11 Feb 2021 | 1 Mar | 11 | 21 | 1 Apr | 11 | 21"],
  [[2021, 9, 15], [2022, 3, 9], "Oct 2021 | Nov | Dec | 2022 | Feb | Mar"],
  [[2018, 9, 1], [2022, 2, 19], "Jan 2019 | Jul | 2020 | Jul | 2021 | Jul | 2022"],
  [[-20, 9, 1], [12, 2, 1], "20 BCE | 15 BCE | 10 BCE | 5 BCE | 1 BCE | 5 CE | 10 CE"],
  [[-30_000, 1, 1], [-1, 1, 1], "30,000 BCE | 25,000 BCE | 20,000 BCE | 15,000 BCE | 10,000 BCE | 5000 BCE"],
];

for (const [first, last, text] of WINDOWS) {
  test(`a window from ${first} to ${last} says ${text}`, () => assert.equal(labels(first, last), text));
}

test("labels are said in the words that are given", () => {
  const given = { ...ENGLISH, months: [...ENGLISH.months], dated: [...ENGLISH.dated], full: "{year}/{month}/{day}", bce: "v{year}", separator: "." };
  [given.months[4], given.dated[4]] = ["май", "мая"];
  assert.equal(labels([2021, 4, 10], [2021, 6, 25], 900, given), "2021/Apr/11 | 21 | 1 мая | 11 | 21 | 1 Jun | 11 | 21");
  assert.equal(labels([2021, 3, 15], [2021, 8, 9], 900, given), "Apr 2021 | май | Jun | Jul | Aug");
  assert.equal(yearName(-12_345_678, given), "v12.345.679");
});

test("a window without width or without days has no ticks", () => {
  for (const [first, last, width] of [[0, 0, 900], [9, 0, 900], [0, 9, 0], [0.2, 0.8, 900], [NaN, 9, 900]]) {
    assert.deepEqual(ticks(first, last, width), []);
  }
});

test("ticks stand in order and keep their distance", () => {
  for (let span = 14; span < 2e7; span *= 1.07) {
    const found = ticks(-span / 3, span, 900);
    const px = (day) => (day * 900) / (span + span / 3);
    found.slice(1).forEach(([day], index) => assert.ok(px(day - found[index][0]) >= MINOR_GAP - 1e-9));
    const majors = found.filter(([, , major]) => major);
    majors.slice(1).forEach(([day], index) => assert.ok(px(day - majors[index][0]) >= 64 - 1e-9));
  }
});

test("a date becomes the day that becomes the date", () => {
  for (let day = -1_000_000; day < 1_000_000; day += 97) assert.equal(toDays(...fromDays(day)), day);
  assert.equal(toDays(0, 2, 29), -719469);
});

test("years are named for people", () => {
  const names = [1990, 500, 0, -43, -11_999, 170_000_002].map((year) => yearName(year));
  assert.deepEqual(names, ["1990", "500 CE", "1 BCE", "44 BCE", "12,000 BCE", "170,000,002"]);
});

test("eras are cut to the window, and those outside left out", () => {
  const eras = [["war", -50, 40], ["now", 60, null], ["old", null, 0], ["all", null, null], ["next", 100, 200]];
  assert.deepEqual(erasIn(eras, [0, 100]), [
    { name: "war", start: 0, end: 40, openStart: true, openEnd: false },
    { name: "now", start: 60, end: 100, openStart: false, openEnd: true },
    { name: "all", start: 0, end: 100, openStart: true, openEnd: true },
  ]);
});

test("eras without room for their name are left out, the others share rows", () => {
  const eras = erasIn([["a", 0, 30], ["b", 30, 100], ["c", 20, 80], ["too long", 90, 95]], [0, 100]);
  const rows = eraRows(eras, (day) => day * 2, (name) => name.length * 6);
  assert.deepEqual(rows.map((row) => row.map((era) => era.name)), [["b", "a"], ["c"]]);
});
