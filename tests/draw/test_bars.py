"""Bars on shelves: where the name goes, and that nothing in a row touches."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.draw.bars import BESIDE, INSET, PAD, Slot, Span, shelve

WIDTH = 600.0


def bar(start: float, end: float, name: float, index: int = 0, fade: float = 0.0) -> Span:
    return Span(index, start, start + fade, end - fade, end, name)


@pytest.mark.parametrize(
    ("where", "span", "slot"),
    [
        ("inside", bar(100, 300, 100), Slot(0, 100 + INSET, "start", inside=True)),
        ("inside what is full", bar(100, 300, 100, 0, 20), Slot(0, 120 + INSET, "start", True)),
        ("inside what is seen", bar(-500, 300, 100), Slot(0, INSET, "start", inside=True)),
        ("to the right", bar(100, 150, 100), Slot(0, 150 + BESIDE, "start")),
        ("to the left", bar(540, 590, 100), Slot(0, 540 - BESIDE, "end")),
        ("nowhere", bar(100, 500, 590), Slot(0)),
    ],
)
def test_name_stands(where: str, span: Span, slot: Slot) -> None:
    assert shelve([span], 1, WIDTH) == {0: slot}


def test_second_bar_goes_to_the_next_row() -> None:
    slots = shelve([bar(100, 300, 50, 0), bar(200, 400, 50, 1)], 2, WIDTH)
    assert [slot.row for slot in slots.values()] == [0, 1]


def test_name_gives_way_before_the_bar_does() -> None:
    slots = shelve([bar(100, 300, 50, 0), bar(20, 80, 90, 1)], 1, WIDTH)
    assert slots[1] == Slot(0)


def test_bar_without_room_is_left_out() -> None:
    assert set(shelve([bar(100, 300, 50, 0), bar(250, 400, 50, 1)], 1, WIDTH)) == {0}


@st.composite
def spans(draw: st.DrawFn) -> list[Span]:
    parts = st.tuples(
        st.floats(-200, WIDTH), st.floats(14, 900), st.floats(0, 60), st.floats(20, 400)
    )
    return [
        Span(index, start, start + min(fade, size / 2), start + size - min(fade, size / 2),
             start + size, name)
        for index, (start, size, fade, name) in enumerate(draw(st.lists(parts, max_size=15)))
        if start + size > 0
    ]  # fmt: skip


def taken(span: Span, slot: Slot) -> tuple[float, float]:
    left, right = max(span.start, 0.0), min(span.end, WIDTH)
    if slot.anchor == "start":
        right = max(right, slot.name_x + span.name_width)
    elif slot.anchor == "end":
        left = min(left, slot.name_x - span.name_width)
    return left, right


@given(spans(), st.integers(1, 5))
def test_nothing_in_a_row_touches(given_spans: list[Span], rows: int) -> None:
    slots = shelve(given_spans, rows, WIDTH)
    found = [(each, slots[each.index]) for each in given_spans if each.index in slots]
    for (one, slot), (other, place) in combinations(found, 2):
        if slot.row == place.row:
            (low, high), (start, end) = taken(one, slot), taken(other, place)
            assert high + PAD <= start + 1e-9 or end + PAD <= low + 1e-9
    for each, slot in found:
        assert 0 <= slot.row < rows
        low, high = taken(each, slot)
        assert low >= 0
        assert high <= WIDTH + 1e-9
