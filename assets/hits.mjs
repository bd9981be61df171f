/**
 * Where a pointer or the keys can take hold of a picture: boxes in px about what choose.mjs has
 * chosen, the topmost last. Pure.
 */

import { plural, words } from "./words.mjs";

/** How many px beside a mark still count as on it. */
const REACH = 5;

/** The hits of a picture on a plot so many px wide; each tells its event or the span of a badge. */
export function hits(picture, cast, [first, last], width) {
  const px = (day) => ((day - first) / (last - first)) * width;
  return picture.lanes.flatMap((lane, place) => inLane(lane, cast.lanes[place].index, cast, px));
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
  const status = words.statuses[item.status] ?? item.status.replaceAll("-", " ");
  return { event: id, lane, day, title: item.title, words: item.words, status, box: [left, right, y - half, y + half] };
}

function counted({ day, y, count, first, last }, titles, lane, reach, px) {
  const [left, right] = about(px(day), reach);
  const title = plural(words.more, count);
  return { span: [first, last], lane, day, title, words: said(titles, count), box: [left, right, y - reach, y + reach] };
}

function said(titles, count) {
  return titles.join("; ") + (titles.length && count > titles.length ? "; …" : "");
}

/** The topmost hit at a place in px, or undefined. */
export function hitAt(all, x, y) {
  return all.findLast(({ box: [left, right, top, bottom] }) => x >= left && x <= right && y >= top && y <= bottom);
}

/** The events of a picture, each once, in order of time; `lane` keeps to one lane. */
export function inOrder(all, lane) {
  const found = new Map();
  for (const hit of all) {
    if (hit.event && (lane === undefined || hit.lane === lane) && !found.has(hit.event)) found.set(hit.event, hit);
  }
  return [...found.values()].sort((one, other) => one.day - other.day);
}

/** The hit nearest in time to a day, or null when there is none. */
export function nearest(all, day) {
  const better = (one, other) => (Math.abs(other.day - day) < Math.abs(one.day - day) ? other : one);
  return all.length ? all.reduce(better) : null;
}
