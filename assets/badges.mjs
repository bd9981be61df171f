/** The badges of a lane as few nodes: what is alike moves together, at the cost of one. */
import { fixed } from "./nodes.mjs";

/** Font sizes in px of counts of up to two, of three and of four characters. */
export const SIZES = [9.5, 8.5, 7];

/** Width in px of the line about a badge. */
export const RING = 1.3;

/** A count in at most four characters: +9, 350, 12k, 3M. */
export function counted(count) {
  for (const [size, letter] of [[1e6, "M"], [1e3, "k"]]) if (count >= size) return `${Math.floor(count / size)}${letter}`;
  return count < 10 ? `+${count}` : `${count}`;
}

/** The font size of a count in px: the longer, the smaller. */
export function sizeOf(text) {
  return SIZES[Math.min(Math.max(text.length - 2, 0), SIZES.length - 1)];
}

/** Discs about some places of one height, in px, as one path. */
export function discs(places, y, radius) {
  const [half, across] = [`${radius},${radius} 0 1 1`, fixed(2 * radius)];
  return places.map((x) => `M${fixed(x - radius)},${y}a${half} ${across},0a${half} ${-across},0`).join("");
}

/** Where the characters of a text stand so that it is centred; `digits` are widths in em. */
export function spread(centre, text, size, digits) {
  const widths = [...text].map((char) => digits[char] * size);
  let x = centre - widths.reduce((total, width) => total + width, 0) / 2;
  return widths.map((width) => {
    const place = fixed(x);
    x += width;
    return place;
  });
}
