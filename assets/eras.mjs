/** The eras under the axis, as timeline/draw/placement.py and eras.py place them. */

const PADDING = 12;

/** The eras `[name, start, end]` of a window, cut to it; null stands for an open start or end. */
export function erasIn(eras, [first, last]) {
  const found = [];
  for (const [name, from, to] of eras) {
    const [start, end] = [from ?? -Infinity, to ?? Infinity];
    if (!(start < last && end > first)) continue;
    const [openStart, openEnd] = [start < first, end > last];
    found.push({ name, start: Math.max(start, first), end: Math.min(end, last), openStart, openEnd });
  }
  return found;
}

/** The eras whose name fits under their bracket, in rows without overlap, long ones first. */
export function eraRows(eras, pxOf, widthOf) {
  const rows = [];
  for (const era of [...eras].sort((one, other) => one.start - one.end - (other.start - other.end))) {
    if (pxOf(era.end) - pxOf(era.start) < widthOf(era.name) + PADDING) continue;
    const row = rows.find((others) => others.every((other) => era.end <= other.start || other.end <= era.start));
    if (row) row.push(era);
    else rows.push([era]);
  }
  return rows;
}
