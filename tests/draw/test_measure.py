"""Events in days and px: what is full, what fades, where a point stands, what a label says."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.builders import TODAY, claim, dataset, datasets, day, event
from timeline.curate.model import Claim, Dataset
from timeline.dates import OPEN_FUTURE, OPEN_PAST
from timeline.draw.index import TimeIndex, build
from timeline.draw.measure import (
    ABOUT_FADE,
    FADE,
    LEAST_FADE,
    Item,
    Ruler,
    anchor_of,
    ends,
    measure,
)
from timeline.draw.metrics import text_width
from timeline.draw.names import LONGEST_LABEL, LONGEST_SHARE, longest_label
from timeline.explore.frame import to_frame

RULER = Ruler(100.0, 300.0, TODAY)
NOW = TODAY + 0.5


def items(index: TimeIndex, ruler: Ruler = RULER) -> list[Item]:
    """All events of an index, measured."""
    rows = range(len(index.frame))
    return list(measure(index.columns, rows, rows, ruler))


def item(*claims: Claim, ruler: Ruler = RULER, **more: object) -> Item:
    (found,) = items(build(to_frame(dataset(event("one", *claims, **more)), TODAY)), ruler)
    return found


def days(found: Item) -> tuple[float, ...]:
    return found.start, found.solid_start, found.solid_end, found.end


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        ("1980/2000", ("1980", "1980-12-31", "2000", "2001")),
        ("1980-01-01/2000-12-31", ("1980", "1980", "2001", "2001")),
        ("1980-01-01/2000", ("1980", "1980", "2000", "2001")),
        ("198X/2000-12-31", ("1980", "1989-12-31", "2001", "2001")),
    ],
)
def test_span_fades_over_the_days_it_may_begin_or_end(date: str, expected: tuple[str, ...]) -> None:
    found = item(claim(date))
    assert found.is_bar
    assert days(found) == pytest.approx([day(text) for text in expected], abs=1)


def test_open_end_is_full_until_today() -> None:
    found = item(claim("1980-01-01/.."))
    assert days(found) == (day("1980"), day("1980"), NOW, NOW)
    assert (found.open_start, found.open_end) == (False, True)


def test_unknown_end_fades_from_the_start_until_today() -> None:
    found = item(claim("1980-01-01/"))
    assert (found.start, found.end, found.open_end) == (day("1980"), NOW, True)
    assert found.solid_end < day("1980-01-03")


def test_open_start_comes_from_far_away() -> None:
    found = item(claim("../1980-12-31"))
    assert found.open_start
    assert found.start < day("-5000")
    assert found.solid_end == day("1981")


def test_undated_plan_is_a_bar_from_when_it_was_stated() -> None:
    found = item(claim("..", "announced", "1990-01-01"))
    assert found.is_bar
    assert days(found) == (day("1990"), day("1990"), NOW, NOW)


def test_plan_of_the_future_without_an_end_has_no_full_part() -> None:
    found = item(claim("2040-01-01/..", "scheduled", "2020"))
    assert set(days(found)) == {day("2040")}
    assert found.open_end


def test_point_stands_in_the_middle_of_what_may_be() -> None:
    found = item(claim("1980"))
    assert not found.is_bar
    assert found.anchor == (day("1980") + day("1981")) / 2
    assert (found.start, found.end) == (day("1980"), day("1981"))


@pytest.mark.parametrize(
    ("is_span", "four", "anchor"),
    [
        (False, (10, 10, 10, 10), 10.5),
        (False, (10, 10, 19, 19), 15),
        (False, (OPEN_PAST, OPEN_PAST, 20, 20), 20.5),
        (False, (10, 10, OPEN_FUTURE, OPEN_FUTURE), 10.5),
        (True, (10, 12, 30, 40), 12),
        (True, (OPEN_PAST, OPEN_PAST, 30, 40), 30),
    ],
)
def test_anchor_is_where_an_event_stands(
    is_span: bool, four: tuple[int, int, int, int], anchor: float
) -> None:
    assert anchor_of(is_span, *four) == anchor


@pytest.mark.parametrize(("least", "is_bar"), [(60.0, True), (62.0, False)])
def test_narrow_span_is_a_point(least: float, is_bar: bool) -> None:
    ruler = Ruler(least, 300.0, TODAY)
    assert item(claim("1980-05/1980-06"), ruler=ruler).is_bar is is_bar


def test_span_with_an_open_end_is_a_bar_however_narrow() -> None:
    assert item(claim("2040-01-01/..", "scheduled", "2020")).is_bar


def test_ends_in_px_count_from_a_day() -> None:
    found = ends(item(claim("1980-01-01/2000")), day("1970"), 0.1)
    years = (day("1980"), day("1980"), day("2000"), day("2001"))
    expected = [(each - day("1970")) * 0.1 for each in years]
    assert (found.start, found.solid_start, found.end) == pytest.approx(
        (expected[0], expected[1], expected[3])
    )
    assert found.solid_end == pytest.approx(expected[2], abs=0.2)


def test_open_ends_fade_at_any_scale() -> None:
    for scale in (0.001, 0.1, 5.0):
        found = ends(item(claim("1980-01-01/..")), day("1980"), scale)
        assert found.end - found.solid_end == pytest.approx(FADE)


def test_sharp_end_that_is_about_right_is_blurred() -> None:
    found = ends(item(claim("1980-01-01~/2000-12-31~")), day("1980"), 0.01)
    assert found.solid_start - found.start == pytest.approx(ABOUT_FADE)
    assert found.end - found.solid_end == pytest.approx(ABOUT_FADE)


def test_uncertainty_too_small_to_see_is_a_sharp_end() -> None:
    vague = item(claim("1980/2000"))
    small, large = (ends(vague, 0, factor * LEAST_FADE / 365) for factor in (0.9, 1.1))
    assert small.start == small.solid_start
    assert small.end == small.solid_end
    assert large.solid_start - large.start > LEAST_FADE


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
    assert item(claim("1990", status, "1980")).name.prefix == prefix


def test_only_what_is_cancelled_is_struck() -> None:
    assert item(claim("1990", "cancelled", "1980")).name.struck
    assert not item(claim("1990", "on-hold", "1980")).name.struck


def test_label_of_a_point_ends_with_its_year_and_that_of_a_bar_does_not() -> None:
    assert item(claim("1980~")).name.note == "c. 1980"
    assert item(claim("1980/2000")).name.note == ""


def test_landmark_is_larger_and_bolder() -> None:
    usual, landmark = item(claim("1980")).name, item(claim("1980"), importance=5).name
    assert (usual.size, usual.weight) == (12.0, 500)
    assert (landmark.size, landmark.weight) == (13.0, 600)


def test_important_events_weigh_more() -> None:
    assert item(importance=5).weight > 2 * item(importance=3).weight


def test_width_is_that_of_status_title_and_year() -> None:
    found = item(claim("1980", "on-hold", "1970"), title="Tower")
    parts = (("on hold ", 10.5, 400), ("Tower", 12.0, 500), (" 1980", 11.0, 400))
    assert found.name.width == pytest.approx(sum(text_width(*part) for part in parts))


@pytest.mark.parametrize("longest", [120.0, 300.0])
def test_long_title_is_cut(longest: float) -> None:
    ruler = Ruler(100.0, longest, TODAY)
    found = item(claim("1980"), ruler=ruler, title="A tower " * 20)
    assert found.name.title.endswith("…")
    assert found.name.width <= longest


def test_label_is_shorter_on_a_narrow_plot() -> None:
    assert longest_label(2000) == LONGEST_LABEL
    assert longest_label(280) == 280 * LONGEST_SHARE


@settings(max_examples=30)
@given(datasets(), st.integers(day("-0500"), day("2050")), st.floats(1e-4, 50))
def test_ends_are_in_order(data: Dataset, first: int, scale: float) -> None:
    for found in items(build(to_frame(data, TODAY))):
        assert found.start <= found.solid_start
        assert found.solid_end <= found.end
        drawn = ends(found, first, scale)
        assert drawn.start <= drawn.solid_start <= drawn.solid_end <= drawn.end


@settings(max_examples=30)
@given(datasets())
def test_ranks_and_ids_are_kept_in_order(data: Dataset) -> None:
    index = build(to_frame(data, TODAY))
    rows = range(len(index.frame))
    found = list(measure(index.columns, list(reversed(rows)), rows, RULER))
    assert [each.rank for each in found] == list(rows)
    assert [each.id for each in found] == list(index.frame["id"])[::-1]
