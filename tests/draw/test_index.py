"""What a view considers and counts, against looking at every event."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import TODAY, datasets, examples, frame
from tests.draw.geometry import collisions, crowd, limits_of
from timeline.curate.model import Dataset, Lane
from timeline.draw.grid import Grid
from timeline.draw.index import CHUNK, LaneIndex, build
from timeline.draw.measure import MEASURED, anchor_of
from timeline.draw.placement import counts, in_window, place
from timeline.explore.frame import to_frame
from timeline.explore.window import Window

SHARES = st.tuples(st.floats(0, 1), st.floats(0, 1))


def window_of(first: float, last: float, shares: tuple[float, float]) -> Window:
    low, high = sorted(shares)
    span = last - first
    return Window(first + low * span, first + high * span + 1)


def anchors_of(found: pd.DataFrame) -> pd.Series[float]:
    """Where each event stands, one by one."""
    columns = ["is_span", *MEASURED[-4:]]
    values = [anchor_of(*row) for row in found[columns].itertuples(index=False)]
    return pd.Series(values, index=found.index, dtype=float)


def lanes(data: Dataset) -> Iterator[tuple[LaneIndex, pd.DataFrame, pd.Series[float]]]:
    """Each lane's index with its events and where they stand."""
    found, *_ = limits_of(data)
    for lane, index in build(found).lanes.items():
        events = found[found["lane"] == lane]
        yield index, events, anchors_of(events)


@examples(0.4)
@given(datasets(30), SHARES)
def test_lane_shows_what_may_have_happened_in_the_window(
    data: Dataset, shares: tuple[float, float]
) -> None:
    _, first, last = limits_of(data)
    window = window_of(first, last, shares)
    for index, events, _ in lanes(data):
        assert index.shows(window) == (not in_window(events, window).empty)


@examples(0.4)
@given(datasets(30), SHARES, st.integers(1, 12))
def test_candidates_are_the_most_important_that_stand_in_the_window(
    data: Dataset, shares: tuple[float, float], most: int
) -> None:
    _, first, last = limits_of(data)
    window = window_of(first, last, shares)
    for index, events, anchors in lanes(data):
        inside = events[(anchors >= window.first) & (anchors < window.last)]
        best = sorted(inside["importance"], reverse=True)[:most]
        ranks = index.candidates(window, most)
        rows = index.rows[ranks].tolist()
        assert list(events["importance"].loc[rows]) == best
        assert set(rows) <= set(inside.index)
        assert list(ranks) == sorted(set(ranks))


def test_candidates_of_equal_importance_are_spread_over_time() -> None:
    found = to_frame(crowd(1, 1), TODAY)
    many = pd.concat([found] * 64, ignore_index=True)
    for name in MEASURED[-4:]:
        many[name] = range(64)
    many["is_span"] = False
    (index,) = build(many).lanes.values()
    ranks = index.candidates(Window(0, 64), 4)
    assert list(ranks) == [0, 1, 2, 3]
    assert list(index.anchors[ranks]) == [0.5, 32.5, 16.5, 48.5]


@examples(0.4)
@given(datasets(30), st.integers(1, 8))
def test_candidates_of_a_view_come_first_in_any_part_of_it_too(data: Dataset, most: int) -> None:
    found, first, last = limits_of(data)
    whole, part = Window(first, last), Window(first, (first + last) / 2)
    for index in build(found).lanes.values():
        inside = set(index.candidates(part, len(found)))
        kept = [rank for rank in index.candidates(whole, most) if rank in inside]
        assert list(index.candidates(part, most))[: len(kept)] == kept


@examples(0.4)
@given(datasets(30), SHARES, st.integers(1, 40))
def test_counts_are_those_of_looking_at_every_event(
    data: Dataset, shares: tuple[float, float], parts: int
) -> None:
    _, first, last = limits_of(data)
    window = window_of(first, last, shares)
    edges = np.linspace(window.first, window.last, parts + 1)
    for index, _, anchors in lanes(data):
        inside = [int(((anchors >= low) & (anchors < high)).sum()) for low, high in pairwise(edges)]
        assert index.count(edges).tolist() == inside


