"""The names of seasons, quarters and halves of a year, each with the place of its year."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import chain

from timeline.languages import Language

Names = Mapping[int, str]
"""Messages with `{year}`, by the numbers of `timeline.dates.seasons`."""


def season_names(language: Language) -> Names:
    """The parts of a year as the subject of a phrase: 'spring {year}'."""
    named = chain(_open(language), _northern(language), _southern(language), _parts(language))
    return dict(enumerate(named, start=21))


def season_names_of(language: Language) -> Names:
    """The same in the form that follows 'about' or 'until'."""
    named = chain(
        _of_open(language), _of_northern(language), _of_southern(language), _of_parts(language)
    )
    return dict(enumerate(named, start=21))


def _open(language: Language) -> tuple[str, ...]:
    return (
        language.pgettext("plain", "spring {year}"),
        language.pgettext("plain", "summer {year}"),
        language.pgettext("plain", "autumn {year}"),
        language.pgettext("plain", "winter {year}"),
    )


def _northern(language: Language) -> tuple[str, ...]:
    return (
        language.pgettext("plain", "northern spring {year}"),
        language.pgettext("plain", "northern summer {year}"),
        language.pgettext("plain", "northern autumn {year}"),
        language.pgettext("plain", "northern winter {year}"),
    )


def _southern(language: Language) -> tuple[str, ...]:
    return (
        language.pgettext("plain", "southern spring {year}"),
        language.pgettext("plain", "southern summer {year}"),
        language.pgettext("plain", "southern autumn {year}"),
        language.pgettext("plain", "southern winter {year}"),
    )


def _parts(language: Language) -> tuple[str, ...]:
    return (
        language.pgettext("plain", "first quarter of {year}"),
        language.pgettext("plain", "second quarter of {year}"),
        language.pgettext("plain", "third quarter of {year}"),
        language.pgettext("plain", "fourth quarter of {year}"),
        language.pgettext("plain", "first four months of {year}"),
        language.pgettext("plain", "middle four months of {year}"),
        language.pgettext("plain", "last four months of {year}"),
        language.pgettext("plain", "first half of {year}"),
        language.pgettext("plain", "second half of {year}"),
    )


def _of_open(language: Language) -> tuple[str, ...]:
    return (
        language.pgettext("of", "spring {year}"),
        language.pgettext("of", "summer {year}"),
        language.pgettext("of", "autumn {year}"),
        language.pgettext("of", "winter {year}"),
    )


def _of_northern(language: Language) -> tuple[str, ...]:
    return (
        language.pgettext("of", "northern spring {year}"),
        language.pgettext("of", "northern summer {year}"),
        language.pgettext("of", "northern autumn {year}"),
        language.pgettext("of", "northern winter {year}"),
    )


def _of_southern(language: Language) -> tuple[str, ...]:
    return (
        language.pgettext("of", "southern spring {year}"),
        language.pgettext("of", "southern summer {year}"),
        language.pgettext("of", "southern autumn {year}"),
        language.pgettext("of", "southern winter {year}"),
    )


def _of_parts(language: Language) -> tuple[str, ...]:
    return (
        language.pgettext("of", "first quarter of {year}"),
        language.pgettext("of", "second quarter of {year}"),
        language.pgettext("of", "third quarter of {year}"),
        language.pgettext("of", "fourth quarter of {year}"),
        language.pgettext("of", "first four months of {year}"),
        language.pgettext("of", "middle four months of {year}"),
        language.pgettext("of", "last four months of {year}"),
        language.pgettext("of", "first half of {year}"),
        language.pgettext("of", "second half of {year}"),
    )
