"""A sheet for pupils: dates, titles and lines, and no answers."""

from __future__ import annotations

from itertools import pairwise

import pytest

from tests.builders import claim, dataset, event, view
from timeline.curate.model import Dataset
from timeline.draw.leaf import Leaf, Part, around, box_of
from timeline.draw.scene import Line, Text
from timeline.publish.pages import FOOT
from timeline.publish.papers import PAPERS
from timeline.publish.worksheet import worksheet_leaves

DATA = dataset(
    event("bell", claim("1811"), title="Bell Rock", summary="It rings."),
    event("horn", claim("1851"), title="Horn"),
)


def leaves(data: Dataset, lines: int, query: str = "", paper: str = "a4") -> list[Leaf]:
    return list(worksheet_leaves(view(data, query), PAPERS[paper], lines))


def told(part: Part) -> list[str]:
    shapes = [shape for group in part.groups for shape in group.shapes]
    return [run.text for each in shapes if isinstance(each, Text) for run in each.runs]


def rules(part: Part) -> list[Line]:
    return [each for group in part.groups for each in group.shapes if isinstance(each, Line)]


def test_each_event_has_its_date_its_title_and_its_lines() -> None:
    (leaf,) = leaves(DATA, 4)
    heading, caption, fields, bell, horn = leaf.parts
    assert (heading.role, told(heading), leaf.title) == ("H1", ["Lights"], "Lights")
    assert told(caption) == ["2 of 2 events, 1809 to 1853."]
    assert (told(fields), len(rules(fields))) == (["Name", "Class", "Date"], 3)
    assert (told(bell), len(rules(bell))) == (["1811", "Bell Rock"], 4)
    assert (told(horn), len(rules(horn))) == (["1851", "Horn"], 4)


def test_lines_have_room_for_a_hand() -> None:
    (leaf,) = leaves(DATA, 3)
    heights = [line.top for line in rules(leaf.parts[3])]
    steps = [low - high for high, low in pairwise(heights)]
    assert steps == pytest.approx([30, 30])
    assert 30 * leaf.pt > 20


@pytest.mark.parametrize("paper", ["a4", "letter"])
@pytest.mark.parametrize("lines", [1, 12])
def test_no_sheet_is_too_full(shipped: Dataset, paper: str, lines: int) -> None:
    found = leaves(shipped, lines, "?view=1985/1992", paper)
    assert len(found) > 1
    for leaf in found:
        room = around(
            box_of(shape, part) for part in leaf.parts for g in part.groups for shape in g.shapes
        )
        assert room is not None
        assert room.bottom <= leaf.height / leaf.pt - FOOT
        assert room.right <= leaf.width / leaf.pt
