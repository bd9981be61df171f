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

/** The day number of a date; a month beyond the twelve counts into the next year. */
export function toDays(year, month, date) {
  const y = year + Math.floor((month - 1) / 12) - ((month - 1) % 12 < 2 ? 1 : 0);
  const era = Math.floor(y / 400);
  const yoe = y - era * 400;
  const doy = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + date - 1;
  return era * 146097 + yoe * 365 + Math.floor(yoe / 4) - Math.floor(yoe / 100) + doy - 719468;
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

/**
 * The query of the page after a link: what the link changes of the query `of` that it was written for
 * is applied to the query of now. Window and opened event stay the page's but where the link has its own.
 */
export function merged(target, here, own, of = here) {
  const [next, now, then] = [target, here, of].map((query) => new URLSearchParams(query));
  for (const name of new Set([...next.keys(), ...then.keys()])) {
    const [to, from] = [next.get(name) ?? "", then.get(name) ?? ""];
    const isKept = ["view", "event"].includes(name) ? !own[name] : to === from;
    if (isKept) continue;
    const value = CHOICES.includes(name) ? changed(now.get(name) ?? "", from, to) : to;
    if (value) now.set(name, value);
    else now.delete(name);
  }
  return queryText(now);
}

/** Some values with those that were added from one list to another, and without those taken out. */
export function changed(values, from, to) {
  const [now, old, wanted] = [values, from, to].map((text) => text.split(",").filter(Boolean));
  const kept = now.filter((value) => wanted.includes(value) || !old.includes(value));
  return [...new Set([...kept, ...wanted.filter((value) => !old.includes(value))])].sort().join(",");
}

/** Parts of a link that hold several values; timeline/explore/filters.py holds the same. */
export const CHOICES = ["lane", "status", "is", "kind", "tag", "person"];

/** The order of the parts of a link; timeline/explore/state.py writes the same. */
export const ORDER = ["q", "lane", "status", "is", "kind", "tag", "person", "from", "to", "asof", "measure", "slip", "view", "event", "show", "form", "since", "table", "others", "theme", "lang"];
const rank = (key) => (ORDER.includes(key) ? ORDER.indexOf(key) : ORDER.length);

/** What the keys of a link mean; timeline/explore/state.py holds the same. */
export const VERSION = "1";

/** Parameters as a query, readable: what may stand in a query unescaped is not escaped. */
export function queryText(parameters) {
  const text = [...parameters]
    .filter(([key, value]) => value !== "" && key !== "v")
    .sort(([one], [other]) => rank(one) - rank(other))
    .map(([key, value]) => `${key}=${encodeURIComponent(value).replace(/%2F/g, "/").replace(/%3A/g, ":").replace(/%2C/g, ",")}`)
    .join("&");
  return text ? `?${text}&v=${VERSION}` : "";
}
