"""What a view considers and counts, against looking at every event."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import TODAY, datasets, frame
from tests.draw.geometry import collisions, crowd, limits_of
from timeline.curate.model import Dataset, Lane
from timeline.draw.index import CHUNK, LaneIndex, build
from timeline.draw.placement import counts, in_window, place
from timeline.explore.frame import to_frame
from timeline.explore.window import Window

SHARES = st.tuples(st.floats(0, 1), st.floats(0, 1))


def window_of(first: float, last: float, shares: tuple[float, float]) -> Window:
    low, high = sorted(shares)
    span = last - first
    return Window(first + low * span, first + high * span + 1)


@given(datasets(30), SHARES, st.integers(1, 12))
def test_candidates_are_the_most_important_in_the_window(
    data: Dataset, shares: tuple[float, float], most: int
) -> None:
    found, first, last = limits_of(data)
    window = window_of(first, last, shares)
    for lane, index in build(found).lanes.items():
        inside = in_window(found[found["lane"] == lane], window)
        best = sorted(inside["importance"], reverse=True)[:most]
        rows = index.candidates(window, most)
        assert list(found["importance"].iloc[rows]) == best
        assert set(rows) <= set(inside.index)
        assert len(set(rows)) == len(rows)


def test_candidates_of_equal_importance_are_spread_over_time() -> None:
    found = to_frame(crowd(1, 1), TODAY)
    many = pd.concat([found] * 64, ignore_index=True)
    many["earliest_start"] = range(64)
    many["latest_end"] = range(64)
    (index,) = build(many).lanes.values()
    assert list(index.candidates(Window(0, 64), 4)) == [0, 32, 16, 48]


@given(datasets(30), st.integers(1, 8))
def test_candidates_of_a_view_come_first_in_any_part_of_it_too(data: Dataset, most: int) -> None:
    found, first, last = limits_of(data)
    whole, part = Window(first, last), Window(first, (first + last) / 2)
    for index in build(found).lanes.values():
        inside = set(index.candidates(part, len(found)))
        kept = [row for row in index.candidates(whole, most) if row in inside]
        assert list(index.candidates(part, most))[: len(kept)] == kept


@given(datasets(30), SHARES, st.integers(1, 40))
def test_count_takes_each_event_once(
    data: Dataset, shares: tuple[float, float], parts: int
) -> None:
    found, first, last = limits_of(data)
    window = window_of(first, last, shares)
    edges = np.linspace(window.first, window.last, parts + 1)
    for lane, index in build(found).lanes.items():
        inside = in_window(found[found["lane"] == lane], window)
        starts = inside["earliest_start"].to_numpy()
        expected = np.histogram(np.clip(starts, edges[0], None), edges)[0]
        counted = index.count(edges)
        assert counted.sum() == len(inside)
        assert (counted == expected).all()


def test_scan_goes_on_behind_the_first_chunk() -> None:
    days = np.arange(2 * CHUNK, dtype=np.int64)
    index = LaneIndex(np.arange(2 * CHUNK), days, days, days, days)
    late = Window(2.0 * CHUNK - 5, 2.0 * CHUNK + 5)
    assert list(index.candidates(late, 3)) == list(range(2 * CHUNK - 5, 2 * CHUNK - 2))


def test_index_of_nothing_holds_no_lane() -> None:
    assert build(frame()).lanes == {}


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
    window = window_of(first, last, share)
    placement = place(build(found), [Lane("towers", "Towers")], (), window, 1000.0, 400.0, TODAY)
    assert sum(counts(placement).values()) == len(in_window(found, window))
    assert collisions(placement, 1.0) == []
