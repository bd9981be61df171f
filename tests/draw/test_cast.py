"""What may appear in and around a window: all events are in it, named or counted."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.builders import TODAY, claim, dataset, datasets, event, examples
from tests.draw.geometry import crowd, limits_of
from timeline.curate.model import Dataset
from timeline.draw.cast import BIN, MOST_LISTED, Cast, bin_days, gather
from timeline.draw.grid import Grid
from timeline.draw.index import build
from timeline.draw.layout import lay_out
from timeline.draw.placement import in_window
from timeline.explore.window import Window

GRID = Grid(Window(0, 1000), Window(-500, 2000), 1000.0, TODAY)
SHARES = st.tuples(st.floats(0, 0.9), st.floats(0.02, 1))


def cast_of(data: Dataset, shares: tuple[float, float], beside: float, finer: int) -> Cast:
    """The cast of a part of all time, with a share of it around."""
    found, first, last = limits_of(data)
    limits = Window(first, last)
    start, span = first + shares[0] * limits.span, shares[1] * limits.span
    window = Window(start, start + span)
    around = Window(start - beside * span, start + span + beside * span)
    grid = Grid(limits, limits, 900.0, TODAY)
    return gather(lay_out(build(found), data.lanes, grid, 300.0), window, around, finer)


CASTS = st.builds(cast_of, datasets(30), SHARES, st.sampled_from([0.0, 1.0]), st.integers(0, 2))


@pytest.mark.parametrize(
    ("scale", "days"), [(1.0, BIN), (1.5, BIN), (2.0, BIN / 2), (7.9, BIN / 4), (0.5, BIN * 2)]
)
def test_parts_are_as_wide_on_the_plot_at_any_scale(scale: float, days: float) -> None:
    assert bin_days(GRID, scale) == days
    assert BIN <= days * scale < 2 * BIN


@examples(0.4)
@given(datasets(30), SHARES, st.sampled_from([0.0, 1.0]), st.integers(0, 2))
def test_parts_and_what_reaches_over_an_end_add_up_to_the_events(
    data: Dataset, shares: tuple[float, float], beside: float, finer: int
) -> None:
    cast = cast_of(data, shares, beside, finer)
    found, *_ = limits_of(data)
    for window in (cast.window, cast.around):
        number = 0
        for lane in cast.lanes:
            inside = [
                part
                for part in lane.parts
                if part.first >= window.first and part.last <= window.last
            ]
            first = [over for over in lane.overs if over.day <= window.first]
            last = [over for over in lane.overs if over.day <= window.last]
            number += sum(part.count for part in inside) + first[-1].before + last[-1].after
        assert number == len(in_window(found, window))


@examples(0.4)
@given(CASTS)
def test_parts_are_in_order_and_hold_the_events_that_stand_there(cast: Cast) -> None:
    for lane in cast.lanes:
        assert all(one.last <= other.first for one, other in pairwise(lane.parts))
        anchors = lane.laid.layout.items.lane.by_anchor
        for part in lane.parts:
            assert part.count == ((anchors >= part.first) & (anchors < part.last)).sum() > 0


@examples(0.4)
@given(CASTS)
def test_few_events_of_a_part_are_known_one_by_one(cast: Cast) -> None:
    for lane in cast.lanes:
        for part in lane.parts:
            assert len(part.items) == (part.count if part.count <= MOST_LISTED else 0)
            assert all(part.first <= each.anchor < part.last for each in part.items)


@examples(0.4)
@given(CASTS)
def test_counts_of_what_reaches_over_are_told_where_they_change(cast: Cast) -> None:
    for lane in cast.lanes:
        assert lane.overs[0].day == cast.around.first
        for one, other in pairwise(lane.overs):
            assert one.day < other.day
            assert (one.before, one.after) != (other.before, other.after)
        days = np.array([over.day for over in lane.overs])
        before, after = lane.laid.layout.items.lane.reaching_in(days)
        assert [over.before for over in lane.overs] == before.tolist()
        assert [over.after for over in lane.overs] == after.tolist()


@settings(max_examples=15)
@given(st.integers(0, 10**6), SHARES)
def test_deeper_cast_of_more_time_holds_what_the_other_holds(
    seed: int, shares: tuple[float, float]
) -> None:
    data = crowd(150, seed)
    small, large = cast_of(data, shares, 0.0, 0), cast_of(data, shares, 1.0, 2)
    assert large.most == 4 * GRID.at(0) / GRID.scale * small.most or large.most > small.most
    for few, many in zip(small.lanes, large.lanes, strict=True):
        assert {flag.item.id: flag for flag in few.flags}.items() <= {
            flag.item.id: flag for flag in many.flags
        }.items()
        assert {bar.item.id for bar in few.bars} <= {bar.item.id for bar in many.bars}
        ranks = [flag.item.rank for flag in many.flags]
        assert ranks == sorted(ranks)


def test_cast_is_good_for_scales_up_to_its_deepest_level() -> None:
    data = dataset(event("one", claim("1990")), event("two", claim("2010")))
    casts = [cast_of(data, (0.0, 0.3), 0.0, finer) for finer in (0, 1)]
    scale = 900 / casts[0].window.span
    assert scale <= casts[0].most < 2 * scale
    assert casts[1].most == 2 * casts[0].most
    assert casts[0].usual == casts[1].usual == casts[0].most


@settings(max_examples=15)
@given(st.integers(0, 10**6), SHARES)
def test_deeper_levels_and_finer_parts_are_those_of_the_window_alone(
    seed: int, shares: tuple[float, float]
) -> None:
    plain, deep = (cast_of(crowd(300, seed), shares, 1.0, finer) for finer in (0, 2))
    window = deep.window
    for few, many in zip(plain.lanes, deep.lanes, strict=True):
        added = {flag.item.id for flag in many.flags} - {flag.item.id for flag in few.flags}
        days = [flag.day for flag in many.flags if flag.item.id in added]
        assert all(window.first <= day < window.last for day in days)
    beside = [edge for edge in deep.edges if edge > window.last]
    assert all(other - one > BIN / GRID.width for one, other in pairwise(beside[:-1]))
