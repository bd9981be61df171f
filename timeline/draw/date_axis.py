"""An axis of dates for a picture that does not move: its days in px, its ticks, today, its ends."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from timeline.dates import ticks
from timeline.draw.metrics import text_width
from timeline.draw.scene import TICK_CHAR, At, AxisTick, Glyph, Line, Run, Shape, Text
from timeline.draw.theme import Theme
from timeline.languages import Language

EDGE = 18.0
"""Room in px at either end of the axis for what lies beyond."""

TICK_GAP = 64.0
"""Least room in px between two labelled ticks."""

TODAY_Y, TODAY_SIZE = -30.0, 11.0
"""Height in px of the middle of the name of today, and its font size."""

CHEVRON = 5.0
"""How far in px from an end the tip of a chevron stands."""


@dataclass(frozen=True, slots=True)
class DateAxis:
    """From days to px on a plot so many px wide, of which EDGE at each end lies beyond the days."""

    first: float
    last: float
    width: float

    def x(self, day: float) -> float:
        """Where a day stands; one beyond an end at that end."""
        share = (min(max(day, self.first), self.last) - self.first) / (self.last - self.first)
        return EDGE + share * (self.width - 2 * EDGE)

    def holds(self, day: float) -> bool:
        """Whether a day lies on the axis."""
        return self.first <= day <= self.last

    def at(self, x: float) -> At:
        """A place in px as a scene has it."""
        return At(x / self.width)


def axis_ticks(axis: DateAxis, room: float, language: Language) -> Iterator[AxisTick]:
    """The ticks of an axis, their labels between the sides of a picture, `room` px beside it."""
    for tick in ticks(axis.first, axis.last, axis.width - 2 * EDGE, TICK_GAP, language):
        x, half = axis.x(tick.day), len(tick.label) * TICK_CHAR / 2
        inside = min(max(x, half - room), axis.width + room - half)
        yield AxisTick(axis.at(x).share, tick.label, tick.major, inside - x)


def today_shapes(
    axis: DateAxis, today: float, name: str, height: float, theme: Theme
) -> Iterator[Shape]:
    """The line of today, named above the axis, where today is on it."""
    if axis.holds(today):
        x, half = axis.x(today), text_width(name, TODAY_SIZE, 600) / 2
        yield Line(axis.at(x), TODAY_Y + 8, axis.at(x), height, theme.today, 1.2, (3.0, 3.0))
        middle = axis.at(min(max(x, half), axis.width - half))
        run = Run(name, TODAY_SIZE, 600, theme.today)
        yield Text(middle, TODAY_Y, "middle", (run,), theme.paper)


def chevron(axis: DateAxis, day: float, y: float, theme: Theme) -> Iterator[Shape]:
    """A sign that a day lies beyond the end at which it stands, or nothing."""
    if not axis.holds(day):
        side = 1 if day > axis.last else -1
        x = axis.width - CHEVRON if side == 1 else CHEVRON
        path = f"M{-3 * side},-4L0,0L{-3 * side},4"
        yield Glyph(axis.at(x), y, path, "", theme.muted, 1.6)
