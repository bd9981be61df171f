"""The two axes of time of a picture of plans: the day on which a date was said, and the date."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from timeline.dates import Tick, ticks
from timeline.draw.asides import Box
from timeline.draw.metrics import text_width
from timeline.draw.scene import At, Line, Run, Shape, Text
from timeline.draw.theme import Theme
from timeline.languages import Language

SIZE, NAME_SIZE = 11.0, 11.5
"""Font sizes in px of the labels of the ticks, and of the names of the axes."""

MARGIN = 0.04
"""Room before the first and after the last day, as a share of each axis."""

FLAT = 0.25
"""The least height of the axis of dates, as a share of the days on the other one."""

PIECES = 24
"""In how many boxes the diagonal is seen by labels that had better not cover it."""


@dataclass(frozen=True, slots=True)
class Axes:
    """From days to px: `first` to `last` from left to right, `low` to `high` from the bottom up."""

    first: float
    last: float
    low: float
    high: float
    width: float
    height: float
    today: float

    @classmethod
    def over(
        cls, said: Sequence[int], meant: Sequence[int], width: float, height: float, today: int
    ) -> Axes:
        """The axes on which some days of announcements and some announced days have room."""
        first, last = _padded(min(said), max(said), 1.0)
        low, high = _padded(min(meant), max(meant), FLAT * (last - first))
        return cls(first, last, low, high, width, height, today)

    def x(self, day: float) -> float:
        """The place in px of a day on which something was said."""
        return (day - self.first) / (self.last - self.first) * self.width

    def y(self, day: float) -> float:
        """The place in px of an announced day; later ones stand higher."""
        return self.height - (day - self.low) / (self.high - self.low) * self.height

    def clipped(self, day: float) -> float:
        """An announced day, or the end of the axis before or behind which it lies."""
        return min(max(day, self.low), self.high)

    def share(self, x: float) -> At:
        """A place in px as a scene has it."""
        return At(x / self.width)

    def at(self, day: float) -> At:
        """The place of a day on which something was said, as a scene has it."""
        return self.share(self.x(day))


def _padded(first: float, last: float, least: float) -> tuple[float, float]:
    more = max(least - (last - first), 0.0) / 2
    pad = MARGIN * max(last - first, least)
    return first - more - pad, last + more + pad


def axes_shapes(axes: Axes, today_name: str, language: Language, theme: Theme) -> Iterator[Shape]:
    """The grid with its labels, the names of the axes, the diagonal, and the line of today."""
    yield from _across(axes, language, theme)
    yield from _up(axes, language, theme)
    yield from _names(axes, language, theme)
    yield from _same_day(axes, language, theme)
    if axes.first < axes.today < axes.last:
        x = axes.at(axes.today)
        yield Line(x, 0, x, axes.height, theme.today, 1.2, (3.0, 3.0))
        run = Run(today_name, SIZE, 600, theme.today)
        yield Text(x, -9, "end", (run,), theme.paper)


def _across(axes: Axes, language: Language, theme: Theme) -> Iterator[Shape]:
    for tick in ticks(axes.first, axes.last, axes.width, 44, language):
        if tick.major:
            x = axes.at(tick.day)
            yield Line(x, 0, x, axes.height, theme.hair)
            run = Run(tick.label, SIZE, 500, theme.muted)
            half = text_width(tick.label, SIZE, 500) / 2
            inside = min(max(axes.x(tick.day), half), axes.width - half)
            yield Text(axes.share(inside), axes.height + 12, "middle", (run,))


def _up(axes: Axes, language: Language, theme: Theme) -> Iterator[Shape]:
    for tick in _up_ticks(axes, language):
        if tick.major:
            y = axes.y(tick.day)
            yield Line(At(0), y, At(1), y, theme.hair)
            run = Run(tick.label, SIZE, 500, theme.muted)
            yield Text(At(0, -7), y, "end", (run,))


def _up_ticks(axes: Axes, language: Language) -> list[Tick]:
    return ticks(axes.low, axes.high, axes.height, 34, language)


def widest_label(axes: Axes, language: Language) -> float:
    """The width in px of the widest label at the left."""
    found = (text_width(tick.label, SIZE, 500) for tick in _up_ticks(axes, language))
    return max(found, default=0.0)


def _names(axes: Axes, language: Language, theme: Theme) -> Iterator[Shape]:
    up, across = language.gettext("Announced for ↑"), language.gettext("Announced on →")
    yield Text(At(0, -34), -14, "start", (Run(up, NAME_SIZE, 600, theme.ink),))
    yield Text(At(1), axes.height + 29, "end", (Run(across, NAME_SIZE, 600, theme.ink),))


def _same_day(axes: Axes, language: Language, theme: Theme) -> Iterator[Shape]:
    """The diagonal, on which a date is announced for the very day, and its name below it."""
    first, last = _diagonal(axes)
    if first >= last:
        return
    yield Line(axes.at(first), axes.y(first), axes.at(last), axes.y(last), theme.edge, 1.4)
    run = Run(language.gettext("the day itself"), SIZE, 500, theme.muted)
    # On a short diagonal the name would stand nowhere near it.
    if axes.x(last) - axes.x(first) > 2 * text_width(run.text, SIZE, 500):
        x, y = _name_of_diagonal(axes)
        yield Text(axes.share(x), y, "start", (run,), theme.paper)


def _diagonal(axes: Axes) -> tuple[float, float]:
    """The first and the last day that both axes have; the wrong way round if there are none."""
    return max(axes.first, axes.low), min(axes.last, axes.high)


def _name_of_diagonal(axes: Axes) -> tuple[float, float]:
    first, last = _diagonal(axes)
    near = first + 0.06 * (last - first)
    return axes.x(near) + 12, axes.y(near)


def axes_boxes(axes: Axes) -> Iterator[Box]:
    """Today's line, the diagonal and its name as boxes that labels had better not cover."""
    today = axes.x(axes.today)
    yield Box(today - 1, 0, today + 1, axes.height)
    first, last = _diagonal(axes)
    if first >= last:
        return
    days = [first + (last - first) * piece / PIECES for piece in range(PIECES + 1)]
    for one, other in pairwise(days):
        yield Box(axes.x(one), axes.y(other), axes.x(other), axes.y(one), 0.25)
    x, y = _name_of_diagonal(axes)
    yield Box(x, y - 8, x + 90, y + 8, 4.0)
