"""The cells of a date of TimelineJS → EDTF, as far as they go."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from timeline.curate.imports.rows import Remark
from timeline.dates import DateError, parse

PARTS = ("year", "month", "day")

WHOLE = re.compile(r"-?[0-9]+")

Texts = Mapping[str, str]


def date_of(parts: Texts, name: str) -> tuple[str, tuple[Remark, ...]] | Remark:
    """A date in EDTF as far as its parts go, '' without a year."""
    found = {each: re.sub(r"[\s,]", "", parts.get(each, "")) for each in PARTS}
    for each, text in found.items():
        if text and not WHOLE.fullmatch(text):
            return Remark("not-taken", f"the {each} '{text}' is no number", f"mend {name}")
    if not found["year"]:
        return "", ()
    told = list(_left_out(found, parts))
    year = int(found["year"][:9])
    if year < 0:
        told.append(Remark("changed", f"the year {year} is read as {-year} BCE, {_year(year)}"))
    made = _year(year)
    if found["month"]:
        made += f"-{int(found['month']):02}"
        made += f"-{int(found['day']):02}" if found["day"] else ""
    try:
        return parse(made).text, tuple(told)
    except DateError as error:
        return Remark("not-taken", error.told(made), error.hint)


def _left_out(found: Texts, parts: Texts) -> Iterator[Remark]:
    if found["day"] and not found["month"]:
        yield Remark("lost", f"the day {found['day']} is left out: it has no month")
    if parts.get("time", "").strip():
        yield Remark("lost", f"the time {parts['time'].strip()} is left out: dates are days")


def _year(year: int) -> str:
    """A year as EDTF writes it; there is a year 0 in EDTF and none in TimelineJS."""
    number = year + 1 if year < 0 else year
    sign = "-" if number < 0 else ""
    return f"Y{number}" if abs(number) > 9999 else f"{sign}{abs(number):04}"
