"""The marks of changes: each kind by a shape of its own, in the picture and in its key."""

from __future__ import annotations

import re
from dataclasses import replace
from xml.etree import ElementTree

import pytest

from timeline.draw.change_marks import HEAD, REACH, RING, arrow_shapes, change_shapes, key_shapes
from timeline.draw.courses import ARROWS, WEIGHTS
from timeline.draw.pen import DIAMOND
from timeline.draw.scene import At, Glyph, Line, Symbol
from timeline.draw.svg import piece, sketch
from timeline.draw.theme import PAGE
from timeline.explore.changes import CHANGES

BLACK = replace(PAGE, muted="#000")


def mark(kind: str, side: int = 1) -> str:
    return piece(change_shapes(kind, At(0), 0.0, "#000", BLACK, side))


def test_every_kind_between_two_days_has_a_shape_of_its_own() -> None:
    assert set(WEIGHTS) <= set(CHANGES)
    assert len({mark(kind) for kind in WEIGHTS}) == len(WEIGHTS)


@pytest.mark.parametrize("kind", ["moved", "redated"])
def test_head_of_an_arrow_points_where_the_date_went(kind: str) -> None:
    assert mark(kind, 1) != mark(kind, -1)


@pytest.mark.parametrize("kind", sorted(ARROWS))
def test_arrow_begins_with_a_ring_on_the_date_that_was_given_up(kind: str) -> None:
    line, ring = arrow_shapes(kind, At(0.2), At(0.8), 12.0, "#000", PAGE)
    assert isinstance(line, Line)
    assert isinstance(ring, Symbol)
    assert (line.left, line.right) == (At(0.2), At(0.8))
    assert (ring.at, ring.radius, ring.fill) == (At(0.2), RING, PAGE.paper)
    assert (line.dash == ()) == (kind == "moved")


@pytest.mark.parametrize("kind", WEIGHTS)
def test_sample_in_the_key_is_a_picture_in_the_colour_of_its_text(kind: str) -> None:
    root = ElementTree.fromstring(sketch(key_shapes(kind, 18.0, BLACK), 18.0))
    drawn = ElementTree.tostring(root, "unicode")
    assert root.attrib["viewBox"] == "0 0 18 18"
    assert "currentColor" in drawn or kind == "cancelled"


@pytest.mark.parametrize("kind", WEIGHTS)
def test_no_mark_is_wider_than_its_room(kind: str) -> None:
    for shape in change_shapes(kind, At(0), 0.0, "#000", PAGE):
        if isinstance(shape, Symbol):
            assert shape.radius * (DIAMOND if shape.shape == "diamond" else 1) <= REACH
        elif isinstance(shape, Glyph):
            assert max(abs(float(each)) for each in re.findall(r"-?[\d.]+", shape.path)) <= HEAD
