"""The proleptic Gregorian calendar as day numbers, for any year.

A day number is an `int`: days since 1970-01-01, which is day 0. Years are astronomical: year 0
is 1 BCE, year -43 is 44 BCE. All arithmetic is on whole numbers, so nothing ends at year 1 or
9999 as the standard library's `datetime` does.
"""

from __future__ import annotations

from bisect import bisect_right

from timeline.dates.years import years_alone
from timeline.languages import ENGLISH, Language

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)

_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_DAYS_BEFORE_MONTH = (0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334)
_DAYS_BEFORE_MONTH_LEAP = (0, 31, 60, 91, 121, 152, 182, 213, 244, 274, 305, 335)
_EPOCH = 719162  # days from 0001-01-01 to 1970-01-01
_CYCLE_YEARS, _CYCLE_DAYS = 400, 146097


def is_leap(year: int) -> bool:
    """Whether the year has 366 days."""
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def month_length(year: int, month: int) -> int:
    """The number of days in a month (1 to 12)."""
    return 29 if month == 2 and is_leap(year) else _LENGTHS[month - 1]


def to_days(year: int, month: int, day: int) -> int:
    """The day number of a date; the month and day must exist."""
    past = year - 1
    days = 365 * past + past // 4 - past // 100 + past // 400 - _EPOCH
    days += _DAYS_BEFORE_MONTH[month - 1] + day - 1
    return days + 1 if month > 2 and is_leap(year) else days


def from_days(days: int) -> tuple[int, int, int]:
    """The year, month and day of a day number."""
    year = 1970 + days * _CYCLE_YEARS // _CYCLE_DAYS
    if days < to_days(year, 1, 1):
        year -= 1
    elif days >= to_days(year + 1, 1, 1):
        year += 1
    before = _DAYS_BEFORE_MONTH_LEAP if is_leap(year) else _DAYS_BEFORE_MONTH
    day_of_year = days - to_days(year, 1, 1)
    month = bisect_right(before, day_of_year)
    return year, month, day_of_year - before[month - 1] + 1


def month_end(year: int, month: int) -> int:
    """The day number of the last day of a month."""
    return to_days(year, month, month_length(year, month))


def shift_month(year: int, month: int, months: int) -> tuple[int, int]:
    """The year and month that lie `months` after (or, if negative, before) a month."""
    index = year * 12 + month - 1 + months
    return index // 12, index % 12 + 1


def add_months(days: int, months: int) -> int:
    """The day number `months` later; a day that the month lacks becomes its last day."""
    year, month, day = from_days(days)
    year, month = shift_month(year, month, months)
    return to_days(year, month, min(day, month_length(year, month)))


def year_name(year: int, language: Language = ENGLISH) -> str:
    """A year for people: '1990', '500 CE', '1 BCE' (for 0), '12,000 BCE', '170,000,002'.

    Years 1 to 999 carry 'CE', since a bare '44' does not look like a year; from 10,000 on the
    digits are grouped.
    """
    return years_alone(language).name(year)
