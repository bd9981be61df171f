"""Dates that are said loosely: 'late 1880s', 'the eighties', '03-07-01', 'tomorrow'.

A table of habits like that in `timeline.dates.habits`. Each of them leaves something open, so that
its writer has to decide.
"""

from __future__ import annotations

from collections.abc import Iterator

from timeline.dates.habits import Match, habit

_OF_DECADE = {"early": (0, 3), "mid": (4, 6), "late": (7, 9)}
_OF_CENTURY = {"early": (0, 33), "mid": (34, 66), "late": (67, 99)}
_TENS = {
    **{"twenties": 2, "thirties": 3, "forties": 4, "fifties": 5},
    **{"sixties": 6, "seventies": 7, "eighties": 8, "nineties": 9},
}
_ORDERS = ((0, 1, 2), (2, 1, 0), (2, 0, 1))
"""Where year, month and day stand among three numbers: in ISO 8601, in Europe, in America."""


def _part_of_decade(match: Match) -> Iterator[str]:
    first, last = _OF_DECADE[match["part"].lower()]
    yield from (f"[{match['decade']}{first}..{match['decade']}{last}]", f"{match['decade']}X~")


def _part_of_century(match: Match) -> Iterator[str]:
    first, last = _OF_CENTURY[match["part"].lower()]
    century = f"{int(match['number']) - 1:02}"
    yield from (f"[{century}{first:02}..{century}{last}]", f"{century}XX~")


def _some_decade(match: Match) -> Iterator[str]:
    decade = _TENS[match["ten"].lower()] if match["ten"] else int(match["digit"])
    yield from (f"19{decade}X", f"18{decade}X")


def _two_digit_year(match: Match) -> Iterator[str]:
    numbers = match.group("first", "second", "third")
    for year, month, day in _ORDERS:
        yield f"19{numbers[year]:0>2}-{numbers[month]:0>2}-{numbers[day]:0>2}"


def _nothing(_match: Match) -> Iterator[str]:
    yield from ()


_PART = r"(?:the )?(?P<part>early|mid|late)(?:[- ]| (?:in )?the )"
_OWN = ": the first for one moment within the years that you choose"
_SMALL = "(?P<{}>[0-9]{{1,2}})"

LOOSELY = (
    habit(
        rf"{_PART}(?P<decade>[0-9]{{3}})0'?s",
        "the words for a part of a decade are not read",
        _part_of_decade,
        _OWN,
        asks=True,
    ),
    habit(
        rf"{_PART}(?P<number>[1-9][0-9]?)(?:st|nd|rd|th)[- ](?:century|c\.?)",
        "the words for a part of a century are not read",
        _part_of_century,
        _OWN,
        asks=True,
    ),
    habit(
        rf"(?:the )?'?(?:(?P<ten>{'|'.join(_TENS)})|(?P<digit>[2-9])0'?s)",
        "a decade is written with its century, and an X for the digit that is not known",
        _some_decade,
        " (of whichever century it is)",
        asks=True,
    ),
    habit(
        "[-./ ]".join(_SMALL.format(name) for name in ("first", "second", "third")),
        "a year has four digits, and stands first",
        _two_digit_year,
        " (all four digits of the year, of whichever century it is, then month and day)",
        asks=True,
    ),
    habit(
        "(?:the )?(?:day before |day after )?(?:today|tomorrow|yesterday|now|soon)"
        "|(?:next|last|this) (?:day|week|weekend|month|year|spring|summer|autumn|fall|winter)",
        "it has to mean the same on every day on which it is read",
        _nothing,
        otherwise="write the day, the month or the year itself, such as 1987-08-05 or 1987",
        asks=True,
    ),
)
