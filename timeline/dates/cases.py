"""The two forms of a date in a phrase: 'plain', its subject, and 'of', what follows 'about'.

'of' is the genitive of languages that have one; it also follows 'until' and 'not before'. In
English both forms are the same.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from timeline.dates.season_names import Names, season_names, season_names_of
from timeline.dates.years import Say, Years, years_alone, years_of
from timeline.languages import Language


@dataclass(frozen=True, slots=True)
class Unknown:
    """Years of which only the first digits are known."""

    decade: Say
    century: Say
    century_bce: Say
    millennium: Say
    millennium_bce: Say


@dataclass(frozen=True, slots=True)
class Case:
    """What a date says in one form; `months` are those without a day."""

    years: Years
    unknown: Unknown
    months: tuple[str, ...]
    seasons: Mapping[int, Say]
    day: Say
    month: Say
    days_between: Say
    years_between: Say
    estimated: Say
    about: Say


def plain(language: Language) -> Case:
    """A date as the subject of a phrase."""
    return Case(
        years_alone(language),
        _unknown(language),
        language.months("wide", "stand-alone"),
        _sayings(season_names(language)),
        language.pgettext("plain", "{day} {month} {year}").format,
        language.pgettext("plain", "{month} {year}").format,
        language.pgettext("plain", "between {days}").format,
        language.pgettext("plain", "between {years}").format,
        language.pgettext("plain", "{year} (between {years})").format,
        language.pgettext("plain", "about {date}").format,
    )


def of(language: Language) -> Case:
    """A date in the form that follows 'about', 'until' or 'not before'."""
    return Case(
        years_of(language),
        _unknown_of(language),
        language.months("wide", "format"),
        _sayings(season_names_of(language)),
        language.pgettext("of", "{day} {month} {year}").format,
        language.pgettext("of", "{month} {year}").format,
        language.pgettext("of", "between {days}").format,
        language.pgettext("of", "between {years}").format,
        language.pgettext("of", "{year} (between {years})").format,
        language.pgettext("of", "about {date}").format,
    )


def unknown_in_labels(language: Language) -> Unknown:
    """Decades, centuries and millennia at their shortest."""
    return Unknown(
        language.pgettext("label", "{decade}s").format,
        language.pgettext("label", "{century} c.").format,
        language.pgettext("label", "{century} c. BCE").format,
        language.pgettext("label", "{millennium} mill.").format,
        language.pgettext("label", "{millennium} mill. BCE").format,
    )


def _unknown(language: Language) -> Unknown:
    return Unknown(
        language.pgettext("plain", "the {decade}s").format,
        language.pgettext("plain", "the {century} century").format,
        language.pgettext("plain", "the {century} century BCE").format,
        language.pgettext("plain", "the {millennium} millennium").format,
        language.pgettext("plain", "the {millennium} millennium BCE").format,
    )


def _unknown_of(language: Language) -> Unknown:
    return Unknown(
        language.pgettext("of", "the {decade}s").format,
        language.pgettext("of", "the {century} century").format,
        language.pgettext("of", "the {century} century BCE").format,
        language.pgettext("of", "the {millennium} millennium").format,
        language.pgettext("of", "the {millennium} millennium BCE").format,
    )


def _sayings(names: Names) -> Mapping[int, Say]:
    return {number: name.format for number, name in names.items()}
