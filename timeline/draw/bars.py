"""In which row below the baseline a span's bar stands, and from which scale on it has its name.

A name stands inside its bar while it fits, beside it otherwise: to the right, or to the left near
the end of all time. Two bars that share a day never share a row; all else depends on the scale
alone, as it does for flags (timeline/draw/flags.py): each bar is given, once, its row and the
scales from which it is free of the bars before it, bare and with its name beside it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from math import inf

from timeline.draw.measure import ABOUT_FADE, EVER, FADE, Item

PAD = 10.0
"""Least room in px between two neighbours in a row."""

INSET = 8.0
"""Room in px between the visible start of a bar and the name inside it."""

BESIDE = 6.0
"""Room in px between a bar's end and the name beside it."""

LEAST_DRAWN = 6.0
"""A bar is drawn at least this wide in px."""


@dataclass(frozen=True, slots=True)
class Bar:
    """A span with its place: `row` from 0 downwards, `side` on which its name may stand beside it.

    In px per day: it is shown from `scale` on; its name stands beside it from `beside` on until
    `inside`, from which it stands inside.
    """

    item: Item
    side: int
    row: int
    scale: float
    beside: float
    inside: float

    def is_named(self, scale: float) -> bool:
        """Whether its name has a place at a scale, while the whole bar is in the window."""
        return scale >= self.scale and (scale >= self.inside or scale >= self.beside)


@dataclass(frozen=True, slots=True)
class Extent:
    """The days between which a bar lies, and the px that it needs beyond them at any scale."""

    first: float
    last: float
    before: float
    after: float


def extent_of(item: Item) -> Extent:
    """The room that a bar takes without its name."""
    blur = ABOUT_FADE / 2 if item.approximate else 0.0
    before = max(FADE * item.open_start, blur)
    after = max(FADE * item.open_end, blur, LEAST_DRAWN)
    return Extent(item.start, item.end, before, after)


def inside_scale(item: Item) -> float:
    """The scale from which a name fits into the sure part of its bar, blurred as it may be."""
    sure = item.solid_end - item.solid_start
    blur = ABOUT_FADE if item.approximate else 0.0
    return (item.name.width + 2 * INSET + blur) / sure if sure > 0 else inf


@dataclass(frozen=True, slots=True)
class Offer:
    """A row that a bar may take, with the scales at which it would be free there."""

    row: int
    scale: float
    beside: float


class Shelf:
    """The bars of one row, to which others are added where they are free."""

    def __init__(self, row: int, bars: Iterable[Bar] = ()) -> None:
        self.row = row
        self.bars = list(bars)

    def offer(self, item: Item, side: int) -> Offer:
        """From which scales on a bar would be free of those that stand here."""
        scale = beside = 0.0
        mine = extent_of(item)
        for other in self.bars:
            bare, named = _free(item, mine, side, other)
            scale, beside = max(scale, bare), max(beside, named)
        return Offer(self.row, scale, max(scale, beside))


def _free(item: Item, mine: Extent, side: int, other: Bar) -> tuple[float, float]:
    """The scales from which a bar is free of another, bare and with its name beside it."""
    theirs = extent_of(other.item)
    is_left = mine.first < theirs.first
    left, right = (mine, theirs) if is_left else (theirs, mine)
    gap = right.first - left.last
    if gap <= 0 or left.last >= EVER:
        return inf, inf
    px = left.after + right.before + PAD
    my_name = item.name.width + BESIDE if is_left == (side == 1) else 0.0
    their_name = other.item.name.width + BESIDE if is_left == (other.side == -1) else 0.0
    bare = _while(px / gap, other.scale, inf)
    named = _while((px + my_name) / gap, other.scale, inf)
    if their_name:
        bare = max(bare, _while((px + their_name) / gap, other.beside, other.inside))
        both = (px + my_name + their_name) / gap
        named = max(named, _while(both, other.beside, other.inside))
    return bare, named


def _while(scale: float, shown: float, until: float) -> float:
    """The scale up to which something is in the way that is there from `shown` to `until`."""
    return min(scale, until) if scale > shown and until > shown else 0.0


def shelve(item: Item, side: int, shelves: Iterable[Shelf], limit: float) -> Bar | None:
    """The best place for a bar that is free at a scale `limit`: with its name if any row allows."""
    inside = inside_scale(item)
    offers = [shelf.offer(item, side) for shelf in shelves]
    fitting = [offer for offer in offers if offer.scale <= limit]
    if not fitting:
        return None
    best = min(fitting, key=lambda offer: (min(offer.beside, inside) > limit, offer.row))
    return Bar(item, side, best.row, best.scale, best.beside, inside)
