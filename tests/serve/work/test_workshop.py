"""Results for threads that wait: made once, with a bound on who waits and for how long."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from threading import BoundedSemaphore
from typing import Any

import pytest

from tests.serve.work.conftest import until
from timeline.curate.model import Dataset
from timeline.errors import WorkError
from timeline.explore.carried import from_bytes
from timeline.languages import ENGLISH
from timeline.publish.exports.options import Options
from timeline.serve.edition import Edition
from timeline.serve.store import Store
from timeline.serve.work.local import LocalCrew
from timeline.serve.work.orders import Order
from timeline.serve.work.shelf import DiskShelf
from timeline.serve.work.workshop import WAITING, Workshop


class Counting(LocalCrew):
    """Counts the orders that it begins."""

    def __init__(self, *given: Any) -> None:
        super().__init__(*given)
        self.begun: list[Order] = []

    def start(self, key: str, order: Order) -> int:
        self.begun.append(order)
        return super().start(key, order)


@pytest.fixture
def crew(tmp_path: Path) -> Counting:
    return Counting(str(tmp_path / "line"), str(tmp_path / "shelf"), 2)


Make = Callable[..., Workshop]


@pytest.fixture
def make(crew: Counting, tmp_path: Path) -> Make:
    """A workshop of the crew."""
    return lambda **more: Workshop(DiskShelf(str(tmp_path / "shelf")), crew, **more)


def order(workshop: Workshop, store: Store, exporter: str = "svg", query: str = "") -> Order:
    return workshop.order(store.current(), query, ENGLISH, Options(), exporter)


def test_file_is_made_once_for_all_who_ask(make: Make, crew: Counting, store: Store) -> None:
    workshop = make()
    wanted = order(workshop, store)
    with ThreadPoolExecutor(WAITING) as threads:
        found = list(threads.map(lambda _: workshop.file(wanted), range(WAITING)))
    assert found[0].startswith(b"<?xml ")
    assert set(found) == {found[0]}
    assert make().file(wanted) == found[0]
    assert crew.begun == [wanted]
    workshop.file(order(workshop, store, query="?lane=towers"))
    assert len(crew.begun) == 2


def test_data_of_an_edition_go_to_the_shelf_once(make: Make, lighthouses: Dataset) -> None:
    workshop = make()
    first, again, other = (
        workshop.order(Edition(data, (), name, 1, False), "", ENGLISH, Options())
        for name, data in (
            ("r1", lighthouses),
            ("r2", lighthouses),
            ("r3", replace(lighthouses, title="Others")),
        )
    )
    assert first.data == again.data != other.data
    assert from_bytes(workshop.shelf.get(other.data) or b"").dataset.title == "Others"


def test_who_finds_no_seat_does_not_wait(make: Make, crew: Counting, store: Store) -> None:
    seats = BoundedSemaphore(1)
    workshop = make(seats=seats)
    wanted = order(workshop, store)
    seats.acquire()
    with pytest.raises(WorkError, match=r"^too much is being made at once") as refused:
        workshop.file(wanted)
    assert (refused.value.code, crew.begun) == (429, [])
    seats.release()
    assert workshop.file(wanted)
    seats.acquire()
    assert workshop.file(wanted)


def test_who_has_waited_enough_finds_it_later(make: Make, crew: Counting, store: Store) -> None:
    hasty = make(patience=0.0)
    wanted = order(hasty, store, "png")
    for _ in range(2):
        with pytest.raises(WorkError, match=r"^it is still being made: ask again") as refused:
            hasty.file(wanted)
        assert (refused.value.code, refused.value.later) == (503, 5)
    until(lambda: hasty.shelf.get(wanted.key))
    assert hasty.file(wanted).startswith(b"\x89PNG")
    assert crew.begun == [wanted]


def test_failure_is_told_and_logged(
    make: Make, store: Store, caplog: pytest.LogCaptureFixture
) -> None:
    workshop = make()
    lost = replace(order(workshop, store), data="data-gone")
    for _ in range(2):
        with pytest.raises(WorkError, match=r"its worker has failed, and the log") as refused:
            workshop.file(lost)
        assert (refused.value.code, refused.value.later) == (500, 0)
    assert "LookupError: data-gone is no longer on the shelf" in caplog.text


def test_worker_that_has_gone_is_told(make: Make, crew: Counting, store: Store) -> None:
    workshop = make()

    def ended(key: str, given: Order) -> int:
        job = Counting.start(crew, key, given)
        crew.terminate_job(job)
        return job

    crew.start = ended  # type: ignore[method-assign]
    with pytest.raises(WorkError, match=r"its worker ended before it was done$") as refused:
        workshop.file(order(workshop, store))
    assert refused.value.code == 500
