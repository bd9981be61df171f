/**
 * Draws what of a picture stays while its window moves: bands and lines of the lanes and the scale of a
 * measure behind all else, their names before it. timeline/draw/compose.py and measured.py draw the
 * same at rest.
 */
import { fixed, make } from "../../../../assets/nodes.mjs";

const BASELINE = 0.35;
/** Height in px of the band of a measure; timeline/draw/measured.py has the same. */
const BAND = 104;
/** How far a band reaches beyond the plot, and the lines of a name are apart, in px. */
const [BESIDE, LINE] = [8, 16];

export class Stage {
  constructor(frame) {
    this.plot = make("svg", { overflow: "visible" });
    this.names = make("svg", { overflow: "visible" });
    for (const [name, plot] of [["stage", this.plot], ["names", this.names]]) {
      frame.append(make("svg", { class: name, width: "100%", "aria-hidden": "true" }, plot));
    }
  }

  /** Draw the stage of a cast for a plot so many px wide. */
  draw(cast, width) {
    const { sides, height } = cast;
    for (const plot of [this.plot, this.names]) {
      plot.parentNode.setAttribute("height", sides.top + height + sides.bottom);
      for (const [name, value] of [["x", sides.left], ["y", sides.top]]) plot.setAttribute(name, value);
    }
    this.plot.replaceChildren(...bands(cast, width), ...cast.lanes.flatMap((lane) => laneParts(lane, cast, width)), ...measureParts(cast, width));
    this.names.replaceChildren(...namesOf(cast));
  }
}

function bands({ lanes, compact, sides }, width) {
  const [left, right] = compact ? [0, 0] : [sides.left - BESIDE, BESIDE];
  return lanes.filter((_, place) => place % 2 === 0).map(({ top, bottom }) => (
    make("rect", { x: -left, y: fixed(top), width: fixed(left + width + right), height: fixed(bottom - top), fill: "var(--band)" })
  ));
}

const laneColour = (index) => `var(--lane-${index % 8})`;

function laneParts({ index, top, bottom, baseline }, { compact }, width) {
  const [colour, parts] = [laneColour(index), []];
  if (!compact) parts.push(make("rect", { x: -10, y: fixed(top + 8), width: 3, height: fixed(bottom - top - 16), rx: 1.5, fill: colour }));
  if (baseline !== null) parts.push(line(0, baseline, width, baseline, { stroke: colour, opacity: 0.35 }));
  return parts;
}

function namesOf({ lanes, measure, height, compact }) {
  const names = lanes.flatMap(({ name, index, top, bottom }) => nameParts(name, top, bottom, laneColour(index), compact));
  return measure ? [...names, ...nameParts(measure.name, height - BAND, height, "var(--muted)", compact)] : names;
}

/** A name beside the plot, or at its upper left. */
function nameParts(lines, top, bottom, colour, compact) {
  if (compact) return [text(lines.join(" "), 6, top + 13, 12, { "font-weight": 700, fill: colour })];
  const middle = (top + bottom) / 2 - ((lines.length - 1) / 2) * LINE;
  return lines.map((each, place) => text(each, -18, middle + place * LINE, 13, { "font-weight": 700, fill: colour, "text-anchor": "end" }));
}

function measureParts({ measure, compact }, width) {
  if (!measure) return [];
  const { ticks, top, base, room } = measure;
  const [x, anchor] = compact ? [width - 4, "end"] : [4, "start"];
  const scale = ticks.flatMap(([number, said]) => {
    const y = base - (number / top) * room;
    return [
      line(0, y, width, y, { stroke: "var(--hair)", "stroke-dasharray": "2 3" }),
      text(said, x, y - 6, 10, { "font-weight": 500, fill: "var(--muted)", "text-anchor": anchor }),
    ];
  });
  return [line(0, base, width, base, { stroke: "var(--edge)" }), ...scale];
}

function line(x1, y1, x2, y2, look) {
  return make("line", { x1, y1: fixed(y1), x2, y2: fixed(y2), ...look });
}

function text(said, x, y, size, look) {
  return make("text", { x, y: fixed(y + size * BASELINE), "font-size": size, ...look }, said);
}
