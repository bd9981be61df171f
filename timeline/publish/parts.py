"""A window cut into parts of equal length that begin with a month, a year, a decade."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from timeline.dates import from_days, to_days
from timeline.explore.window import Window

MONTHS = (1, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 2400, 6000, 12_000, 24_000, 60_000, 120_000)
"""How many months a part may hold."""

CROWDED, OVER = 60, 0.25
"""Events for which a part has room, more or less; the share of all that may go beyond that."""

MOST = 24
"""The most parts that a window is cut into."""

STUMP = 0.25
"""A part at an end that is shorter than this share of a whole one belongs to its neighbour."""


def parts_of(window: Window, count: Callable[[Window], int]) -> list[Window]:
    """The longest equal parts that have room for nearly all events; `count` says how many each has.

    Where even the most parts are too crowded, these are taken.
    """
    best = [window]
    for months in reversed(MONTHS):
        found = list(cut(window, months))
        if len(found) > MOST:
            break
        best = found
        over = sum(max(count(part) - CROWDED, 0) for part in found)
        if over <= OVER * count(window):
            break
    return best


def cut(window: Window, months: int) -> Iterator[Window]:
    """The parts of a window between the first days of every so many months."""
    first, length = window.first, months * 365.25 / 12
    year, month, _ = from_days(int(window.first))
    place = (year * 12 + month - 1) // months + 1
    while True:
        last = float(_first_day(place * months))
        if window.last - last < STUMP * length:
            yield Window(first, window.last)
            return
        if last - first >= STUMP * length:
            yield Window(first, last)
            first = last
        place += 1


def _first_day(months: int) -> int:
    """The first day of a month that is so many months after January of the year 0."""
    return to_days(months // 12, months % 12 + 1, 1)
