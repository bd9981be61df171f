/**
 * What has no room for a name hangs under a lane's baseline: a dot alone, else a counted badge.
 * timeline/draw/beads.py does exactly the same; tests hold the two together.
 */

/** Slack in px for two beads that just touch. */
const SLACK = 1e-6;

/** Beads for all events of a lane in a view but those that are `shown` otherwise, from the left. */
export function string(lane, shown, drawn, view) {
  const standing = lane.standing.filter((each) => shown.has(each.id)).map((each) => each.day);
  const beads = edges(lane.overs, drawn, view);
  for (const group of grouped(lane, view)) {
    const found = hung(group, standing, shown, view);
    if (found) beads.push(found);
  }
  return joined(beads.sort((one, other) => one.x - other.x), view);
}

/** One or more events shown as one at `x` px; `known` are they when they are known one by one. */
function bead(x, count, known, first, last, sizes) {
  const isDot = count === 1 && known.length === 1;
  return { x, count, known, first, last, isDot, half: (isDot ? sizes.dot : sizes.badge) + sizes.gap / 2 };
}

/** What reaches into the view from outside and is not drawn, at the edge it comes from. */
function edges(overs, drawn, { first, last, width, sizes }) {
  const over = (day) => overs.findLast((each) => each.day <= day) ?? { before: 0, after: 0 };
  const days = drawn.map((each) => each.bar.day);
  const before = over(first).before - days.filter((day) => day < first).length;
  const after = over(last).after - days.filter((day) => day >= last).length;
  const found = [];
  if (before > 0) found.push(bead(sizes.badge, before, [], first - (last - first), last, sizes));
  if (after > 0) found.push(bead(width - sizes.badge, after, [], first, last + (last - first), sizes));
  return found;
}

/** The parts of a cast whose middles are in the view, by the parts of the view that hold them. */
function grouped({ parts, middles }, { first, last, origin, days }) {
  const groups = [];
  let group;
  for (let at = below(middles, first); at < parts.length && middles[at] < last; at += 1) {
    const number = Math.floor((middles[at] - origin) / days);
    if (number !== group?.number) groups.push((group = { number, parts: [] }));
    group.parts.push(parts[at]);
  }
  return groups;
}

/** How many of some rising numbers are smaller than a value. */
function below(numbers, value) {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numbers[middle] < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The bead of a part of the view; undefined when all of its events are shown. */
function hung({ number, parts }, standing, shown, view) {
  const [{ first }, { last }] = [parts[0], parts.at(-1)];
  const named = below(standing, last) - below(standing, first);
  const count = parts.reduce((total, part) => total + part.count, 0) - named;
  if (count <= 0) return undefined;
  const known = knownOf(parts, count, shown);
  const start = view.origin + number * view.days;
  const end = start + view.days;
  return bead(placeOf(count, known, start, end, view), count, known, Math.max(start, first), Math.min(end, last), view.sizes);
}

/** The `count` events of some parts that are not shown, or none when some of them are not known. */
function knownOf(parts, count, shown) {
  const found = [];
  for (const part of parts) {
    for (const each of part.known) if (!shown.has(each.id)) found.push(each);
  }
  return found.length === count ? found : [];
}

/** Where a bead hangs in px: a dot at its day, but inside its part; a badge in the middle. */
function placeOf(count, known, start, end, { px, sizes }) {
  const [low, high] = [px(start), px(end)];
  if (count > 1 || !known.length) return (low + high) / 2;
  const room = sizes.dot + sizes.gap / 2;
  return Math.min(Math.max(px(known[0].item.anchor), low + room), high - room);
}

/** The beads inside the plot, those joined that would touch. */
function joined(beads, { width, sizes }) {
  const found = [];
  for (const each of beads) {
    found.push(inside(each, width, sizes));
    while (found.length > 1 && touch(found.at(-2), found.at(-1))) {
      const last = found.pop();
      found.push(inside(sum(found.pop(), last, sizes), width, sizes));
    }
  }
  return found;
}

function inside(each, width, { badge }) {
  return each.isDot ? each : { ...each, x: Math.min(Math.max(each.x, badge), width - badge) };
}

function touch(one, other) {
  return other.x - one.x < one.half + other.half - SLACK;
}

function sum(one, other, sizes) {
  const count = one.count + other.count;
  const x = (one.x * one.count + other.x * other.count) / count;
  const known = [...one.known, ...other.known];
  return bead(x, count, known.length === count ? known : [], Math.min(one.first, other.first), Math.max(one.last, other.last), sizes);
}
