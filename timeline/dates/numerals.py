"""Which century: '19th', 'XIX' or '19', as a language has it."""

from __future__ import annotations

from timeline.languages import Language

_ROMAN = (
    (100, "C"),
    (90, "XC"),
    (50, "L"),
    (40, "XL"),
    (10, "X"),
    (9, "IX"),
    (5, "V"),
    (4, "IV"),
    (1, "I"),
)


def numeral(number: int, language: Language) -> str:
    """The number of a century or millennium; the catalogue says how the first one is written."""
    first = language.pgettext("how the first century is numbered: 1st, I or 1", "1st")
    if first == "I":
        return roman(number)
    return str(number) if first == "1" else ordinal(number)


def ordinal(number: int) -> str:
    """An English ordinal: '1st', '2nd', '11th'."""
    ending = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10)
    return f"{number}{ending or 'th'}"


def roman(number: int) -> str:
    """A Roman numeral, for numbers from 1 on."""
    written = ""
    for value, letters in _ROMAN:
        count, number = divmod(number, value)
        written += letters * count
    return written
