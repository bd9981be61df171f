"""What lies behind the marks of a lane: where plans stood before, and how far they may slip."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from timeline.draw.marks import at, ghost_shapes
from timeline.draw.placed import PlacedLane, Placement
from timeline.draw.scene import Group, Line, Shape, Symbol
from timeline.draw.theme import Theme
from timeline.explore.typical import Reach

HATCH, STRENGTH = 10.0, 0.7
"""Height in px and opacity of the strokes that shade a slip; assets/hatch.mjs has the same."""

DENSE, SPARSE = (1.0, 2.0), (1.0, 5.0)
"""A stroke and the room after it in px: up to where half of the dates had come, and beyond."""

HALO, DOTTED = 9.0, (1.0, 2.5)
"""Radius in px, and dashes, of the ring about a mark: it shows statistics where nothing slipped."""

FAR = 50.0
"""How many plot widths a shading reaches that has no end."""


def trails(
    placement: Placement,
    lane: PlacedLane,
    theme: Theme,
    ghosts: Mapping[str, Sequence[float]],
    reaches: Mapping[str, Reach],
    paper: str,
) -> Iterator[Group]:
    """The shadings of a lane, and the rings of its labelled plans, behind all else in it."""
    colour = theme.lane(lane.index)
    for event, day, y in _places(lane):
        if event in reaches:
            shapes = slip_shapes(placement, reaches[event], day, y, colour)
            yield Group(tuple(shapes), clipped=True)
    for mark in lane.marks:
        days = ghosts.get(mark.id, ())
        if days and mark.top < mark.y:
            yield Group(tuple(ghost_shapes(placement, mark, days, colour, paper)), clipped=True)


def _places(lane: PlacedLane) -> Iterator[tuple[str, float, float]]:
    """The id, the day and the height of each mark, and of the beginning of each bar."""
    yield from ((mark.id, mark.day, mark.y) for mark in lane.marks)
    yield from ((bar.id, bar.start, bar.y) for bar in lane.bars)


def slip_shapes(
    placement: Placement, reach: Reach, day: float, y: float, colour: str
) -> Iterator[Shape]:
    """How far a plan at a day may slip: strokes, sparse beyond the half, and a ring about it."""
    beyond = placement.window.last + FAR * placement.window.span
    first, half, last = (
        at(placement, min(each, beyond)) for each in (reach.first, reach.half, reach.last)
    )
    yield Line(first, y, half, y, colour, HATCH, DENSE, STRENGTH)
    yield Line(half, y, last, y, colour, HATCH, SPARSE, STRENGTH)
    yield Line(last, y - HATCH / 2, last, y + HATCH / 2, colour)
    yield Symbol(at(placement, day), y, "circle", HALO, "", colour, 1, DOTTED)
