"""Dates as historians shorten them: shown whole, and taken only where they can mean one thing."""

from __future__ import annotations

import pytest

from timeline.dates import DateError, NoSuchDayError, parse
from timeline.dates.hints import suggestions

WHOLE = "each end of a span is a whole date"
SLASH = "a slash stands between two whole dates"
GREGORIAN = "dates are in the Gregorian calendar, as everywhere in EDTF"
CONVERTED = "write 1703-11-27, but with the day converted from the Julian calendar"
DOUBLE = "a double year is one that began in March; dates are in the Gregorian calendar"
JULIAN = ", but converted from the Julian calendar"
STORM = "1703-11-26/1703-11-27"


def refused(text: str) -> DateError:
    with pytest.raises(DateError) as caught:
        parse(text)
    return caught.value


@pytest.mark.parametrize(
    "text",
    [
        "1703-11-26/27",
        "November 26-27 1703",
        "Nov. 26th-27th, 1703",
        "26/27 November 1703",
        "26\u201327 Nov 1703",
    ],
)
def test_span_of_days_is_written_whole(text: str) -> None:
    error = refused(text)
    assert (error.reason, error.hint, error.meant) == (WHOLE, f"write {STORM}", STORM)


@pytest.mark.parametrize("text", ["1921/22", "1921 / 22"])
def test_slash_before_no_month_is_between_years(text: str) -> None:
    error = refused(text)
    assert (error.reason, error.hint, error.meant) == (SLASH, "write 1921/1922", "1921/1922")


@pytest.mark.parametrize(
    ("text", "reason", "hint"),
    [
        ("1703/04", SLASH, "write 1703-04 or 1703/1704"),
        ("1703/4", SLASH, "write 1703-04 or 1703/1704"),
        ("winter 1703/4", WHOLE, "write 1703/1704 if it is a span of both years"),
        ("winter of 1703-04", WHOLE, "write 1703/1704 if it is a span of both years"),
        (
            "1882-18-05",
            "month 18 does not exist",
            "write 1882-05-18 if the day stands before the month",
        ),
        ("27 Nov. 1703 (O.S.)", GREGORIAN, CONVERTED),
        ("1703-11-27 O.S.", GREGORIAN, CONVERTED),
        ("27 November 1703, Old Style", GREGORIAN, CONVERTED),
        ("5 February 1703/4", DOUBLE, f"write 1704-02-05{JULIAN}"),
        ("5 Feb. 1703-04", DOUBLE, f"write 1704-02-05{JULIAN}"),
        ("February 5th, 1703/1704", DOUBLE, f"write 1704-02-05{JULIAN}"),
        ("1703/4-02-05", DOUBLE, f"write 1704-02-05{JULIAN}"),
        ("Jan 1699/00", DOUBLE, f"write 1700-01{JULIAN}"),
        (
            "early 1709",
            "the words for a part of a year are not read",
            "write 1709~ or 1709-01/1709-04",
        ),
        (
            "late 1709",
            "the words for a part of a year are not read",
            "write 1709~ or 1709-09/1709-12",
        ),
    ],
)
def test_what_may_mean_two_things_is_asked_for(text: str, reason: str, hint: str) -> None:
    error = refused(text)
    assert (error.reason, error.hint, error.meant) == (reason, hint, "")


@pytest.mark.parametrize(
    "text", ["1882-18-05", "1703-11-27 O.S.", "winter 1703/4", "5 Feb 1703/4", "'88"]
)
def test_an_import_takes_nothing_that_is_asked_for(text: str) -> None:
    assert suggestions(text) == ()


def test_month_that_does_not_exist_stays_an_impossible_date() -> None:
    assert isinstance(refused("1882-18-05"), NoSuchDayError)


@pytest.mark.parametrize("text", ["1988-13", "44-50", "May 2008 - 12", "c. 1882-18-05"])
def test_end_of_two_figures_and_what_is_asked_for_are_never_guessed(text: str) -> None:
    assert refused(text).meant == ""
    assert suggestions(text) == ()


def test_slash_before_a_month_that_no_span_can_end_with_means_the_month() -> None:
    assert refused("2008/05").meant == "2008-05"


@pytest.mark.parametrize("text", ["5 November 1703/4", "5 February 1703/5", "May 1703/4"])
def test_double_year_ends_in_march(text: str) -> None:
    assert refused(text).reason != DOUBLE
