"""The labels and bars of a lane in the home view, with which all its other views begin."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import inf

from timeline.draw.bars import PAD as BAR_PAD
from timeline.draw.bars import Bar, Shelf, shelve
from timeline.draw.flags import PAD, ROOM, Bounds, Flag, rescale, seat
from timeline.draw.grid import Grid
from timeline.draw.measure import Item
from timeline.draw.stairs import stack, ways

SLIGHT = 1e-9
"""A scale so small that no view has it."""


def side_of(item: Item, grid: Grid) -> int:
    """On which side a name hangs: left when it would leave the home view to the right."""
    end = item.end if item.is_bar else item.anchor
    x = (end - grid.home.first) * grid.scale
    width = item.name.width + (PAD * 10 if item.is_bar and item.open_end else ROOM)
    start = (item.start if item.is_bar else item.anchor) - grid.home.first
    return -1 if x <= grid.width < x + width and start * grid.scale >= width else 1


def home_flags(items: Iterable[Item], grid: Grid, rows: int) -> Sequence[Flag]:
    """The labels of the home view in stairs, and of what lies beside it where there is room."""
    points = [item for item in items if not item.is_bar]
    inside = [item for item in points if grid.home.first <= item.anchor < grid.home.last]
    asked = [
        ways(
            place, (item.anchor - grid.home.first) * grid.scale, item.name.width + ROOM, grid.width
        )
        for place, item in enumerate(inside)
    ]
    perches = stack(asked, rows)
    stairs = [
        Flag(inside[at], -1 if perch.flipped else 1, perch.row, 0.0)
        for at, perch in perches.items()
    ]
    beside = [item for item in points if not grid.home.first <= item.anchor < grid.home.last]
    everywhere = Bounds(-inf, inf, SLIGHT, grid.scale)
    return rescale([*stairs, *seat(beside, stairs, rows, everywhere, is_crowded=False)])


def home_bars(items: Iterable[Item], grid: Grid, rows: int) -> Sequence[Bar]:
    """The bars of the home view, the most important first."""
    shelves = [Shelf(row) for row in range(rows)]
    placed = []
    for item in items:
        bar = _shelved(item, grid, shelves) if item.is_bar else None
        if bar is not None:
            shelves[bar.row].bars.append(bar)
            placed.append(bar)
    return placed


def _shelved(item: Item, grid: Grid, shelves: Sequence[Shelf]) -> Bar | None:
    """A bar with its name on its own side if that is free, else on the other, else without."""
    side = side_of(item, grid)
    first = shelve(item, side, shelves, grid.scale)
    if first is None or first.is_named(grid.scale) or not _has_room(item, -side, grid):
        return first
    other = shelve(item, -side, shelves, grid.scale)
    return other if other is not None and other.is_named(grid.scale) else first


def _has_room(item: Item, side: int, grid: Grid) -> bool:
    """Whether a bar's name stays in the home view on a side of it."""
    width = item.name.width + BAR_PAD
    if side == 1:
        return (item.end - grid.home.first) * grid.scale + width <= grid.width
    return (item.start - grid.home.first) * grid.scale >= width
