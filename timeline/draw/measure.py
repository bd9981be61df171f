"""The events of a lane measured: where they stand in days, how wide their names are in px.

Nothing here depends on what window is shown, so what was measured once serves every view. An
uncertain date is never a false day: a point keeps the whole interval in which it may lie and stands
in its middle; a span fades over the days in which it may have begun or ended. An end that is still
open is drawn full until today and fades after it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from timeline.dates import OPEN_FUTURE, OPEN_PAST
from timeline.draw.names import Name, Values, name_of

LEAST_BAR = 10.0
"""A span narrower than this in px at the home scale is drawn as a mark with a stripe."""

FADE = 56.0
"""Length in px of the fade of an open end."""

LEAST_FADE = 3.0
"""An uncertainty narrower than this in px is drawn as a sharp end."""

ABOUT_FADE = 10.0
"""Least length in px of the fade of an end that is said to be about right."""


EVER = 1e12
"""Days so far away that no window reaches them."""


@dataclass(frozen=True, slots=True)
class Item:
    """One event: a point that stands at `anchor`, or a bar that is counted there.

    In days: faded from `start` to `solid_start`, full to `solid_end`, faded to `end`; `open_start`
    and `open_end` say that a fade of FADE px takes the place of a day that nobody knows. `rank` is
    its place in its lane by importance; `conflict` says that claims about its date disagree.
    """

    id: str
    rank: int
    status: str
    importance: int
    approximate: bool
    is_bar: bool
    anchor: float
    start: float
    solid_start: float
    solid_end: float
    end: float
    open_start: bool
    open_end: bool
    name: Name
    conflict: bool = False

    @property
    def weight(self) -> float:
        """What it costs to leave the event without a name."""
        return float(self.importance**3)


@dataclass(frozen=True, slots=True)
class Ends:
    """Where an item begins and ends in px: outer and full start, full and outer end."""

    start: float
    solid_start: float
    solid_end: float
    end: float


Columns = Mapping[str, NDArray[Any]]
"""Columns of a frame as arrays."""


FOUR = ("earliest_start", "latest_start", "earliest_end", "latest_end")
"""The columns of the days between which an event begins and ends."""

MEASURED = (
    "id",
    "title",
    "status",
    "status_words",
    "importance",
    "label",
    "approximate",
    "conflict",
    "is_span",
    *FOUR,
)
"""The columns that `measure` reads."""


@dataclass(frozen=True, slots=True)
class Ruler:
    """What measuring depends on: the least days of a bar, the longest label in px, and today."""

    least_bar: float
    longest: float
    today: int


def measure(
    columns: Columns, rows: Sequence[int] | NDArray[np.intp], ranks: Iterable[int], ruler: Ruler
) -> Iterator[Item]:
    """The events of some rows as items, with their ranks."""
    # A column is read for all rows at once: one value of an array costs as much as many.
    read = zip(*(columns[name][rows].tolist() for name in MEASURED), strict=True)
    for values, rank in zip(read, ranks, strict=True):
        yield _item(dict(zip(MEASURED, values, strict=True)), int(rank), ruler)


def anchor_of(is_span: bool, start: int, latest_start: int, earliest_end: int, end: int) -> float:
    """Where an event stands: the middle of a point's days, the first sure day of a span."""
    if is_span:
        return float(latest_start if latest_start > OPEN_PAST else earliest_end)
    if start <= OPEN_PAST:
        return end + 0.5
    if end >= OPEN_FUTURE:
        return start + 0.5
    return (start + end + 1) / 2


def _item(values: Values, rank: int, ruler: Ruler) -> Item:
    four = tuple(values[name] for name in FOUR)
    is_span = values["is_span"]
    start, solid_start, open_start = _start(four)
    end, solid_end, open_end = _end(four, solid_start, ruler.today + 0.5)
    is_bar = is_span and (open_start or open_end or end - start >= ruler.least_bar)
    return Item(
        id=values["id"],
        rank=rank,
        status=values["status"],
        importance=values["importance"],
        approximate=values["approximate"],
        is_bar=is_bar,
        anchor=anchor_of(is_span, *four),
        start=start,
        solid_start=solid_start,
        solid_end=solid_end,
        end=end,
        open_start=open_start,
        open_end=open_end,
        name=name_of(values, is_bar, ruler.longest),
        conflict=values["conflict"],
    )


def _start(four: tuple[int, int, int, int]) -> tuple[float, float, bool]:
    earliest, latest, _earliest_end, _ = four
    if latest <= OPEN_PAST:
        return -EVER, -EVER, True
    if earliest <= OPEN_PAST:
        return float(latest), float(latest), True
    return float(earliest), float(latest), False


def _end(four: tuple[int, int, int, int], begun: float, now: float) -> tuple[float, float, bool]:
    _, _, earliest, latest = four
    if earliest >= OPEN_FUTURE:
        solid = max(now, begun)
        return solid, solid, True
    if latest >= OPEN_FUTURE:
        return max(now, earliest + 1.0, begun), earliest + 1.0, True
    return max(latest + 1.0, -EVER), max(earliest + 1.0, -EVER), False


def ends(item: Item, first: float, scale: float) -> Ends:
    """An item's ends in px from a day `first`, at a scale in px per day."""
    start, full, ebb, end = (
        (day - first) * scale for day in (item.start, item.solid_start, item.solid_end, item.end)
    )
    start, full = _soften(start - FADE * item.open_start, full, item.approximate, -1)
    end, ebb = _soften(end + FADE * item.open_end, ebb, item.approximate, 1)
    if full > ebb:
        full = ebb = min(max((full + ebb) / 2, start), end)
    return Ends(start, full, ebb, end)


def _soften(outer: float, solid: float, approximate: bool, side: int) -> tuple[float, float]:
    """Sharpen an uncertainty too small to see; blur an end that is only about right."""
    fade = (outer - solid) * side
    if approximate and fade < ABOUT_FADE:
        middle = (outer + solid) / 2
        return middle + side * ABOUT_FADE / 2, middle - side * ABOUT_FADE / 2
    if fade < LEAST_FADE:
        return outer, outer
    return outer, solid
