"""An axis of dates: days in px, ticks between the sides, today, and what lies beyond an end."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.draw.date_axis import EDGE, DateAxis, axis_ticks, chevron, today_shapes
from timeline.draw.scene import TICK_CHAR, Glyph, Line, Text
from timeline.draw.theme import PAGE
from timeline.languages import ENGLISH

AXIS = DateAxis(1000.0, 2000.0, 500.0)


def test_days_lie_between_the_ends() -> None:
    assert [AXIS.x(day) for day in (1000, 1500, 2000)] == [EDGE, 250, 500 - EDGE]
    assert [AXIS.x(day) for day in (-9, 9e9)] == [EDGE, 500 - EDGE]
    assert [AXIS.holds(day) for day in (999, 1000, 2000, 2001)] == [False, True, True, False]
    assert AXIS.at(125).share == 0.25


@given(st.floats(-800_000, 40_000), st.floats(30, 400_000), st.sampled_from([280.0, 600.0, 1100.0]))
def test_ticks_stay_between_the_sides(first: float, span: float, width: float) -> None:
    axis = DateAxis(first, first + span, width)
    for tick in axis_ticks(axis, 4.0, ENGLISH):
        x, half = tick.share * width + tick.shift, len(tick.label) * TICK_CHAR / 2
        assert x - half >= -4.01
        assert x + half <= width + 4.01
        assert EDGE - 0.01 <= tick.share * width <= width - EDGE + 0.01


@pytest.mark.parametrize("today", [1000.0, 1500.0, 2000.0])
def test_today_is_a_line_with_its_name_inside(today: float) -> None:
    line, name = today_shapes(AXIS, today, "Today", 300.0, PAGE)
    assert isinstance(line, Line)
    assert isinstance(name, Text)
    assert (line.left.share * 500, line.bottom) == (pytest.approx(AXIS.x(today)), 300)
    assert 0 < name.at.share < 1


def test_today_beyond_an_end_is_not_drawn() -> None:
    assert list(today_shapes(AXIS, 2001.0, "Today", 300.0, PAGE)) == []


def test_chevron_points_to_where_a_day_lies_beyond() -> None:
    (before,) = chevron(AXIS, 5.0, 12.0, PAGE)
    (behind,) = chevron(AXIS, 9e9, 12.0, PAGE)
    assert isinstance(before, Glyph)
    assert isinstance(behind, Glyph)
    assert before.at.share < behind.at.share
    assert before.path != behind.path
    assert list(chevron(AXIS, 1500.0, 12.0, PAGE)) == []
