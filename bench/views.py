"""What a view costs as the data set grows: choosing in the index, the cast as JSON, a plain mask.

A reader wanders: most steps move or scale the window a little, some jump. So no window comes twice
and what is kept helps as it would help a reader. Read the ratios, not the milliseconds.
"""

from __future__ import annotations

import gzip
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

import numpy as np
import orjson
import pandas as pd

from bench.served import VIEWS, Fixed, made_up
from bench.timing import Times, timed, times
from timeline.draw.cast import FINEST, Cast, edges_of, gather
from timeline.draw.choose import View, bars_in, flags_in
from timeline.draw.lanes import PER_TILE
from timeline.draw.layout import Layout
from timeline.draw.placement import in_window
from timeline.explore.window import Window, clamp
from timeline.serve.edition import Edition
from timeline.serve.views import chart
from timeline.serve.views.sheet import sheet

SIZES = (1_000, 10_000, 100_000, 1_000_000)
WIDTH = 1240.0
RUNS = 40
JUMPS, STEP, BREATH = 0.2, 0.3, 0.15
"""The share of jumps, how far other steps go at most, and by how much they scale, as shares."""

MOST = 400
"""Events that the plain way sends: the most important ones of the window."""

COLUMNS = ["id", "title", "lane", "label", "status", "earliest_start", "latest_end"]

Steps = Iterator[Window]


def wander(start: Window, limits: Window, seed: int = 3) -> Steps:
    """Windows that a reader might come to from one, without end; about as long as the first."""
    dice, window = np.random.default_rng(seed), start
    while True:
        yield window
        span = start.span * dice.uniform(1 - BREATH, 1 + BREATH)
        if dice.random() < JUMPS:
            first = dice.uniform(limits.first, max(limits.last - span, limits.first))
        else:
            first = window.first + dice.uniform(-STEP, STEP) * start.span
        window = clamp(Window(first, first + span), limits)


def consider(layout: Layout, steps: Steps) -> None:
    """What the index is asked for one tile of each lane, and for the counts of a cast."""
    grid, window = layout.grid, next(steps)
    around = Window(window.first - window.span, window.last + window.span)
    scale = grid.width / window.span
    level = grid.level(scale) + FINEST
    tile = grid.tile(level, grid.tiles(level, window)[0])
    edges = edges_of(grid, window, around)
    for laid in layout.lanes:
        lane = laid.layout.items.lane
        lane.candidates(tile, PER_TILE)
        lane.count(edges)
        lane.reaching_in(edges)


def whole_view(edition: Edition, steps: Steps) -> bytes:
    """A view as the server answers it to a browser."""
    window = next(steps)
    told = chart.cast(sheet(edition, f"?view={window}", exact=window), WIDTH, window)
    return orjson.dumps(told)


def plain(frame: pd.DataFrame, steps: Steps) -> str:
    """The most important events of a window, found by a mask, as JSON."""
    found = in_window(frame, next(steps)).nlargest(MOST, "importance")
    return str(found[COLUMNS].to_json(orient="values"))


def labels(cast: Cast) -> int:
    """How many labels the picture of a cast shows."""
    view = View(cast.window, cast.layout.grid.width)
    return sum(
        len(flags_in(lane, view)) + sum(1 for each in bars_in(lane, view) if each.anchor)
        for lane in cast.lanes
    )


@dataclass(frozen=True, slots=True)
class Row:
    """What was measured of a view of so many events."""

    size: int
    view: str
    labels: int
    packed: int
    found: tuple[Times, ...]


def row(edition: Edition, size: int, view: str) -> Row:
    """Measure one line of the table; the first view finds the index, but nothing laid out."""
    current = sheet(edition, "")
    limits = current.snapshot.limits
    start = current.snapshot.home if view == "all" else Window(*VIEWS[view])
    works: tuple[Callable[[Steps], object], ...] = (
        partial(consider, current.snapshot.layout(WIDTH)),
        partial(whole_view, edition),
        partial(plain, current.snapshot.frame),
    )
    found = []
    for work in works:
        current.snapshot.index.kept.clear()
        steps = wander(start, limits)
        found.append(times(lambda work=work, steps=steps: work(steps), RUNS))  # type: ignore[misc]
    cast = gather(current.snapshot.layout(WIDTH), start, start)
    packed = gzip.compress(whole_view(edition, iter([start])), 6)
    return Row(size, view, labels(cast), len(packed), tuple(found))


def line(each: Row, small: Row) -> str:
    """A measured line; the ratio is that of the medians to those of the view it is set beside."""
    parts = [f"{each.size:>9,} {each.view:6} {each.labels:>6} {each.packed / 1024:>6.1f}"]
    for one, other in zip(each.found, small.found, strict=True):
        ratio = one.median / other.median
        parts.append(f"{one.first:>8.1f} {one.median:>7.2f} {one.late:>7.2f} {ratio:>6.2f}")
    return " ".join(parts)


def rows() -> Iterator[Row]:
    """All lines; the line `start` of a size is the time that its index takes."""
    for size in SIZES:
        edition = Fixed(made_up(size)).current()
        current = sheet(edition, "")
        print(f"{size:>9,} index {timed(lambda: current.snapshot.index):>37.1f}", flush=True)  # noqa: B023
        yield from (row(edition, size, view) for view in VIEWS)


def main() -> None:
    """Print one table; times in ms, `packed` in KB of gzip, ratios to ten thousand events."""
    names = ("in the index", "cast as JSON", "plain mask")
    print(f"{'':>30} " + " ".join(f"{name:>31}" for name in names))
    print(
        f"{'events':>9} {'view':6} {'labels':>6} {'packed':>6} "
        + " ".join(f"{'first':>8} {'median':>7} {'p95':>7} {'x 10k':>6}" for _ in names)
    )
    found = list(rows())
    for each in found:
        print(line(each, next(o for o in found if (o.size, o.view) == (10_000, each.view))))


if __name__ == "__main__":
    main()
