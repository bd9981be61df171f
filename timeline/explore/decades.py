"""Decades as people name them, by which lists of events are told in parts."""

from __future__ import annotations

from timeline.dates import OPEN_FUTURE, OPEN_PAST, from_days
from timeline.languages import Language

Decade = tuple[int, int]
"""The first and the last year of the ten that share a name; nine of them around the year 1."""

UNKNOWN: Decade = (0, 0)
"""Where events stand of which neither the beginning nor the end is known."""


def standing(start: int, end: int) -> int:
    """The day with which a list has an event: its first, or its last where no first one is known.

    That of an event of which neither is known is OPEN_PAST.
    """
    return end if start <= OPEN_PAST and end < OPEN_FUTURE else start


def decade_of(day: int) -> Decade:
    """The decade of a day; UNKNOWN for a beginning that is open."""
    if day <= OPEN_PAST:
        return UNKNOWN
    year = from_days(day)[0]
    if year > 0:
        return max(year // 10 * 10, 1), year // 10 * 10 + 9
    era = (1 - year) // 10 * 10
    return -era - 8, min(1 - era, 0)


def decade_name(decade: Decade, language: Language) -> str:
    """What people call a decade: '1980s', '40s BCE'."""
    if decade == UNKNOWN:
        return language.gettext("Beginning unknown")
    last = decade[1]
    if last > 0:
        return language.pgettext("decade", "{year}s", year=last // 10 * 10)
    return language.pgettext("decade", "{year}s BCE", year=(1 - last) // 10 * 10)
