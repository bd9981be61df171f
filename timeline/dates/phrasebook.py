"""What phrases about dates are built from, in one language, gathered once for a million dates."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Literal

from timeline.dates.cases import Case, Unknown, of, plain, unknown_in_labels
from timeline.dates.years import Say, Years, years_in_dates
from timeline.languages import Language

CaseName = Literal["plain", "of"]

_NO_BREAK = "\N{NO-BREAK SPACE}"


@dataclass(frozen=True, slots=True)
class Joint:
    """How two phrases are joined: two that are one word each ('May to June 2021'), or longer ones.

    With `shares`, the first goes without the last words that it has in common with the second.
    """

    short: Say
    long: Say
    shares: bool

    def join(self, first: str, last: str) -> str:
        """Both in one phrase.

        'May 2021' and 'June 2021' give 'May to June 2021'; '500 BCE' and '400 BCE' give '500 to
        400 BCE'. Phrases with different numbers of words share nothing, lest a day borrow a year.
        What a no-break space keeps together is never parted, and is longer than a word.
        """
        ours, theirs = first.split(" "), last.split(" ")
        if self.shares:
            while len(ours) == len(theirs) > 1 and ours[-1] == theirs[-1]:
                ours.pop()
                theirs.pop()
        is_short = len(ours) == len(theirs) == 1 and _NO_BREAK not in ours[0] + theirs[0]
        return (self.short if is_short else self.long)(first=" ".join(ours), last=last)


@dataclass(frozen=True, slots=True)
class SomeYear:
    """A year of which not all digits are known, as a part of a date."""

    within: Say
    between: Say


@dataclass(frozen=True, slots=True)
class Joints:
    """All the ways in which two phrases are joined."""

    to: Joint
    pair: Joint
    dash: Joint
    between: Joint
    winter: Joint


@dataclass(frozen=True, slots=True)
class Phrasebook:
    """The two forms of dates, what their parts say inside a date, and how they are joined."""

    plain: Case
    of: Case
    labels: Unknown
    years: Years
    some_year: SomeYear
    some_year_of: SomeYear
    joints: Joints

    def case(self, form: CaseName) -> Case:
        """What dates say in a form."""
        return self.of if form == "of" else self.plain


@cache
def phrasebook(language: Language) -> Phrasebook:
    """The phrasebook of a language."""
    return Phrasebook(
        plain(language),
        of(language),
        unknown_in_labels(language),
        years_in_dates(language),
        SomeYear(
            language.gettext("of a year in {years}").format,
            language.gettext("of a year between {years}").format,
        ),
        SomeYear(
            language.gettext("a year in {years}").format,
            language.gettext("a year between {years}").format,
        ),
        _joints(language),
    )


def _joints(language: Language) -> Joints:
    between = language.gettext("between {first} and {last}").format
    winter = language.pgettext("winter", "{first}–{last}").format
    shares = _year_comes_last(language)
    return Joints(
        Joint(
            language.pgettext("one word each", "{first} to {last}").format,
            language.pgettext("longer", "{first} to {last}").format,
            shares,
        ),
        Joint(
            language.pgettext("one word each", "{first} and {last}").format,
            language.pgettext("longer", "{first} and {last}").format,
            shares,
        ),
        Joint(
            language.pgettext("one word each", "{first}–{last}").format,
            language.pgettext("longer", "{first}–{last}").format,
            shares,
        ),
        Joint(between, between, shares),
        Joint(winter, winter, shares),
    )


def _year_comes_last(language: Language) -> bool:
    """Whether phrases may share their last words, which are then the largest part of a date."""
    return language.pgettext("plain", "{day} {month} {year}").endswith("{year}")
