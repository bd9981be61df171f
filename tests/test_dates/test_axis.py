"""Ticks of the axis: their labels at each zoom, and what holds for any window."""

from __future__ import annotations

import math
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.dates import OPEN_FUTURE, OPEN_PAST, day_label, ticks, to_days
from timeline.dates.axis import MINOR_GAP_PX

Ymd = tuple[int, int, int]
FAR = 10.0**12


def labels(first: Ymd, last: Ymd, width_px: float = 900) -> str:
    window = ticks(to_days(*first), to_days(*last), width_px)
    return " | ".join(tick.label for tick in window if tick.major)


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        ((2021, 12, 28), (2022, 1, 4), "28 Dec 2021 | 29 | 30 | 31 | 1 Jan 2022 | 2 | 3 | 4"),
        ((2021, 10, 9), (2021, 11, 20), "11 Oct 2021 | 16 | 21 | 26 | 1 Nov | 6 | 11 | 16"),
        ((2021, 2, 10), (2021, 4, 25), "11 Feb 2021 | 1 Mar | 11 | 21 | 1 Apr | 11 | 21"),
        ((2021, 9, 15), (2022, 3, 9), "Oct 2021 | Nov | Dec | 2022 | Feb | Mar"),
        ((2020, 9, 1), (2022, 2, 19), "Oct 2020 | 2021 | Apr | Jul | Oct | 2022"),
        ((2018, 9, 1), (2022, 2, 19), "Jan 2019 | Jul | 2020 | Jul | 2021 | Jul | 2022"),
        ((2006, 9, 1), (2014, 2, 1), "2007 | 2008 | 2009 | 2010 | 2011 | 2012 | 2013 | 2014"),
        (
            (1947, 9, 1),
            (1992, 1, 1),
            "1950 | 1955 | 1960 | 1965 | 1970 | 1975 | 1980 | 1985 | 1990",
        ),
        ((-20, 9, 1), (12, 2, 1), "20 BCE | 15 BCE | 10 BCE | 5 BCE | 1 BCE | 5 CE | 10 CE"),
        ((-1100, 1, 1), (1700, 1, 1), "1000 BCE | 500 BCE | 1 BCE | 500 CE | 1000 | 1500"),
        (
            (-30_000, 1, 1),
            (-1, 1, 1),
            "30,000 BCE | 25,000 BCE | 20,000 BCE | 15,000 BCE | 10,000 BCE | 5000 BCE",
        ),
        (
            (-2_500_000_000, 1, 1),
            (2000, 1, 1),
            "2,500,000,000 BCE | 2,000,000,000 BCE | 1,500,000,000 BCE | 1,000,000,000 BCE"
            " | 500,000,000 BCE | 1 BCE",
        ),
    ],
)
def test_labels_at_each_zoom(first: Ymd, last: Ymd, expected: str) -> None:
    assert labels(first, last) == expected


@pytest.mark.parametrize(
    ("first", "last", "width_px"),
    [
        (1.2, 1.4, 900),
        (5, 5, 900),
        (9, 5, 900),
        (0, 100, 0),
        (0, 100, -5),
        (math.nan, 100, 900),
        (0, 100, math.nan),
    ],
)
def test_no_ticks_in_a_window_without_room(first: float, last: float, width_px: float) -> None:
    assert ticks(first, last, width_px) == []


def test_a_narrower_axis_has_fewer_labels() -> None:
    assert labels((1980, 1, 1), (2026, 1, 1), 390) == "1980 | 1990 | 2000 | 2010 | 2020"


def test_minor_ticks_stand_between_labels() -> None:
    window = ticks(to_days(1980, 1, 1), to_days(1991, 1, 1), 250)
    assert [(day_label(tick.day), tick.label) for tick in window[:4]] == [
        ("1980-01-01", "1980"),
        ("1980-07-01", ""),
        ("1981-01-01", ""),
        ("1981-07-01", ""),
    ]


@given(
    st.floats(-FAR, FAR),
    st.floats(-2, 13).map(lambda power: 10**power),
    st.floats(50, 5000),
    st.floats(30, 300),
)
def test_ticks_keep_their_distance(
    first: float, length: float, width_px: float, gap_px: float
) -> None:
    last = first + length
    found = ticks(first, last, width_px, gap_px)
    if not found:
        assert length < 32
        return
    days = [tick.day for tick in found]
    assert first <= days[0]
    assert days[-1] <= last
    px_per_day = width_px / (min(last, OPEN_FUTURE) - first)
    gaps = [(later - day) * px_per_day for day, later in pairwise(days)]
    assert all(gap >= MINOR_GAP_PX * 0.999 for gap in gaps)
    majors = [tick.day for tick in found if tick.label]
    major_gaps = [(later - day) * px_per_day for day, later in pairwise(majors)]
    assert all(gap >= gap_px * 0.999 for gap in major_gaps)
    assert len(found) <= width_px / MINOR_GAP_PX + 2
    assert all(tick.major == bool(tick.label) for tick in found)


@pytest.mark.parametrize(
    ("first", "last", "width_px"),
    [
        (OPEN_PAST, OPEN_FUTURE, 900),
        (-math.inf, math.inf, 900),
        (0, 1e9, 1e300),
        (0, 1e9, math.inf),
        (0, 1e15, 1e-9),
    ],
)
def test_number_of_ticks_is_bounded_for_extreme_windows(
    first: float, last: float, width_px: float
) -> None:
    assert len(ticks(first, last, width_px, 0)) < 5000


@given(st.floats(-FAR, FAR), st.floats(1, 11).map(lambda power: 10**power))
def test_first_label_tells_the_year(first: float, length: float) -> None:
    majors = [tick for tick in ticks(first, first + length, 900) if tick.major]
    if majors:
        year = int(day_label(majors[0].day).rsplit("-", 2)[0])
        digits = majors[0].label.replace(",", "").split(" ")
        assert str(year if year > 0 else 1 - year) in digits


@pytest.mark.parametrize(
    ("day", "label"),
    [
        (to_days(2021, 10, 5), "2021-10-05"),
        (to_days(2021, 10, 5) + 0.9, "2021-10-05"),
        (to_days(987, 1, 1), "0987-01-01"),
        (to_days(0, 1, 1), "0000-01-01"),
        (to_days(-44, 3, 15), "-0044-03-15"),
        (to_days(12_000, 1, 1), "+12000-01-01"),
    ],
)
def test_day_label_is_iso(day: float, label: str) -> None:
    assert day_label(day) == label
