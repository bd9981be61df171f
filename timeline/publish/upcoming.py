"""What of a view is still to come, and how exactly that is known. Filters count, the window not."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from timeline.curate.model import Event
from timeline.dates import OPEN_FUTURE, Date
from timeline.explore.clock import Known, known_on
from timeline.explore.moves import PLANS, history
from timeline.publish.snapshot import Snapshot

FINE = frozenset({"day", "month", "season"})
"""How exact a date has to be to stand in a calendar of days."""


@dataclass(frozen=True, slots=True)
class Plan:
    """An event that is not over, and the date for which it is, or was, planned."""

    event: Event
    known: Known
    date: Date

    @property
    def is_fine(self) -> bool:
        """Whether its month or season is known, or its days."""
        return self.date.precision in FINE and self.date.latest_end < OPEN_FUTURE

    @property
    def is_exact(self) -> bool:
        """Whether the days on which it is, are known."""
        is_one = self.date.is_interval or self.date.earliest_start == self.date.latest_start
        return self.date.precision == "day" and is_one and self.is_fine

    @property
    def is_sure(self) -> bool:
        """Whether nobody doubts these days."""
        return self.is_exact and not (self.date.approximate or self.date.uncertain)


def upcoming(snapshot: Snapshot) -> Iterator[Plan]:
    """Plans, what was called off before its day, and what has begun and has an end; by time."""
    for name in snapshot.matching["id"]:
        event = snapshot.catalogue.events[name]
        known = known_on(event, snapshot.dataset.sources, snapshot.today)
        assert known is not None
        date = _planned(snapshot, event, known)
        if _is_to_come(known, date, snapshot.today):
            yield Plan(event, known, date)


def _planned(snapshot: Snapshot, event: Event, known: Known) -> Date:
    """The date; of a plan that was called off, the last one that was announced."""
    if known.status != "cancelled" or known.date.precision != "open":
        return known.date
    found = history(event, snapshot.dataset.sources, snapshot.today, known)
    return found.steps[-1].date if found else known.date


def _is_to_come(known: Known, date: Date, today: int) -> bool:
    """Whether a date is not over; what may go on for ever is to come only while it is a plan."""
    return date.latest_end >= today and (date.latest_end < OPEN_FUTURE or known.status in PLANS)
