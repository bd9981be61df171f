"""What is read as EDTF, and the bounds, precision and flags that it gets."""

from __future__ import annotations

import pytest

from timeline.dates import OPEN_FUTURE, OPEN_PAST, UNDATED, day_label, parse

PAST, FUTURE = "past", "future"


def named(days: int) -> str:
    return {OPEN_PAST: PAST, OPEN_FUTURE: FUTURE}.get(days) or day_label(days)


@pytest.mark.parametrize(
    ("text", "first", "last", "precision"),
    [
        ("1985", "1985-01-01", "1985-12-31", "year"),
        ("1985-04", "1985-04-01", "1985-04-30", "month"),
        ("1985-04-12", "1985-04-12", "1985-04-12", "day"),
        ("0000", "0000-01-01", "0000-12-31", "year"),
        ("-0043-03-15", "-0043-03-15", "-0043-03-15", "day"),
        ("2024-02", "2024-02-01", "2024-02-29", "month"),
        ("201X", "2010-01-01", "2019-12-31", "decade"),
        ("20XX", "2000-01-01", "2099-12-31", "century"),
        ("2XXX", "2000-01-01", "2999-12-31", "millennium"),
        ("-004X", "-0049-01-01", "-0040-12-31", "decade"),
        ("-000X", "-0009-01-01", "-0001-12-31", "decade"),
        ("2004-XX", "2004-01-01", "2004-12-31", "year"),
        ("1985-04-XX", "1985-04-01", "1985-04-30", "month"),
        ("1985-XX-XX", "1985-01-01", "1985-12-31", "year"),
        ("1985-XX-15", "1985-01-15", "1985-12-15", "year"),
        ("2023-XX-31", "2023-01-31", "2023-12-31", "year"),
        ("2004-1X", "2004-10-01", "2004-12-31", "year"),
        ("2004-06-1X", "2004-06-10", "2004-06-19", "month"),
        ("2023-02-2X", "2023-02-20", "2023-02-28", "month"),
        ("156X-12-25", "1560-12-25", "1569-12-25", "decade"),
        ("15XX-12-25", "1500-12-25", "1599-12-25", "century"),
        ("15XX-02-29", "1504-02-29", "1596-02-29", "century"),
        ("1X99", "1099-01-01", "1999-12-31", "millennium"),
        ("X999-12-25", "0999-12-25", "9999-12-25", "millennium"),
        ("Y12000", "+12000-01-01", "+12000-12-31", "year"),
        ("Y-12000", "-12000-01-01", "-12000-12-31", "year"),
        ("Y170000002", "+170000002-01-01", "+170000002-12-31", "year"),
        ("Y-17E7", "-170000000-01-01", "-170000000-12-31", "year"),
        ("Y3388E2S3", "+338000-01-01", "+338999-12-31", "millennium"),
        ("1950S2", "1900-01-01", "1999-12-31", "century"),
        ("1950S3", "1950-01-01", "1959-12-31", "decade"),
        ("-1950S2", "-1999-01-01", "-1900-12-31", "century"),
        ("2001-21", "2001-03-01", "2001-05-31", "season"),
        ("2001-22", "2001-06-01", "2001-08-31", "season"),
        ("2001-23", "2001-09-01", "2001-11-30", "season"),
        ("2001-24", "2001-12-01", "2002-02-28", "season"),
        ("2003-28", "2003-12-01", "2004-02-29", "season"),
        ("2001-29", "2001-09-01", "2001-11-30", "season"),
        ("2001-30", "2001-12-01", "2002-02-28", "season"),
        ("2001-32", "2001-06-01", "2001-08-31", "season"),
        ("2001-33", "2001-01-01", "2001-03-31", "season"),
        ("2001-36", "2001-10-01", "2001-12-31", "season"),
        ("2001-38", "2001-05-01", "2001-08-31", "season"),
        ("2001-39", "2001-09-01", "2001-12-31", "season"),
        ("2001-41", "2001-07-01", "2001-12-31", "season"),
        ("200X-21", "2000-03-01", "2009-05-31", "decade"),
        ("[1667,1668]", "1667-01-01", "1668-12-31", "year"),
        ("[1670..1672]", "1670-01-01", "1672-12-31", "year"),
        ("[1667,1668,1670..1672-12]", "1667-01-01", "1672-12-31", "year"),
        ("[1668,1667-05]", "1667-05-01", "1668-12-31", "year"),
        ("[..1760-12]", PAST, "1760-12-31", "month"),
        ("[1760..]", "1760-01-01", FUTURE, "year"),
        ("[1760-01,1760-02,1760-12..]", "1760-01-01", FUTURE, "month"),
    ],
)
def test_single_moment_has_bounds(text: str, first: str, last: str, precision: str) -> None:
    date = parse(text)
    assert (named(date.earliest_start), named(date.latest_end)) == (first, last)
    assert (date.earliest_end, date.latest_start) == (date.earliest_start, date.latest_end)
    assert date.precision == precision
    assert not date.is_interval


