"""Strips in rows: none overlaps another, and each stands as high as it can."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from timeline.draw.rows import Strip, pack

STRIPS = st.builds(
    lambda left, wide, tall: Strip(left, left + wide, tall),
    st.floats(0, 300),
    st.floats(1, 200),
    st.booleans(),
)


def rows_of(strip: Strip, row: int) -> set[int]:
    return {row, row + strip.tall}


def free(one: Strip, other: Strip, gap: float) -> bool:
    return one.right + gap <= other.left or other.right + gap <= one.left


@given(st.lists(STRIPS, max_size=30), st.floats(0, 20))
def test_strips_in_one_row_keep_apart(strips: list[Strip], gap: float) -> None:
    rows = pack(strips, gap)
    assert len(rows) == len(strips)
    for (one, row), (other, beside) in combinations(zip(strips, rows, strict=True), 2):
        assert not rows_of(one, row) & rows_of(other, beside) or free(one, other, gap)


@given(st.lists(STRIPS, max_size=15))
def test_each_strip_is_in_the_first_row_that_is_free_for_it(strips: list[Strip]) -> None:
    rows = pack(strips, 4.0)
    for number, (strip, row) in enumerate(zip(strips, rows, strict=True)):
        before = list(zip(strips[:number], rows[:number], strict=True))
        for higher in range(row):
            taken = rows_of(strip, higher)
            assert any(
                taken & rows_of(other, place) and not free(strip, other, 4.0)
                for other, place in before
            )


def test_tall_strip_takes_two_rows() -> None:
    tall, low = Strip(0, 50, tall=True), Strip(20, 60)
    assert pack([tall, low], 4.0) == [0, 2]
    assert pack([low, tall], 4.0) == [0, 1]
    assert pack([tall, Strip(54, 60)], 4.0) == [0, 0]
    assert pack([], 4.0) == []
