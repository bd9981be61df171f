"""The visible span of time: where it may go and how it moves.

Positions are days since 1970-01-01, as floats so that a zoom can be undone exactly. What a move
feels like belongs to assets/; how far it may go is decided here.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

import pandas as pd

from timeline.dates import OPEN_FUTURE, OPEN_PAST, Date, DateError, from_days, parse, year_name

MIN_SPAN = 14.0
"""The narrowest window, in days."""

MARGIN = 0.03
"""Room left beside the first and the last event, as a share of the span."""

NEAR = 0.25
"""How far from the events today may be to be shown with them, as a share of their span."""

ROOM = 0.15
"""Room left before a span that is shown whole, as a share of it; assets/hand.mjs has the same."""

LEAST_ROOM = 10.0
"""The least of that room, in days."""

YEARS = re.compile(r"^(\d{4})\s*(?:–|—|-|to)\s*(\d{4})$")
"""Two years as they stand in a text: 1980-1999, 1980–1999, 1980 to 1999."""

ZOOM_STEP = 0.5
"""What one press of + leaves of the span; − does the reverse."""


@dataclass(frozen=True, slots=True)
class Window:
    """A span of time from `first` to `last`, in days, with first < last."""

    first: float
    last: float

    @property
    def span(self) -> float:
        """Length in days."""
        return self.last - self.first

    def __str__(self) -> str:
        """The window as an EDTF interval of whole days, beyond four-digit years of whole years."""
        return f"{_edtf(round(self.first))}/{_edtf(round(self.last) - 1)}"


def extent(frame: pd.DataFrame, today: int) -> Window:
    """The span that holds every event and today, with a margin; a decade when there is none."""
    ends = _ends(frame)
    if ends is None:
        return Window(today - 1826.0, today + 1826.0)
    return _with_margin(min(ends[0], today), max(ends[1], today))


def opening(frame: pd.DataFrame, today: int) -> Window:
    """The span to begin with: the extent, but without a today that is far from every event.

    Today is near where the way to it is at most NEAR of the span of the events, and where one goes
    on to this day or has no date yet.
    """
    ends = _ends(frame)
    if ends is None or (frame["latest_end"] >= OPEN_FUTURE).any():
        return extent(frame, today)
    first, last = ends
    away = max(today - last, first - today)
    return extent(frame, today) if away <= (last - first) * NEAR else _with_margin(first, last)


def _ends(frame: pd.DataFrame) -> tuple[int, int] | None:
    """The first and the last day that is known of any event."""
    points = pd.concat([frame["earliest_start"], frame["latest_end"], frame["latest_start"]])
    known = points[(points > OPEN_PAST) & (points < OPEN_FUTURE)]
    return None if known.empty else (int(known.min()), int(known.max()))


def _with_margin(first: int, last: int) -> Window:
    margin = max((last - first) * MARGIN, 30.0)
    return Window(first - margin, last + margin)


def clamp(window: Window, limits: Window) -> Window:
    """The nearest window that is neither too narrow nor outside the limits."""
    span = min(max(window.span, MIN_SPAN), limits.span)
    centre = (window.first + window.last) / 2
    first = min(max(centre - span / 2, limits.first), limits.last - span)
    return Window(first, first + span)


def is_same(one: Window, other: Window) -> bool:
    """Whether two windows are the same to the day."""
    return abs(one.first - other.first) < 1 and abs(one.last - other.last) < 1


def zoom(window: Window, factor: float, limits: Window) -> Window:
    """The window about the same centre, its span multiplied by `factor`."""
    centre, half = (window.first + window.last) / 2, window.span * factor / 2
    return clamp(Window(centre - half, centre + half), limits)


def pan(window: Window, share: float, limits: Window) -> Window:
    """The window moved by a share of its span; positive is later."""
    step = window.span * share
    return clamp(Window(window.first + step, window.last + step), limits)


def from_date(date: Date, limits: Window) -> Window:
    """The window that a date spans; its open ends reach the limits."""
    first = limits.first if date.earliest_start <= OPEN_PAST else float(date.earliest_start)
    last = limits.last if date.latest_end >= OPEN_FUTURE else float(date.latest_end + 1)
    first, last = max(first, limits.first), min(last, limits.last)
    return clamp(Window(first, last) if first < last else limits, limits)


def around(span: Window, limits: Window) -> Window:
    """The window that shows a span with room beside it, more to the right, where names hang."""
    room = max(span.span * ROOM, LEAST_ROOM)
    return clamp(Window(span.first - room, span.last + 3 * room), limits)


def widen(window: Window, date: Date) -> Window:
    """The smallest window that holds both a window and the ends of a date that are known."""
    first, last = window.first, window.last
    if date.earliest_start > OPEN_PAST:
        first = min(first, float(date.earliest_start))
    if date.latest_end < OPEN_FUTURE:
        last = max(last, float(date.latest_end + 1))
    return Window(first, last)


def read_window(text: str, limits: Window) -> Window:
    """The window that a link or a reader asks for; raises DateError.

    It is an EDTF interval such as `1980/1999-06`, a year, or two years as people write them.
    """
    date = parse(YEARS.sub(r"\1/\2", text.strip()))
    if not date.is_interval and date.precision == "day":
        raise DateError("a window needs two ends", "write two dates with a slash, 1980/1999")
    if date.earliest_start >= limits.last or date.latest_end < limits.first:
        first, last = (
            year_name(from_days(round(day))[0]) for day in (limits.first, limits.last - 1)
        )
        raise DateError(f"the timeline goes from {first} to {last}", "write years between them")
    return from_date(date, limits)


def _edtf(day: int) -> str:
    """A day as EDTF; beyond four-digit years EDTF knows years only."""
    year, month, number = from_days(day)
    if abs(year) > 9999:
        return f"Y{year}"
    sign = "-" if year < 0 else ""
    return f"{sign}{abs(year):04d}-{month:02d}-{number:02d}"
