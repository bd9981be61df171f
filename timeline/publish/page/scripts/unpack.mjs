/**
 * Casts from the numbers that a page carries: timeline/publish/page/numbers.py writes them. A cast of
 * this kind holds every event of the page, so it draws any window alone; what choose.mjs counts in
 * parts of time is counted here about each day on which something stands. Pure.
 */
import { fixed } from "../../../../assets/nodes.mjs";
import { words } from "../../../../assets/words.mjs";

const [OPEN_START, OPEN_END, APPROXIMATE] = [1, 2, 4];
/** The days of an event that took place on one day: what is not sure, and its days from the first. */
const ONE_DAY = [0, 0, 1, 1, 0.5];
/** Half the length of a part in days: events stand at whole days and at halves. */
const HALF = 0.25;
/** What lies just behind a day: less than any window tells apart. */
const JUST = 2 ** -20;
const COLOURS = 8;

const laneColour = (index) => `var(--lane-${index % COLOURS})`;

/**
 * The events of a page, in its order. `texts` are `{id, title, words}` in the same order; of an event
 * all is given here that does not depend on the width.
 */
export function eventsOf({ events, statuses, radii, conflicts, slips = {} }, texts) {
  const disagree = new Set(conflicts);
  return events.map(([lane, status, importance, start, days, width, note = "", kept = 0, ghosts = []], place) => {
    const { key, spoken } = statuses[status];
    const [unsure, solid, ebb, end, at] = days || ONE_DAY;
    return {
      ...texts[place], lane, status: key, spoken, importance, width, note, kept,
      ends: [start, start + solid, start + ebb, start + end], anchor: start + at, radius: radii[importance],
      approximate: Boolean(unsure & APPROXIMATE), open: [Boolean(unsure & OPEN_START), Boolean(unsure & OPEN_END)],
      ...(ghosts.length ? { ghosts } : {}),
      ...(slips[place] ? { slip: slips[place] } : {}),
      ...(disagree.has(place) ? { conflict: true, doubt: words.doubt } : {}),
    };
  });
}

/** The cast of a width of the page, without some lanes, which are told by their ids. */
export function castOf(data, plate, events, hidden = new Set()) {
  const shown = plate.lanes.filter((lane) => !hidden.has(lane.id));
  const items = Object.fromEntries(events.map((event) => [event.id, event]));
  const edges = [...new Set(events.map((event) => event.anchor))].sort((one, other) => one - other).flatMap((day) => [day - HALF, day + HALF]);
  const scale = plate.width / (data.home[1] - data.home[0]);
  let top = 0;
  const lanes = shown.map((lane) => {
    const moved = moveTo(lane, top);
    top = moved.bottom;
    return unpackLane(moved, data, { names: plate.names, home: scale }, events, items, edges);
  });
  const removed = plate.lanes.reduce((sum, lane) => sum + lane.bottom - lane.top, 0) - top;
  return {
    ...data, width: plate.width, sides: plate.sides, compact: plate.compact, height: plate.height - removed,
    key: `${plate.width} ${[...hidden].join(" ")}`, scale, origin: data.home[0], bin: data.sizes.bin / scale,
    around: data.limits, most: Infinity, usual: Infinity, lost: data.lost.map((place) => events[place].id),
    items, edges, lanes, looks: looksOf(data, shown), measure: measureOf(data.measure, plate, removed),
  };
}

/** A lane with all of its heights moved, so that it begins at one. */
function moveTo(lane, top) {
  const by = top - lane.top;
  const heights = ["top", "bottom", "hung", "shelf"].map((name) => [name, lane[name] + by]);
  return { ...lane, ...Object.fromEntries(heights), baseline: lane.baseline === null ? null : lane.baseline + by };
}

