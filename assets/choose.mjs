/**
 * What of a cast is shown in a window: comparisons only, quick enough for every frame of a zoom.
 * A cast is what timeline/draw/wire.py sends. timeline/draw/choose.py and placement.py do exactly
 * the same; tests hold the two together.
 */
import { string } from "./beads.mjs";

/** Slack in px or as a share of a scale, for sums that were rounded on the way. */
const EPSILON = 1e-9;

/** A cast with all that does not depend on the window worked out. */
export function prepare(cast) {
  const { width, scale, origin, bin, sizes } = cast;
  return { width, scale, origin, bin, sizes, lanes: cast.lanes.map((lane) => prepareLane(lane, cast)) };
}

function prepareLane({ baseline, hung, rows, flags, bars, parts, overs }, { items, sizes, edges }) {
  const ready = {
    baseline: baseline ?? 0,
    hung,
    rows,
    flags: flags.map((flag) => ({ ...placed(flag, items), width: items[flag[0]].width + sizes.flagRoom })),
    bars: bars.map((bar) => ({ ...placed(bar, items), beside: bar[5] ?? Infinity, inside: bar[6] ?? Infinity })),
    parts: parts.map(([at, count, ...ids]) => ({ first: edges[at], last: edges[at + 1], count, known: ids.map((id) => ({ id, item: items[id] })) })),
    middles: parts.map(([at]) => (edges[at] + edges[at + 1]) / 2),
    overs: overs.map(([at, before, after]) => ({ day: edges[at], before, after })),
  };
  const standing = [...ready.flags, ...ready.bars].map(({ id, day }) => ({ id, day }));
  standing.sort((one, other) => one.day - other.day);
  return { ...ready, standing };
}

/** A label or bar with its event; without a scale it is never shown. */
function placed([id, side, row, y, scale], items) {
  const item = items[id];
  return { id, item, day: item.anchor, side, row, y, scale: scale ?? Infinity };
}

/** What is shown in a window, lane by lane: places across in days, heights and sizes in px. */
export function choose(cast, window) {
  const view = viewOf(cast, window);
  return { lanes: cast.lanes.map((lane) => chooseLane(lane, view)) };
}

/** A window on the plot; `days` are those of the parts in which events without a name are counted. */
function viewOf({ width, scale: home, origin, bin, sizes }, [first, last]) {
  const scale = width / (last - first);
  return {
    first, last, width, scale, origin, sizes,
    most: scale * (1 + EPSILON),
    days: bin / 2 ** Math.floor(Math.log2(scale / home) + EPSILON),
    px: (day) => (day - first) * scale,
    day: (x) => first + x / scale,
  };
}

function chooseLane(lane, view) {
  const [flags, bars] = [flagsIn(lane, view), barsIn(lane, view)];
  const shown = new Set([...flags.map((flag) => flag.id), ...bars.map((each) => each.bar.id)]);
  const beads = string(lane, shown, bars, view);
  const names = bars.filter((each) => each.anchor);
  return {
    labels: [...flags.map((flag) => flagLabel(flag, view)), ...names.map((each) => barLabel(each, view))],
    marks: flags.map((flag) => mark(flag, lane, view)),
    dots: beads.filter((bead) => bead.isDot).map((bead) => dot(bead, lane, view)),
    bars: bars.map((each) => placeBar(each, view)),
    badges: beads.filter((bead) => !bead.isDot).map((bead) => badge(bead, lane, view)),
  };
}

/** The labels above the baseline that are shown, by rank, each on the side where it hangs. */
function flagsIn({ flags, rows }, view) {
  const active = flags.filter(({ scale, day }) => scale <= view.most && view.first <= day && day < view.last);
  const shown = active.filter((flag) => fits(flag, view));
  if (shown.length === active.length) return shown;
  for (const flag of active) {
    if (fits(flag, view)) continue;
    const turned = turnedFlag(flag, shown, rows, view);
    if (turned) shown.push(turned);
  }
  return shown.sort((one, other) => one.item.rank - other.item.rank);
}

