"""One lane's labels and bars with their rows and scales, worked out where somebody looks.

The home view comes first: its labels are chosen by importance and stand in stairs. Every further
level has twice the scale; what has room there is added tile by tile and never moved again. What is
added in a tile stays inside it, so a tile depends on the coarser levels only: the answer is the
same in whatever order tiles are asked for, and a view costs the few tiles it shows.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cache, cached_property, partial
from math import inf, nextafter

from timeline.draw.bars import BESIDE, Bar, Shelf, extent_of, shelve
from timeline.draw.bars import PAD as BAR_PAD
from timeline.draw.flags import Bounds, Flag, seat
from timeline.draw.grid import TILE, Grid
from timeline.draw.home import home_bars, home_flags
from timeline.draw.index import LaneIndex, TimeIndex
from timeline.draw.measure import Item, measure
from timeline.explore.window import Window

MOST = 160
"""Events of a lane that are considered for the home view, the most important ones."""

PER_TILE = 120
"""Events of a lane that are considered for one tile beside those that have their place."""

CROWDED = 0.4
"""The share of the rows that is asked for from which labels fill the upper rows first."""


BEYOND = 1 + 1e-8
"""By how much a level begins behind the scale of the level before, whose views do without it."""

MOST_TILES = 4096
"""Tiles that a lane keeps before it forgets them all."""


@dataclass(frozen=True, slots=True)
class Tile:
    """What was added to a lane in one tile, or in the home view."""

    flags: Sequence[Flag]
    bars: Sequence[Bar]


@dataclass(frozen=True, slots=True)
class Rows:
    """How many rows a lane has for labels and for bars."""

    labels: int
    bars: int


@dataclass(frozen=True, eq=False)
class LaneItems:
    """A lane's events on a grid, each measured at most once."""

    index: TimeIndex
    lane: LaneIndex
    grid: Grid
    _known: dict[int, Item] = field(default_factory=dict)

    def items(self, ranks: Iterable[int]) -> Sequence[Item]:
        """The events of some ranks."""
        wanted = [int(rank) for rank in ranks]
        new = [rank for rank in wanted if rank not in self._known]
        if new:
            rows = self.lane.rows[new]
            for item in measure(self.index.columns, rows, new, self.grid.ruler):
                self._known[item.rank] = item
        return [self._known[rank] for rank in wanted]

    @cached_property
    def first(self) -> Sequence[Item]:
        """The events that are considered for the home view and beside it, by rank."""
        home, limits = self.grid.home, self.grid.limits
        parts = [home]
        if limits.first < home.first:
            parts.append(Window(limits.first - 1, home.first))
        if limits.last > home.last:
            parts.append(Window(home.last, limits.last + 1))
        found = {rank for part in parts for rank in self.lane.candidates(part, MOST).tolist()}
        return self.items(sorted(found))

    @cached_property
    def weight(self) -> float:
        """What the home view would hide if nothing had a name."""
        home = self.grid.home
        return sum(item.weight for item in self.first if home.first <= item.anchor < home.last)

    @cached_property
    def flags(self) -> Callable[[int], Sequence[Flag]]:
        """The labels of the home view, for a number of rows."""
        return cache(partial(home_flags, self.first, self.grid))

    @cached_property
    def bars(self) -> Callable[[int], Sequence[Bar]]:
        """The bars of the home view, for a number of rows."""
        return cache(partial(home_bars, self.first, self.grid))


