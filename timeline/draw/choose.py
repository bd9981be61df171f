"""What of a lane's cast is shown in a window: comparisons only, so that a browser can do the same.

A label or bar is shown from its own scale on. Only the edges of the window need more: a label that
would leave the plot hangs to the other side if that is free, and a name stays inside the visible
part of its bar. assets/choose.mjs does exactly this; tests hold the two together.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from timeline.draw.bars import BESIDE, INSET, LEAST_DRAWN, PAD, Bar
from timeline.draw.cast import CastLane
from timeline.draw.flags import Flag, needs
from timeline.draw.measure import Ends, Item, ends
from timeline.explore.window import Window

EPSILON = 1e-9
"""Slack in px or as a share of a scale, for sums that were rounded on the way."""


@dataclass(frozen=True, slots=True)
class View:
    """A window on a plot `width` px wide."""

    window: Window
    width: float

    @property
    def scale(self) -> float:
        """px per day."""
        return self.width / self.window.span

    def px(self, day: float) -> float:
        """px from the left edge of the plot."""
        return (day - self.window.first) * self.scale

    def day(self, x: float) -> float:
        """The day at a distance in px from the left edge."""
        return self.window.first + x / self.scale

    def reaches(self, scale: float) -> bool:
        """Whether the view's scale is at least as large."""
        return scale <= self.scale * (1 + EPSILON)


@dataclass(frozen=True, slots=True)
class Drawn:
    """A bar in a view: its ends in px, and where its name stands if it has one.

    `anchor` is "start" or "end", or empty without a name.
    """

    bar: Bar
    ends: Ends
    name_x: float = 0.0
    anchor: str = ""
    inside: bool = False

    @property
    def reach(self) -> tuple[float, float]:
        """The px between which bar and name lie."""
        left, right = self.ends.start, self.ends.end
        width = self.bar.item.name.width
        if self.anchor == "start":
            right = max(right, self.name_x + width)
        elif self.anchor == "end":
            left = min(left, self.name_x - width)
        return left, right


def flags_in(lane: CastLane, view: View) -> list[Flag]:
    """The labels above the baseline that are shown, by rank, each on the side where it hangs."""
    window = view.window
    active = [
        flag
        for flag in lane.flags
        if view.reaches(flag.scale) and window.first <= flag.day < window.last
    ]
    shown = [flag for flag in active if _fits(flag, view)]
    for flag in active:
        if not _fits(flag, view):
            shown += _turned_flag(flag, shown, lane.laid.layout.rows.labels, view)
    return sorted(shown, key=lambda flag: flag.item.rank)


def _turned_flag(flag: Flag, shown: Sequence[Flag], rows: int, view: View) -> list[Flag]:
    """A label on its other side, in its own row or the nearest that is free; nothing if none is."""
    if not _fits(replace(flag, side=-flag.side), view):
        return []
    nearest = sorted(range(1, rows + 1), key=lambda row: (abs(row - flag.row), row))
    places = (replace(flag, side=-flag.side, row=row) for row in nearest)
    free = (each for each in places if all(_is_free(each, other, view) for other in shown))
    return list(islice(free, 1))


def _fits(flag: Flag, view: View) -> bool:
    end = view.px(flag.day) + flag.side * flag.width
    return -EPSILON <= end <= view.width + EPSILON


def _is_free(flag: Flag, other: Flag, view: View) -> bool:
    """Whether two labels stand far enough apart in a view."""
    return abs(other.day - flag.day) * view.scale >= needs(flag, other) - EPSILON


def bars_in(lane: CastLane, view: View) -> list[Drawn]:
    """The bars that are shown, by rank, with their names where these have room."""
    drawn = [
        _named(bar, found, view)
        for bar in lane.bars
        if view.reaches(bar.scale) and _is_in(bar.item, view.window)
        for found in (_ends(bar.item, view),)
        if found.end > 0 and found.start < view.width
    ]
    for place, each in enumerate(drawn):
        drawn[place] = _turned(each, drawn, view)
    return drawn


def _is_in(item: Item, window: Window) -> bool:
    """Whether a span may have happened inside a window."""
    begins = item.open_start or item.start < window.last
    return begins and (item.open_end or item.end > window.first)


def _ends(item: Item, view: View) -> Ends:
    """Where a bar begins and ends; it is never narrower than can be seen."""
    found = ends(item, view.window.first, view.scale)
    least = found.start + LEAST_DRAWN
    if found.end >= least:
        return found
    return Ends(found.start, found.solid_start, max(found.solid_end, least), least)


def _named(bar: Bar, found: Ends, view: View) -> Drawn:
    """A bar with its name inside what is visible of it, or beside it on its own side."""
    item = bar.item
    # An uncertainty too small to see is drawn full, but gives no room: it would lose it later.
    left = max(found.solid_start, view.px(item.solid_start), 0.0)
    right = min(found.solid_end, view.px(item.solid_end), view.width)
    if right - left >= item.name.width + 2 * INSET:
        return Drawn(bar, found, left + INSET, "start", inside=True)
    if view.reaches(bar.inside) or not view.reaches(bar.beside):
        return Drawn(bar, found)
    return _beside(bar, found, bar.side, view)


def _beside(bar: Bar, found: Ends, side: int, view: View) -> Drawn:
    """A bar with its name on one side of it, if the name fits into the plot there."""
    width = bar.item.name.width
    if side == 1 and found.end >= 0 and found.end + BESIDE + width <= view.width + EPSILON:
        return Drawn(bar, found, found.end + BESIDE, "start")
    if side == -1 and found.start <= view.width and found.start - BESIDE - width >= -EPSILON:
        return Drawn(bar, found, found.start - BESIDE, "end")
    return Drawn(bar, found)


def _turned(drawn: Drawn, others: Iterable[Drawn], view: View) -> Drawn:
    """A bar whose name would leave the plot, with the name beside it where that is free.

    Where the window cuts a bar that holds its name, both sides may serve.
    """
    bar = drawn.bar
    is_cut = drawn.ends.start < 0 or drawn.ends.end > view.width
    holds = view.reaches(bar.inside)
    if drawn.anchor or not (is_cut if holds else view.reaches(bar.beside)):
        return drawn
    row = [each.reach for each in others if each.bar.row == bar.row and each is not drawn]
    for side in (bar.side, -bar.side) if holds else (-bar.side,):
        turned = _beside(bar, drawn.ends, side, view)
        low, high = turned.reach
        if turned.anchor and all(
            high + PAD <= a + EPSILON or b + PAD <= low + EPSILON for a, b in row
        ):
            return turned
    return drawn


def ids_of(flags: Sequence[Flag], bars: Sequence[Drawn]) -> frozenset[str]:
    """The events that are shown as labels and bars."""
    return frozenset([*(flag.item.id for flag in flags), *(each.bar.item.id for each in bars)])