/** A label on its other side, in its own row or the nearest that is free; undefined if none is. */
function turnedFlag(flag, shown, rows, view) {
  if (!fits({ ...flag, side: -flag.side }, view)) return undefined;
  const nearest = Array.from({ length: rows }, (_, at) => at + 1);
  nearest.sort((one, other) => Math.abs(one - flag.row) - Math.abs(other - flag.row) || one - other);
  for (const row of nearest) {
    const turned = { ...flag, side: -flag.side, row, y: flag.y + (flag.row - row) * view.sizes.row };
    if (shown.every((other) => isFree(turned, other, view))) return turned;
  }
  return undefined;
}

function fits(flag, view) {
  const end = view.px(flag.day) + flag.side * flag.width;
  return -EPSILON <= end && end <= view.width + EPSILON;
}

/** Whether two labels stand far enough apart in a view. */
function isFree(flag, other, { scale, sizes }) {
  return Math.abs(other.day - flag.day) * scale >= needs(flag, other, sizes.flagPad) - EPSILON;
}

/** How many px apart two flags have to stand to be free of each other, as in timeline/draw/flags.py. */
function needs(flag, other, pad) {
  const apart = other.day - flag.day;
  const isFirst = flag.side === other.side ? flag.item.rank < other.item.rank : flag.side === -1;
  const isLeft = apart > 0 || (apart === 0 && isFirst);
  // A flag hangs towards the other, or away from it.
  if ((flag.side === 1) !== isLeft) return flag.side === other.side && flag.row >= other.row ? other.width + pad : 0;
  if (flag.side === other.side) return flag.row <= other.row ? flag.width + pad : 0;
  const mine = flag.row <= other.row ? flag.width : 0;
  const theirs = flag.row >= other.row ? other.width : 0;
  return mine + theirs + pad;
}

/** The bars that are shown, by rank, with their names where these have room. */
function barsIn({ bars }, view) {
  const drawn = [];
  for (const bar of bars) {
    if (bar.scale > view.most || !isIn(bar.item, view)) continue;
    const ends = endsOf(bar.item, view);
    if (ends.end > 0 && ends.start < view.width) drawn.push(named(bar, ends, view));
  }
  drawn.forEach((each, place) => { drawn[place] = turned(each, drawn, view); });
  return drawn;
}

/** Whether a span may have happened inside a window. */
function isIn({ ends: [start, , , end], open: [openStart, openEnd] }, { first, last }) {
  return (openStart || start < last) && (openEnd || end > first);
}

/** Where a bar begins and ends in px; it is never narrower than can be seen. */
function endsOf({ ends, open, approximate }, { px, sizes }) {
  const [low, sure, last, high] = ends.map(px);
  let [start, solidStart] = soften(low - (open[0] ? sizes.fade : 0), sure, approximate, -1, sizes);
  let [end, solidEnd] = soften(high + (open[1] ? sizes.fade : 0), last, approximate, 1, sizes);
  if (solidStart > solidEnd) solidStart = solidEnd = Math.min(Math.max((solidStart + solidEnd) / 2, start), end);
  const least = start + sizes.leastDrawn;
  if (end < least) [solidEnd, end] = [Math.max(solidEnd, least), least];
  return { start, solidStart, solidEnd, end };
}

/** Sharpen an uncertainty too small to see; blur an end that is only about right. */
function soften(outer, solid, approximate, side, { leastFade, aboutFade }) {
  const fade = (outer - solid) * side;
  if (approximate && fade < aboutFade) {
    const middle = (outer + solid) / 2;
    return [middle + (side * aboutFade) / 2, middle - (side * aboutFade) / 2];
  }
  return fade < leastFade ? [outer, outer] : [outer, solid];
}

