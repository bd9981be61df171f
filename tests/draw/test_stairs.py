"""Flags over a baseline: rows in which no text crosses a text or a leader."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from timeline.draw.flags import PAD
from timeline.draw.stairs import Perch, Way, stack, ways

WIDTH = 600.0


def right(index: int, x: float, width: float = 100.0) -> Way:
    return Way(x, index, width, flipped=False)


def left(index: int, x: float, width: float = 100.0) -> Way:
    return Way(x, index, width, flipped=True)


def rows_of(flags: list[Way], rows: int) -> dict[int, int]:
    """Rows by index of flags that may hang in one way only."""
    return {index: perch.row for index, perch in stack([(each,) for each in flags], rows).items()}


def test_label_hangs_to_the_right_first_and_only_inside_the_plot() -> None:
    assert ways(0, 300, 100, WIDTH) == (right(0, 300), left(0, 300))
    assert ways(0, 50, 100, WIDTH) == (right(0, 50),)
    assert ways(0, 501, 100, WIDTH) == (left(0, 501),)
    assert ways(0, 300, 301, WIDTH) == ()


def test_flags_apart_share_a_row() -> None:
    assert rows_of([right(0, 0), right(1, 100 + PAD + 1)], 1) == {0: 1, 1: 1}


def test_flag_stands_above_the_leader_it_would_cover() -> None:
    assert rows_of([right(0, 0), right(1, 50), right(2, 90)], 5) == {0: 3, 1: 2, 2: 1}


def test_flag_to_the_left_stands_above_all_it_touches() -> None:
    assert rows_of([left(0, 600), right(1, 450, 80), left(2, 560)], 5) == {1: 1, 2: 2, 0: 3}


def test_first_flags_are_served_first() -> None:
    assert rows_of([right(2, 90), right(0, 0), right(1, 200)], 1) == {2: 1, 1: 1}


def test_flags_of_one_place_that_face_each_other_do_not_both_fit() -> None:
    assert rows_of([right(0, 595, 4), left(1, 596, 100)], 9) == {0: 1}


def test_label_hangs_to_the_left_where_the_right_is_taken() -> None:
    found = stack([(right(0, 300),), (right(1, 250), left(1, 250))], 1)
    assert found == {0: Perch(1, flipped=False), 1: Perch(1, flipped=True)}


@st.composite
def labels(draw: st.DrawFn) -> list[tuple[Way, ...]]:
    places = st.tuples(st.floats(0, WIDTH), st.floats(20, 300))
    found = draw(st.lists(places, max_size=25))
    return [ways(index, x, width, WIDTH) for index, (x, width) in enumerate(found)]


def extent(each: Way) -> tuple[float, float]:
    return (each.x - each.width, each.x) if each.flipped else (each.x, each.x + each.width)


@given(labels(), st.integers(1, 9))
def test_no_text_crosses_a_text_or_a_leader(given_labels: list[tuple[Way, ...]], rows: int) -> None:
    found = stack(given_labels, rows)
    all_ways = (way for label in given_labels for way in label)
    kept = [
        way for way in all_ways if way.index in found and found[way.index].flipped == way.flipped
    ]
    assert len(kept) == len(found)
    assert all(1 <= perch.row <= rows for perch in found.values())
    for one, other in combinations(kept, 2):
        (low, high), (start, end) = extent(one), extent(other)
        if found[one.index].row == found[other.index].row:
            assert high <= start or end <= low
        for flown, leader in ((one, other), (other, one)):
            begin, stop = extent(flown)
            if found[leader.index].row > found[flown.index].row:
                assert not begin < leader.x < stop


@given(labels(), st.integers(1, 9))
def test_first_label_is_always_served(given_labels: list[tuple[Way, ...]], rows: int) -> None:
    found = stack(given_labels, rows)
    possible = [index for index, label in enumerate(given_labels) if label]
    assert not possible or possible[0] in found
