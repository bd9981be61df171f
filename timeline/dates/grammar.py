"""One EDTF value: a day, month, season, year, decade … taken apart and given its bounds.

Follows EDTF as the Library of Congress published it in 2019 (the profile of ISO 8601-2).
Intervals and sets are put together from values in `timeline.dates.spans`.

Policies
--------
- An X stands for any digit that makes a day that exists: `15XX-02-29` is between 1504 and 1596.
- Precision is that of the coarsest part not known: `1985-XX-15` has the precision of a year.
- `1950S2` (two significant digits) is a moment in 1900 to 1999 estimated at 1950: approximate.
- A year of which no digit is known (`XXXX`) has no useful bounds and is refused.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from timeline.dates.calendar import MONTHS, month_end, month_length, to_days, year_name
from timeline.dates.digits import fitting, outermost_day, years
from timeline.dates.model import DateError, NoSuchDayError, NotEdtfError
from timeline.dates.seasons import SEASONS

MAX_YEAR = 10**11
"""The furthest year from 0 that is read: the universe fits in, and sums stay in 64 bits."""

_Q = "[?~%]?"
_CALENDAR_VALUE = re.compile(
    rf"{_Q}(?P<year>-?[0-9X]{{4}})(?:S(?P<digits>[0-9]{{1,2}}))?{_Q}"
    rf"(?:-{_Q}(?P<month>[0-9X]{{2}}){_Q}(?:-{_Q}(?P<day>[0-9X]{{2}}){_Q})?)?"
)
_LONG_YEAR = re.compile(
    rf"{_Q}Y(?P<sign>-?)(?P<number>[1-9][0-9]*)(?:E(?P<exponent>[0-9]{{1,2}}))?"
    rf"(?:S(?P<digits>[0-9]{{1,2}}))?{_Q}"
)
_PLAIN = re.compile(r"([0-9]{4})(?:-(0[1-9]|1[0-2]))?").fullmatch
_DAY_LENGTH = len("2022-05-27")
LAST_KNOWN = 24
"""The last part of a year that everybody knows, winter: a day behind others was not meant so."""
_EPOCH = date(1970, 1, 1).toordinal()
_BY_UNKNOWN_DIGITS = ("year", "decade", "century", "millennium")


@dataclass(frozen=True, slots=True)
class Value:
    """A single EDTF value.

    Attributes
    ----------
    text: as written.
    lower, upper: first and last day number that it allows.
    precision: one of `timeline.dates.model.PRECISIONS`, never 'open'.
    year: digits as written, with X for any digit and without Y ('-0043', '198X', '170000002').
    month, day: two characters, '' where absent or wholly unknown; 21 to 41 are seasons.
    estimated: whether the year is written with significant digits.
    """

    text: str
    lower: int
    upper: int
    precision: str
    approximate: bool
    uncertain: bool
    year: str
    month: str = ""
    day: str = ""
    estimated: bool = False


def read_value(text: str) -> Value:
    """Take one EDTF value apart; raises DateError (NotEdtfError if not even its shape is right)."""
    if plain := plain_bounds(text):
        return Value(text, *plain, False, False, text[:4], text[5:7], text[8:])
    if match := _CALENDAR_VALUE.fullmatch(text):
        year, digits, month, day = match.group("year", "digits", "month", "day")
        _check_year(year)
        if digits is not None:
            return _estimated_year(text, year, digits, month)
        if month is not None and month.isdecimal() and int(month) in SEASONS:
            return _season(text, year, month, day)
        return _calendar_value(text, year, month or "XX", day or "XX")
    if match := _LONG_YEAR.fullmatch(text):
        return _long_year(text, *match.group("sign", "number", "exponent", "digits"))
    raise NotEdtfError(f"{quoted(text)} is not a date in EDTF")


def plain_bounds(text: str) -> tuple[int, int, str] | None:
    """First day, last day and precision of a plain year, month or day; None for all else.

    Most dates are one, and this is fast.
    """
    if len(text) == _DAY_LENGTH and text[5] != "W":
        try:
            day = date.fromisoformat(text).toordinal() - _EPOCH
        except ValueError:
            return None
        return day, day, "day"
    match = _PLAIN(text)
    if match is None:
        return None
    year, month = match.groups()
    if month is None:
        return to_days(int(year), 1, 1), to_days(int(year), 12, 31), "year"
    return to_days(int(year), int(month), 1), month_end(int(year), int(month)), "month"


def quoted(text: str) -> str:
    """A text in quotes for a message: on one line, printable and not too long."""
    shown = "".join(char if char.isprintable() else "?" for char in text[:60])
    return f"'{shown}…'" if len(text) > 60 else f"'{shown}'"


def _check_year(year: str) -> None:
    if year == "-0000":
        raise DateError("year -0000 does not exist", "write 0000 for 1 BCE, -0001 for 2 BCE")
    if year.lstrip("-") == "XXXX":
        reason = f"a year of {year} does not say when"
        raise DateError(reason, "write .. for a date that is not known, or a year such as 19XX")


def _value(
    text: str,
    bounds: tuple[int, int],
    precision: str,
    year: str,
    month: str = "",
    day: str = "",
    estimated: bool = False,
) -> Value:
    approximate = estimated or "~" in text or "%" in text
    uncertain = "?" in text or "%" in text
    return Value(text, *bounds, precision, approximate, uncertain, year, month, day, estimated)


def _calendar_value(text: str, year: str, month: str, day: str) -> Value:
    if (year.removeprefix("-") + month + day).isdecimal():
        lower = upper = _day(int(year), int(month), int(day))
    else:
        lower = outermost_day(year, month, day, last=False)
        upper = outermost_day(year, month, day, last=True)
    if lower is None or upper is None:
        raise _no_such_day(text, year, month, day)
    precision = _precision(year, month, day)
    known_month = "" if month == day == "XX" else month
    return _value(text, (lower, upper), precision, year, known_month, "" if day == "XX" else day)


def _precision(year: str, month: str, day: str) -> str:
    if "X" in year:
        return _BY_UNKNOWN_DIGITS[min(len(year) - year.index("X"), 3)]
    if "X" in month:
        return "year"
    return "month" if "X" in day else "day"


def _day(year: int, month: int, day: int) -> int | None:
    """The day number of a day, or None if there is no such day."""
    exists = 1 <= month <= 12 and 1 <= day <= month_length(year, month)
    return to_days(year, month, day) if exists else None


def _no_such_day(text: str, year: str, month: str, day: str) -> DateError:
    if not fitting(month, 12):
        hint = "write a month from 01 to 12, or a season from 21 to 24"
        return NoSuchDayError(f"month {month} does not exist", hint)
    if day == "00" or ("X" in day and not fitting(day, 31)):
        return NoSuchDayError(f"day {day} does not exist", "write a day from 01 to 31")
    if "X" in month or (
        "X" in year and int(day.replace("X", "0")) <= month_length(2000, int(month))
    ):
        return NoSuchDayError(f"no day that exists fits {quoted(text)}")
    length = month_length(2000 if "X" in year else int(year), int(month))
    when = MONTHS[int(month) - 1] + ("" if "X" in year else f" {year_name(int(year))}")
    return NoSuchDayError(f"{when} has {length} days", f"write a day from 01 to {length}")


def _season(text: str, year: str, month: str, day: str | None) -> Value:
    season = SEASONS[int(month)]
    if day is not None and int(month) > LAST_KNOWN:
        raise NoSuchDayError(f"month {month} does not exist", "write a month from 01 to 12")
    if day is not None:
        reason = f"{month} stands for {season.name}, which has no day {day}"
        raise DateError(reason, "write a month from 01 to 12 before a day")
    lower, _ = season.bounds(next(years(year, last=False)))
    _, upper = season.bounds(next(years(year, last=True)))
    precision = _precision(year, "", "") if "X" in year else "season"
    return _value(text, (lower, upper), precision, year, month)


def _estimated_year(text: str, year: str, digits: str, month: str | None) -> Value:
    if month is not None or "X" in year:
        reason = f"significant digits (S{digits}) need a year with all digits and no month"
        raise DateError(reason, f"write {year.replace('X', '0')}S{digits}")
    return _significant(text, int(year), int(digits), written=4)


def _long_year(
    text: str, sign: str, number: str, exponent: str | None, digits: str | None
) -> Value:
    length = len(number) + int(exponent or 0)
    if length < 5:
        year = f"{sign}{number}{'0' * int(exponent or 0)}"
        reason = f"Y is for years of more than four digits, not {year}"
        raise DateError(reason, f"write {sign}{year.lstrip('-'):0>4}")
    if length > len(str(MAX_YEAR)) or int(number) * 10 ** int(exponent or 0) > MAX_YEAR:
        reason = (
            f"{quoted(text)} is too far away: a year has at most {len(str(MAX_YEAR)) - 1} digits"
        )
        raise DateError(reason)
    year = int(sign + number) * 10 ** int(exponent or 0)
    return _significant(text, year, int(digits or length), length)


def _significant(text: str, year: int, digits: int, written: int) -> Value:
    """A year of which only the first `digits` of the `written` digits are sure."""
    if not 1 <= digits <= written:
        reason = f"S{digits} does not fit: the year has {written} digits"
        raise DateError(reason, f"write a number from 1 to {written} after S")
    unsure = written - digits
    unit = 10**unsure
    nearest = abs(year) // unit * unit
    first, last = sorted((nearest, nearest + unit - 1))
    if year < 0:
        first, last = -last, -first
    bounds = to_days(first, 1, 1), to_days(last, 12, 31)
    precision = _BY_UNKNOWN_DIGITS[min(unsure, 3)]
    return _value(text, bounds, precision, str(year), estimated=unsure > 0)
