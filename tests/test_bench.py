"""The events of the benchmarks are the same in every run."""

from __future__ import annotations

import json
from itertools import islice
from pathlib import Path

import pytest

from bench.generate import LANES, events
from bench.page import plain_page
from bench.reading import BARE, Cost, lines
from bench.served import VIEWS, Desk, made_up
from bench.timing import percentile, times
from bench.views import row, wander, whole_view
from bench.written import write
from timeline.curate.load import load
from timeline.explore.frame import COLUMNS
from timeline.explore.window import Window
from timeline.languages import ENGLISH


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


def test_reader_wanders_the_same_way_each_time_and_stays_inside() -> None:
    start, limits = Window(100.0, 200.0), Window(0.0, 1000.0)
    windows = list(islice(wander(start, limits), 200))
    assert windows == list(islice(wander(start, limits), 200))
    assert windows[0] == start
    assert all(limits.first <= each.first and each.last <= limits.last for each in windows)
    assert len(set(windows)) == 200


def test_view_is_the_one_that_a_browser_gets() -> None:
    told = json.loads(whole_view(made_up(300), iter([Window(5000.0, 6000.0)])))
    assert told["window"] == [5000.0, 6000.0]
    assert len(told["lanes"]) == len(LANES)


def test_line_counts_labels_and_times(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bench.views.RUNS", 2)
    found = row(made_up(300), 300, "decade")
    assert found.labels > 0
    assert [len(each.later) for each in found.found] == [2, 2, 2]


def test_plain_page_takes_nothing_from_the_timeline() -> None:
    assert (
        "page.mjs"
        not in plain_page(made_up(20).catalogue(ENGLISH).frame).server.test_client().get("/").text
    )


def test_first_time_is_kept_apart() -> None:
    runs = []
    found = times(lambda: runs.append(1), 5)
    assert (len(runs), len(found.later)) == (6, 5)
    assert percentile([3.0, 1.0, 2.0], 0.95) == 3.0


def test_written_folder_is_good_and_the_same_each_time(tmp_path: Path) -> None:
    write(tmp_path / "one", 60, files=4)
    write(tmp_path / "two", 60, files=4)
    loaded = load(tmp_path / "one", 30_000)
    assert (loaded.seen, len(loaded.dataset.events), loaded.problems) == (60, 60, ())
    for path in sorted((tmp_path / "one").rglob("*.yaml")):
        assert (
            path.read_bytes()
            == (tmp_path / "two" / path.relative_to(tmp_path / "one")).read_bytes()
        )


def test_reading_is_told_as_ratios() -> None:
    found = {
        "CSafeLoader": Cost(2.0, 300),
        BARE: Cost(1.0, 200),
        "warm, from the cache": Cost(0.01, 99),
    }
    assert list(lines(found))[2:] == [
        "| CSafeLoader | 2.00 | 1.00 |  | 300 |",
        f"| {BARE} | 1.00 | 0.50 | 100.0% | 200 |",
        "| warm, from the cache | 0.01 | 0.01 | 1.0% | 99 |",
    ]
