"""Shapes as painted paths: lines give way to texts, and what is drawn is where it belongs."""

from __future__ import annotations

from itertools import pairwise

import pytest
from fpdf.drawing import GradientPaint
from hypothesis import given
from hypothesis import strategies as st

from timeline.draw.brush import Brush, colour_of, giving_way
from timeline.draw.leaf import Box, Part
from timeline.draw.scene import At, Glyph, Line, Rect, Shape, Symbol

PART = Part("P", (), left=10.0, top=20.0, plot=100.0, height=50.0)
UPRIGHT = Line(At(0.5), 0.0, At(0.5), 100.0, "#123456")
HEIGHTS = st.floats(-50, 150)


def pieces(line: Line, *boxes: Box) -> list[tuple[float, float]]:
    return [(each.top, each.bottom) for each in giving_way(line, PART, boxes)]


def box(top: float, bottom: float, left: float = 50.0, right: float = 70.0) -> Box:
    """A box on the page over the line, between two heights of the part."""
    return Box(left, PART.top + top, right, PART.top + bottom)


@pytest.mark.parametrize(
    ("boxes", "left"),
    [
        ([], [(0, 100)]),
        ([box(40, 50)], [(0, 40), (50, 100)]),
        ([box(60, 70), box(10, 20)], [(0, 10), (20, 60), (70, 100)]),
        ([box(40, 60), box(50, 55)], [(0, 40), (60, 100)]),
        ([box(-10, 10), box(95, 120)], [(10, 95)]),
        ([box(-10, 120)], []),
        ([box(-30, -10), box(110, 130)], [(0, 100)]),
        ([box(40, 50, left=61), box(40, 50, right=59)], [(0, 100)]),
    ],
)
def test_upright_line_stops_where_a_text_stands(
    boxes: list[Box], left: list[tuple[float, float]]
) -> None:
    assert pieces(UPRIGHT, *boxes) == left


def test_line_that_is_drawn_upwards_stays() -> None:
    upwards = Line(At(0.5), 30.0, At(0.5), 25.0, "#123456")
    assert pieces(upwards) == [(25.0, 30.0)]


def test_level_line_goes_through() -> None:
    level = Line(At(0.0), 45.0, At(1.0), 45.0, "#123456")
    assert list(giving_way(level, PART, [box(40, 50)])) == [level]


@given(st.lists(st.tuples(HEIGHTS, st.floats(1, 60)), max_size=6))
def test_what_is_left_is_what_no_text_covers(boxes: list[tuple[float, float]]) -> None:
    over = [box(top, top + height) for top, height in boxes]
    found = pieces(UPRIGHT, *over)
    assert all(low < high for low, high in found)
    assert all(one[1] <= other[0] for one, other in pairwise(found))
    for step in range(200):
        y = step / 2 + 0.123
        covered = any(each.top - PART.top < y < each.bottom - PART.top for each in over)
        assert any(low <= y <= high for low, high in found) == (not covered)


@pytest.mark.parametrize(
    ("shape", "box"),
    [
        (Rect(At(0.5), At(1.0), 0, 10, "#123456"), (120, 40, 220, 60)),
        (Line(At(0, 5), 0, At(1, -5), 10, "#123456"), (30, 40, 210, 60)),
        (Symbol(At(0.5), 10, "circle", 4, "#123456", "", 0), (112, 52, 128, 68)),
        (Symbol(At(0.5), 10, "square", 4, "#123456", "", 0), (112, 52, 128, 68)),
        (Symbol(At(0.5), 10, "cross", 4, "", "#123456", 1), (112, 52, 128, 68)),
        (Symbol(At(0.5), 10, "diamond", 4, "#123456", "", 0), (109.6, 49.6, 130.4, 70.4)),
        (Glyph(At(0.5), 10, "M-2,-3L2,3", "", "#123456", 1), (116, 54, 124, 66)),
        (Glyph(At(0), 0, "M0,-4C2,-4 4,-2 4,0Z", "#123456", "", 0), (20, 32, 28, 40)),
    ],
)
def test_path_takes_the_place_of_its_shape_in_points(
    shape: Shape, box: tuple[float, float, float, float]
) -> None:
    path = Brush(PART, 2.0).paint(shape)
    found, _ = path.bounding_box(path.get_graphics_context().path_items[0].end_point)  # type: ignore[union-attr]
    assert (found.x0, found.y0, found.x1, found.y1) == pytest.approx(box, abs=2.0)


def test_fading_box_is_painted_with_a_gradient_of_its_opacity() -> None:
    fading = Brush(PART, 1.0).paint(Rect(At(0), At(1), 0, 9, "#ff0000", 0.0, 0.4))
    paint = fading.style.fill_color
    assert isinstance(paint, GradientPaint)
    assert paint.has_alpha()
    even = Brush(PART, 1.0).paint(Rect(At(0), At(1), 0, 9, "#ff0000", 0.4, 0.4))
    assert even.style.fill_color == colour_of("#ff0000", 0.4)


def test_line_keeps_its_width_dash_and_opacity_in_points() -> None:
    style = Brush(PART, 2.0).paint(Line(At(0), 0, At(1), 0, "#00ff00", 1.5, (3, 4), 0.5)).style
    assert style.stroke_width == 3.0
    assert style.stroke_dash_pattern == (6, 8)
    assert style.stroke_opacity == 0.5
    assert style.stroke_color == colour_of("#00ff00")
    assert style.fill_color is None


def test_mark_without_a_fill_or_an_edge_has_none() -> None:
    ring = Brush(PART, 1.0).paint(Symbol(At(0), 0, "circle", 3, "", "#000000", 1.3)).style
    disc = Brush(PART, 1.0).paint(Symbol(At(0), 0, "circle", 3, "#000000", "", 0)).style
    assert (ring.fill_color, disc.stroke_color) == (None, None)
