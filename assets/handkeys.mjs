/** What keys do while the picture has the focus; assets/hand.mjs does it. */
import { inOrder } from "./hits.mjs";

/** How far a page key moves, as a share of the window. */
const LEAP = 0.9;
/** Where a keyboard has no Latin letters, the key that stands where they do. */
const LETTER = /^Key([FTW])$/;

/** What the keys do while the picture has the focus; docs/reading.md lists them. */
export const KEYS = {
  ArrowLeft: (hand) => hand.choose(hand.along(-1)),
  ArrowRight: (hand) => hand.choose(hand.along(1)),
  ArrowUp: (hand) => hand.choose(hand.across(-1)),
  ArrowDown: (hand) => hand.choose(hand.across(1)),
  Home: (hand) => hand.choose(inOrder(hand.chart.hits)[0]),
  End: (hand) => hand.choose(inOrder(hand.chart.hits).at(-1)),
  PageUp: (hand) => hand.chart.go(hand.panned(-LEAP)),
  PageDown: (hand) => hand.chart.go(hand.panned(LEAP)),
  "+": (hand) => hand.chart.go(hand.zoomed(0.5)),
  "=": (hand) => hand.chart.go(hand.zoomed(0.5)),
  "-": (hand) => hand.chart.go(hand.zoomed(2)),
  0: (hand) => hand.chart.go(hand.chart.cast.all),
  t: (hand) => hand.today(),
  T: (hand) => hand.today(),
  f: (hand) => hand.focus(),
  F: (hand) => hand.focus(),
  w: (hand) => hand.page.full(),
  W: (hand) => hand.page.full(),
  Enter: (hand) => (hand.chosen ? hand.act(hand.chosen) : false),
  Escape: (hand) => hand.escape(),
  "?": (hand) => hand.page.help(),
};

/** What a key does, or undefined. */
export function actionOf({ key, code }) {
  return KEYS[key] ?? KEYS[LETTER.exec(code)?.[1]];
}
