"""The events of a lane measured in px: where they stand, how wide their names are.

An uncertain date is never a false day: a point keeps the whole interval in which it may lie and
stands in the middle of what is visible of it; a span fades over the days in which it may have
begun or ended. An end that is still open is drawn full until today and fades after it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pandas as pd

from timeline.dates import OPEN_FUTURE, OPEN_PAST
from timeline.draw.metrics import elide, text_width
from timeline.explore.window import Window

LEAST_BAR = 14.0
"""A span narrower than this in px is drawn as a mark."""

FADE = 56.0
"""Length in px of the fade of an open end."""

LEAST_FADE = 3.0
"""An uncertainty narrower than this in px is drawn as a sharp end."""

ABOUT_FADE = 10.0
"""Least length in px of the fade of an end that is said to be about right."""

BAR_TEXT, BAR_PREFIX = 11.5, 10.5
"""Font sizes in px of a bar's name and of the status before it."""

SPOKEN = frozenset({"in-development", "rumoured", "on-hold", "cancelled"})
"""Statuses that are also said in words before a title; the mark of the others says enough."""

LONGEST_LABEL = 300.0
"""A label wider than this in px is cut short, or than LONGEST_SHARE of a narrow plot."""

LONGEST_SHARE = 0.75


@dataclass(frozen=True, slots=True)
class Item:
    """One event in px from the left edge of the plot.

    For a bar: faded from `start` to `solid_start`, full to `solid_end`, faded to `end`. For a
    point: between `start` and `end`, shown at `x`. `text_width` is that of prefix, title and note.
    """

    id: str
    status: str
    importance: int
    approximate: bool
    is_bar: bool
    x: float
    start: float
    solid_start: float
    solid_end: float
    end: float
    prefix: str
    title: str
    note: str
    size: float
    weight: int
    text_width: float


@dataclass(frozen=True, slots=True)
class Scale:
    """The map from days to px of one view."""

    window: Window
    width: float
    today: int

    def px(self, day: float) -> float:
        """px from the left edge; far outside the plot all places are alike."""
        x = (day - self.window.first) / self.window.span * self.width
        return min(max(x, -4 * self.width), 5 * self.width)

    def day(self, x: float) -> float:
        """The day at a distance in px from the left edge."""
        return self.window.first + x / self.width * self.window.span


def measure(frame: pd.DataFrame, scale: Scale) -> Iterator[Item]:
    """The rows of a frame as items, in the order of the frame."""
    for row in frame.itertuples(index=False):
        start, solid_start, solid_end, end = _ends(row, scale)
        left, right = max(start, 0.0), min(end, scale.width)
        is_bar = bool(row.is_span) and end - start >= LEAST_BAR
        yield _item(row, is_bar, (left + right) / 2, (start, solid_start, solid_end, end), scale)


def _item(
    row: Any,
    is_bar: bool,
    x: float,
    ends: tuple[float, float, float, float],
    scale: Scale,
) -> Item:
    size, weight = _type(row.importance, is_bar)
    prefix = row.status.replace("-", " ") if row.status in SPOKEN else ""
    note = "" if is_bar else row.label
    extra = _extra_width(prefix, note, size)
    longest = min(LONGEST_LABEL, scale.width * LONGEST_SHARE)
    title = elide(row.title, size, weight, max(longest - extra, 60.0))
    return Item(
        row.id,
        row.status,
        int(row.importance),
        bool(row.approximate),
        is_bar,
        min(max(x, 0.0), scale.width),
        *ends,
        prefix,
        title,
        note,
        size,
        weight,
        extra + text_width(title, size, weight),
    )


def _type(importance: int, is_bar: bool) -> tuple[float, int]:
    """Font size in px and weight of a title."""
    if is_bar:
        return BAR_TEXT, 600 if importance >= 5 else 500
    return (13.0, 600) if importance >= 5 else (12.0, 500)


def _extra_width(prefix: str, note: str, size: float) -> float:
    width = 0.0
    if prefix:
        width += text_width(f"{prefix} ", BAR_PREFIX, 400)
    if note:
        width += text_width(f" {note}", size - 1, 400)
    return width


def _ends(row: Any, scale: Scale) -> tuple[float, float, float, float]:
    """Outer start, full start, full end and outer end in px."""
    solid_start, start = _start(row, scale)
    solid_end, end = _end(row, scale, solid_start)
    start, solid_start = _soften(start, solid_start, row.approximate, -1)
    end, solid_end = _soften(end, solid_end, row.approximate, 1)
    if solid_start > solid_end:
        solid_start = solid_end = min(max((solid_start + solid_end) / 2, start), end)
    return start, solid_start, solid_end, end


def _start(row: Any, scale: Scale) -> tuple[float, float]:
    if row.latest_start <= OPEN_PAST:
        edge = min(0.0, scale.px(row.earliest_end))
        return edge, edge - FADE
    solid = scale.px(row.latest_start)
    if row.earliest_start <= OPEN_PAST:
        return solid, solid - FADE
    return solid, scale.px(row.earliest_start)


def _end(row: Any, scale: Scale, solid_start: float) -> tuple[float, float]:
    now = max(scale.px(scale.today + 0.5), 0.0)
    if row.earliest_end >= OPEN_FUTURE:
        solid = max(now, solid_start)
        return solid, solid + FADE
    solid = scale.px(row.earliest_end + 1)
    if row.latest_end >= OPEN_FUTURE:
        return solid, max(now, solid, solid_start) + FADE
    return solid, scale.px(row.latest_end + 1)


def _soften(outer: float, solid: float, approximate: bool, side: int) -> tuple[float, float]:
    """Sharpen an uncertainty too small to see; blur an end that is only about right."""
    fade = (outer - solid) * side
    if approximate and fade < ABOUT_FADE:
        middle = (outer + solid) / 2
        return middle + side * ABOUT_FADE / 2, middle - side * ABOUT_FADE / 2
    if fade < LEAST_FADE:
        return outer, outer
    return outer, solid
