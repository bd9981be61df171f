"""What holds for every picture: nothing collides, nothing is lost, nothing is left to chance."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.builders import TODAY, claim, dataset, datasets, day, event, frame
from tests.draw.geometry import collisions, crowd, ids, limits_of
from timeline.curate.model import Dataset, NamedSpan
from timeline.dates import parse
from timeline.draw.index import build
from timeline.draw.placed import Placement
from timeline.draw.placement import COMPACT_BELOW, counts, in_window, place
from timeline.explore.frame import to_frame
from timeline.explore.window import Window, clamp, from_date

STRETCHES = (1.0, 1.07, 1.35, 1.65)
SHARES = st.floats(0, 1)
WIDTHS = st.integers(280, 1900)
HEIGHTS = st.sampled_from([0.0, 200.0, 580.0, 1500.0])


def placed(data: Dataset, low: float, high: float, width: float, height: float) -> Placement:
    """A picture of the stretch between two shares of all time, which is checked on the way."""
    found, first, last = limits_of(data)
    limits = Window(first, last)
    ends = sorted((first + low * limits.span, first + high * limits.span))
    window = clamp(Window(ends[0], ends[1] + 1), limits)
    before = found.copy(deep=True)
    result = place(build(found), data.lanes, data.eras, window, width, height, TODAY)
    assert found.equals(before)
    assert ids(result) == sorted(in_window(found, window)["id"])
    return result


@given(datasets(30), SHARES, SHARES, WIDTHS, HEIGHTS)
def test_nothing_collides_nor_gets_lost(
    data: Dataset, low: float, high: float, width: int, height: float
) -> None:
    placement = placed(data, low, high, width, height)
    assert [hit for stretch in STRETCHES for hit in collisions(placement, stretch)] == []


@settings(max_examples=25)
@given(st.integers(0, 10**6), st.integers(40, 250), SHARES, SHARES, WIDTHS, HEIGHTS)
def test_nothing_collides_in_a_crowd(
    seed: int, number: int, low: float, high: float, width: int, height: float
) -> None:
    placement = placed(crowd(number, seed), low, high, width, height)
    assert [hit for stretch in (1.0, 1.65) for hit in collisions(placement, stretch)] == []


@pytest.mark.parametrize("width", [280, 344, 580, 900, 1240, 1900])
@pytest.mark.parametrize("view", ["1975/2029", "2020/2026", "1987", "2021-10/2021-11", ".."])
def test_nothing_collides_in_the_shipped_data(shipped: Dataset, view: str, width: int) -> None:
    found, first, last = limits_of(shipped)
    window = from_date(parse(view), Window(first, last))
    placement = place(build(found), shipped.lanes, shipped.eras, window, width, 580.0, TODAY)
    assert ids(placement) == sorted(in_window(found, window)["id"])
    assert [hit for stretch in STRETCHES for hit in collisions(placement, stretch)] == []


@given(datasets(20), SHARES, SHARES, WIDTHS)
def test_counts_add_up_to_the_events_in_the_window(
    data: Dataset, low: float, high: float, width: int
) -> None:
    placement = placed(data, low, high, width, 300.0)
    numbers = counts(placement)
    assert min(numbers.values()) >= 0
    found = to_frame(data, TODAY)
    assert sum(numbers.values()) == len(in_window(found, placement.window))


@settings(max_examples=20)
@given(datasets(20), SHARES, SHARES, WIDTHS, HEIGHTS)
def test_same_input_gives_the_same_picture(
    data: Dataset, low: float, high: float, width: int, height: float
) -> None:
    assert placed(data, low, high, width, height) == placed(data, low, high, width, height)


@settings(max_examples=20)
@given(datasets(20), SHARES, SHARES, WIDTHS, HEIGHTS)
def test_everything_stands_inside_its_lane(
    data: Dataset, low: float, high: float, width: int, height: float
) -> None:
    placement = placed(data, low, high, width, height)
    bottoms = [lane.bottom for lane in placement.lanes]
    assert [lane.top for lane in placement.lanes] == [0.0, *bottoms][: len(bottoms)]
    assert placement.height == (bottoms[-1] if bottoms else 0.0)
    for lane in placement.lanes:
        heights = [each.y for each in (*lane.labels, *lane.marks, *lane.bars, *lane.badges)]
        assert all(lane.top + 5 <= y <= lane.bottom - 5 for y in heights)


def test_importance_decides_who_is_named() -> None:
    events = [event(f"e{n}", claim("2000-06"), title="Tower " * 8) for n in range(30)]
    first = event("first", claim("2000-06"), title="Tower " * 8, importance=5)
    data = dataset(*events, first)
    placement = placed(data, 0, 1, 300, 100.0)
    labels = [label.id for label in placement.lanes[0].labels]
    assert "first" in labels
    assert len(labels) < 31


def test_more_height_names_more() -> None:
    data = crowd(120, 7)
    few, many = (counts(placed(data, 0, 1, 900, height)) for height in (150.0, 900.0))
    assert few["labelled"] < many["labelled"]


def test_window_without_events_keeps_the_lanes() -> None:
    found = frame(event("one", claim("1900")))
    data = dataset(event("one", claim("1900")))
    window = Window(day("1950"), day("1960"))
    placement = place(build(found), data.lanes, (), window, 900.0, 300.0, TODAY)
    assert counts(placement) == {"labelled": 0, "unlabelled": 0, "badged": 0}
    assert [(lane.id, lane.baseline) for lane in placement.lanes] == [("towers", None)]


def test_lane_without_events_is_left_out_and_colours_stay() -> None:
    data = dataset(event("one", lane="birds"), event("two", lane="towers"))
    found = to_frame(data, TODAY)
    window = Window(day("1990"), day("2010"))
    only = found[found["lane"] == "towers"]
    placement = place(build(only), data.lanes, (), window, 900.0, 300.0, TODAY)
    assert [(lane.id, lane.index) for lane in placement.lanes] == [("towers", 1)]


def test_frame_without_events_is_an_empty_picture() -> None:
    window = Window(day("1990"), day("2010"))
    placement = place(build(frame()), (), (), window, 900.0, 300.0, TODAY)
    assert (placement.lanes, placement.height) == ((), 0.0)


@pytest.mark.parametrize(("width", "compact"), [(COMPACT_BELOW - 1, True), (COMPACT_BELOW, False)])
def test_narrow_picture_is_compact(width: float, compact: bool) -> None:
    assert placed(dataset(event()), 0, 1, width, 300.0).compact is compact


def test_eras_end_at_the_window_and_say_so() -> None:
    eras = [NamedSpan(name, parse(span)) for name, span in (("war", "1947/1991"), ("now", "2000/"))]
    window = Window(day("1980"), day("2010"))
    placement = place(build(frame()), (), eras, window, 900.0, 300.0, TODAY)
    assert [(era.name, era.start, era.end) for era in placement.eras] == [
        ("war", day("1980"), day("1992")),
        ("now", day("2000"), day("2010")),
    ]
    assert [(era.open_start, era.open_end) for era in placement.eras] == [
        (True, False),
        (False, False),
    ]


def test_window_takes_what_may_have_happened_inside() -> None:
    found = frame(
        event("before", claim("1979-12-31")),
        event("edge", claim("1980-01-01")),
        event("year", claim("1980/1981")),
        event("plan", claim("..", "announced", "1970")),
        event("after", claim("1980-02-01")),
    )
    seen = in_window(found, Window(day("1980-01-01"), day("1980-02-01")))
    assert sorted(seen["id"]) == ["edge", "plan", "year"]