@examples(0.4)
@given(datasets(30), SHARES)
def test_events_between_two_days_are_those_that_stand_there(
    data: Dataset, shares: tuple[float, float]
) -> None:
    _, first, last = limits_of(data)
    window = window_of(first, last, shares)
    for index, _, anchors in lanes(data):
        ranks = index.between(window.first, window.last)
        inside = anchors[(anchors >= window.first) & (anchors < window.last)]
        assert set(index.rows[ranks]) == set(inside.index)
        assert list(index.anchors[ranks]) == sorted(inside)


@examples(0.4)
@given(datasets(30), SHARES)
def test_events_that_reach_in_stand_on_one_side_and_are_on_the_other(
    data: Dataset, shares: tuple[float, float]
) -> None:
    _, first, last = limits_of(data)
    window = window_of(first, last, shares)
    edges = np.array([window.first, window.last])
    for index, events, anchors in lanes(data):
        before, after = index.reaching_in(edges)
        for number, edge in enumerate(edges):
            left, right = anchors < edge, anchors >= edge
            assert before[number] == (left & (events["latest_end"] + 1 > edge)).sum()
            assert after[number] == (right & (events["earliest_start"] < edge)).sum()


@examples(0.4)
@given(datasets(30), SHARES)
def test_events_in_a_window_stand_in_it_or_reach_in(
    data: Dataset, shares: tuple[float, float]
) -> None:
    found, first, last = limits_of(data)
    window = window_of(first, last, shares)
    edges = np.array([window.first, window.last])
    number = 0
    for index in build(found).lanes.values():
        before, after = index.reaching_in(edges)
        number += int(index.count(edges)[0] + before[0] + after[1])
    assert number == len(in_window(found, window))


@examples(0.4)
@given(datasets(30))
def test_days_are_where_all_events_stand(data: Dataset) -> None:
    found, *_ = limits_of(data)
    index = build(found)
    assert list(index.days) == sorted(anchors_of(found))
    assert index.days is index.days


def test_what_was_worked_out_once_is_kept() -> None:
    index, made = build(frame()), iter(range(9))
    assert [index.once("one", made.__next__) for _ in range(3)] == [0, 0, 0]
    assert index.once("other", made.__next__) == 1
    assert build(frame()).once("one", made.__next__) == 2


def test_nothing_is_kept_of_what_failed() -> None:
    index = build(frame())
    with pytest.raises(ZeroDivisionError):
        index.once("one", lambda: 1 / 0)
    assert index.once("one", lambda: 5) == 5


@pytest.mark.parametrize("held", [5, CHUNK, CHUNK + 1, 2 * CHUNK, 4 * CHUNK])
@pytest.mark.parametrize("most", [3, CHUNK, 3 * CHUNK])
def test_candidates_of_many_events_are_the_first_that_stand_in_the_window(
    held: int, most: int
) -> None:
    number = 4 * CHUNK
    places = np.random.default_rng(7).permutation(number).astype(np.float64)
    order, whole = np.argsort(places), np.arange(number)
    index = LaneIndex(whole, places, places[order], order, whole, whole)
    inside = np.flatnonzero(places >= number - held)
    found = index.candidates(Window(float(number - held), float(number)), most)
    assert list(found) == list(inside[:most])


def test_index_of_nothing_holds_no_lane_and_no_day() -> None:
    index = build(frame())
    assert (index.lanes, list(index.days)) == ({}, [])


def big(number: int) -> pd.DataFrame:
    """A lane with far more events than are looked at one by one."""
    base = to_frame(crowd(200, 7), TODAY)
    frames = [base.assign(id=base["id"] + f"-{copy}") for copy in range(number // 200)]
    joined = pd.concat(frames, ignore_index=True).assign(lane="towers")
    return joined.sort_values(["earliest_start", "latest_end", "id"], ignore_index=True)


@pytest.mark.parametrize("share", [(0.0, 1.0), (0.3, 0.6), (0.5, 0.505)])
def test_thousands_of_events_are_all_counted_and_do_not_collide(
    share: tuple[float, float],
) -> None:
    found = big(4000)
    first, last = float(found["earliest_start"].min()), float(found["earliest_start"].max()) + 1
    limits, window = Window(first, last), window_of(first, last, share)
    grid = Grid(limits, limits, 1000.0, TODAY)
    placement = place(build(found), [Lane("towers", "Towers")], (), window, grid, 400.0)
    assert sum(counts(placement).values()) == len(in_window(found, window))
    assert collisions(placement, 1.0) == []