class LaneLayout:
    """Where a lane's labels and bars stand, for its numbers of rows."""

    def __init__(self, items: LaneItems, rows: Rows) -> None:
        self.items = items
        self.grid = items.grid
        self.rows = rows
        self.home = Tile(items.flags(rows.labels), items.bars(rows.bars))
        self._tiles: dict[tuple[int, int], Tile] = {}

    def within(
        self, window: Window, level: int, inner: Window | None = None, deepest: int = 0
    ) -> Tile:
        """What stands or reaches into a window, of all levels up to one, by rank.

        Of the further levels up to the `deepest` only what does so into an `inner` window.
        """
        found = [
            *self._inside(window, 0, level),
            *self._inside(inner or window, level + 1, deepest),
        ]
        flags = (each for tile in found for each in tile.flags)
        bars = (each for tile in found for each in tile.bars)
        return Tile(
            sorted(flags, key=lambda each: each.item.rank),
            sorted(bars, key=lambda each: each.item.rank),
        )

    def added(self, day: float, level: int) -> Tile:
        """What a level adds about a day to the levels before it."""
        # A plan without any date is anchored where days are so far apart that no part of one is
        # told from the next.
        after = max(day + 1e-6, nextafter(day, inf))
        (found,) = self._inside(Window(day, after), level, level)
        return found

    def _inside(self, window: Window, first: int, last: int) -> Iterator[Tile]:
        """What of the tiles of some levels stands or reaches into a window."""
        for level in range(first, last + 1):
            for number in self.grid.tiles(level, window) if level else (0,):
                tile = self._tile(level, number) if level else self.home
                yield Tile(
                    [each for each in tile.flags if window.first <= each.day < window.last],
                    [each for each in tile.bars if _reaches(each.item, window)],
                )

    def _tile(self, level: int, number: int) -> Tile:
        key = (level, number)
        if key not in self._tiles:
            tile = self._made(level, number)
            if len(self._tiles) >= MOST_TILES:
                self._tiles.clear()
            self._tiles[key] = tile
        return self._tiles[key]

    def _made(self, level: int, number: int) -> Tile:
        days = self.grid.tile(level, number)
        if days.last <= self.grid.limits.first or days.first >= self.grid.limits.last:
            return Tile((), ())
        # Labels of the level before reach twice as far at the scale at which these may begin.
        margin = 2 * self.grid.reach / self.grid.at(level)
        before = self.within(Window(days.first - margin, days.last + margin), level - 1)
        least, limit = self.grid.at(level - 1) * BEYOND, self.grid.at(level)
        bounds = Bounds(days.first, days.last, least, limit)
        items = self._asking(days, before)
        points = [item for item in items if not item.is_bar]
        asked = sum(item.name.width for item in points)
        is_crowded = asked > CROWDED * TILE * self.grid.width * self.rows.labels
        return Tile(
            seat(points, before.flags, self.rows.labels, bounds, is_crowded),
            self._new_bars(items, before.bars, bounds),
        )

    def _asking(self, days: Window, before: Tile) -> Sequence[Item]:
        """The most important events of a tile that have no place yet."""
        taken = {flag.item.rank for flag in before.flags} | {bar.item.rank for bar in before.bars}
        ranks = self.items.lane.candidates(days, PER_TILE + len(taken)).tolist()
        return self.items.items([rank for rank in ranks if rank not in taken][:PER_TILE])

    def _new_bars(
        self, items: Sequence[Item], before: Sequence[Bar], bounds: Bounds
    ) -> Sequence[Bar]:
        shelves = [Shelf(row) for row in range(self.rows.bars)]
        for bar in before:
            shelves[bar.row].bars.append(bar)
        placed = []
        for item in items:
            if not item.is_bar or not _is_between(item, bounds):
                continue
            found = shelve(item, 1, shelves, bounds.limit)
            if found is not None:
                scale, beside = max(found.scale, bounds.least), max(found.beside, bounds.least)
                placed.append(replace(found, scale=scale, beside=beside))
                shelves[found.row].bars.append(placed[-1])
        return placed


def _is_between(item: Item, bounds: Bounds) -> bool:
    """Whether a bar with its name to the right of it stays between the days of a tile."""
    extent = extent_of(item)
    before = extent.first - (extent.before + BAR_PAD) / bounds.least
    after = extent.last + (extent.after + BESIDE + item.name.width + BAR_PAD) / bounds.least
    return bounds.first <= before and after <= bounds.last


def _reaches(item: Item, window: Window) -> bool:
    """Whether any part of a bar lies in a window, at any scale that is looked at."""
    return (item.open_end or item.end >= window.first) and (
        item.open_start or item.start < window.last
    )
