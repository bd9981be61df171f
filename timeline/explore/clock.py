"""Which of an event's claims was the best knowledge on a given day.

An event keeps every claim about its date; the date and status that are shown are derived here and
nowhere else. Days are day numbers as in :mod:`timeline.dates`. This module reads no clock: the day
is always an argument.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import combinations

from timeline.curate.model import HAPPENED, Claim, Event, Source
from timeline.dates import OPEN_FUTURE, OPEN_PAST, Date, words
from timeline.languages import ENGLISH, Language, gettext_noop

PLANNED = frozenset({"scheduled", "announced", "in-development", "on-hold"})
"""Statuses of a plan that stands: a coarse date means that the day has not been said yet."""

RANK_ORDER = {"deprecated": 0, "normal": 1, "preferred": 2}


@dataclass(frozen=True, slots=True)
class Known:
    """What was known of an event on a day.

    `rivals` are all claims that take part in a conflict; `first_stated` and `stated` are the days
    on which the event was first spoken of and on which the winning claim was made, or OPEN_PAST.
    """

    claim: Claim
    first_stated: int
    stated: int
    rivals: tuple[Claim, ...]

    @property
    def date(self) -> Date:
        """The date that is shown."""
        return self.claim.date

    @property
    def status(self) -> str:
        """How far it had got."""
        return self.claim.status


STATUS_NAMES = {
    "happened": gettext_noop("happened"),
    "released": gettext_noop("released"),
    "scheduled": gettext_noop("scheduled"),
    "announced": gettext_noop("announced"),
    "in-development": gettext_noop("in development"),
    "rumoured": gettext_noop("rumoured"),
    "on-hold": gettext_noop("on hold"),
    "cancelled": gettext_noop("cancelled"),
}
"""What readers call each status."""


def status_name(status: str, language: Language = ENGLISH) -> str:
    """A status in a reader's word."""
    return language.gettext(STATUS_NAMES[status])


def say(date: Date, status: str, language: Language = ENGLISH) -> str:
    """A date in words, as fits how far the event got."""
    return words(date, planned=status in PLANNED, language=language)


def is_overdue(status: str, latest_end: int, today: int) -> bool:
    """Whether a plan's date has passed without word of what happened."""
    return status == "scheduled" and latest_end < today


def stated_date(claim: Claim, sources: Mapping[str, Source]) -> Date | None:
    """When a claim was made, as exactly as is known: as it says, else its first source's date."""
    if claim.stated is not None:
        return claim.stated
    published = (sources[name].published for name in claim.sources if name in sources)
    given = (date for date in published if date is not None)
    return min(given, key=lambda date: date.earliest_start, default=None)


def stated_day(claim: Claim, sources: Mapping[str, Source]) -> int:
    """The day from which a claim counts as made; OPEN_PAST where nothing says when."""
    if claim.stated is not None:
        return claim.stated.earliest_start
    published = [sources[name].published for name in claim.sources if name in sources]
    return min([date.earliest_start for date in published if date is not None], default=OPEN_PAST)


def stated_words(claim: Claim, sources: Mapping[str, Source], language: Language = ENGLISH) -> str:
    """When a claim was made, in words: '29 August 2018', 'May 2020', 'undated'."""
    date = stated_date(claim, sources)
    return language.gettext("undated") if date is None else words(date, language=language)


def known_from(claim: Claim, sources: Mapping[str, Source]) -> int:
    """First day on which a claim counts as known.

    A plan is known from the day it was stated. What happened is known from the day it happened,
    or from `stated` where the claim gives it: later research does not hide what was seen. Of what
    happened by a day, with no word of when it began, that day is the first that is sure.
    """
    return _known_from(claim, stated_day(claim, sources))


def _known_from(claim: Claim, stated: int) -> int:
    if claim.status in HAPPENED and claim.stated is None:
        begun = claim.date.earliest_start
        return begun if begun > OPEN_PAST else claim.date.latest_end
    return stated


def known_on(event: Event, sources: Mapping[str, Source], day: int) -> Known | None:
    """The best knowledge of an event on a day, or None when nothing that counts was known.

    What happened beats what was planned, `preferred` beats `normal`, then the latest `stated`
    wins, then the claim that the curator wrote first. Deprecated claims never win.
    """
    said = [(claim, stated_day(claim, sources)) for claim in event.claims]
    heard = [(claim, stated) for claim, stated in said if _known_from(claim, stated) <= day]
    standing = [each for each in heard if each[0].rank != "deprecated"]
    if not standing:
        return None
    best, stated = max(standing, key=_strength) if len(standing) > 1 else standing[0]
    first = min(stated for _, stated in heard)
    return Known(best, first, stated, conflicts([claim for claim, _ in standing], sources))


def conflicts(claims: Iterable[Claim], sources: Mapping[str, Source]) -> tuple[Claim, ...]:
    """Claims that contradict another one, in the order given.

    Two claims conflict when both say when the thing happened, or both are plans stated on the
    same day, and their dates do not touch. What a claim `disputes` in words need not be its date.
    """
    given = [claim for claim in claims if claim.rank != "deprecated"]
    if len(given) < 2:
        return ()
    marked: set[int] = set()
    for (i, one), (j, other) in combinations(enumerate(given), 2):
        if _comparable(one, other, sources) and not touch(one.date, other.date):
            marked |= {i, j}
    return tuple(given[index] for index in sorted(marked))


def middle(date: Date) -> float:
    """The middle of a date in days; of one with an open end, the end that is known."""
    if date.latest_end >= OPEN_FUTURE:
        return float(date.earliest_start)
    if date.earliest_start <= OPEN_PAST:
        return float(date.latest_end)
    return (date.earliest_start + date.latest_end + 1) / 2


def touch(one: Date, other: Date) -> bool:
    """Whether two dates could name the same moment."""
    return one.earliest_start <= other.latest_end and other.earliest_start <= one.latest_end


def _comparable(one: Claim, other: Claim, sources: Mapping[str, Source]) -> bool:
    happened = one.status in HAPPENED
    if happened or other.status in HAPPENED:
        return happened and other.status in HAPPENED
    day = stated_day(one, sources)
    return day != OPEN_PAST and day == stated_day(other, sources)


def strength(claim: Claim, sources: Mapping[str, Source]) -> tuple[bool, int, int]:
    """What decides between claims: whether it happened, the rank, the day on which it was said."""
    return _strength((claim, stated_day(claim, sources)))


def _strength(said: tuple[Claim, int]) -> tuple[bool, int, int]:
    """The same of a claim with the day on which it counts as made."""
    claim, stated = said
    return claim.status in HAPPENED, RANK_ORDER[claim.rank], stated