function unpackLane(lane, { sizes }, { names, home }, events, items, edges) {
  const own = events.filter((event) => event.lane === lane.index);
  const labelY = (row) => (lane.baseline ?? 0) + 1 - row * sizes.row;
  const barY = (row) => lane.shelf + (row + 0.5) * sizes.barRow;
  const scaleAt = (step) => (step === null ? null : home * 2 ** (step / sizes.steps));
  const flags = rows(lane.flags, 3).map(([place, row, step], rank) => {
    const { id } = events[place];
    items[id] = named(events[place], names[place], rank, flagType);
    return [id, Math.sign(row), Math.abs(row), labelY(Math.abs(row)), scaleAt(step)];
  });
  const bars = rows(lane.bars, 6).map(([place, side, row, ...steps], rank) => {
    const { id } = events[place];
    items[id] = named(events[place], names[place], rank, barType);
    return [id, side, row, barY(row), ...steps.map(scaleAt)];
  });
  const parts = partsOf(own, edges);
  const overs = oversOf(own).map(([day, ...counts]) => [edges.push(day) - 1, ...counts]);
  return { ...lane, flags, bars, parts, overs };
}

/** Numbers in rows of so many. */
function rows(numbers, size) {
  return Array.from({ length: numbers.length / size }, (_, at) => numbers.slice(at * size, (at + 1) * size));
}

/** Font size, weight and year of a name on a line, and of one at a bar; timeline/draw/measure.py has the same. */
const flagType = ({ importance, note }) => (importance >= 5 ? [note, 13, 600] : [note, 12, 500]);
const barType = ({ importance }) => ["", 11.5, importance >= 5 ? 600 : 500];

/** An event with its name, which some widths cut short. */
function named(event, [width, kept] = [event.width, event.kept], rank, type) {
  const [note, size, weight] = type(event);
  const title = kept ? `${event.title.slice(0, kept)}…` : event.title;
  return { ...event, rank, width, name: [event.spoken, title, note, size, weight, event.status === "cancelled"] };
}

/** How many events of a lane stand on each day, and which. */
function partsOf(own, edges) {
  const days = new Map();
  for (const { id, anchor } of own) days.set(anchor, [...(days.get(anchor) ?? []), id]);
  const places = new Map(edges.map((edge, at) => [edge + HALF, at]).filter(([, at]) => at % 2 === 0));
  return [...days].sort(([one], [other]) => one - other).map(([day, ids]) => [places.get(day), ids.length, ...ids]);
}

/** How many events of a lane reach over each day from before it, and from after it, where that changes. */
function oversOf(own) {
  const spans = own.map(({ ends, open, anchor }) => [open[0] ? -Infinity : ends[0], open[1] ? Infinity : ends[3], anchor]);
  const days = new Set([-Infinity, ...spans.flatMap(([start, end, anchor]) => [start + JUST, end, anchor + JUST])]);
  return [...days].sort((one, other) => one - other).map((day) => [
    day,
    spans.filter(([, end, anchor]) => anchor < day && end > day).length,
    spans.filter(([start, , anchor]) => anchor >= day && start < day).length,
  ]);
}

/** How marks and bars look, by the number of a lane's colour, the status and, of marks, the radius. */
function looksOf({ statuses, radii, mark, sizes, sign }, lanes) {
  const [marks, bars] = [{}, {}];
  for (const number of new Set(lanes.map(({ index }) => index % COLOURS))) {
    const colour = laneColour(number);
    for (const { key, flat, fill, outlined, dash, marks: [small, full] } of statuses) {
      bars[`${number} ${key}`] = [flat ? "var(--muted)" : colour, fill, outlined, dash];
      marks[`${number} ${key} ${sizes.dot.toFixed(1)}`] = small.replaceAll("@", colour);
      for (const radius of Object.values(radii)) {
        marks[`${number} ${key} ${radius.toFixed(1)}`] = `<g transform="scale(${fixed(radius / mark)})">${full.replaceAll("@", colour)}</g>`;
      }
    }
  }
  return { marks, bars, sign };
}

function measureOf(measure, { band }, removed) {
  if (!measure) return null;
  const [base, room] = band;
  return { ...measure, base: base - removed, room };
}
