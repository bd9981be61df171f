"""What is tied to the plot's edges or is a small drawing, as Plotly shapes and annotations."""

from __future__ import annotations

import pytest

from timeline.draw.scene import At, Glyph, Line, Rect, Run, Text
from timeline.draw.shapes import ANNOTATION_EDGE, boxes, side_texts
from timeline.draw.terms import Axis
from timeline.explore.window import Window

AXIS = Axis(Window(0, 1000), 100.0)


@pytest.mark.parametrize("y", [-20.0, 50.0, 120.0])
@pytest.mark.parametrize("anchor", ["start", "middle", "end"])
def test_text_of_the_edge_is_an_annotation(anchor: str, y: float) -> None:
    text = Text(At(0, -18, edge=True), y, anchor, (Run("Towers", 13, 700, "#000000"),))
    (note,) = side_texts([text], AXIS)
    assert (note["xref"], note["x"]) == ("paper", 0)
    assert note["xshift"] == -18 + ANNOTATION_EDGE[anchor]
    base = note["y"] if note["yref"] == "y" else 100 * (1 - note["y"])
    assert base - note["yshift"] == y


def test_text_inside_the_plot_is_none() -> None:
    text = Text(At(0.5), 50, "start", (Run("Tower", 13, 700, "#000000"),))
    assert list(side_texts([text], AXIS)) == []


def test_flat_box_in_the_plot_is_no_shape() -> None:
    assert list(boxes([Rect(At(0.3), At(0.4), 10, 20, "#ff0000", 0.3, 0.3)], AXIS)) == []


def test_box_about_one_place_is_in_px() -> None:
    (shape,) = boxes([Rect(At(0.5, -10), At(0.5, 10), -42, -24, "#ff0000")], AXIS)
    assert (shape["xanchor"], shape["x0"], shape["x1"]) == (500, -10, 10)
    assert (shape["yanchor"], shape["y0"], shape["y1"]) == (1, 42, 24)


def test_box_of_the_edge_lies_below_and_stays() -> None:
    rect = Rect(At(0, edge=True), At(1, edge=True), 0, 50, "#ff0000")
    (shape,) = boxes([rect], AXIS)
    assert (shape["xref"], shape["x0"], shape["x1"]) == ("paper", 0, 1)
    assert shape["layer"] == "below"


def test_line_under_the_plot_hangs_from_its_lower_edge() -> None:
    (shape,) = boxes([Line(At(0.1), 110, At(0.2), 110, "#000", 1)], AXIS)
    assert (shape["type"], shape["x0"], shape["x1"]) == ("line", 100, 200)
    assert (shape["yanchor"], shape["y0"], shape["y1"]) == (0, -10, -10)


def test_line_that_moves_is_no_shape() -> None:
    assert list(boxes([Line(At(0.1), 10, At(0.2), 10, "#000", 1)], AXIS)) == []


def test_glyph_is_a_path_about_its_place() -> None:
    (shape,) = boxes([Glyph(At(0.5), 40, "M0,0L1,1", "", "#123456", 1.4)], AXIS)
    assert (shape["path"], shape["xanchor"], shape["yanchor"]) == ("M0,0L1,1", 500, 40)
    assert shape["line"] == {"color": "#123456", "width": 1.4}
