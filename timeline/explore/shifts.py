"""How far a date moved, in words that are no more exact than the dates themselves."""

from __future__ import annotations

from timeline.dates import Date
from timeline.languages import Language

WEEK, MONTH, YEAR = 7, 30.44, 365.25
"""Days, on average."""

MOST_MONTHS = 24
"""Months in which a shift between vague dates is told; one that is longer is told in years."""

ROUGH = 300
"""In how many days a date may lie for a shift to be counted in years; from a week on, in months."""


def blur(*dates: Date) -> int:
    """In how many days the vaguest of some dates may begin, 0 where all are known to the day.

    What is only "about" a date may lie in another month.
    """
    return max(max(each.latest_start - each.earliest_start, _about(each)) for each in dates)


def _about(date: Date) -> int:
    return round(MONTH) if date.approximate else 0


def shift_words(days: int, language: Language, blurred: int = 0) -> str:
    """A shift in words: '350 days later', or 'about 1 year later' between dates as vague as that.

    `blurred` is what `blur` says of the dates.
    """
    years, months = round(abs(days) / YEAR), round(abs(days) / MONTH)
    if years and (blurred >= ROUGH or (blurred >= WEEK and months > MOST_MONTHS)):
        return _years(years, days > 0, language)
    if blurred >= WEEK and months:
        return _months(months, days > 0, language)
    if days < 0:
        return language.ngettext("{n} day earlier", "{n} days earlier", -days)
    return language.ngettext("{n} day later", "{n} days later", days)


def _years(number: int, is_later: bool, language: Language) -> str:
    if is_later:
        return language.ngettext("about {n} year later", "about {n} years later", number)
    return language.ngettext("about {n} year earlier", "about {n} years earlier", number)


def _months(number: int, is_later: bool, language: Language) -> str:
    if is_later:
        return language.ngettext("about {n} month later", "about {n} months later", number)
    return language.ngettext("about {n} month earlier", "about {n} months earlier", number)
