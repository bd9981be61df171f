"""Everything that may appear in and around a window, with the numbers that decide when.

A cast is what a picture is chosen from (timeline/draw/placement.py), and what a browser is sent so
that it can choose by itself while a window moves (assets/choose.mjs): labels and bars with their
rows and scales, and counts of all events part by part.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from math import floor, log2

import numpy as np

from timeline.draw.bars import Bar
from timeline.draw.flags import Flag
from timeline.draw.grid import Grid
from timeline.draw.index import Places, Rows
from timeline.draw.lanes import LaneItems, Tile
from timeline.draw.layout import LaidLane, Layout
from timeline.explore.window import Window

BIN = 64.0
"""Width in px of the parts in which events without a name are counted, and up to twice that."""

MOST_LISTED = 2
"""Events of one part that are known one by one."""


@dataclass(frozen=True, slots=True)
class Listed:
    """An event that is known one by one, but not measured: it has no name to show."""

    id: str
    status: str
    approximate: bool
    conflict: bool
    anchor: float


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a lane's time: how many events stand in it, and which when they are few."""

    first: float
    last: float
    count: int
    items: tuple[Listed, ...]


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
    """What may appear in `window` at scales up to `most`, and in `around` at scales up to `usual`.

    Parts end and counts change at `edges`, in days.
    """

    layout: Layout
    window: Window
    around: Window
    most: float
    usual: float
    edges: Sequence[float]
    lanes: tuple[CastLane, ...]


def bin_days(grid: Grid, scale: float) -> float:
    """The days of a counting part at a scale: BIN px at the next smaller power of two."""
    return BIN / grid.scale / 2.0 ** floor(log2(scale / grid.scale) + 1e-9)


FINEST = 2
"""How many times a part is halved: a browser may come so much closer before it asks again."""


def gather(layout: Layout, window: Window, around: Window, finer: int = 0) -> Cast:
    """The cast of a window and what lies around it.

    Inside the window it is `finer` levels deeper than the window needs, and counts finer parts:
    there a reader comes closer, beside it a reader only moves along.
    """
    grid = layout.grid
    scale = grid.width / window.span
    level, edges = grid.level(scale), edges_of(grid, window, around)
    lanes = tuple(
        _lane(laid, laid.layout.within(around, level, window, level + finer), edges)
        for laid in layout.lanes
    )
    most, usual = (max(grid.at(each), scale) for each in (level + finer, level))
    return Cast(layout, window, around, most, usual, edges.tolist(), lanes)


def whole(laid: LaidLane, deepest: int) -> Tile:
    """What a lane shows with a name in any window at scales up to a level, by rank.

    It is looked for about each event: at deep levels time has far more tiles than events.
    """
    layout = laid.layout
    flags = {flag.item.rank: flag for flag in layout.home.flags}
    bars = {bar.item.rank: bar for bar in layout.home.bars}
    days = dict(enumerate(layout.items.lane.anchors.tolist()))
    for level in range(1, deepest + 1):
        nameless = [rank for rank in days if rank not in flags and rank not in bars]
        for found in (layout.added(days[rank], level) for rank in nameless):
            flags |= {flag.item.rank: flag for flag in found.flags}
            bars |= {bar.item.rank: bar for bar in found.bars}
    return Tile([flags[rank] for rank in sorted(flags)], [bars[rank] for rank in sorted(bars)])


def edges_of(grid: Grid, window: Window, around: Window) -> Places:
    """The ends of the parts of a window and of what lies around it, finer ones inside it."""
    days = bin_days(grid, grid.width / window.span)
    coarse, fine = _even(grid, around, days), _even(grid, window, days / 2.0**FINEST)
    ends = (around.first, window.first, window.last, around.last)
    return np.unique(np.concatenate([coarse, fine, ends]))


def _even(grid: Grid, window: Window, days: float) -> Places:
    """The ends of parts of so many days inside a window; they do not move with it."""
    first = grid.home.first
    start, stop = (floor((end - first) / days) for end in (window.first, window.last))
    edges: Places = first + np.arange(start, stop + 1, dtype=np.float64) * days
    return edges[(edges >= window.first) & (edges <= window.last)]


def _lane(laid: LaidLane, found: Tile, edges: Places) -> CastLane:
    parts, overs = tuple(_parts(laid, edges)), tuple(_overs(laid, edges))
    return CastLane(laid, found.flags, found.bars, parts, overs)


def _parts(laid: LaidLane, edges: Places) -> Iterator[Part]:
    counts = laid.layout.items.lane.count(edges)
    filled = np.flatnonzero(counts)
    few = np.repeat(counts <= MOST_LISTED, counts)
    listed = _listed(laid.layout.items, laid.layout.items.lane.between(edges[0], edges[-1])[few])
    ends = (edges[filled].tolist(), edges[filled + 1].tolist(), counts[filled].tolist())
    for first, last, count in zip(*ends, strict=True):
        known = islice(listed, count) if count <= MOST_LISTED else ()
        yield Part(first, last, count, tuple(known))


def _listed(items: LaneItems, ranks: Rows) -> Iterator[Listed]:
    """The events of some ranks."""
    columns, rows = items.index.columns, items.lane.rows[ranks]
    said = (columns[name][rows].tolist() for name in ("id", "status", "approximate", "conflict"))
    return map(Listed, *said, items.lane.anchors[ranks].tolist())


def _overs(laid: LaidLane, edges: Places) -> Iterator[Over]:
    """The counts at each edge at which they change."""
    counts = np.stack(laid.layout.items.lane.reaching_in(edges))
    changed = np.append(True, (counts[:, 1:] != counts[:, :-1]).any(axis=0))
    return map(Over, edges[changed].tolist(), *counts[:, changed].tolist())
