"""What events went through since a day, as stops on the axis of their dates.

An event stands at its date. While it has none, it stands at the day on which that was said. All
days are floats since 1970-01-01.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from timeline.dates import OPEN_PAST
from timeline.draw.measure import anchor_of
from timeline.explore.changes import Change
from timeline.explore.clock import Known
from timeline.explore.shifts import blur

WEIGHTS: Mapping[str, int] = {
    kind: weight
    for weight, kind in enumerate(
        (
            "moved",
            "cancelled",
            "confirmed",
            "on-hold",
            "dated",
            "undated",
            "redated",
            "removed",
            "added",
            "status",
            "resourced",
        )
    )
}
"""The kinds of change that a picture shows, those that say the most first."""

ARROWS = frozenset({"moved", "dated", "undated", "redated"})
"""Kinds of change that lead from a day to another."""


DECADE = 3653.0
"""The days of ten years."""

BACK = 0.25
"""How far an axis may reach back, as a share of the days from its first one on."""

LEAST = 30.0
"""The least number of days that an axis shows."""


@dataclass(frozen=True, slots=True)
class Stop:
    """Where an event stood after a change of some kind, and where `before` if its date changed.

    `days` is by how much a plan moved from a day to a day, else 0.
    """

    kind: str
    day: float
    before: float | None = None
    days: int = 0


@dataclass(frozen=True, slots=True)
class Course:
    """The stops of an event in the order in which they became known, at least one.

    `is_open` says that it has no date at the end, `known` is the day of the last change.
    """

    event: str
    stops: tuple[Stop, ...]
    is_open: bool
    known: int

    @property
    def weight(self) -> int:
        """How much its weightiest change says: the less, the more."""
        return min(WEIGHTS[stop.kind] for stop in self.stops)

    @property
    def days(self) -> tuple[float, ...]:
        """All days at which it stands or stood."""
        before = (stop.before for stop in self.stops if stop.before is not None)
        return (*before, *(stop.day for stop in self.stops))

    @property
    def moves(self) -> tuple[int, ...]:
        """By how many days its plan moved, one number a move; none where one was not exact."""
        days = tuple(stop.days for stop in self.stops if stop.kind == "moved")
        return days if all(days) else ()


def courses(changes: Iterable[Change]) -> list[Course]:
    """The courses of some changes, event by event; one that has no day anywhere is left out."""
    told: dict[str, list[Change]] = {}
    for change in sorted(changes, key=lambda each: each.day):
        told.setdefault(change.event, []).append(change)
    return [course for event, some in told.items() for course in _course(event, some)]


def choose(found: Sequence[Course], importance: Mapping[str, int], most: int) -> Sequence[Course]:
    """At most some courses, those that say the most.

    Of equal ones the more important events come first, then the newest.
    """
    ranked = sorted(
        found,
        key=lambda each: (each.weight, -importance[each.event], -each.known, each.event),
    )
    return ranked[:most]


def days_of(found: Sequence[Course], since: float, today: float) -> tuple[float, float]:
    """The first and the last day of an axis for some courses, from the day whose changes are told.

    It begins with the first date that lies not much before that day, and reaches to plans as far
    ahead as that day lies back, or ten years. The few that lie further stand at an end.
    """
    days = [day for course in found for day in course.days]
    first = since if since > OPEN_PAST else min(days, default=today)
    last = max(today, min(max(days, default=today), today + max(today - first, DECADE)))
    near = first - BACK * (last - first)
    first = min((day for day in days if near <= day), default=first)
    return min(first, last - LEAST), last


def foremost(stops: Sequence[Stop], x: Callable[[float], float], reach: float) -> Iterator[Stop]:
    """The stops whose marks are seen: of those within `reach` px the weightiest, then the last."""
    ranks = [(WEIGHTS[stop.kind], -number) for number, stop in enumerate(stops)]
    for stop, rank in zip(stops, ranks, strict=True):
        near = zip(stops, ranks, strict=True)
        if rank == min(other for each, other in near if abs(x(each.day) - x(stop.day)) < reach):
            yield stop


def _course(event: str, changes: Sequence[Change]) -> Iterator[Course]:
    stops = tuple(stop for change in changes for stop in _stop(change))
    if stops:
        last = changes[-1].new
        is_open = last is not None and last.date.precision == "open" and last.status != "cancelled"
        yield Course(event, stops, is_open, changes[-1].day)


def _stop(change: Change) -> Iterator[Stop]:
    day = _place(change.new or change.old, change.day)
    if change.kind in WEIGHTS and day is not None:
        before = _place(change.old, change.day) if change.kind in ARROWS else None
        yield Stop(change.kind, day, before, change.days if _is_exact(change) else 0)


def _is_exact(change: Change) -> bool:
    """Whether a plan moved from a day to a day."""
    ends = [known.date for known in (change.old, change.new) if known]
    return change.kind == "moved" and blur(*ends) == 0


def _place(known: Known | None, day: int) -> float | None:
    """Where an event stands on the axis, with what became known of it on a day."""
    if known is None:
        return None
    date = known.date
    if date.precision != "open":
        four = (date.earliest_start, date.latest_start, date.earliest_end, date.latest_end)
        return anchor_of(date.is_interval, *four)
    said = day if day > OPEN_PAST else known.first_stated
    return said + 0.5 if said > OPEN_PAST else None
