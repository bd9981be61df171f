"""Day numbers: known days, the way there and back, months."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.dates.calendar import (
    add_months,
    from_days,
    is_leap,
    month_end,
    month_length,
    shift_month,
    to_days,
    year_name,
)

FAR = 200_000 * 366
EPOCH = date(1970, 1, 1)


@pytest.mark.parametrize(
    ("ymd", "days"),
    [
        ((1970, 1, 1), 0),
        ((1969, 12, 31), -1),
        ((2000, 2, 29), 11016),
        ((1, 1, 1), -719162),
        ((0, 12, 31), -719163),
        ((0, 2, 29), -719469),
        ((-44, 3, 15), -735525),
        ((12000, 1, 1), 3663382),
    ],
)
def test_day_number_of_a_known_day(ymd: tuple[int, int, int], days: int) -> None:
    assert to_days(*ymd) == days
    assert from_days(days) == ymd


@given(st.integers(-FAR, FAR))
def test_days_come_back_for_any_day(days: int) -> None:
    year, month, day = from_days(days)
    assert 1 <= month <= 12
    assert 1 <= day <= month_length(year, month)
    assert to_days(year, month, day) == days


@given(st.dates())
def test_day_number_agrees_with_datetime(day: date) -> None:
    assert to_days(day.year, day.month, day.day) == (day - EPOCH).days


@given(st.integers(-FAR, FAR))
def test_next_day_is_later_in_the_calendar(days: int) -> None:
    assert from_days(days) < from_days(days + 1)


@given(st.integers(-200_000, 200_000))
def test_calendar_repeats_after_400_years(year: int) -> None:
    assert to_days(year + 400, 1, 1) - to_days(year, 1, 1) == 146_097
    assert is_leap(year) == is_leap(year + 400)


@pytest.mark.parametrize(
    ("year", "leap"),
    [(2024, True), (1900, False), (2000, True), (0, True), (-4, True), (-1, False)],
)
def test_leap_year(year: int, leap: bool) -> None:
    assert is_leap(year) is leap
    assert month_length(year, 2) == (29 if leap else 28)
    assert from_days(month_end(year, 2)) == (year, 2, 29 if leap else 28)


@pytest.mark.parametrize(
    ("start", "months", "end"),
    [
        ((2021, 1, 31), 1, (2021, 2, 28)),
        ((2021, 1, 15), -1, (2020, 12, 15)),
        ((2020, 2, 29), 12, (2021, 2, 28)),
        ((1, 1, 1), -1, (0, 12, 1)),
    ],
)
def test_add_months_keeps_the_day_where_it_can(
    start: tuple[int, int, int], months: int, end: tuple[int, int, int]
) -> None:
    assert from_days(add_months(to_days(*start), months)) == end


def test_shift_month_crosses_year_zero() -> None:
    assert shift_month(0, 1, -1) == (-1, 12)
    assert shift_month(-1, 12, 1) == (0, 1)


@pytest.mark.parametrize(
    ("year", "name"),
    [
        (1990, "1990"),
        (999, "999 CE"),
        (1, "1 CE"),
        (0, "1 BCE"),
        (-43, "44 BCE"),
        (-11_999, "12,000 BCE"),
        (170_000_002, "170,000,002"),
    ],
)
def test_year_name(year: int, name: str) -> None:
    assert year_name(year) == name
