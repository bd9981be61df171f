"""How historians shorten dates: '1703-11-26/27', 'November 26-27 1703', '1703/4', 'early 1709'.

A table of habits like that in `timeline.dates.habits`. A slash after a year is read in two ways,
as a month or as a second year, so that both are shown.
"""

from __future__ import annotations

from collections.abc import Iterator

from timeline.dates.habits import DAY, MONTH, YEAR, Match, habit, month_number

_THIRDS = {"early": ("01", "04"), "mid": ("05", "08"), "late": ("09", "12")}


def _day_after_slash(match: Match) -> Iterator[str]:
    yield f"{match['month']}-{match['first']}/{match['month']}-{match['last']}"


def _days_of_month(match: Match) -> Iterator[str]:
    month = f"{match['year']}-{month_number(match['month']):02}"
    yield f"{month}-{match['first']:0>2}/{month}-{match['last']:0>2}"


def _double_year(match: Match) -> Iterator[str]:
    first, last = match["year"], match["last"]
    later = first[: -len(last)] + last
    if later > first:
        # Beyond December EDTF reads a season, which nobody writes with a slash.
        yield from (f"{first}-{last:0>2}", f"{first}/{later}")[int(last) > MONTHS :]


def _new_year_in_march(match: Match) -> Iterator[str]:
    """The later year of two, in months before the day in March that once began a year."""
    first, last = match["year"], match["last"]
    year = int(first) + 1
    number = match.groupdict().get("number")
    month = int(number) if number else month_number(match["month"])
    if month <= MARCH and f"{year:04}".endswith(last):
        day = match.groupdict().get("day")
        yield f"{year:04}-{month:02}" + (f"-{day:0>2}" if day else "")


def _winter(match: Match) -> Iterator[str]:
    first, last = match["year"], match["last"]
    if first[: -len(last)] + last == f"{int(first) + 1:04}":
        yield f"{first}/{int(first) + 1:04}"


def _day_before_month(match: Match) -> Iterator[str]:
    yield f"{match['year']}-{match['month']}-{match['day']}"


def _third(match: Match) -> Iterator[str]:
    first, last = _THIRDS[match["third"].lower()]
    yield from (f"{match['year']}~", f"{match['year']}-{first}/{match['year']}-{last}")


MARCH, MONTHS = 3, 12
_DOUBLE = "a double year is one that began in March; dates are in the Gregorian calendar"
_FROM_JULIAN = ", but converted from the Julian calendar"
_LAST = "(?P<last>[0-9]{1,2}|[0-9]{4})"
_WHOLE = "each end of a span is a whole date"
_DAYS = r"(?P<first>[0-9]{1,2})(?:st|nd|rd|th)? ?[-/] ?(?P<last>[0-9]{1,2})(?:st|nd|rd|th)?"

SHORTENED = (
    habit(
        r"(?P<month>[0-9]{4}-[0-9]{2})-(?P<first>[0-9]{2})/(?P<last>[0-9]{2})",
        _WHOLE,
        _day_after_slash,
    ),
    habit(rf"{MONTH} {_DAYS},? {YEAR}", _WHOLE, _days_of_month),
    habit(rf"{_DAYS} (?:of )?{MONTH},? {YEAR}", _WHOLE, _days_of_month),
    habit(
        rf"{YEAR} ?/ ?(?P<last>[0-9]{{1,2}})",
        "a slash stands between two whole dates",
        _double_year,
    ),
    *(
        habit(pattern, _DOUBLE, _new_year_in_march, _FROM_JULIAN, asks=True)
        for pattern in (
            rf"(?:{DAY} (?:of )?)?{MONTH},? {YEAR} ?[-/] ?{_LAST}",
            rf"{MONTH} {DAY},? {YEAR} ?[-/] ?{_LAST}",
            rf"{YEAR} ?/ ?{_LAST}-(?P<number>[0-9]{{2}})(?:-(?P<day>[0-9]{{2}}))?",
        )
    ),
    habit(
        rf"(?:the )?winter,?(?: of)? {YEAR} ?[-/] ?(?P<last>[0-9]{{4}}|[0-9]{{1,2}})",
        _WHOLE,
        _winter,
        " if it is a span of both years",
        asks=True,
    ),
    # 13 may be a slip for 12, and 21 to 24 are seasons.
    habit(
        rf"{YEAR}-(?P<day>1[4-9]|20|2[5-9]|3[01])-(?P<month>0[1-9]|1[0-2])",
        "",
        _day_before_month,
        " if the day stands before the month",
        asks=True,
    ),
    habit(
        rf"(?:the )?(?P<third>early|mid|late)[- ](?:in )?{YEAR}",
        "the words for a part of a year are not read",
        _third,
    ),
)
