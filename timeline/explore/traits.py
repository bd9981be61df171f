"""What may be said of an event's date and of its sources, by which readers can choose events."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from timeline.curate.model import HAPPENED, Event
from timeline.explore.clock import Known, is_overdue
from timeline.languages import gettext_noop


@dataclass(frozen=True, slots=True)
class Case:
    """An event with what is known of it on a day, and how often its announced date had moved."""

    event: Event
    known: Known
    moves: int
    day: int


Test = Callable[[Case], bool]
"""Whether an event, as known on a day, has a trait."""


@dataclass(frozen=True, slots=True)
class Trait:
    """One thing that holds for some events: a reader's word for it, and how it is told."""

    word: str
    holds: Test


def _is_upcoming(case: Case) -> bool:
    return case.known.status not in HAPPENED and case.known.status != "cancelled"


def _is_overdue(case: Case) -> bool:
    return is_overdue(case.known.status, case.known.date.latest_end, case.day)


def _has_moved(case: Case) -> bool:
    return case.moves > 0


def _is_undated(case: Case) -> bool:
    return case.known.date.precision == "open"


def _is_uncertain(case: Case) -> bool:
    date = case.known.date
    return date.earliest_start < date.latest_start or date.approximate or date.uncertain


def _disagrees(case: Case) -> bool:
    return bool(case.known.rivals)


def _is_disputed(case: Case) -> bool:
    return bool(case.known.rivals) or any(claim.disputes for claim in case.event.claims)


def _is_unsourced(case: Case) -> bool:
    return case.known.claim.unsourced


TRAITS: Mapping[str, Trait] = {
    "upcoming": Trait(gettext_noop("still to come"), _is_upcoming),
    "overdue": Trait(gettext_noop("date passed"), _is_overdue),
    "moved": Trait(gettext_noop("date moved"), _has_moved),
    "undated": Trait(gettext_noop("without a date"), _is_undated),
    "uncertain": Trait(gettext_noop("date uncertain"), _is_uncertain),
    "disagree": Trait(gettext_noop("dates disagree"), _disagrees),
    "disputed": Trait(gettext_noop("date or detail disputed"), _is_disputed),
    "unsourced": Trait(gettext_noop("no source"), _is_unsourced),
}
"""The traits in the order of the page: from the date that is to come to the sources."""


def traits(case: Case) -> tuple[str, ...]:
    """The traits of an event as known on a day, in the order of TRAITS.

    An event without a date is uncertain as well; one that took place may have moved before.
    """
    return tuple(name for name, trait in TRAITS.items() if trait.holds(case))
