/**
 * Where an opened event stands in a narrow frame: over or under its lane, or over the lane beside its
 * name, where the lane leaves too little. All heights are in px, from the top of the picture's box.
 */

/** The part of a frame that an opened event may have at least, and the room between it and a name. */
const [SHARE, GAP] = [0.6, 6];

/**
 * The inset of the box and its most height. `lane` and `name` are from a top to a bottom; `whole` is
 * the height of the picture, with what the page has `above` and `below` it; the frame shows `high` of
 * the page at once, and what there is to say takes `need`.
 */
export function placeOf({ lane, name, whole, above, below, high, need }) {
  const [over, under] = [lane[0], whole - lane[1]];
  const room = Math.min(Math.max(over, under), high - (lane[1] - lane[0]));
  if (room >= Math.min(need, SHARE * high)) return { inset: inset(lane, whole, over > under), room };
  const [top, bottom] = [name[0] - GAP, name[1] + GAP];
  const [before, after] = [top + above, whole + below - bottom];
  return {
    inset: inset([top, bottom], whole, before > after),
    room: Math.min(Math.max(before, after), SHARE * high),
  };
}

function inset([top, bottom], whole, isOver) {
  return isOver ? `auto ${whole - top}px` : `${bottom}px auto`;
}
