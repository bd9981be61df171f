"""What may be said of an event's date and of its sources, by which readers can choose events."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from timeline.curate.model import HAPPENED, Event
from timeline.explore.clock import Known, is_overdue
from timeline.languages import gettext_noop

Test = Callable[[Event, Known, int], bool]
"""Whether an event, with what is known of it on a day, has a trait."""


@dataclass(frozen=True, slots=True)
class Trait:
    """One thing that holds for some events: a reader's word for it, and how it is told."""

    word: str
    holds: Test


def _is_upcoming(event: Event, known: Known, day: int) -> bool:
    return known.status not in HAPPENED and known.status != "cancelled"


def _is_overdue(event: Event, known: Known, day: int) -> bool:
    return is_overdue(known.status, known.date.latest_end, day)


def _has_moved(event: Event, known: Known, day: int) -> bool:
    return bool(known.moves)


def _is_undated(event: Event, known: Known, day: int) -> bool:
    return known.date.precision == "open"


def _is_uncertain(event: Event, known: Known, day: int) -> bool:
    date = known.date
    return date.earliest_start < date.latest_start or date.approximate or date.uncertain


def _disagrees(event: Event, known: Known, day: int) -> bool:
    return bool(known.rivals)


def _is_disputed(event: Event, known: Known, day: int) -> bool:
    return bool(known.rivals) or any(claim.disputes for claim in event.claims)


def _is_unsourced(event: Event, known: Known, day: int) -> bool:
    return known.claim.unsourced


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


def traits(event: Event, known: Known, day: int) -> tuple[str, ...]:
    """The traits of an event as known on a day, in the order of TRAITS.

    An event without a date is uncertain as well; one that took place may have moved before.
    """
    return tuple(name for name, trait in TRAITS.items() if trait.holds(event, known, day))
