"""Dates of Wikidata (Wikibase's JSON) → EDTF, by their precision, calendar and qualifiers.

Years before the common era have their historical number there: -0044 is 44 BCE, which EDTF writes
-0043 (Wikibase, docs/topics/json.md). A century is 1801 to 1900 there and 1800 to 1899 in EDTF.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from timeline.curate.imports.rows import Remark
from timeline.dates import DateError, from_days, parse, to_days

DAY, MONTH, YEAR, DECADE, CENTURY = 11, 10, 9, 8, 7
JULIAN = "Q1985786"
CIRCA, PRESUMABLY, DISPUTED = "Q5727902", "Q18122778", "Q18912752"
MARKS = {CIRCA: "~", PRESUMABLY: "?", DISPUTED: "?"}
"""Sourcing circumstances (P1480) and the marks of EDTF for them."""

_TIME = re.compile(r"([+-])([0-9]{1,16})-([0-9]{2})-([0-9]{2})T")

Json = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Moment:
    """A date in EDTF, '' where it cannot be written, and what is to be said of it."""

    edtf: str
    remarks: tuple[Remark, ...] = ()


def moment(value: Any, circumstances: tuple[str, ...] = ()) -> Moment:
    """The date of a time value; `circumstances` are the items of its qualifiers P1480."""
    if not isinstance(value, dict):
        return _none("the date has no value")
    found = _TIME.match(str(value.get("time")))
    precision = value.get("precision")
    if found is None or not isinstance(precision, int):
        return _none(f"'{value.get('time')}' is no time of Wikidata")
    if not precision >= CENTURY:
        return _none("the date is known to a millennium or less, which EDTF has no digits for")
    made = _written(found, min(precision, DAY))
    marks = "".join(dict.fromkeys(MARKS[each] for each in circumstances if each in MARKS))
    made += "%" if len(marks) > 1 else marks
    try:
        parse(made)
    except DateError as error:
        return _none(error.told(made))
    return Moment(made, tuple(_told(value, found, precision, made)))


def _written(found: re.Match[str], precision: int) -> str:
    year = int(found[2])
    number = 1 - year if found[1] == "-" else year
    sign, digits = "-" if number < 0 else "", f"{abs(number):04}"
    if precision == CENTURY:
        return f"{sign}{(max(abs(number), 1) - (number > 0)) // 100:02}XX"
    if precision == DECADE:
        return f"{sign}{digits[:-1]}X"
    whole = f"Y{number}" if len(digits) > 4 else f"{sign}{digits}"
    parts = [whole, found[3], found[4]][: precision - YEAR + 1]
    return "-".join(part for part in parts if part != "00")


def _told(value: Json, found: re.Match[str], precision: int, made: str) -> list[Remark]:
    told = []
    if precision > DAY:
        told.append(Remark("lost", "the time of day is left out: dates are days"))
    if precision == CENTURY:
        told.append(Remark("changed", f"a century of Wikidata is read as {made}, a year earlier"))
    if str(value.get("calendarmodel", "")).endswith(JULIAN):
        told.append(_julian(found, precision, made))
    return told


def _julian(found: re.Match[str], precision: int, made: str) -> Remark:
    """A word on a date of the Julian calendar: it is kept, and what it is in ours is told."""
    message = f"{made} is a date of the Julian calendar, and is kept as it is"
    if precision < DAY or found[3] == "00" or found[4] == "00":
        return Remark("suggested", message)
    year = 1 - int(found[2]) if found[1] == "-" else int(found[2])
    day = from_days(gregorian(year, int(found[3]), int(found[4])))
    sign = "-" if day[0] < 0 else ""
    ours = f"{sign}{abs(day[0]):04}-{day[1]:02}-{day[2]:02}"
    mark = made[-1] if made[-1] in "~?%" else ""
    return Remark("suggested", message, f"write {ours}{mark} for the same day in the Gregorian one")


def gregorian(year: int, month: int, day: int) -> int:
    """The day number of a day of the Julian calendar; years are astronomical."""
    # Both calendars agree from 1 March 200 to 28 February 300.
    shifted = year if month > 2 else year - 1
    behind = shifted // 100 - shifted // 400 - 2
    is_leap_day = month == 2 and day == 29
    return to_days(year, month, 28 if is_leap_day else day) + is_leap_day + behind


def _none(message: str) -> Moment:
    return Moment("", (Remark("not-taken", message),))
