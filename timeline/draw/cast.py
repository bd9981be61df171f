"""Everything that may appear in and around a window, with the numbers that decide when.

A cast is what a picture is chosen from (timeline/draw/placement.py), and what a browser is sent so
that it can choose by itself while a window moves (assets/choose.mjs): labels and bars with their
rows and scales, and counts of all events part by part.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import floor, log2

import numpy as np

from timeline.draw.bars import Bar
from timeline.draw.flags import Flag
from timeline.draw.grid import Grid
from timeline.draw.index import Places
from timeline.draw.layout import LaidLane, Layout
from timeline.draw.measure import Item
from timeline.explore.window import Window

BIN = 32.0
"""Width in px of the parts in which events without a name are counted, and up to twice that."""

MOST_LISTED = 2
"""Events of one part that are known one by one."""


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a lane's time: how many events stand in it, and which when they are few."""

    first: float
    last: float
    count: int
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Over:
    """How many events reach over a day from before it, and from after it, without standing near."""

    day: float
    before: int
    after: int


@dataclass(frozen=True, slots=True)
class CastLane:
    """What may appear of a lane, each group by rank; `parts` and `overs` in order of time."""

    laid: LaidLane
    flags: Sequence[Flag]
    bars: Sequence[Bar]
    parts: Sequence[Part]
    overs: Sequence[Over]


@dataclass(frozen=True, slots=True)
class Cast:
    """What may appear in `around`, in windows of scales up to `most`, chosen for `window`."""

    layout: Layout
    window: Window
    around: Window
    most: float
    lanes: tuple[CastLane, ...]


def bin_days(grid: Grid, scale: float) -> float:
    """The days of a counting part at a scale: BIN px at the next smaller power of two."""
    return BIN / grid.scale / 2.0 ** floor(log2(scale / grid.scale) + 1e-9)


FINEST = 2
"""How many times a part is halved: a browser may come so much closer before it asks again."""


def gather(layout: Layout, window: Window, around: Window, finer: int = 0) -> Cast:
    """The cast of a window and what lies around it, `finer` levels deeper than the window needs."""
    grid = layout.grid
    scale = grid.width / window.span
    level = grid.level(scale) + finer
    edges = _edges(grid, window, around, bin_days(grid, scale) / 2.0**FINEST)
    lanes = tuple(_lane(laid, around, level, edges) for laid in layout.lanes)
    return Cast(layout, window, around, max(grid.at(level), scale), lanes)


def _edges(grid: Grid, window: Window, around: Window, days: float) -> Places:
    """The ends of all parts: they do not move with the window, but for those at its own ends."""
    first, last = grid.home.first, around.last
    start = floor((around.first - first) / days)
    stop = floor((last - first) / days) + 1
    even = first + np.arange(start, stop + 1) * days
    ends = (around.first, window.first, window.last, around.last)
    edges = np.unique(np.concatenate([even, ends]))
    return edges[(edges >= around.first) & (edges <= around.last)]


def _lane(laid: LaidLane, around: Window, level: int, edges: Places) -> CastLane:
    found = laid.layout.within(around, level)
    return CastLane(
        laid, found.flags, found.bars, tuple(_parts(laid, edges)), tuple(_overs(laid, edges))
    )


def _parts(laid: LaidLane, edges: Places) -> Iterator[Part]:
    items = laid.layout.items
    counts = items.lane.count(edges)
    for place in np.flatnonzero(counts).tolist():
        first, last, count = float(edges[place]), float(edges[place + 1]), int(counts[place])
        known: tuple[Item, ...] = ()
        if count <= MOST_LISTED:
            known = tuple(items.items(items.lane.between(first, last)))
        yield Part(first, last, count, known)


def _overs(laid: LaidLane, edges: Places) -> Iterator[Over]:
    """The counts at each edge at which they change."""
    before, after = laid.layout.items.lane.reaching_in(edges)
    last = (-1, -1)
    for day, *counts in zip(edges.tolist(), before.tolist(), after.tolist(), strict=True):
        if tuple(counts) != last:
            last = (counts[0], counts[1])
            yield Over(day, *last)
