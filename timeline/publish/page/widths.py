"""What of a page's picture depends on its width: lanes, rows, and the scales of names and bars."""

from __future__ import annotations

from collections.abc import Iterator
from math import ceil, isfinite, log2

from timeline.draw.bars import Bar
from timeline.draw.cast import whole
from timeline.draw.compose import lane_lines
from timeline.draw.flags import Flag
from timeline.draw.lanes import Tile
from timeline.draw.layout import LaidLane, Layout
from timeline.draw.measured import BAND, floor_of, y_of
from timeline.draw.plates import Plate
from timeline.draw.wire import sides
from timeline.explore.measures import Series
from timeline.explore.window import MIN_SPAN
from timeline.publish.page.rows import Json, Told, short

STEPS, LEAST, SLACK = 64, -2000, 1e-9
"""Steps in which a scale doubles, the first of them, and what of one rounding may take away."""


def plate_numbers(
    plate: Plate, layout: Layout, depth: int, series: Series | None, told: Told
) -> Json:
    """A width of the picture; `depth` are the rows its eras take, `series` is its measure."""
    height = layout.height + (BAND if series else 0.0)
    base = floor_of(height)
    found = [_whole(laid) for laid in layout.lanes]
    items = [flag.item for tile in found for flag in tile.flags]
    items += [bar.item for tile in found for bar in tile.bars]
    return {
        "frame": plate.frame,
        "width": plate.plot,
        "compact": layout.is_compact,
        "height": short(height),
        "sides": sides(layout.is_compact, depth),
        "band": [base, base - y_of(series.top, series, height)] if series else None,
        "names": {str(told.places[item.id]): name for item in items if (name := told.name(item))},
        "lanes": [_lane(laid, tile, told) for laid, tile in zip(layout.lanes, found, strict=True)],
    }


def _whole(laid: LaidLane) -> Tile:
    grid = laid.layout.grid
    # A frame may be wider than its plate, though not twice as wide.
    return whole(laid, grid.level(grid.width / MIN_SPAN) + 1)


def _lane(laid: LaidLane, found: Tile, told: Told) -> Json:
    home = laid.layout.grid.scale
    return {
        "id": laid.lane.id,
        "name": lane_lines(laid.lane.name),
        "index": laid.index,
        "top": short(laid.top),
        "bottom": short(laid.bottom),
        "baseline": None if laid.baseline is None else short(laid.baseline),
        "hung": short(laid.hung),
        "shelf": short(laid.shelf),
        "rows": laid.layout.rows.labels,
        "flags": [part for flag in found.flags for part in _flag(flag, home, told)],
        "bars": [part for bar in found.bars for part in _bar(bar, home, told)],
    }


def _flag(flag: Flag, home: float, told: Told) -> Iterator[int | None]:
    """Event, row, negative where the name hangs to the left, and scale."""
    if isfinite(flag.scale):
        yield from (told.places[flag.item.id], flag.side * flag.row, step_of(flag.scale, home))


def _bar(bar: Bar, home: float, told: Told) -> Iterator[int | None]:
    """Event, side, row, its scale, and those of its name beside and inside it."""
    yield from (told.places[bar.item.id], bar.side, bar.row)
    yield from (step_of(scale, home) for scale in (bar.scale, bar.beside, bar.inside))


def step_of(scale: float, home: float) -> int | None:
    """A scale in steps from that of the home view, None for never.

    It is rounded up, so that nothing gets less room than it needs.
    """
    if not isfinite(scale):
        return None
    return max(ceil(log2(scale / home) * STEPS - SLACK), LEAST) if scale > 0 else LEAST
