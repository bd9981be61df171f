"""Which point labels stand above a lane's baseline, in which row, and from which scale on.

A label is a flag: a leader rises from the mark, the text hangs to its right, or to its left near
the end of all time. No text may cross another text or another leader, so of two flags the one whose
text reaches the other's leader has to stand higher, until they are far enough apart.

Days do not move and texts do not grow, so whether two flags are in each other's way depends on the
scale alone, and a pair that is free at one scale is free at every larger one. Each flag is given,
once, a row and the smallest scale from which it is free of all that were placed before it: its
active range (Been, Daiches and Yap, "Dynamic Map Labeling", 2006). At any scale the flags that are
active do not collide, zooming in never hides one, and a pan changes nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from math import inf

import numpy as np
from numpy.typing import NDArray

from timeline.draw.measure import Item

Floats = NDArray[np.float64]

PAD = 7.0
"""Least room in px between the end of a text and the next leader."""

LABEL_DX = 4.0
"""Room in px between a leader and its text."""

SIDES = (1, -1)
"""A text hangs right of its leader, or left of it."""

ROOM = 10.0
"""Room in px that a flag takes beside its text."""


@dataclass(frozen=True, slots=True)
class Flag:
    """A label with its place: `side` 1 hangs right of the leader, -1 left; `row` from 1 upwards.

    It is shown from `scale` on, in px per day.
    """

    item: Item
    side: int
    row: int
    scale: float

    @property
    def day(self) -> float:
        """Where its leader stands."""
        return self.item.anchor

    @property
    def width(self) -> float:
        """The room in px that it takes beside its leader."""
        return self.item.name.width + ROOM


def needs(flag: Flag, other: Flag) -> float:
    """How many px apart two flags have to stand to be free of each other."""
    apart = other.day - flag.day
    is_left = apart > 0 or (apart == 0 and _is_first(flag, other))
    # A flag hangs towards the other, or away from it.
    if (flag.side == 1) != is_left:
        hangs_here = flag.side == other.side and flag.row >= other.row
        return other.width + PAD if hangs_here else 0.0
    if flag.side == other.side:
        return flag.width + PAD if flag.row <= other.row else 0.0
    mine = flag.width if flag.row <= other.row else 0.0
    theirs = other.width if flag.row >= other.row else 0.0
    return mine + theirs + PAD


def _is_first(flag: Flag, other: Flag) -> bool:
    """Which of two flags of one day counts as the left one: those that hang apart stand apart."""
    return flag.item.rank < other.item.rank if flag.side == other.side else flag.side == -1


def scale_apart(flag: Flag, other: Flag) -> float:
    """The scale from which a flag is free of one that was placed before it."""
    px = needs(flag, other)
    if not px:
        return 0.0
    apart = abs(other.day - flag.day)
    scale = px / apart if apart else inf
    # Below the scale at which the other appears it is in nobody's way.
    return scale if scale > other.scale else 0.0


def scales(items: Sequence[Item], flags: Sequence[Flag], rows: int) -> Floats:
    """The scales from which each item would be free of all flags, by side and row.

    It is `scale_apart` for many at once; shape (sides, items, rows), the right side first.
    """
    found = np.zeros((len(SIDES), len(items), rows))
    if not items or not flags:
        return found
    below, equal, above = _against(items, flags)
    row_of = np.array([flag.row for flag in flags])
    for row in range(rows):
        here = row_of == row + 1
        if here.any():
            for part, scale in (
                (found[..., :row], below),
                (found[..., row : row + 1], equal),
                (found[..., row + 1 :], above),
            ):
                np.maximum(part, scale[..., here].max(-1, keepdims=True), out=part)
    return found


def _against(items: Sequence[Item], flags: Sequence[Flag]) -> tuple[Floats, Floats, Floats]:
    """The scales for an item in a row below, in the same row as and above each flag.

    Each has the shape (sides, items, flags).
    """
    day, width, rank = np.array(
        [(item.anchor, item.name.width + ROOM, item.rank) for item in items]
    ).T[:, :, None]
    days, others, ranks, sides, shown = np.array(
        [(flag.day, flag.width, flag.item.rank, flag.side, flag.scale) for flag in flags]
    ).T
    side = np.array(SIDES)[:, None, None]
    apart, same_side = days - day, sides == side
    is_first = np.where(same_side, rank < ranks, side == -1)
    towards = ((apart > 0) | ((apart == 0) & is_first)) == (side == 1)
    mine, theirs, facing = towards & same_side, ~towards & same_side, towards & ~same_side
    reach = np.where(mine | facing, width + PAD, 0.0)
    reached = np.where(theirs | facing, others + PAD, 0.0)
    both = np.where(facing, width + others + PAD, reach + reached)
    apart = np.abs(apart)
    with np.errstate(divide="ignore", invalid="ignore"):
        found = tuple(np.where(px > 0, px / apart, 0.0) for px in (reach, both, reached))
    below, equal, above = (np.where(scale > shown, scale, 0.0) for scale in found)
    return below, equal, above


def rescale(flags: Iterable[Flag]) -> list[Flag]:
    """The flags in order of rank, each with the scale from which it is free of those before it."""
    placed: list[Flag] = []
    for flag in sorted(flags, key=lambda each: each.item.rank):
        scale = max((scale_apart(flag, other) for other in placed), default=0.0)
        placed.append(replace(flag, scale=scale))
    return placed


@dataclass(frozen=True, slots=True)
class Bounds:
    """Between which days labels may lie at the scale `least`, from which on they may be shown.

    They have to be free at `limit`.
    """

    first: float
    last: float
    least: float
    limit: float

    def holds(self, item: Item, side: int) -> bool:
        """Whether a label stays between the days on a side."""
        end = item.anchor + side * (item.name.width + ROOM + PAD) / self.least
        return self.first <= end <= self.last


def seat(
    items: Sequence[Item], before: Sequence[Flag], rows: int, bounds: Bounds, is_crowded: bool
) -> list[Flag]:
    """Add the labels that have room among others, the first ones first.

    Each takes the place in which it can be seen from furthest away, to the right rather than to
    the left; in a crowd the upper rows are filled first, so that stairs can form under them.
    """
    free = dict(zip(SIDES, scales(items, before, rows).tolist(), strict=True))
    added: list[Flag] = []
    for place, item in enumerate(items):
        offers = [
            (scale, -side, -flag.row if is_crowded else flag.row)
            for side in SIDES
            if min(free[side][place]) <= bounds.limit and bounds.holds(item, side)
            for flag in _open_rows(item, side, free[side][place], bounds)
            if (scale := _scale_among(flag, added, bounds.limit)) <= bounds.limit
        ]
        if offers:
            scale, side, row = min(offers)
            added.append(Flag(item, -side, abs(row), scale))
    return added


def _open_rows(item: Item, side: int, free: Sequence[float], bounds: Bounds) -> Iterator[Flag]:
    """The rows in which a label would be free in time, from the scales of all rows."""
    for row, scale in enumerate(free, 1):
        if scale <= bounds.limit:
            yield Flag(item, side, row, max(scale, bounds.least))


def _scale_among(flag: Flag, others: Iterable[Flag], limit: float) -> float:
    """The scale from which a flag is free of others; beyond the limit it is not looked for."""
    scale, day, room = flag.scale, flag.day, flag.width + PAD
    for other in others:
        # Most stand too far away to be in the way at this scale, whichever way they hang.
        if abs(other.day - day) * scale < room + other.width:
            scale = max(scale, scale_apart(flag, other))
            if scale > limit:
                break
    return scale
