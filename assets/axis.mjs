/**
 * Time and px: pure functions that the page's scripts share. Days count from 1970-01-01, as in
 * timeline/dates; what is sent to the server are whole days as EDTF.
 */

/** Narrowest window in days; timeline/explore/window.py holds the same. */
export const MIN_SPAN = 14;

/** Year, month and day of a day number (proleptic Gregorian, astronomical years). */
export function fromDays(day) {
  const z = Math.floor(day) + 719468;
  const era = Math.floor(z / 146097);
  const doe = z - era * 146097;
  const yoe = Math.floor((doe - Math.floor(doe / 1460) + Math.floor(doe / 36524) - Math.floor(doe / 146096)) / 365);
  const doy = doe - (365 * yoe + Math.floor(yoe / 4) - Math.floor(yoe / 100));
  const mp = Math.floor((5 * doy + 2) / 153);
  const month = mp < 10 ? mp + 3 : mp - 9;
  return [yoe + era * 400 + (month <= 2 ? 1 : 0), month, doy - Math.floor((153 * mp + 2) / 5) + 1];
}

/** A day as EDTF; beyond four-digit years EDTF knows years only. */
export function edtf(day) {
  const [year, month, date] = fromDays(day);
  if (Math.abs(year) > 9999) return `Y${year}`;
  const two = (n) => String(n).padStart(2, "0");
  return `${year < 0 ? "-" : ""}${String(Math.abs(year)).padStart(4, "0")}-${two(month)}-${two(date)}`;
}

/** A window as the interval of whole days that a link carries. */
export function viewText([first, last]) {
  return `${edtf(Math.round(first))}/${edtf(Math.round(last) - 1)}`;
}

/** The nearest window that is neither too narrow nor outside the limits. */
export function clamp([first, last], [low, high]) {
  const span = Math.min(Math.max(last - first, MIN_SPAN), high - low);
  const centre = (first + last) / 2;
  const start = Math.min(Math.max(centre - span / 2, low), high - span);
  return [start, start + span];
}

/** The window after a zoom by `factor` that keeps the day at `share` of the width in its place. */
export function zoomAt([first, last], factor, share, limits) {
  const span = last - first;
  const wanted = Math.min(Math.max(span * factor, MIN_SPAN), limits[1] - limits[0]);
  const start = first + span * share - wanted * share;
  return clamp([start, start + wanted], limits);
}

/** The window moved by a share of its span. */
export function panBy([first, last], share, limits) {
  const step = (last - first) * share;
  return clamp([first + step, last + step], limits);
}

/** The largest plate that fits a frame of some width; `plates` is "frame:plot,frame:plot…". */
export function plateFor(width, plates) {
  const known = plates.split(",").map((pair) => pair.split(":").map(Number));
  const fitting = known.filter(([frame]) => frame <= width);
  return (fitting.at(-1) ?? known[0])[1];
}

/** The query of a link, with the window and the opened event of the page but where it has its own. */
export function merged(target, here, own) {
  const [next, now] = [new URLSearchParams(target), new URLSearchParams(here)];
  for (const name of ["view", "event"]) {
    if (own[name]) continue;
    next.delete(name);
    if (now.get(name)) next.set(name, now.get(name));
  }
  return queryText(next);
}

/** What the keys of a link mean; timeline/explore/state.py holds the same. */
export const VERSION = "1";

/** Parameters as a query, readable: what may stand in a query unescaped is not escaped. */
export function queryText(parameters) {
  const text = [...parameters]
    .filter(([key, value]) => value !== "" && key !== "v")
    .map(([key, value]) => `${key}=${encodeURIComponent(value).replace(/%2F/g, "/").replace(/%3A/g, ":").replace(/%2C/g, ",")}`)
    .join("&");
  return text ? `?${text}&v=${VERSION}` : "";
}
