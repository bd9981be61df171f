"""Levels and tiles of a plot."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import TODAY
from timeline.draw.grid import TILE, Grid
from timeline.draw.measure import LEAST_BAR
from timeline.explore.window import Window

GRID = Grid(Window(0, 1000), Window(-1000, 3000), 500.0, TODAY)


def test_home_view_is_the_first_level_and_each_further_one_twice_its_scale() -> None:
    assert [GRID.at(level) for level in range(4)] == [0.5, 1.0, 2.0, 4.0]
    found = [GRID.level(scale) for scale in (0.1, 0.5, 0.51, 1.0, 1.0000000001, 1.01, 4.0)]
    assert found == [0, 0, 1, 1, 1, 2, 3]


@given(st.floats(0.001, 1e6))
def test_level_is_the_least_whose_scale_is_as_large(scale: float) -> None:
    level = GRID.level(scale)
    assert GRID.at(level) >= scale * (1 - 1e-8)
    assert level == 0 or GRID.at(level - 1) < scale


@given(st.integers(0, 12), st.integers(-50, 50))
def test_tiles_follow_one_another(level: int, number: int) -> None:
    one, other = GRID.tile(level, number), GRID.tile(level, number + 1)
    assert one.last == pytest.approx(other.first)
    assert one.span * GRID.at(level) == pytest.approx(TILE * GRID.width)


@given(st.integers(0, 12), st.floats(-5000, 5000), st.floats(1, 4000))
def test_tiles_of_a_window_cover_it(level: int, first: float, span: float) -> None:
    window = Window(first, first + span)
    numbers = GRID.tiles(level, window)
    assert GRID.tile(level, numbers[0]).first <= window.first + 1e-6
    assert GRID.tile(level, numbers[-1]).last >= window.last - 1e-6
    assert len(numbers) <= span / GRID.span(level) + 2


def test_tiles_of_neighbouring_levels_end_at_different_days() -> None:
    for level in range(1, 12):
        fine = GRID.span(level + 1)
        apart = (GRID.tile(level, 0).first - GRID.tile(level + 1, 0).first) / fine % 1
        assert 0.02 < apart < 0.98


def test_grid_says_how_events_are_measured() -> None:
    assert GRID.ruler.least_bar == LEAST_BAR / 0.5
    assert GRID.ruler.longest == 300.0
    assert GRID.reach > GRID.ruler.longest
