/**
 * The ticks of a time axis, exactly as timeline/dates/axis.py says them, at every frame of a zoom:
 * hence arrays instead of generators, and neither Date nor Intl.
 */
import { fromDays } from "./axis.mjs";

/** Least room in px between two ticks. */
export const MINOR_GAP = 7;

const OPEN = 1e15; // as far as days go, see timeline/dates/model.py
const WIDEST = 32_768;
const [CHARACTER, PADDING] = [7, 10];
const EPOCH = 719_162;
const DAYS_BEFORE_MONTH = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];
const YEARS = Array.from({ length: 13 }, (_, power) => [1, 2, 5].map((digit) => digit * 10 ** power)).flat();

/** From the finest to the coarsest; `days` is the least that two ticks of a step are apart. */
const STEPS = [
  ...[1, 2, 5, 10].map((count) => ({ unit: "day", count, days: count })),
  ...[[1, 28], [3, 90], [6, 181]].map(([count, days]) => ({ unit: "month", count, days })),
  ...YEARS.map((count) => ({ unit: "year", count, days: Math.max(365 * count, 365.2425 * count - 3) })),
];

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** What labels say in English; `axis_words` in timeline/dates/axis.py gives the same in any language. */
export const ENGLISH = {
  months: MONTHS,
  dated: MONTHS,
  full: "{day} {month} {year}",
  month: "{month} {year}",
  day: "{day} {month}",
  year: "{year}",
  bce: "{year} BCE",
  ce: "{year} CE",
  separator: ",",
};

const POSITIONS = { day: monthDays, month: monthStarts, year: yearStarts };

/** The ticks of a window drawn `width` px wide, as `[day, label, major]` in order of time. */
export function ticks(first, last, width, gap = 64, words = ENGLISH) {
  const [from, to] = [Math.max(first, -OPEN), Math.min(last, OPEN)];
  if (!(from < to && width > 0)) return [];
  const pxPerDay = Math.min(width, WIDEST) / (to - from);
  const least = Math.max(gap, MINOR_GAP);
  const labelled = labelledStep(from, to, pxPerDay, least, words);
  const majors = thinned(positions(labelled, from, to), least / pxPerDay);
  const minor = minorStep(labelled, pxPerDay);
  const every = minor ? positions(minor, from, to) : majors;
  return merged(every, majors, labelled.unit, MINOR_GAP / pxPerDay, words);
}

/** The day number of a date; the month and day must exist. */
export function toDays(year, month, day) {
  const past = year - 1;
  const leaps = Math.floor(past / 4) - Math.floor(past / 100) + Math.floor(past / 400);
  const days = 365 * past + leaps - EPOCH + DAYS_BEFORE_MONTH[month - 1] + day - 1;
  return month > 2 && isLeap(year) ? days + 1 : days;
}

/** A year for people: "1990", "500 CE", "1 BCE" (for 0), "12,000 BCE". */
export function yearName(year, words = ENGLISH) {
  if (year <= 0) return words.bce.replace("{year}", grouped(1 - year, words.separator));
  if (year < 1000) return words.ce.replace("{year}", year);
  return words.year.replace("{year}", grouped(year, words.separator));
}

function isLeap(year) {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

function grouped(number, separator) {
  const digits = String(number);
  if (number < 10_000) return digits;
  let text = digits.slice(-3);
  for (let end = digits.length - 3; end > 0; end -= 3) text = digits.slice(Math.max(end - 3, 0), end) + separator + text;
  return text;
}

function labelledStep(first, last, pxPerDay, gap, words) {
  const longest = Math.max(...[first, last].map((day) => yearName(fromDays(day)[0], words).length));
  const gaps = { day: gap, month: gap, year: Math.max(gap, longest * CHARACTER + PADDING) };
  return STEPS.find((step) => step.days * pxPerDay >= gaps[step.unit]) ?? STEPS.at(-1);
}

/** The finest step with room whose ticks include all ticks of the labelled step, if there is one. */
function minorStep(labelled, pxPerDay) {
  for (const step of STEPS) {
    if (step === labelled) return undefined;
    const nests = step.unit !== labelled.unit || labelled.count % step.count === 0;
    const isDayOfMonth = step.unit === "day" && labelled.unit === "day" && step.count > 1;
    if (nests && !isDayOfMonth && step.days * pxPerDay >= MINOR_GAP) return step;
  }
  return undefined;
}

function positions(step, first, last) {
  return POSITIONS[step.unit](step.count, first, last).filter((day) => first <= day && day <= last);
}

/** Day 1 and every `count` days on, but none too close before the next month. */
function monthDays(count, first, last) {
  const days = [];
  const end = monthIndex(last);
  for (let index = monthIndex(first), start = monthStart(index); index <= end; index += 1) {
    const next = monthStart(index + 1);
    for (let day = start; day <= next - count; day += count) days.push(day);
    start = next;
  }
  return days;
}

function monthStarts(count, first, last) {
  const days = [];
  const end = monthIndex(last);
  for (let index = floored(monthIndex(first), count); index <= end; index += count) days.push(monthStart(index));
  return days;
}

/** Years whose number before or after the era is a multiple of `count`, and 1 BCE. */
function yearStarts(count, first, last) {
  const days = [];
  const [[start], [end]] = [fromDays(first), fromDays(last)];
  const before = Math.min(-1, end);
  for (let year = floored(start - 1, count); year < before; year += count) days.push(toDays(year + 1, 1, 1));
  for (let year = Math.max(floored(start, count), 0); year <= end; year += count) days.push(toDays(year, 1, 1));
  return days;
}

function floored(number, count) {
  return Math.floor(number / count) * count;
}

function monthIndex(day) {
  const [year, month] = fromDays(day);
  return year * 12 + month - 1;
}

function monthStart(index) {
  const year = Math.floor(index / 12);
  return toDays(year, index - year * 12 + 1, 1);
}

/** The days without those that follow too closely, as 1 BCE may follow 5 BCE. */
function thinned(days, gap) {
  const kept = [];
  for (const day of days) if (!kept.length || day - kept.at(-1) >= gap) kept.push(day);
  return kept;
}

function label(unit, days, inFull, words) {
  const [year, month, day] = fromDays(days);
  if (unit === "year" || (unit === "month" && month === 1 && !inFull)) return yearName(year, words);
  const [alone, dated] = [words.months[month - 1], words.dated[month - 1]];
  if (unit === "month") return inFull ? filled(words.month, day, alone, yearName(year, words)) : alone;
  if (inFull || (month === 1 && day === 1)) return filled(words.full, day, dated, yearName(year, words));
  return day === 1 ? filled(words.day, day, dated) : String(day);
}

function filled(template, day, month, year) {
  return template.replace("{day}", day).replace("{month}", month).replace("{year}", year);
}

/** All ticks in order; where two are too close, one without a label gives way. */
function merged(every, majors, unit, gap, words) {
  const kept = [];
  let next = 0; // the major to come: every major is among `every`, in the same order
  for (const day of every) {
    const major = day === majors[next];
    if (kept.length && day - kept.at(-1)[0] < gap) {
      if (!major) continue;
      kept.pop();
    }
    kept.push([day, major ? label(unit, day, next === 0, words) : "", major]);
    if (major) next += 1;
  }
  return kept;
}
