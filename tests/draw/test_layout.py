"""How the height is shared out among the lanes, the same for every window."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.builders import TODAY, claim, dataset, datasets, day, event
from tests.draw.geometry import crowd, limits_of
from timeline.curate.model import Dataset, Event
from timeline.draw.grid import Grid
from timeline.draw.index import build
from timeline.draw.layout import (
    ABOVE,
    BAR_ROW,
    BELOW,
    COMPACT_BELOW,
    HANG,
    LANE_HEADER,
    LANE_LEAST,
    LANE_PAD,
    MAX_ROWS,
    MOST_SPARE,
    ROW,
    Layout,
    lay_out,
)
from timeline.explore.window import Window

WIDTHS = st.integers(280, 1900)
HEIGHTS = st.sampled_from([0.0, 200.0, 580.0, 1500.0])


def laid_out(data: Dataset, width: float = 900.0, height: float = 300.0) -> Layout:
    found, first, last = limits_of(data)
    limits = Window(first, last)
    return lay_out(build(found), data.lanes, Grid(limits, limits, width, TODAY), height)


def of(*events: Event, width: float = 900.0, height: float = 300.0) -> Layout:
    return laid_out(dataset(*events), width, height)


@settings(max_examples=20)
@given(datasets(30), WIDTHS, HEIGHTS)
def test_lanes_stand_under_one_another(data: Dataset, width: int, height: float) -> None:
    layout = laid_out(data, width, height)
    bottoms = [lane.bottom for lane in layout.lanes]
    assert [lane.top for lane in layout.lanes] == [0.0, *bottoms][: len(bottoms)]
    assert layout.height == sum(lane.bottom - lane.top for lane in layout.lanes)
    assert all(lane.bottom - lane.top >= LANE_LEAST for lane in layout.lanes)


@settings(max_examples=12)
@given(st.integers(0, 10**6), st.integers(20, 200), WIDTHS)
def test_lanes_fill_no_more_than_they_are_given(seed: int, number: int, width: int) -> None:
    data = crowd(number, seed)
    least = laid_out(data, width, 0.0).height - MOST_SPARE * len(data.lanes)
    for height in (400.0, 600.0, 900.0):
        found = laid_out(data, width, height).height
        assert found <= max(height, least + MOST_SPARE * len(data.lanes)) + 1e-6


@settings(max_examples=12)
@given(datasets(30), WIDTHS, HEIGHTS)
def test_all_rows_have_room_in_their_lane(data: Dataset, width: int, height: float) -> None:
    layout = laid_out(data, width, height)
    for lane in layout.lanes:
        home = lane.layout.home
        assert max(lane.layout.rows.labels, lane.layout.rows.bars) <= MAX_ROWS
        for flag in home.flags:
            assert lane.top + ROW / 2 <= lane.label_y(flag.row) <= lane.bottom - BELOW - ABOVE
        for bar in home.bars:
            assert lane.top + BAR_ROW / 2 <= lane.bar_y(bar.row) <= lane.bottom - BAR_ROW / 2
        if lane.baseline is not None:
            assert lane.top < lane.baseline < lane.hung <= lane.bottom


def test_labels_stand_over_the_baseline_and_bars_under_what_hangs() -> None:
    (lane,) = of(event("one", claim("1990")), event("two", claim("1990/2010"))).lanes
    assert lane.baseline is not None
    assert lane.label_y(2) < lane.label_y(1) < lane.baseline < lane.hung < lane.shelf
    assert lane.hung == lane.baseline + HANG
    assert lane.shelf < lane.bar_y(0) < lane.bar_y(1)
    assert lane.label_y(1) - lane.label_y(2) == ROW
    assert lane.bar_y(1) - lane.bar_y(0) == BAR_ROW


def test_lane_of_bars_has_no_baseline() -> None:
    (lane,) = of(event("one", claim("1990/2010"))).lanes
    assert lane.baseline is None
    assert lane.shelf >= lane.top + LANE_PAD / 2


def test_quiet_lane_takes_the_least_height_and_what_is_spare() -> None:
    (lane,) = of(event("one", claim("1990/2010")), height=0.0).lanes
    assert lane.bottom == LANE_LEAST
    (lane,) = of(event("one", claim("1990/2010")), height=900.0).lanes
    assert lane.bottom == LANE_LEAST + MOST_SPARE


@pytest.mark.parametrize(
    ("width", "header"), [(COMPACT_BELOW - 1, LANE_HEADER), (COMPACT_BELOW, 0.0)]
)
def test_narrow_lane_carries_its_name(width: float, header: float) -> None:
    layout = of(event("one", claim("1990/2010")), width=width, height=0.0)
    assert layout.height == LANE_LEAST + header
    assert layout.is_compact is bool(header)


def test_lane_without_events_is_left_out_and_keeps_its_place() -> None:
    data = dataset(event("one", lane="birds"), event("two", lane="towers"))
    found, first, last = limits_of(data)
    limits = Window(first, last)
    index = build(found[found["lane"] == "towers"])
    layout = lay_out(index, data.lanes, Grid(limits, limits, 900.0, TODAY), 300.0)
    assert [(lane.lane.id, lane.index) for lane in layout.lanes] == [("towers", 1)]


def test_layout_of_nothing_has_no_height() -> None:
    layout = of()
    assert (layout.lanes, layout.height) == ((), 0.0)


def test_crowded_lane_gets_the_rows_but_a_quiet_one_is_not_starved() -> None:
    crowded = [event(f"e{n}", claim(f"{1950 + n}"), importance=1 + n * 7 % 5) for n in range(60)]
    few = [event(f"q{n}", claim(f"{1990 + n}"), lane="birds") for n in range(3)]
    layout = of(*crowded, *few, height=500.0)
    rows = {lane.lane.id: lane.layout.rows.labels for lane in layout.lanes}
    assert rows["towers"] > rows["birds"] >= 2


def test_same_layout_is_worked_out_once() -> None:
    data = crowd(30, 1)
    found, first, last = limits_of(data)
    index, limits = build(found), Window(first, last)
    grid = Grid(limits, limits, 900.0, TODAY)
    layout = lay_out(index, data.lanes, grid, 300.0)
    assert lay_out(index, data.lanes, Grid(limits, limits, 900.0, TODAY), 300.0) is layout
    assert lay_out(index, data.lanes, grid, 301.0) is not layout
    narrower = Grid(Window(day("1990"), day("2000")), limits, 900.0, TODAY)
    assert lay_out(index, data.lanes, narrower, 300.0) is not layout
