"""Events in px: what is full, what fades, where a point stands, what a label says."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import TODAY, claim, dataset, datasets, day, event
from timeline.curate.model import Claim, Dataset
from timeline.draw.measure import (
    ABOUT_FADE,
    FADE,
    LONGEST_LABEL,
    LONGEST_SHARE,
    Item,
    Scale,
    measure,
)
from timeline.draw.metrics import text_width
from timeline.draw.placement import in_window
from timeline.explore.frame import to_frame
from timeline.explore.window import Window

CENTURY = Scale(Window(day("1950"), day("2050")), 1000.0, TODAY)
YEAR = 10.0
NOW = CENTURY.px(TODAY + 0.5)


def item(*claims: Claim, scale: Scale = CENTURY, **more: object) -> Item:
    data = dataset(event("one", *claims, **more))
    (found,) = measure(to_frame(data, TODAY), scale)
    return found


def ends(found: Item) -> tuple[float, ...]:
    return found.start, found.solid_start, found.solid_end, found.end


def year(number: float) -> float:
    """px of the start of a year."""
    return CENTURY.px(day("1950") + (number - 1950) * 365.2425)


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        ("1980/2000", (1980, 1981, 2000, 2001)),
        ("1980-01-01/2000-12-31", (1980, 1980, 2001, 2001)),
        ("1980-01-01/2000", (1980, 1980, 2000, 2001)),
        ("198X/2000-12-31", (1980, 1990, 2001, 2001)),
    ],
)
def test_span_fades_over_the_days_it_may_begin_or_end(
    date: str, expected: tuple[float, ...]
) -> None:
    found = item(claim(date))
    assert found.is_bar
    assert ends(found) == pytest.approx([year(number) for number in expected], abs=0.1)


def test_open_end_is_full_until_today_and_fades_after_it() -> None:
    found = item(claim("1980-01-01/.."))
    assert ends(found) == pytest.approx((year(1980), year(1980), NOW, NOW + FADE), abs=0.1)


def test_unknown_end_fades_from_the_start_on() -> None:
    found = item(claim("1980-01-01/"))
    start = year(1980)
    assert found.start == pytest.approx(start, abs=0.1)
    assert found.end == pytest.approx(NOW + FADE, abs=0.1)
    assert found.solid_end < start + 1


def test_open_start_comes_in_from_the_left() -> None:
    found = item(claim("../1980-12-31"))
    assert found.start < 0
    assert found.solid_end == pytest.approx(year(1981), abs=0.1)


def test_undated_plan_is_a_bar_from_when_it_was_stated() -> None:
    found = item(claim("..", "announced", "1990-01-01"))
    assert found.is_bar
    assert ends(found) == pytest.approx((year(1990), year(1990), NOW, NOW + FADE), abs=0.1)


def test_plan_of_the_future_without_an_end_fades_after_its_start() -> None:
    found = item(claim("2040-01-01/..", "scheduled", "2020"))
    start = year(2040)
    assert ends(found) == pytest.approx((start, start, start, start + FADE), abs=0.1)


def test_sharp_end_that_is_about_right_is_blurred() -> None:
    found = item(claim("1980-01-01~/2000-12-31~"))
    assert found.solid_start - found.start == pytest.approx(ABOUT_FADE)
    assert found.end - found.solid_end == pytest.approx(ABOUT_FADE)


def test_point_stands_in_the_middle_of_what_may_be() -> None:
    found = item(claim("1980"))
    assert not found.is_bar
    assert found.x == pytest.approx(year(1980.5), abs=0.1)
    assert (found.start, found.end) == pytest.approx((year(1980), year(1981)), abs=0.1)


def test_point_stands_in_the_middle_of_what_is_seen() -> None:
    near = Scale(Window(day("1980-07-01"), day("1990")), 950.0, TODAY)
    found = item(claim("1980"), scale=near)
    assert found.x == pytest.approx(near.px(day("1981")) / 2)


def test_narrow_span_is_a_point() -> None:
    assert not item(claim("1980-05/1980-06")).is_bar


@pytest.mark.parametrize(
    ("status", "prefix"),
    [
        ("scheduled", ""),
        ("announced", ""),
        ("in-development", "in development"),
        ("on-hold", "on hold"),
    ],
)
def test_label_says_the_status_that_a_mark_says_less_well(status: str, prefix: str) -> None:
    assert item(claim("1990", status, "1980")).prefix == prefix


def test_label_of_a_point_ends_with_its_year_and_that_of_a_bar_does_not() -> None:
    assert item(claim("1980~")).note == "c. 1980"
    assert item(claim("1980/2000")).note == ""


def test_landmark_is_larger_and_bolder() -> None:
    usual, landmark = item(claim("1980")), item(claim("1980"), importance=5)
    assert (usual.size, usual.weight) == (12.0, 500)
    assert (landmark.size, landmark.weight) == (13.0, 600)


def test_width_is_that_of_status_title_and_year() -> None:
    found = item(claim("1980", "on-hold", "1970"), title="Tower")
    parts = (("on hold ", 10.5, 400), ("Tower", 12.0, 500), (" 1980", 11.0, 400))
    assert found.text_width == pytest.approx(sum(text_width(*part) for part in parts))


@pytest.mark.parametrize("width", [280.0, 1000.0])
def test_long_title_is_cut(width: float) -> None:
    scale = Scale(CENTURY.window, width, TODAY)
    found = item(claim("1980"), scale=scale, title="A tower " * 20)
    assert found.title.endswith("…")
    assert found.text_width <= min(LONGEST_LABEL, width * LONGEST_SHARE)


@given(st.floats(0, 1000))
def test_scale_maps_px_to_days_and_back(x: float) -> None:
    assert CENTURY.px(CENTURY.day(x)) == pytest.approx(x, abs=1e-6)


@given(datasets(), st.integers(day("-0500"), day("2050")), st.integers(14, 100_000))
def test_ends_are_in_order_and_points_in_sight(data: Dataset, first: int, span: int) -> None:
    scale = Scale(Window(first, first + span), 700.0, TODAY)
    for found in measure(in_window(to_frame(data, TODAY), scale.window), scale):
        assert found.start <= found.solid_start <= found.solid_end <= found.end
        assert 0 <= found.x <= scale.width
        assert found.start < scale.width
        assert found.end > 0
