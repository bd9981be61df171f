"""The names of months in many languages, to know a date again that is written in one of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from babel import Locale

CODES = ("da", "de", "es", "fr", "it", "nb", "nl", "pl", "pt", "ru", "sv", "uk")
"""Languages whose names of months are known; no name has two numbers in them."""
FORMS = (("format", "wide"), ("stand-alone", "wide"), ("format", "abbreviated"))
LEAST = 3
"""Letters of a name; shorter ones may be anything."""


@cache
def month_numbers() -> Mapping[str, int]:
    """The number of each month by its name in small letters, also in the forms inside of dates."""
    return {name.casefold().rstrip("."): number for name, number in named_months()}


def named_months() -> Iterator[tuple[str, int]]:
    """The names as the languages write them, with the numbers of their months."""
    for code in CODES:
        months = Locale.parse(code).months
        for form, width in FORMS:
            named = months[form][width].items()
            yield from ((name, number) for number, name in named if len(name) >= LEAST)