/** A bar with its name inside what is visible of it, or beside it on its own side. */
function named(bar, ends, view) {
  const { inset } = view.sizes;
  const [, sure, last] = bar.item.ends.map(view.px);
  // An uncertainty too small to see is drawn full, but gives no room: it would lose it later.
  const [left, right] = [Math.max(ends.solidStart, sure, 0), Math.min(ends.solidEnd, last, view.width)];
  if (right - left >= bar.item.width + 2 * inset) return { bar, ends, nameX: left + inset, anchor: "start", inside: true };
  return mayStandBeside(bar, view) ? beside(bar, ends, bar.side, view) : bare(bar, ends);
}

function bare(bar, ends) {
  return { bar, ends, nameX: 0, anchor: "", inside: false };
}

function mayStandBeside(bar, { most }) {
  return bar.inside > most && bar.beside <= most;
}

/** A bar with its name on one side of it, if the name fits into the plot there. */
function beside(bar, ends, side, { width, sizes }) {
  const [left, right] = [ends.start - sizes.beside, ends.end + sizes.beside];
  if (side === 1 && ends.end >= 0 && right + bar.item.width <= width + EPSILON) {
    return { ...bare(bar, ends), nameX: right, anchor: "start" };
  }
  if (side === -1 && ends.start <= width && left - bar.item.width >= -EPSILON) {
    return { ...bare(bar, ends), nameX: left, anchor: "end" };
  }
  return bare(bar, ends);
}

/** A bar whose name would leave the plot, with the name beside it where that is free. */
function turned(drawn, others, view) {
  const { bar, ends, anchor } = drawn;
  const holds = bar.inside <= view.most;
  const isCut = ends.start < 0 || ends.end > view.width;
  if (anchor || !(holds ? isCut : mayStandBeside(bar, view))) return drawn;
  for (const side of holds ? [bar.side, -bar.side] : [-bar.side]) {
    const other = beside(bar, ends, side, view);
    if (other.anchor && others.every((each) => each === drawn || isClear(other, each, view.sizes.barPad))) return other;
  }
  return drawn;
}

/** Whether a bar with its name keeps clear of another in its row. */
function isClear(drawn, other, pad) {
  if (other.bar.row !== drawn.bar.row) return true;
  const [[low, high], [left, right]] = [reach(drawn), reach(other)];
  return high + pad <= left + EPSILON || right + pad <= low + EPSILON;
}

/** The px between which a bar and its name lie. */
function reach({ bar, ends, nameX, anchor }) {
  const { width } = bar.item;
  return [
    anchor === "end" ? Math.min(ends.start, nameX - width) : ends.start,
    anchor === "start" ? Math.max(ends.end, nameX + width) : ends.end,
  ];
}

function flagLabel({ id, item, day, side, y }, { sizes }) {
  return { id, day, dx: side * sizes.labelDx, y, anchor: side === 1 ? "start" : "end", inside: false, item };
}

function barLabel({ bar: { id, y, item }, nameX, anchor, inside }, view) {
  return { id, day: view.day(nameX), dx: 0, y, anchor, inside, item };
}

function mark({ id, item, day, y }, { baseline }, view) {
  const [low, high] = whisker(item, view);
  return { id, day, y: baseline, radius: item.radius, low, high, top: y + view.sizes.leaderGap, item };
}

/** The days of a mark's stripe, or its own day twice when the mark would cover it. */
function whisker({ anchor, ends, open, radius }, { scale, sizes }) {
  const low = ends[0] - (open[0] ? sizes.fade / scale : 0);
  const high = ends[3] + (open[1] ? sizes.fade / scale : 0);
  return (high - low) * scale < 2 * radius + sizes.stripe ? [anchor, anchor] : [low, high];
}

function dot({ x, known: [{ id, item }] }, { hung }, view) {
  return { id, day: view.day(x), y: hung, item };
}

function placeBar({ bar: { id, y, item }, ends }, { day }) {
  const { start, solidStart, solidEnd, end } = ends;
  return {
    id, start: day(start), solidStart: day(solidStart), solidEnd: day(solidEnd), end: day(end), y,
    capStart: start === solidStart, capEnd: end === solidEnd, item,
  };
}

function badge({ x, count, known, first, last }, { hung }, view) {
  return { day: view.day(x), y: hung, count, ids: known.map((each) => each.id), first, last };
}
