"""Flags over a baseline: rows in which no text crosses a text or a leader."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from timeline.draw.labels import PAD, Flag, flag, stack

WIDTH = 600.0


def right(index: int, x: float, width: float = 100.0) -> Flag:
    return Flag(x, index, width, flipped=False)


def left(index: int, x: float, width: float = 100.0) -> Flag:
    return Flag(x, index, width, flipped=True)


def test_flag_hangs_to_the_right_while_there_is_room() -> None:
    assert flag(0, 500, 100, WIDTH) == right(0, 500)
    assert flag(0, 501, 100, WIDTH) == left(0, 501)
    assert flag(0, 300, 301, WIDTH) is None


def test_flags_apart_share_a_row() -> None:
    assert stack([right(0, 0), right(1, 100 + PAD + 1)], 1) == {0: 1, 1: 1}


def test_flag_stands_above_the_leader_it_would_cover() -> None:
    assert stack([right(0, 0), right(1, 50), right(2, 90)], 5) == {0: 3, 1: 2, 2: 1}


def test_flag_to_the_left_stands_above_all_it_touches() -> None:
    assert stack([left(0, 600), right(1, 450, 80), left(2, 560)], 5) == {1: 1, 2: 2, 0: 3}


def test_first_flags_are_served_first() -> None:
    assert stack([right(2, 90), right(0, 0), right(1, 200)], 1) == {2: 1, 1: 1}


def test_flags_of_one_place_that_face_each_other_do_not_both_fit() -> None:
    assert stack([right(0, 595, 4), left(1, 596, 100)], 9) == {0: 1}


@st.composite
def flags(draw: st.DrawFn) -> list[Flag]:
    places = st.tuples(st.floats(0, WIDTH), st.floats(20, 300))
    found = draw(st.lists(places, max_size=25))
    made = (flag(index, x, width, WIDTH) for index, (x, width) in enumerate(found))
    return [each for each in made if each is not None]


def extent(each: Flag) -> tuple[float, float]:
    return (each.x - each.width, each.x) if each.flipped else (each.x, each.x + each.width)


@given(flags(), st.integers(1, 9))
def test_no_text_crosses_a_text_or_a_leader(given_flags: list[Flag], rows: int) -> None:
    found = stack(given_flags, rows)
    kept = [each for each in given_flags if each.index in found]
    assert all(1 <= row <= rows for row in found.values())
    for one, other in combinations(kept, 2):
        (low, high), (start, end) = extent(one), extent(other)
        if found[one.index] == found[other.index]:
            assert high <= start or end <= low
        for flown, leader in ((one, other), (other, one)):
            begin, stop = extent(flown)
            if found[leader.index] > found[flown.index]:
                assert not begin < leader.x < stop


@given(flags())
def test_more_rows_hold_the_first_flag_and_no_fewer(given_flags: list[Flag]) -> None:
    few, many = stack(given_flags, 1), stack(given_flags, 9)
    assert len(few) <= len(many)
    if given_flags:
        assert given_flags[0].index in few
