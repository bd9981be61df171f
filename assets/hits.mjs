/**
 * Where a pointer or the keys can take hold of a picture: boxes in px about what choose.mjs has
 * chosen, the topmost last. Pure.
 */

import { plural, words } from "./words.mjs";

/** How many px beside a mark still count as on it. */
const REACH = 5;
/** So many of the events that a badge counts are named. */
const NAMED = 8;

/** The lane of the measure's band: the one below all lanes. */
const BAND = 1e6;

/** The hits of a picture on a plot so many px wide; each tells its event or the span of a badge. */
export function hits(picture, cast, [first, last], width) {
  const px = (day) => ((day - first) / (last - first)) * width;
  const inLanes = picture.lanes.flatMap((lane, place) => inLane(lane, cast.lanes[place].index, cast, px));
  const { levels = [] } = cast.measure ?? {};
  for (const hit of inLanes) if (hit.event) hit.level = levels.find((level) => isOf(level, hit));
  return [...inLanes, ...levels.map((level) => stem(level, cast, px)).filter(({ box: [left, right] }) => right > 0 && left < width)];
}

/** Whether a number of the measure belongs to an event, or holds for its day. */
function isOf([from, to, , event], hit) {
  return event ? event === hit.event : from <= hit.day && hit.day < to;
}

/** A number in the band: it tells its event, or the days for which it holds. */
function stem(level, { measure, items }, px) {
  const [from, to, number, event, when, told] = level;
  const reach = from === to ? REACH : 0;
  const box = [px(from) - reach, px(to) + reach, measure.base - (number / measure.top) * measure.room - REACH, measure.base];
  const hit = { stem: true, lane: BAND, day: from, level, box };
  if (!event) return { ...hit, span: [from, to], title: when, words: told };
  const { title, words, status, doubt } = said(items[event]) ?? measure.events[event];
  return { ...hit, event, title, words, status, doubt };
}

function inLane({ bars, marks, dots, labels, badges }, lane, { sizes, items }, px) {
  const boxes = [
    ...bars.map((bar) => event(bar, lane, bar.start, [px(bar.start) - 2, px(bar.end) + 2], bar.y, sizes.bar / 2 + 2)),
    ...marks.map((mark) => event(mark, lane, mark.day, about(px(mark.day), mark.radius + REACH), mark.y, mark.radius + REACH)),
    ...dots.map((dot) => event(dot, lane, dot.day, about(px(dot.day), sizes.dot + REACH), dot.y, sizes.dot + REACH)),
    ...labels.map((label) => event(label, lane, label.item.anchor, across(label, px(label.day) + label.dx), label.y, sizes.row / 2)),
  ];
  return [...boxes, ...badges.map((badge) => counted(badge, badge.ids.map((id) => items[id].title), lane, sizes.badge + 2, px))];
}

const about = (x, reach) => [x - reach, x + reach];

function across({ anchor, item }, x) {
  return anchor === "start" ? [x, x + item.width] : [x - item.width, x];
}

function event({ id, item }, lane, day, [left, right], y, half) {
  return { event: id, lane, day, ...said(item), box: [left, right, y - half, y + half] };
}

/** What a reader is told first of an event. */
function said(item) {
  return item && { title: item.title, words: item.words, doubt: item.doubt, status: words.statuses[item.status] ?? item.status.replaceAll("-", " ") };
}

/** A hit in words, for those who do not see it. */
export function spoken({ event, title, words, status, doubt, level }) {
  return [title, words, status, doubt, event && level?.[5]].filter(Boolean).join(", ");
}

function counted({ day, y, count, first, last }, titles, lane, reach, px) {
  const [left, right] = about(px(day), reach);
  const title = plural(words.more, count);
  return { span: [first, last], lane, day, title, words: listed(titles, count), box: [left, right, y - reach, y + reach] };
}

function listed(titles, count) {
  const named = titles.slice(0, NAMED);
  return named.join("; ") + (named.length && count > named.length ? "; …" : "");
}

/** The topmost hit at a place in px, or undefined; of stems side by side the nearest. */
export function hitAt(all, x, y) {
  const found = all.filter(({ box: [left, right, top, bottom] }) => x >= left && x <= right && y >= top && y <= bottom);
  const away = ({ box: [left, right] }) => Math.abs(left + right - 2 * x);
  return found.reduce((one, other) => (one?.stem && other.stem && away(one) < away(other) ? one : other), undefined);
}

/** Whether two hits tell of the same: of one event, or of one number of the measure. */
export function isSame(one, other) {
  return one.event === other.event && Boolean(one.stem) === Boolean(other.stem) && Boolean(one.event || one.day === other.day);
}

/** The events of a picture, each once, in order of time; `lane` keeps to one lane, or to the measure. */
export function inOrder(all, lane) {
  const found = new Map();
  for (const hit of all) {
    const key = hit.event || (hit.stem ? hit.day : undefined);
    if (key !== undefined && (lane === undefined ? !hit.stem : hit.lane === lane) && !found.has(key)) found.set(key, hit);
  }
  return [...found.values()].sort((one, other) => one.day - other.day);
}

/** The hit nearest in time to a day, or null when there is none. */
export function nearest(all, day) {
  const better = (one, other) => (Math.abs(other.day - day) < Math.abs(one.day - day) ? other : one);
  return all.length ? all.reduce(better) : null;
}
