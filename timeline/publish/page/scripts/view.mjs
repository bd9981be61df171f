/** What of the view a page shows in words: how many events, and which years. Pure. */
import { fromDays } from "../../../../assets/axis.mjs";
import { yearName } from "../../../../assets/ticks.mjs";
import { filled } from "../../../../assets/words.mjs";

/** Whether an event may have happened inside a window. */
export function isIn({ ends: [start, , , end], open: [openStart, openEnd] }, [first, last]) {
  return (openStart || start < last) && (openEnd || end > first);
}

/** What is shown, in one sentence; timeline/publish/caption.py says the same. */
export function caption(number, [first, last], { someOf, span, tail, axis }) {
  const years = [first, last - 1].map((day) => yearName(fromDays(Math.round(day))[0], axis));
  const said = years[0] === years[1] ? years[0] : filled(span, { first: years[0], last: years[1] });
  return [filled(someOf, { some: number }), said, ...tail].join(", ");
}
