"""How dates are written in other languages than English: '31. Mai 1868', '4 июля 1937', '1903年'.

A table of habits like that in `timeline.dates.habits`.
"""

from __future__ import annotations

from collections.abc import Iterator

from timeline.dates.habits import YEAR, Match, habit
from timeline.languages.month_names import month_numbers

_NAME = r"(?P<name>[^\s\d.,/-]{3,12})\.?"
_DAY = r"(?:(?:le|am|den|el|il) )?(?P<day>[0-9]{1,2})(?:\.|er|º|°|-?[а-я]{1,2})?"
_OF = r"(?:(?:de|di|del) )?"
_YEAR = rf"{YEAR}(?: ?(?:г\.?|год|года|році|р\.?))?"


def _named(match: Match) -> Iterator[str]:
    number = month_numbers().get(match["name"].casefold())
    day = match.groupdict().get("day")
    if number:
        yield f"{match['year']}-{number:02}" + (f"-{day:0>2}" if day else "")


def _counted(match: Match) -> Iterator[str]:
    parts = (f"{part:0>2}" for part in match.group("month", "day") if part)
    yield "-".join((match["year"], *parts))


def _year(match: Match) -> Iterator[str]:
    yield match["year"]


ABROAD = (
    habit(rf"{_DAY} {_OF}{_NAME},? {_OF}{_YEAR}", "the names of months are not read", _named),
    habit(rf"{_NAME} {_OF}{_YEAR}", "the names of months are not read", _named),
    habit(
        rf"{YEAR} ?[年년]"
        "(?: ?(?P<month>[0-9]{1,2}) ?[月월](?: ?(?P<day>[0-9]{1,2}) ?[日일])?)?",
        "a date is written year-month-day, with two digits for month and day",
        _counted,
    ),
    habit(rf"{YEAR} ?(?:г\.?|год|года|році|р\.?)", "the word for a year is not read", _year),
)
