"""The scene of a placement: what does not depend on how it is drawn."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.dates import ticks
from timeline.draw.compose import compose, lane_lines
from timeline.draw.metrics import text_width
from timeline.draw.placed import Placement
from timeline.draw.placement import TICK_GAP
from timeline.draw.scene import TICK_SIZE, Line, Scene
from timeline.draw.theme import THEMES
from timeline.explore.window import Window

SLACK = 2.0
"""How many px a label may be wider than its characters are taken to be."""


def axis(first: float, span: float, width: float, compact: bool) -> Scene:
    """The scene of a picture with nothing but an axis."""
    window = Window(first, first + span)
    found = tuple(ticks(window.first, window.last, width, TICK_GAP))
    bare = Placement(window, width, 300.0, 0.0, compact, (), found, ())
    return compose(bare, THEMES["light"], {})


def boxes(scene: Scene, width: float) -> list[tuple[float, float]]:
    """Left and right in px of the labels of the axis."""
    found = []
    for tick in scene.ticks:
        half = text_width(tick.label, TICK_SIZE, 500) / 2
        middle = tick.share * width + tick.shift
        if tick.label:
            found.append((middle - half, middle + half))
    return found


@given(
    st.floats(-800_000, 40_000),
    st.floats(2, 400_000),
    st.floats(250, 2200),
    st.booleans(),
)
def test_labels_of_the_axis_stay_inside_and_apart(
    first: float, span: float, width: float, compact: bool
) -> None:
    scene = axis(first, span, width, compact)
    found = boxes(scene, width)
    for left, right in found:
        assert left >= -scene.left - SLACK
        assert right <= width + scene.right + SLACK
    assert all(right < left for (_, right), (left, _) in pairwise(found))


def test_label_far_from_the_sides_stands_over_its_line() -> None:
    scene = axis(0.0, 365.25 * 50, 340.0, compact=True)
    inner = [tick for tick in scene.ticks if 0.2 < tick.share < 0.8]
    assert inner
    assert all(tick.shift == 0 for tick in inner)


def test_label_at_the_side_of_a_narrow_picture_moves_inside() -> None:
    scene = axis(18_628.0, 365.0, 340.0, compact=True)
    first = scene.ticks[0]
    assert (first.label, first.share) == ("Jan 2021", 0)
    assert first.shift == pytest.approx(14.0)


def test_long_word_of_a_lane_stays_in_one_piece() -> None:
    assert lane_lines("Киноиндустрия и предстоящее") == ["Киноиндустрия", "и предстоящее"]


@pytest.mark.parametrize(("days", "top"), [(0, -4.0), (10, -4.0), (-40, -24.0), (60, -24.0)])
def test_line_of_today_keeps_clear_of_the_labels_of_the_axis(days: int, top: float) -> None:
    window, width = Window(18_628.0, 18_628.0 + 730), 1000.0
    found = tuple(ticks(window.first, window.last, width, TICK_GAP))
    label = next(tick for tick in found if tick.label == "2022")
    drawn = Placement(window, width, 300.0, label.day + days, False, (), found, ())
    shapes = [each for group in compose(drawn, THEMES["light"], {}).groups for each in group.shapes]
    lines = [each for each in shapes if isinstance(each, Line) and each.width == 1.5]
    assert [(each.top, each.bottom) for each in lines] == [(top, 0), (0, 300)]
