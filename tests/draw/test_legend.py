"""The legend: an entry for each sort of mark that is in the picture, and for no other."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.draw.legend import APART, SAMPLE, SLIPS, Key, keys, row_shapes, rows
from timeline.draw.marks import mark_shapes
from timeline.draw.placed import Placement
from timeline.draw.scene import At, Symbol, Text
from timeline.draw.theme import STATUS_STYLES, THEMES
from timeline.explore.clock import STATUS_NAMES
from timeline.languages import LANGUAGES

LIGHT = THEMES["light"]
WORDS = st.lists(st.text("abc Ж", min_size=1, max_size=30), max_size=12)


def names(placement: Placement, has_ghosts: bool = False, has_slips: bool = False) -> list[str]:
    return [key.name for key in keys(placement, LIGHT, has_ghosts, has_slips)]


def test_legend_has_the_statuses_that_are_drawn_in_their_order(placement: Placement) -> None:
    marks = [mark for lane in placement.lanes for mark in (*lane.marks, *lane.bars)]
    drawn = {each.status for each in marks}
    assert len(drawn) > 2
    expected = [STATUS_NAMES[status] for status in STATUS_STYLES if status in drawn]
    assert [name for name in names(placement) if name in STATUS_NAMES.values()] == expected


def test_what_is_not_there_is_not_explained(placement: Placement) -> None:
    assert "earlier dates" not in names(placement)
    assert "earlier dates" in names(placement, has_ghosts=True)
    assert SLIPS not in names(placement)
    assert SLIPS in names(placement, has_slips=True)
    bare = tuple(replace(lane, badges=(), marks=(), bars=(), labels=()) for lane in placement.lanes)
    assert names(replace(placement, lanes=bare)) == []
    assert "uncertain" in names(placement)


@pytest.mark.parametrize("where", ["labels", "marks", "bars"])
def test_sign_of_claims_that_disagree_is_explained_wherever_it_stands(
    placement: Placement, where: str
) -> None:
    def told(conflict: bool) -> list[str]:
        lanes = []
        for lane in placement.lanes:
            parts = {
                name: tuple(
                    replace(each, conflict=conflict and name == where)
                    for each in getattr(lane, name)
                )
                for name in ("labels", "marks", "bars")
            }
            lanes.append(replace(lane, **parts))
        return names(replace(placement, lanes=tuple(lanes)))

    assert "dates disagree" in told(conflict=True)
    assert "dates disagree" not in told(conflict=False)


def test_legend_is_in_the_language_of_the_picture(placement: Placement) -> None:
    assert "состоялось" in names(replace(placement, language=LANGUAGES["ru"]))


def key(name: str) -> Key:
    return Key(name, lambda *_: iter(()))


@given(WORDS, st.floats(30, 800))
def test_no_row_is_wider_than_there_is_room(words: list[str], limit: float) -> None:
    made = rows(map(key, words), limit)
    assert [each.name for row in made for each in row] == words
    for row in made:
        assert row
        width = sum(each.width for each in row) + APART * (len(row) - 1)
        assert width <= limit + 1e-6 or len(row) == 1


def test_entries_of_a_row_stand_beside_one_another() -> None:
    row = [key("one"), key("two")]
    texts = [shape for shape in row_shapes(row, 10, 5, LIGHT) if isinstance(shape, Text)]
    assert [text.runs[0].text for text in texts] == ["one", "two"]
    assert texts[1].at.px - texts[0].at.px == pytest.approx(row[0].width + APART)


@pytest.mark.parametrize("status", STATUS_STYLES)
def test_sample_of_a_status_is_its_mark(placement: Placement, status: str) -> None:
    lane = placement.lanes[0]
    mark = replace(lane.marks[0], status=status, low=0.0, high=0.0, conflict=False)
    only = replace(lane, marks=(mark,), bars=(), badges=(), labels=())
    alone = replace(placement, lanes=(only,))
    (entry,) = keys(alone, LIGHT)
    shapes = list(entry.sample(0.0, 7.0))
    middle = At(0, SAMPLE / 2, edge=True)
    expected = list(mark_shapes(middle, 7.0, shapes[0].radius, status, LIGHT.ink, LIGHT))  # type: ignore[union-attr]
    assert shapes == expected
    assert isinstance(shapes[0], Symbol)
