"""The events of the benchmarks are the same in every run."""

from __future__ import annotations

from bench.generate import LANES, events
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
