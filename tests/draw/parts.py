"""Items as they were measured, each with the defaults that a test does not care about."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from tests.builders import TODAY, event, frame
from timeline.curate.model import Lane
from timeline.draw.grid import Grid
from timeline.draw.index import build
from timeline.draw.lanes import LaneItems, LaneLayout, Rows
from timeline.draw.layout import LaidLane
from timeline.draw.measure import Item
from timeline.draw.names import Name
from timeline.explore.window import Window

NARROW = 50.0
"""The width in px of a name that a test does not care about."""


def named(width: float = NARROW) -> Name:
    return Name("", "Tower", "", 12.0, 500, False, width)


def item(rank: int, day: float, width: float = NARROW, importance: int = 3) -> Item:
    """A point that stands at a day."""
    return Item(
        id=f"e{rank}",
        rank=rank,
        status="happened",
        importance=importance,
        approximate=False,
        is_bar=False,
        anchor=day,
        start=day,
        solid_start=day,
        solid_end=day,
        end=day,
        open_start=False,
        open_end=False,
        name=named(width),
    )


def span(rank: int, start: float, end: float, width: float = NARROW, **more: Any) -> Item:
    """A bar between two days, sure from end to end unless `fade` says for how long it is not."""
    fade = more.pop("fade", 0.0)
    point = item(rank, start + fade, width)
    ends = {"start": start, "solid_start": start + fade, "solid_end": end - fade, "end": end}
    return replace(point, is_bar=True, **ends, **more)


def laid(rows: int = 1) -> LaidLane:
    """A lane with room for everything; what stands in it is said elsewhere."""
    lane, days = Lane("towers", "Towers"), Window(0, 1000)
    index = build(frame(event()))
    items = LaneItems(index, index.lanes["towers"], Grid(days, days, 1000.0, TODAY))
    return LaidLane(lane, 0, 0.0, 100.0, 50.0, 74.0, LaneLayout(items, Rows(rows, 1)))
