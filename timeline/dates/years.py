"""Names of years in a language: '1990', '500 CE', '12,000 BCE'."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from timeline.languages import Language

Say = Callable[..., str]
"""A message that says itself with the values for its braces."""

FIRST_GROUPED = 10_000
"""The first number whose digits are grouped."""


@dataclass(frozen=True, slots=True)
class Years:
    """How a year is named: as a rule, before the era, and in its first thousand years.

    Digits are grouped by threes in every language, as assets/ticks.mjs does.
    """

    usual: Say
    bce: Say
    ce: Say
    separator: str

    def name(self, year: int) -> str:
        """The name of an astronomical year: 0 is 1 BCE."""
        if year <= 0:
            return self.bce(year=self._grouped(1 - year))
        if year < 1000:
            return self.ce(year=year)
        return self.usual(year=year if year < FIRST_GROUPED else self._grouped(year))

    def _grouped(self, number: int) -> str:
        if number < FIRST_GROUPED:
            return str(number)
        return f"{number:,}".replace(",", self.separator)


def separator(language: Language) -> str:
    """What stands between groups of three digits."""
    return language.number(FIRST_GROUPED)[2:-3]


@cache
def years_alone(language: Language) -> Years:
    """Years as the subject of a phrase or as a label."""
    return Years(
        language.pgettext("plain", "{year}").format,
        language.pgettext("plain", "{year} BCE").format,
        language.pgettext("plain", "{year} CE").format,
        separator(language),
    )


@cache
def years_of(language: Language) -> Years:
    """Years in the form that follows 'about', 'until' or 'first half of'."""
    return Years(
        language.pgettext("of", "{year}").format,
        language.pgettext("of", "{year} BCE").format,
        language.pgettext("of", "{year} CE").format,
        separator(language),
    )


@cache
def years_in_dates(language: Language) -> Years:
    """Years after a month or a season."""
    return Years(
        language.pgettext("in a date", "{year}").format,
        language.pgettext("in a date", "{year} BCE").format,
        language.pgettext("in a date", "{year} CE").format,
        separator(language),
    )