@pytest.mark.parametrize(
    ("text", "points", "precision"),
    [
        ("1964/2008", "1964-01-01 1964-12-31 2008-01-01 2008-12-31", "year"),
        ("2004-02-01/2005", "2004-02-01 2004-02-01 2005-01-01 2005-12-31", "year"),
        ("1985-04-12/..", "1985-04-12 1985-04-12 future future", "day"),
        ("../1985", "past past 1985-01-01 1985-12-31", "year"),
        ("1985/", "1985-01-01 1985-12-31 1985-01-01 future", "year"),
        ("/1985", "past 1985-12-31 1985-01-01 1985-12-31", "year"),
        ("2021-10/2021-10-05", "2021-10-01 2021-10-05 2021-10-05 2021-10-05", "month"),
        ("2021-10-05/2021-10", "2021-10-05 2021-10-05 2021-10-05 2021-10-31", "month"),
        ("1987/1987", "1987-01-01 1987-12-31 1987-01-01 1987-12-31", "year"),
        ("2001-21/2001-23", "2001-03-01 2001-05-31 2001-09-01 2001-11-30", "season"),
        ("-0044/0014-08-19", "-0044-01-01 -0044-12-31 0014-08-19 0014-08-19", "year"),
        ("{1667,1668}", "1667-01-01 1667-12-31 1668-01-01 1668-12-31", "year"),
        ("{1960,1961-12}", "1960-01-01 1960-12-31 1961-12-01 1961-12-31", "year"),
        ("{..1984}", "past past 1984-01-01 1984-12-31", "year"),
        ("..", "past future past future", "open"),
    ],
)
def test_interval_has_four_points(text: str, points: str, precision: str) -> None:
    date = parse(text)
    days = (date.earliest_start, date.latest_start, date.earliest_end, date.latest_end)
    assert " ".join(map(named, days)) == points
    assert date.precision == precision
    assert date.is_interval


@pytest.mark.parametrize(
    ("text", "approximate", "uncertain"),
    [
        ("1984", False, False),
        ("1984~", True, False),
        ("1984?", False, True),
        ("1984%", True, True),
        ("?2004-06", False, True),
        ("2004-06~-11", True, False),
        ("2004-~06-?11", True, True),
        ("?2004-06-~11", True, True),
        ("1984-06-02?/2004-08-08~", True, True),
        ("[1667~,1668]", True, False),
        ("1950S2", True, False),
        ("1950S4", False, False),
        ("Y17000?", False, True),
    ],
)
def test_marks_set_flags_and_move_nothing(text: str, approximate: bool, uncertain: bool) -> None:
    date = parse(text)
    assert (date.approximate, date.uncertain) == (approximate, uncertain)
    bare = parse(text.translate({ord(mark): None for mark in "?~%"}))
    assert (bare.earliest_start, bare.latest_end) == (date.earliest_start, date.latest_end)


def test_space_around_a_date_is_dropped() -> None:
    assert parse(" 1987-08\n") == parse("1987-08")


def test_undated_is_two_dots() -> None:
    assert parse("..") == UNDATED


def test_parse_keeps_what_it_read() -> None:
    assert parse("1999-12-31~") is parse("1999-12-31~")
