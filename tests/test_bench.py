"""The events of the benchmarks are the same in every run."""

from __future__ import annotations

import pytest

from bench.generate import LANES, events
from bench.served import VIEWS, Desk, made_up
from timeline.explore.frame import COLUMNS


def test_seed_decides_on_the_events() -> None:
    assert events(200, seed=3).equals(events(200, seed=3))
    assert not events(200, seed=3).equals(events(200, seed=4))


def test_events_have_the_columns_of_a_frame() -> None:
    found = events(500)
    assert list(found.columns) == list(COLUMNS)
    assert {name: str(dtype) for name, dtype in found.dtypes.items()} == {
        name: dtype for name, (dtype, _) in COLUMNS.items()
    }
    assert set(found["lane"]) == {lane.id for lane in LANES}
    assert found["earliest_start"].is_monotonic_increasing


@pytest.mark.parametrize("view", VIEWS)
def test_made_up_events_are_served(view: str) -> None:
    desk = Desk(made_up(300))
    assert b"data-event" in desk.texts(view)
    assert b"opened" in desk.opened(view)
    assert b"data-event" in desk.first_page(view)
