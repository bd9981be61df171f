"""Labels over a baseline: from which scale on each is free of those before it, and in which row."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations
from math import inf

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.draw.geometry import Box
from tests.draw.parts import NARROW, item
from timeline.draw.flags import (
    LABEL_DX,
    PAD,
    ROOM,
    SIDES,
    Bounds,
    Flag,
    needs,
    rescale,
    scale_apart,
    scales,
    seat,
)
from timeline.draw.measure import Item

FULL = NARROW + ROOM
EVERYWHERE = Bounds(-inf, inf, 0.01, 8.0)


def right(rank: int, day: float, row: int = 1, scale: float = 0.0) -> Flag:
    return Flag(item(rank, day), 1, row, scale)


def left(rank: int, day: float, row: int = 1, scale: float = 0.0) -> Flag:
    return Flag(item(rank, day), -1, row, scale)


@pytest.mark.parametrize(
    ("one", "other", "px"),
    [
        (right(0, 0), right(1, 9), FULL + PAD),
        (right(0, 0, 1), right(1, 9, 2), FULL + PAD),
        (right(0, 0, 2), right(1, 9, 1), 0),
        (left(0, 0), left(1, 9), FULL + PAD),
        (left(0, 0, 2), left(1, 9, 1), FULL + PAD),
        (left(0, 0, 1), left(1, 9, 2), 0),
        (right(0, 0), left(1, 9), 2 * FULL + PAD),
        (right(0, 0, 1), left(1, 9, 2), FULL + PAD),
        (right(0, 0, 2), left(1, 9, 1), FULL + PAD),
        (left(0, 0), right(1, 9), 0),
        (right(0, 5), right(1, 5), FULL + PAD),
        (left(0, 5), right(1, 5), 0),
    ],
)
def test_flags_need_room_for_texts_and_leaders(one: Flag, other: Flag, px: float) -> None:
    assert needs(one, other) == px
    assert needs(other, one) == px


def test_flag_is_free_once_days_are_far_enough_apart() -> None:
    assert scale_apart(right(1, 0), right(0, 10)) == (FULL + PAD) / 10


def test_flag_is_never_free_of_one_of_the_same_day_that_hangs_the_same_way() -> None:
    assert scale_apart(right(1, 5), right(0, 5)) == inf


def test_flag_that_is_not_shown_yet_is_in_nobodys_way() -> None:
    free = (FULL + PAD) / 10
    assert scale_apart(right(1, 0), right(0, 10, scale=free)) == 0
    assert scale_apart(right(1, 0), right(0, 10, scale=free * 0.99)) == free


ITEMS = st.builds(
    item, st.integers(0, 99), st.integers(0, 400).map(float), st.floats(10, 300), st.just(1)
)
HANGS = st.sampled_from(SIDES)
FLAGS = st.builds(Flag, ITEMS, HANGS, st.integers(1, 4), st.sampled_from([0.0, 0.3, 1.0, 4.0]))


def unique(flags: Sequence[Flag]) -> list[Flag]:
    return list({flag.item.rank: flag for flag in flags}.values())


@given(st.lists(ITEMS, max_size=6), HANGS, st.lists(FLAGS, max_size=12).map(unique))
def test_scales_of_many_are_those_of_each(items: list[Item], side: int, flags: list[Flag]) -> None:
    found = scales(items, flags, 4)[SIDES.index(side)]
    assert found.shape == (len(items), 4)
    for place, each in enumerate(items):
        for row in range(1, 5):
            one = Flag(each, side, row, 0.0)
            others = (flag for flag in flags if flag.item.rank != each.rank)
            alone = scales([each], list(others), 4)[SIDES.index(side), 0, row - 1]
            expected = [scale_apart(one, flag) for flag in flags if flag.item.rank != each.rank]
            assert alone == pytest.approx(max(expected, default=0.0))
            assert found[place, row - 1] >= alone


def test_scales_are_none_without_items_or_flags() -> None:
    assert scales([], [right(0, 0)], 2).shape == (2, 0, 2)
    assert scales([item(0, 5)], [], 2).tolist() == [[[0.0, 0.0]], [[0.0, 0.0]]]


def text(flag: Flag, scale: float) -> Box:
    """The box of a label's text."""
    x = flag.day * scale + flag.side * LABEL_DX
    width = flag.item.name.width
    start = x if flag.side == 1 else x - width
    return Box(flag.item.id, start, start + width, -flag.row - 0.4, -flag.row + 0.4)


