/**
 * Days of knowledge: the one that a link asks for, the one that a key leads to, the next to be
 * played. Pure; assets/clock.mjs is the slider.
 */
import { toDays } from "./axis.mjs";

/** How many days lie between two days that are played, at least. */
const STRIDE = 75;
const YEAR = 365.25;

/** The day that a link asks for, the last one of its date; null for none. */
export function asked(text) {
  const [, year, month, date] = /^(-?\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(text) ?? [];
  if (!year) return null;
  if (date) return toDays(Number(year), Number(month), Number(date));
  return month ? toDays(Number(year), Number(month) + 1, 1) - 1 : toDays(Number(year) + 1, 1, 1) - 1;
}

/** The day a key leads to; arrows go from one day with news to the next. Undefined for other keys. */
export function stepped(day, key, { first, today, news }) {
  const to = {
    ArrowRight: () => news.find((each) => each > day) ?? today,
    ArrowLeft: () => news.findLast((each) => each < day) ?? first,
    PageUp: () => Math.round(day + YEAR),
    PageDown: () => Math.round(day - YEAR),
    Home: () => first,
    End: () => today,
  };
  to.ArrowUp = to.ArrowRight;
  to.ArrowDown = to.ArrowLeft;
  return to[key] && Math.min(Math.max(to[key](), first), today);
}

/** The next day to play: the first with news that is not just beside the last one. */
export function played(day, { today, news }) {
  return news.find((each) => each >= day + STRIDE) ?? today;
}
