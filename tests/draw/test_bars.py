"""Bars on shelves: from which scale on each is free, where its name goes, that none touch."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations
from math import inf

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.draw.parts import NARROW, span
from timeline.draw.bars import (
    BESIDE,
    INSET,
    LEAST_DRAWN,
    PAD,
    Bar,
    Extent,
    Shelf,
    extent_of,
    inside_scale,
    shelve,
)
from timeline.draw.measure import ABOUT_FADE, EVER, FADE, Item, ends

BARE = LEAST_DRAWN + PAD
BESIDE_IT = NARROW + BESIDE


def bar(item: Item, side: int = 1, row: int = 0, scale: float = 0.0) -> Bar:
    return Bar(item, side, row, scale, scale, inside_scale(item))


@pytest.mark.parametrize(
    ("item", "before", "after"),
    [
        (span(0, 10, 90), 0, LEAST_DRAWN),
        (span(0, 10, 90, approximate=True), ABOUT_FADE / 2, LEAST_DRAWN),
        (span(0, 10, 90, open_end=True), 0, FADE),
        (span(0, 10, 90, open_start=True), FADE, LEAST_DRAWN),
    ],
)
def test_bar_takes_room_beyond_its_days(item: Item, before: float, after: float) -> None:
    assert extent_of(item) == Extent(10, 90, before, after)


def test_name_fits_inside_what_is_sure() -> None:
    assert inside_scale(span(0, 0, 100)) == (NARROW + 2 * INSET) / 100
    assert inside_scale(span(0, 0, 100, fade=20)) == (NARROW + 2 * INSET) / 60
    assert inside_scale(span(0, 0, 100, approximate=True)) > inside_scale(span(0, 0, 100))
    assert inside_scale(span(0, 0, 100, fade=50)) == inf


def test_empty_shelf_takes_a_bar_at_any_scale() -> None:
    offer = Shelf(3).offer(span(0, 0, 10), 1)
    assert (offer.row, offer.scale, offer.beside) == (3, 0, 0)


def test_bars_that_share_a_day_never_share_a_row() -> None:
    shelf = Shelf(0, [bar(span(0, 0, 50))])
    assert shelf.offer(span(1, 49, 90), 1).scale == inf
    assert shelf.offer(span(1, 50, 90), 1).scale == inf
    assert shelf.offer(span(1, 51, 90), 1).scale < inf


@pytest.mark.parametrize(
    ("side", "bare", "beside"),
    [(1, BARE, BARE + BESIDE_IT), (-1, BARE, BARE)],
)
def test_bar_before_another_needs_room_for_its_own_name_to_the_right(
    side: int, bare: float, beside: float
) -> None:
    shelf = Shelf(0, [bar(span(0, 1100, 1200))])
    offer = shelf.offer(span(1, 0, 1000), side)
    assert (offer.scale, offer.beside) == (bare / 100, beside / 100)


def test_bar_waits_until_the_name_beside_the_other_has_moved_inside() -> None:
    offer = Shelf(0, [bar(span(0, 0, 1000))]).offer(span(1, 1010, 1100), 1)
    assert offer.scale == max(BARE / 10, inside_scale(span(0, 0, 1000)))
    offer = Shelf(0, [bar(span(0, 0, 1000))]).offer(span(1, 1900, 2000), 1)
    assert offer.scale == inside_scale(span(0, 0, 1000))


def test_bar_that_is_not_shown_yet_is_in_nobodys_way() -> None:
    late = bar(span(0, 1100, 1200), scale=9.0)
    assert Shelf(0, [late]).offer(span(1, 0, 1000), 1).beside == 0


def test_bar_goes_to_the_first_row_that_is_free() -> None:
    shelves = [Shelf(0, [bar(span(0, 0, 50))]), Shelf(1), Shelf(2)]
    found = shelve(span(1, 20, 60), 1, shelves, 1.0)
    assert found == Bar(span(1, 20, 60), 1, 1, 0, 0, inside_scale(span(1, 20, 60)))


def test_bar_goes_where_its_name_has_room_too() -> None:
    near = bar(span(0, 1100, 1200))
    limit = BARE / 100
    found = shelve(span(1, 900, 1000), 1, [Shelf(0, [near]), Shelf(1)], limit)
    assert found is not None
    assert found.row == 1
    found = shelve(span(1, 900, 1000), 1, [Shelf(0, [near])], limit)
    assert found is not None
    assert (found.row, found.is_named(limit)) == (0, False)


def test_bar_without_room_is_left_out() -> None:
    assert shelve(span(1, 20, 60), 1, [Shelf(0, [bar(span(0, 0, 50))])], 99.0) is None
    assert shelve(span(1, 20, 60), 1, [], 99.0) is None


@st.composite
def spans(draw: st.DrawFn) -> list[Item]:
    """Bars with sharp, faded, blurred and open ends."""
    found = []
    for rank in range(draw(st.integers(0, 12))):
        start, length = draw(st.integers(0, 3000)), draw(st.integers(10, 900))
        flags = {name: draw(st.booleans()) for name in ("approximate", "open_start", "open_end")}
        width, fade = draw(st.floats(20, 300)), draw(st.sampled_from([0.0, 0.0, 2.0, 5.0]))
        item = span(rank, float(start), float(start + length), width, fade=fade, **flags)
        found.append(item)
    return found


def shelved(items: Sequence[Item], rows: int, limit: float) -> list[Bar]:
    shelves, placed = [Shelf(row) for row in range(rows)], []
    for item in items:
        found = shelve(item, -1 if item.rank % 4 == 3 else 1, shelves, limit)
        if found is not None:
            shelves[found.row].bars.append(found)
            placed.append(found)
    return placed


def taken(each: Bar, scale: float) -> tuple[float, float]:
    """The px of a bar with its name, as they are drawn."""
    found = ends(each.item, 0.0, scale)
    left, right = found.start, max(found.end, found.start + LEAST_DRAWN)
    if each.beside <= scale < each.inside:
        width = BESIDE + each.item.name.width
        return (left, right + width) if each.side == 1 else (left - width, right)
    return left, right


def touching(bars: Sequence[Bar], scale: float) -> Iterator[tuple[Bar, Bar]]:
    shown = [each for each in bars if each.scale <= scale]
    for one, other in combinations(shown, 2):
        (low, high), (start, end) = taken(one, scale), taken(other, scale)
        if one.row == other.row and high > start + 1e-6 and end > low + 1e-6:
            yield one, other


SCALES = (0.02, 0.1, 0.3, 0.77, 1.0, 2.5, 8.0, 60.0)


@given(spans(), st.integers(1, 4), st.sampled_from([0.1, 0.5, 2.0, 50.0]))
def test_bars_in_a_row_never_touch_at_any_scale(items: list[Item], rows: int, limit: float) -> None:
    placed = shelved(items, rows, limit)
    own = [scale for each in placed for scale in (each.scale, each.beside) if scale < inf]
    assert [hit for scale in (*SCALES, *own) for hit in touching(placed, scale)] == []
    for each in placed:
        assert 0 <= each.row < rows
        assert each.scale <= limit
        assert each.beside >= each.scale


@given(spans(), st.sampled_from([0.1, 0.5, 2.0, 50.0]))
def test_a_further_row_leaves_every_bar_a_place(items: list[Item], limit: float) -> None:
    few, many = shelved(items, 1, limit), shelved(items, len(items) + 1, limit)
    assert len(many) == len(items)
    assert {each.item.id for each in few} <= {each.item.id for each in many}


@given(st.floats(20, 300), st.integers(10, 900), st.booleans(), st.sampled_from([0.0, 2.0, 4.0]))
def test_name_that_fits_inside_fits_at_any_larger_scale(
    width: float, length: int, approximate: bool, fade: float
) -> None:
    item = span(0, 0.0, float(length), width, fade=fade, approximate=approximate)
    first = inside_scale(item)
    for factor in (1.0, 1.01, 1.2, 2.0, 7.0, 100.0):
        found = ends(item, 0.0, first * factor)
        assert found.solid_end - found.solid_start >= width + 2 * INSET - 1e-6


def test_bar_that_nobody_knows_the_beginning_of_is_left_of_all() -> None:
    ever = span(0, -EVER, 0.0, open_start=True)
    offer = Shelf(0, [bar(ever)]).offer(span(1, 100, 200), 1)
    assert offer.scale == BARE / 100