def leader(flag: Flag, scale: float) -> Box:
    """The box of a label's leader."""
    x = flag.day * scale
    return Box(flag.item.id, x - 0.5, x + 0.5, -flag.row, 0)


def collisions(flags: Sequence[Flag], scale: float) -> list[tuple[Box, Box]]:
    """Texts that cross texts or others' leaders, among the flags shown at a scale."""
    shown = [flag for flag in flags if flag.scale <= scale]
    texts = [text(flag, scale) for flag in shown]
    leaders = [leader(flag, scale) for flag in shown]
    pairs = [*combinations(texts, 2), *((one, other) for one in texts for other in leaders)]
    return [(one, other) for one, other in pairs if one.owner != other.owner and one.meets(other)]


SCALES = (0.02, 0.1, 0.3, 0.77, 1.0, 2.5, 8.0, 60.0)


@given(st.lists(FLAGS, max_size=14).map(unique))
def test_flags_do_not_collide_from_their_own_scales_on(flags: list[Flag]) -> None:
    found = rescale(flags)
    assert [flag.item.rank for flag in found] == sorted(flag.item.rank for flag in flags)
    own = [flag.scale for flag in found if flag.scale < inf]
    assert [hit for scale in (*SCALES, *own) for hit in collisions(found, scale)] == []


def test_first_flag_is_shown_at_any_scale() -> None:
    found = rescale([right(1, 0), right(0, 10), right(2, 500)])
    assert [flag.scale for flag in found] == [0, (FULL + PAD) / 10, (FULL + PAD) / 490]


@given(
    st.lists(FLAGS, max_size=8).map(unique),
    st.lists(ITEMS, max_size=14),
    st.integers(1, 4),
    st.booleans(),
)
def test_seated_flags_do_not_collide_with_those_before_nor_among_themselves(
    flags: list[Flag], items: list[Item], rows: int, is_crowded: bool
) -> None:
    before = rescale(flag for flag in flags if flag.row <= rows)
    taken = {flag.item.rank for flag in before}
    new = {each.rank: each for each in items if each.rank not in taken}
    bounds = Bounds(0, 400, 0.5, 2.0)
    added = seat(list(new.values()), before, rows, bounds, is_crowded)
    everything = [*before, *added]
    own = [flag.scale for flag in everything if flag.scale < inf]
    assert [hit for scale in (*SCALES, *own) for hit in collisions(everything, scale)] == []
    for flag in added:
        assert 1 <= flag.row <= rows
        assert bounds.least <= flag.scale <= bounds.limit
        reach = flag.side * (flag.width + PAD) / bounds.least
        assert bounds.first <= flag.day + reach <= bounds.last


def test_label_is_seated_to_the_right_in_the_lowest_row() -> None:
    (flag,) = seat([item(0, 5)], [], 3, EVERYWHERE, is_crowded=False)
    assert (flag.side, flag.row, flag.scale) == (1, 1, EVERYWHERE.least)


def test_label_in_a_crowd_is_seated_in_the_highest_row() -> None:
    (flag,) = seat([item(0, 5)], [], 3, EVERYWHERE, is_crowded=True)
    assert (flag.side, flag.row) == (1, 3)


def test_label_is_seated_where_it_is_seen_from_furthest_away() -> None:
    (flag,) = seat([item(1, 0)], [right(0, 10)], 1, EVERYWHERE, is_crowded=False)
    assert (flag.side, flag.row, flag.scale) == (-1, 1, EVERYWHERE.least)


def test_label_that_would_leave_the_bounds_hangs_the_other_way() -> None:
    bounds = Bounds(0, 200, 1.0, 2.0)
    places = [5.0, 195.0]
    found = [seat([item(0, day)], [], 1, bounds, is_crowded=False)[0].side for day in places]
    assert found == [1, -1]
    assert seat([item(0, 50)], [], 1, Bounds(0, 60, 1.0, 2.0), is_crowded=False) == []


def test_label_without_room_at_the_limit_is_left_out() -> None:
    before = [right(0, 5), left(1, -5)]
    assert seat([item(2, 0)], before, 1, EVERYWHERE, is_crowded=False) == []
    (flag,) = seat([item(2, 0)], before, 1, Bounds(-inf, inf, 0.01, 20.0), is_crowded=False)
    assert flag.scale == (FULL + PAD) / 5


def test_first_labels_are_seated_first() -> None:
    items = [item(rank, 5.0) for rank in range(3)]
    found = seat(items, [], 1, EVERYWHERE, is_crowded=False)
    assert [(flag.item.rank, flag.side) for flag in found] == [(0, 1), (1, -1)]
