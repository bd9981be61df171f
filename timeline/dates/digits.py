"""Digits that are not known: which years, months and days an X may stand for."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from timeline.dates.calendar import month_length, to_days


def outermost_day(year: str, month: str, day: str, last: bool) -> int | None:
    """The first (or last) day that the digits allow; None if they allow no day that exists."""
    step = -1 if last else 1
    months = fitting(month, 12)[::step]
    for number in years(year, last):
        for month_number in months:
            days = fitting(day, month_length(number, month_number))
            if days:
                return to_days(number, month_number, days[::step][0])
    return None


@lru_cache(maxsize=1024)
def fitting(pattern: str, highest: int) -> tuple[int, ...]:
    """The numbers from 1 to `highest` that a two-character pattern with X allows."""
    return tuple(
        number
        for number in range(1, highest + 1)
        if all(given in ("X", digit) for given, digit in zip(pattern, f"{number:02}", strict=True))
    )


def years(pattern: str, last: bool) -> Iterator[int]:
    """The years that a pattern with at most three X allows, from the first or from the last."""
    unknown = pattern.count("X")
    if not unknown:
        yield int(pattern)
        return
    template = pattern.replace("X", "{}")
    latest_first = last != pattern.startswith("-")
    fillings = range(10**unknown)
    for filling in reversed(fillings) if latest_first else fillings:
        year = template.format(*f"{filling:0{unknown}}")
        if year != "-0000":
            yield int(year)
