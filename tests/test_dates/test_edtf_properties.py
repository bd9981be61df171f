"""What holds for every date that can be written, and agreement with another parser."""

from __future__ import annotations

import re
from typing import Any

import edtf
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.dates import DateError, from_days, parse
from timeline.dates.calendar import month_length
from timeline.dates.model import PRECISIONS

MARKS = st.sampled_from(["", "", "", "?", "~", "%"])
YEARS = st.integers(-9999, 9999)


def year_text(year: int) -> str:
    return f"-{-year:04}" if year < 0 else f"{year:04}"


@st.composite
def plain_dates(draw: st.DrawFn) -> str:
    """A year, month or day of level 0, which may be before year 0."""
    year = draw(YEARS)
    month = draw(st.none() | st.integers(1, 12))
    if month is None:
        return year_text(year)
    day = draw(st.none() | st.integers(1, month_length(year, month)))
    return f"{year_text(year)}-{month:02}" + ("" if day is None else f"-{day:02}")


@st.composite
def unknown_digits(draw: st.DrawFn) -> str:
    """A positive year, month or day with X for its right-most digits (level 1)."""
    year = draw(st.integers(0, 9999).map(year_text))
    month = draw(st.integers(1, 12))
    forms = [
        f"{year[:3]}X",
        f"{year[:2]}XX",
        f"{year}-XX",
        f"{year}-XX-XX",
        f"{year}-{month:02}-XX",
    ]
    return draw(st.sampled_from(forms))


def marked(dates: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.builds(str.__add__, dates, MARKS)


@st.composite
def written_digits(draw: st.DrawFn) -> str:
    """The shape of a date, whose month and day may not exist."""
    year = draw(YEARS.map(year_text))
    parts = draw(st.lists(st.integers(0, 42).map("{:02}".format), max_size=2))
    return "-".join([year, *parts])


MISREAD = re.compile(r"-?[0-9]{4}-(24|28|30)|-?0[0-9]{3}-02-29")
"""What the other parser gets wrong: seasons that end with the year, leap days of early years."""

LONG_YEARS = st.builds("Y{}{}".format, st.sampled_from(["", "-"]), st.integers(10_000, 10**10))
SEASONS = st.builds("{}-{}".format, YEARS.map(year_text), st.integers(21, 41))
ESTIMATED = st.builds("{}S{}".format, YEARS.map(year_text), st.integers(1, 4))
X_ANYWHERE = st.from_regex(r"-?[0-9X]{4}(-[01X][0-9X](-[0-3X][0-9X])?)?", fullmatch=True)
VALUES = st.one_of(
    marked(plain_dates()), unknown_digits(), LONG_YEARS, marked(SEASONS), ESTIMATED, X_ANYWHERE
)
ENDS = VALUES | st.sampled_from(["..", ""])
INTERVALS = st.builds("{}/{}".format, ENDS, ENDS)
RANGES = st.builds("{}..{}".format, VALUES, VALUES)
MEMBERS = st.lists(VALUES | RANGES, min_size=1, max_size=4).map(",".join)
SETS = st.builds(
    lambda first, members, last, brackets: brackets[0] + first + members + last + brackets[1],
    st.sampled_from(["", ".."]),
    MEMBERS,
    st.sampled_from(["", ".."]),
    st.sampled_from(["[]", "{}"]),
)


def is_accepted(text: str) -> bool:
    try:
        parse(text)
    except DateError:
        return False
    return True


ACCEPTED = st.one_of(VALUES, INTERVALS, SETS, st.just("..")).filter(is_accepted)


@given(ACCEPTED)
def test_points_are_in_order(text: str) -> None:
    date = parse(text)
    assert date.earliest_start <= date.latest_start <= date.latest_end
    assert date.earliest_start <= date.earliest_end <= date.latest_end
    assert date.precision in PRECISIONS
    assert (date.precision == "open") == (text == "..")


@given(ACCEPTED)
def test_text_comes_back(text: str) -> None:
    assert str(parse(text)) == text
    assert parse(str(parse(text))) == parse(text)


@given(st.text(max_size=60) | st.text("0123456789-/~?%XYES[]{}.,: ", max_size=60))
def test_any_text_is_a_date_or_a_reason(text: str) -> None:
    try:
        assert str(parse(text)) == text.strip()
    except DateError as error:
        assert error.reason
        assert "\n" not in error.reason + error.hint


def strict_bounds(text: str) -> tuple[Any, Any] | None:
    """The bounds of the `edtf` package, or None where it refuses the text."""
    try:
        date = edtf.parse_edtf(text)
        return tuple(date.lower_strict()[:3]), tuple(date.upper_strict()[:3])
    except (edtf.EDTFParseException, ValueError):
        return None


def our_bounds(text: str) -> tuple[Any, Any] | None:
    try:
        date = parse(text)
    except DateError:
        return None
    return from_days(date.earliest_start), from_days(date.latest_end)


@settings(max_examples=60, deadline=None)
@given(marked(plain_dates()) | unknown_digits())
def test_bounds_agree_with_another_parser(text: str) -> None:
    assert our_bounds(text) == strict_bounds(text)


@settings(max_examples=60, deadline=None)
@given(written_digits().filter(lambda text: not MISREAD.fullmatch(text)))
def test_acceptance_agrees_with_another_parser(text: str) -> None:
    assert our_bounds(text) == strict_bounds(text)


@settings(max_examples=30, deadline=None)
@given(marked(plain_dates()), marked(plain_dates()))
def test_intervals_agree_with_another_parser_unless_backwards(start: str, end: str) -> None:
    theirs = strict_bounds(f"{start}/{end}")
    assert theirs is not None
    expected = theirs if theirs[0] <= theirs[1] else None
    assert our_bounds(f"{start}/{end}") == expected
