"""In which row below the baseline a span's bar stands, and where its name goes.

A name stands inside its bar while it fits, else to the right of it, else to the left; a bar whose
name has no room anywhere is drawn without it, and a bar that has no room at all is left to be
counted. Bar and name together keep clear of every other bar and name in their row.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

PAD = 10.0
"""Least room in px between two neighbours in a row."""

INSET = 8.0
"""Room in px between the visible start of a bar and the name inside it."""

BESIDE = 6.0
"""Room in px between a bar's end and the name beside it."""


@dataclass(frozen=True, slots=True)
class Span:
    """A bar that asks for room: its drawn ends, its full part and its name's width, in px."""

    index: int
    start: float
    solid_start: float
    solid_end: float
    end: float
    name_width: float


@dataclass(frozen=True, slots=True)
class Slot:
    """Where a bar went: its row from 0 downwards, and its name's x and anchor if it has one."""

    row: int
    name_x: float = 0.0
    anchor: str = ""
    inside: bool = False


def shelve(spans: Sequence[Span], rows: int, width: float) -> Mapping[int, Slot]:
    """Slots by index of the spans that have room in a number of rows, the first served first."""
    shelves: list[list[tuple[float, float]]] = [[] for _ in range(rows)]
    slots: dict[int, Slot] = {}
    for span in spans:
        for low, high, slot in _ways(span, width):
            row = _free_row(shelves, low, high)
            if row is not None:
                shelves[row].append((low, high))
                slots[span.index] = replace(slot, row=row)
                break
    return slots


def _ways(span: Span, width: float) -> Iterator[tuple[float, float, Slot]]:
    """The ways to draw a bar, best first: the extent from, to, and the slot but for its row."""
    left, right = max(span.start, 0.0), min(span.end, width)
    inside = max(span.solid_start, 0.0) + INSET
    if inside + span.name_width + INSET <= min(span.solid_end, width):
        yield left, right, Slot(0, inside, "start", inside=True)
    if right + BESIDE + span.name_width <= width:
        yield left, right + BESIDE + span.name_width, Slot(0, right + BESIDE, "start")
    if left - BESIDE - span.name_width >= 0:
        yield left - BESIDE - span.name_width, right, Slot(0, left - BESIDE, "end")
    yield left, right, Slot(0)


def _free_row(
    shelves: Sequence[Sequence[tuple[float, float]]], low: float, high: float
) -> int | None:
    for row, taken in enumerate(shelves):
        if all(high + PAD <= left or low - PAD >= right for left, right in taken):
            return row
    return None
