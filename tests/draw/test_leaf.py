"""Pages as parts: where shapes stand on paper, and how much room they take."""

from __future__ import annotations

import pytest

from timeline.draw.leaf import Box, Part, around, box_of, figure, start_of
from timeline.draw.metrics import text_width
from timeline.draw.scene import At, Glyph, Line, Rect, Run, Scene, Shape, Symbol, Text

PART = Part("P", (), left=10.0, top=20.0, plot=100.0)
WIDTH = text_width("Bell Rock", 12, 700)


def text(anchor: str) -> Text:
    return Text(At(0.5), 5, anchor, (Run("Bell ", 12, 700, "#000"), Run("Rock", 12, 700, "#000")))


@pytest.mark.parametrize(
    ("anchor", "left"), [("start", 60.0), ("middle", 60 - WIDTH / 2), ("end", 60 - WIDTH)]
)
def test_text_begins_where_its_anchor_says(anchor: str, left: float) -> None:
    assert start_of(text(anchor), PART) == pytest.approx(left)
    box = box_of(text(anchor), PART)
    assert (box.left, box.right) == pytest.approx((left, left + WIDTH))
    assert (box.top, box.bottom) == (19.0, 31.0)


@pytest.mark.parametrize(
    ("shape", "box"),
    [
        (Rect(At(0.1), At(0.4), 1, 3, "#000"), Box(20, 21, 50, 23)),
        (Line(At(0.4), 1, At(0.1), 3, "#000"), Box(20, 21, 50, 23)),
        (Symbol(At(0, 5), 0, "circle", 3, "#000", "", 2), Box(11, 16, 19, 24)),
        (Glyph(At(0), 0, "M0,0L1,1", "", "#000", 1), Box(2, 12, 18, 28)),
    ],
)
def test_shape_takes_its_room(shape: Shape, box: Box) -> None:
    assert box_of(shape, PART) == box


def test_boxes_are_held_by_the_smallest_one_around_them() -> None:
    assert around([Box(1, 2, 3, 4), Box(0, 3, 2, 9)]) == Box(0, 2, 3, 9)
    assert around([]) is None


def test_figure_holds_the_whole_scene_in_its_order(scene: Scene) -> None:
    part = figure(scene, 900.0, 5.0, 6.0, "Lights in time")
    assert (part.role, part.alt) == ("Figure", "Lights in time")
    assert (part.left, part.top) == (5 + scene.left, 6 + scene.top)
    assert (part.plot, part.height) == (900.0, scene.height)
    backdrop, ticks, *groups = part.groups
    assert backdrop.shapes == scene.backdrop
    labels = [run.text for each in ticks.shapes if isinstance(each, Text) for run in each.runs]
    assert labels == [tick.label for tick in scene.ticks if tick.label]
    assert tuple(groups) == scene.groups
