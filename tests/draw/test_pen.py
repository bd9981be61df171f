"""Shapes as pieces of SVG: where they stand in a file and among percentages, and their texts."""

from __future__ import annotations

import re

import pytest

from timeline.draw.metrics import text_width
from timeline.draw.pen import Pen, drawn
from timeline.draw.scene import At, Line, Rect, Run, Text

TEXT = Text(
    At(0.5, 3), 40, "middle", (Run("Съёмки ", 12, 500, "#111"), Run("1987", 11, 400, "#222"))
)


def attributes(piece: str) -> dict[str, str]:
    return dict(re.findall(r'([\w-]+)="([^"]*)"', piece))


@pytest.mark.parametrize(
    ("left", "right", "x1", "x2"),
    [(At(0, -20), At(0, 30), "-20", "30"), (At(0.5, 4), At(1, -4), "104", "196")],
)
def test_line_of_a_file_ends_where_it_is_placed(left: At, right: At, x1: str, x2: str) -> None:
    found = attributes(drawn(Line(left, 1, right, 1, "#000"), Pen("", 200)))
    assert (found["x1"], found["x2"]) == (x1, x2)


def test_box_of_a_file_is_where_it_is_placed() -> None:
    found = attributes(drawn(Rect(At(0, 5), At(0.5, 10), 0, 9, "#000"), Pen("", 200)))
    assert (found["x"], found["width"]) == ("5", "105")


def test_box_among_percentages_is_moved_by_its_px() -> None:
    found = attributes(drawn(Rect(At(0.5, 5), At(0.5, 15), 0, 9, "#000"), Pen("p")))
    assert (found["x"], found["width"], found["transform"]) == ("50%", "10", "translate(5 0)")


def test_measured_text_is_as_wide_as_it_was_placed() -> None:
    found = attributes(drawn(TEXT, Pen("", 100, is_measured=True)))
    width = text_width("Съёмки ", 12, 500) + text_width("1987", 11, 400)
    assert float(found["textLength"]) == pytest.approx(width, abs=0.01)
    assert found["lengthAdjust"] == "spacingAndGlyphs"
    assert "textLength" not in attributes(drawn(TEXT, Pen("", 100)))


@pytest.mark.parametrize("more", [(), (Run(" 1987", 11, 400, "#222"),)])
def test_halo_of_a_struck_text_is_under_its_letters_only(more: tuple[Run, ...]) -> None:
    struck = Run("Съёмки", 12, 500, "#111", struck=True)
    piece = drawn(Text(At(0), 40, "start", (struck, *more), "#fff"), Pen("", 200))
    assert 'paint-order="stroke" stroke="#fff"' in piece
    line = (
        'text-decoration="line-through" stroke="none"><tspan stroke="#fff">Съёмки</tspan></tspan>'
    )
    assert line in piece
