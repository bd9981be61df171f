"""What stands out in a few events: the ends, a gap, a full year; and when nothing does."""

from __future__ import annotations

import pytest
from hypothesis import given

from tests.builders import TODAY, claim, datasets, day, event, frame
from timeline.curate.model import Dataset, Event
from timeline.dates import from_days
from timeline.explore.frame import to_frame
from timeline.explore.pattern import FEW, LEAST_FULL, Pattern, pattern


def dated(*dates: str) -> list[Event]:
    return [event(f"e{number}", claim(date)) for number, date in enumerate(dates)]


def test_without_a_date_nothing_stands_out() -> None:
    plan = event("plan", claim("..", "announced", "2020"))
    assert pattern(frame()) == pattern(frame(plan, event("old", claim("../1900")))) == Pattern()


def test_ends_are_the_first_to_begin_and_the_last_to_begin() -> None:
    long, short = event("long", claim("1900/1990")), event("short", claim("1950"))
    found = pattern(frame(short, long, event("plan", claim("..", "announced", "1890"))))
    assert (found.first, found.last) == ("long", "short")


def test_longest_gap_lies_between_the_middles_of_two_dates() -> None:
    found = pattern(frame(*dated("1900-01-01", "1905", "1950-06-01", "1951")))
    assert found.gap is not None
    assert [from_days(each)[0] for each in found.gap] == [1905, 1950]
    assert found.gap[1] == day("1950-06-01")


@pytest.mark.parametrize(
    "dates",
    [
        ("1900", "1950"),
        ("2000-01-01", "2000-02-01", "2001-06-01"),
        tuple(str(year) for year in range(1900, 1910)),
    ],
    ids=["too few", "too short", "even"],
)
def test_gap_that_does_not_stand_out_is_none(dates: tuple[str, ...]) -> None:
    assert pattern(frame(*dated(*dates))).gap is None


def test_fullest_year_holds_many_more_than_others() -> None:
    found = pattern(frame(*dated(*["1987"] * 7, "1980", "1990", "2000")))
    assert found.year == (1987, 7)


def test_even_years_have_no_fullest() -> None:
    assert pattern(frame(*dated("1980", "1981", "1981", "1982"))).year is None


def test_years_before_the_era_are_counted_by_their_own_number() -> None:
    assert pattern(frame(*dated(*["-0043"] * 7, "-0100", "0001", "0002"))).year == (-43, 7)


@given(datasets())
def test_what_stands_out_is_among_the_events(data: Dataset) -> None:
    found, ids = pattern(to_frame(data, TODAY)), {each.id for each in data.events}
    assert {found.first, found.last} <= ids | {""}
    assert (found.first == "") == (found.last == "")
    if found.gap is not None:
        assert found.gap[0] < found.gap[1]
        assert len(data.events) >= FEW
    if found.year is not None:
        assert LEAST_FULL <= found.year[1] <= len(data.events)
