"""Which labels the home view shows, and in which row each stands: as many as the rows can take.

A label is a flag: a leader rises from the mark, the text hangs to its right, or to its left where
the right has no room. No text may cross another text or another leader. For flags to the right that
holds exactly when each stands above every flag whose leader it would cover, so rows follow from
one walk from right to left (a staircase); flags to the left then stand above all they touch. Rows
are free until all are served, which names more than rows that are given out one by one.
"""

from __future__ import annotations

from bisect import bisect
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from timeline.draw.flags import PAD


@dataclass(frozen=True, slots=True, order=True)
class Way:
    """A way in which a label may hang: its leader at `x`, its text `width` px wide."""

    x: float
    index: int
    width: float
    flipped: bool


@dataclass(frozen=True, slots=True)
class Perch:
    """Where a label went: its row, from 1 upwards, and whether it hangs to the left."""

    row: int
    flipped: bool


def ways(index: int, x: float, width: float, plot_width: float) -> tuple[Way, ...]:
    """The ways a label may hang inside the plot, the better one first: right, then left."""
    right = (Way(x, index, width, flipped=False),) if x + width <= plot_width else ()
    left = (Way(x, index, width, flipped=True),) if x - width >= 0 else ()
    return right + left


def stack(flags: Sequence[tuple[Way, ...]], rows: int) -> Mapping[int, Perch]:
    """Places by index of the labels that fit; the first are served first, each in its best way."""
    right: list[Way] = []
    left: list[Way] = []
    best: Mapping[int, int] = {}
    for each in (way for label in flags for way in label):
        if each.index in best or not _may_fit(each, right, left, best, rows):
            continue
        side = left if each.flipped else right
        place = bisect(side, each)
        side.insert(place, each)
        found = _rows(right, left, best, (each.flipped, place), rows)
        if found is None:
            del side[place]
        else:
            best = found
    return {each.index: Perch(best[each.index], each.flipped) for each in [*right, *left]}


def _may_fit(
    each: Way, right: Sequence[Way], left: Sequence[Way], found: Mapping[int, int], rows: int
) -> bool:
    """Whether a flag's own row is low enough; what it does to others is not looked at.

    Most flags of a crowded lane fail here, long before all rows are worked out again.
    """
    if each.flipped:
        row = _left_row(each, right, left[: bisect(left, each)], found)
    else:
        row = _right_row(each, right[bisect(right, each) :], found)
    return row is not None and row <= rows


def _rows(
    right: Sequence[Way],
    left: Sequence[Way],
    known: Mapping[int, int],
    added: tuple[bool, int],
    most: int,
) -> Mapping[int, int] | None:
    """Rows of flags sorted by x, or None when two of them would cover each other's leader.

    It is None as well when more rows would be needed than there are at most. `known` are the rows
    before a flag was added, `added` whether it hangs to the left and its place: flags to the
    right stand on those right of them alone, flags to the left on those and on the ones left of
    them.
    """
    found, (flipped, first) = {**known}, added
    for place in () if flipped else range(first, -1, -1):
        row = _right_row(right[place], right[place + 1 :], found)
        if row > most:
            return None
        found[right[place].index] = row
    for place in range(first if flipped else 0, len(left)):
        its = _left_row(left[place], right, left[:place], found)
        if its is None or its > most:
            return None
        found[left[place].index] = its
    return found


def _right_row(each: Way, later: Sequence[Way], found: Mapping[int, int]) -> int:
    row, reach = 1, each.x + each.width + PAD
    for other in later:
        if other.x > reach:
            break
        row = max(row, found[other.index] + 1)
    return row


def _left_row(
    each: Way, right: Sequence[Way], left: Sequence[Way], found: Mapping[int, int]
) -> int | None:
    start, row = each.x - each.width - PAD, 1
    for other in right:
        if other.x > each.x:
            break
        if other.x + other.width > start:
            if other.x + other.width + PAD > each.x:
                return None
            row = max(row, found[other.index] + 1)
    for other in reversed(left):
        if other.x < start:
            break
        row = max(row, found[other.index] + 1)
    return row
