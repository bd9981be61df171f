"""A measure in a band under the lanes: a stem with a head for each number, or a line of steps."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from timeline.draw.marks import at
from timeline.draw.placed import Placement
from timeline.draw.scene import At, Group, Line, Rect, Run, Shape, Symbol, Text
from timeline.draw.theme import Theme
from timeline.explore.measures import Level, Series

BAND = 104.0
"""Height in px of the band."""

ROOM_ABOVE, ROOM_BELOW = 18.0, 10.0
"""Room in px above the largest number, and under the line of 0."""

HEAD = 3.5
"""Radius in px of the head of a stem; assets/measure.mjs has the same."""


REACH = 5.0
"""How many px beside a stem still count as on it; assets/hits.mjs has the same."""

UNSEEN = "rgba(0,0,0,0)"


def floor_of(height: float) -> float:
    """Where 0 stands in a picture so many px high, the band included."""
    return height - ROOM_BELOW


def y_of(number: float, series: Series, height: float) -> float:
    """Where a number stands."""
    room = BAND - ROOM_ABOVE - ROOM_BELOW
    return floor_of(height) - number / series.top * room


def scale_shapes(placement: Placement, series: Series, theme: Theme) -> Iterator[Shape]:
    """The line of 0, the numbers that the scale names, and the name of the measure."""
    height, left, right = placement.height, At(0, edge=True), At(1, edge=True)
    yield Line(left, floor_of(height), right, floor_of(height), theme.edge)
    for number, name in series.ticks:
        y = y_of(number, series, height)
        yield Line(left, y, right, y, theme.hair, dash=(2, 3))
        run = Run(name, 10, 500, theme.muted)
        # In a narrow picture the name of the measure stands at the left.
        if placement.compact:
            yield Text(At(1, -4, edge=True), y - 6, "end", (run,))
        else:
            yield Text(At(0, 4, edge=True), y - 6, "start", (run,))


def level_groups(
    placement: Placement, series: Series, colour: str, paper: str, names: Mapping[str, str]
) -> Iterator[Group]:
    """The numbers at their days, each for its event; `names` says events aloud, by id."""
    draw = _step if series.form == "steps" else _lollipop
    for level in series.levels:
        shapes = tuple(draw(placement, series, level, colour, paper))
        name = ", ".join(part for part in (names.get(level.event, ""), level.told) if part)
        yield Group(shapes, level.event, name, clipped=True)


def _lollipop(
    placement: Placement, series: Series, level: Level, colour: str, paper: str
) -> Iterator[Shape]:
    place, y = at(placement, level.first), y_of(level.number, series, placement.height)
    base = floor_of(placement.height)
    # A stem alone is too thin to be pressed.
    left, right = (at(placement, level.first, px) for px in (-REACH, REACH))
    yield Rect(left, right, y - REACH, base, UNSEEN)
    yield Line(place, y, place, base, colour, 1.5)
    yield Symbol(place, y, "circle", HEAD, colour, paper, 1)


def _step(
    placement: Placement, series: Series, level: Level, colour: str, paper: str
) -> Iterator[Shape]:
    first, last = at(placement, level.first), at(placement, level.last)
    y, base = y_of(level.number, series, placement.height), floor_of(placement.height)
    yield Line(first, y, last, y, colour, 2)
    for place in (first, last):
        yield Line(place, y, place, base, colour, 1, opacity=0.35)
