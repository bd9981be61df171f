"""The curve of the overview: what it shows, and what it never does."""

from __future__ import annotations

import re

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.draw.density import PARTS, Days, curve, path
from timeline.explore.window import Window

DAYS = st.lists(st.integers(-800_000, 60_000), max_size=60)
WINDOWS = st.builds(
    lambda first, span: Window(first, first + span),
    st.floats(-700_000, 30_000),
    st.floats(14, 900_000),
)
NUMBER = re.compile(r"-?\d+\.\d+")


def days(*found: int) -> Days:
    return np.sort(np.array(found, dtype=np.int64))


def inside(found: list[int], window: Window) -> list[int]:
    return [day for day in found if np.floor(window.first) <= day <= np.floor(window.last)]


@given(DAYS, WINDOWS, st.integers(3, 200))
def test_heights_lie_between_nothing_and_all(found: list[int], window: Window, parts: int) -> None:
    heights = curve(days(*found), window, parts)
    assert len(heights) == parts
    assert (heights >= 0).all()
    assert heights.max() == pytest.approx(1 if inside(found, window) else 0)


@given(DAYS, DAYS, WINDOWS)
def test_more_events_never_make_nothing(one: list[int], more: list[int], window: Window) -> None:
    before, after = curve(days(*one), window), curve(days(*one, *more), window)
    assert (after[before > 0] > 0).all()


@given(DAYS, WINDOWS)
def test_curve_is_the_same_however_often_everything_happens(
    found: list[int], window: Window
) -> None:
    assert curve(days(*found), window) == pytest.approx(curve(days(*found, *found), window))


@given(DAYS, WINDOWS)
def test_whole_days_and_shares_of_days_make_one_curve(found: list[int], window: Window) -> None:
    whole = days(*found)
    assert list(curve(whole, window)) == list(curve(whole.astype(np.float64), window))


def test_nothing_happens_without_events() -> None:
    assert list(curve(days(), Window(0, 100), 4)) == [0, 0, 0, 0]


@pytest.mark.parametrize("day", [0, 1000])
def test_events_at_the_edges_count(day: int) -> None:
    heights = curve(days(day), Window(0, 1000), 10)
    assert np.argmax(heights) == (0 if day == 0 else 9)


def test_lone_event_is_seen_beside_a_thousand() -> None:
    heights = curve(days(*[100] * 1000, 900), Window(0, 1000))
    assert heights[round(PARTS * 0.9)] > 0.015
    assert heights[PARTS // 2] == 0


def test_curve_rises_and_falls_about_an_event() -> None:
    heights = curve(days(500), Window(0, 1001), 7)
    assert list(heights) == pytest.approx([0, *np.sqrt([1 / 6, 4 / 6, 1, 4 / 6, 1 / 6]), 0])


@given(DAYS, WINDOWS)
def test_path_stays_in_its_box(found: list[int], window: Window) -> None:
    drawn = path(curve(days(*found), window, 24), 300.0, 40.0)
    numbers = [float(each) for each in NUMBER.findall(drawn)]
    assert all(0 <= x <= 300 for x in numbers[::2])
    assert all(0 <= y <= 40 for y in numbers[1::2])
    assert numbers[::2] == sorted(numbers[::2])


def test_path_begins_and_ends_on_the_ground() -> None:
    drawn = path(np.array([0.0, 1.0]), 20.0, 10.0)
    assert drawn == ("M0.0,10.0 L0.0,10.0 Q5.0,10.0 10.0,5.0 L15.0,0.0 L20.0,0.0 L20.0,10.0 Z")


def test_path_of_no_parts_is_empty() -> None:
    assert path(np.zeros(0), 20.0, 10.0) == ""
