"""How a date in a cell is read: EDTF as it stands, and what people write instead.

Nothing is guessed: of two readings none is taken. The order of day and month has to be declared,
also where the numbers would allow one order only, since the next row may allow both.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from timeline.curate.imports.rows import Remark
from timeline.dates import DateError, from_days, parse, to_days
from timeline.dates.hints import suggestions

EXCEL_EPOCH = to_days(1899, 12, 30)
"""Day 0 of Excel's 1900 system, for days after its invented 29 February 1900."""

FIRST_SERIAL, LAST_SERIAL = 10_000, 2_958_465
"""Day numbers that are read: smaller ones look like years, larger ones Excel does not write."""

_SLASHED = re.compile(r"([0-9]{1,2})([./-])([0-9]{1,2})\2([0-9]{4}|[0-9]{2})")
_SERIAL = re.compile(r"([0-9]{5,7})(?:[.,]0*([0-9]*))?")
_COMPACT = re.compile(r"([0-9]{4})([0-9]{2})([0-9]{2})")
_SHORT_YEAR = re.compile(r"'?[0-9]{1,2}")
_TIME = re.compile(r"[T ,]+[0-9]{1,2}[:.][0-9]{2}\S*(?: ?[ap]\.?m\.?)?$", re.IGNORECASE)

DECLARE = "say which: --dayfirst or --monthfirst"


@dataclass(frozen=True, slots=True)
class Reading:
    """A date in EDTF, '' where none could be read, and what is to be said of it."""

    edtf: str
    remarks: tuple[Remark, ...] = ()


def read_date(text: str, order: str = "") -> Reading:
    """The date that a cell holds; `order` is that of day and month, '' where it is not declared."""
    text = " ".join(text.split())
    if not text:
        return _none("there is no date", "write one, or '..' for a plan without a date")
    try:
        return Reading(parse(text).text)
    except DateError as error:
        return _known_form(text, order) or _meant(text, error)


def ordered(first: str, second: str, year: str, order: str) -> str:
    """Year-month-day of two numbers in the declared order."""
    day, month = (first, second) if order == "dayfirst" else (second, first)
    return f"{year}-{month:0>2}-{day:0>2}"


def _known_form(text: str, order: str) -> Reading | None:
    """A date in one of the forms that programs write, None for any other."""
    if found := _SLASHED.fullmatch(text):
        return _slashed(text, found, order)
    if _SHORT_YEAR.fullmatch(text):
        return _none(f"'{text}' is no year", "write all four digits")
    if found := _COMPACT.fullmatch(text):
        return _changed(text, "-".join(found.groups()))
    if (found := _SERIAL.fullmatch(text)) and FIRST_SERIAL <= int(found[1]) <= LAST_SERIAL:
        return _serial(text, int(found[1]), found[2])
    if found := _TIME.search(text):
        return _without_time(text[: found.start()], text, order)
    return None


def _slashed(text: str, found: re.Match[str], order: str) -> Reading:
    if len(found[4]) == 2:
        return _none(f"'{text}' has a year of two digits", "write all four digits")
    if not order:
        return _none(f"'{text}' may have the day or the month first", DECLARE)
    made = ordered(found[1], found[3], found[4], order)
    if not _is_date(made):
        return _none(
            f"'{text}' is no date with --{order}", "mend the cell, or import its rows apart"
        )
    return Reading(made)


def _serial(text: str, number: int, part: str | None) -> Reading:
    """Excel's number of a day, as a cell without a date format shows it."""
    year, month, day = from_days(EXCEL_EPOCH + number)
    made = f"{year:04}-{month:02}-{day:02}"
    time = (_lost_time(text),) if part else ()
    told = Remark("changed", f"'{text}' is read as Excel's number of the day {made}")
    return Reading(made, (told, *time))


def _without_time(day: str, text: str, order: str) -> Reading:
    found = read_date(day, order)
    return Reading(found.edtf, (*found.remarks, _lost_time(text))) if found.edtf else found


def _lost_time(text: str) -> Remark:
    return Remark("lost", f"the time of day in '{text}' is left out: dates are days")


def _meant(text: str, error: DateError) -> Reading:
    """What a text that is no EDTF means, if that is one thing only."""
    meant = suggestions(text)
    if len(meant) == 1 and meant[0] != "..":
        return _changed(text, meant[0])
    hint = "write '..' if it is a plan without a date" if meant == ("..",) else error.hint
    return _none(error.told(text), hint)


def _changed(text: str, made: str) -> Reading:
    if not _is_date(made):
        return _none(f"'{text}' is not a date", "write year-month-day")
    return Reading(made, (Remark("changed", f"'{text}' is read as {made}"),))


def _none(message: str, hint: str) -> Reading:
    return Reading("", (Remark("not-taken", message, hint),))


def _is_date(text: str) -> bool:
    try:
        parse(text)
    except DateError:
        return False
    return True
