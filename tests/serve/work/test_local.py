"""Workers of this machine, each a process: the line, its bound, and how they end."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

from tests.serve.work.conftest import Ordered, until
from timeline.errors import WorkError
from timeline.serve.work.crew import MOST, Report, work
from timeline.serve.work.local import LocalCrew
from timeline.serve.work.orders import Order, Told
from timeline.serve.work.shelf import DiskShelf

PLAIN = Order("svg", "first", "")


def noted(report: Report, place: str, order: Told) -> Told:
    """Note when it begins and ends."""
    path = Path(place) / order["query"]
    path.write_text(str(time.monotonic()))
    time.sleep(0.3)
    path.with_suffix(".end").write_text(str(time.monotonic()))
    return {"id": order["query"], "process": os.getpid()}


def waiting(report: Report, place: str, order: Told) -> Told:
    """Wait until the gate is open."""
    until((Path(place) / "open").exists)
    return {"id": order["query"]}


def dying(report: Report, place: str, order: Told) -> Told:
    """End without a word."""
    os._exit(1)


@pytest.fixture
def crew(tmp_path: Path) -> LocalCrew:
    """One worker at a time; the place of the orders is a bare folder."""
    (tmp_path / "place").mkdir()
    crew = LocalCrew(str(tmp_path / "line"), str(tmp_path / "place"), 1)
    crew.prepare = lambda wish: Order("svg", wish, "")
    return crew


@pytest.fixture
def gate(tmp_path: Path) -> Iterator[Path]:
    """What lets waiting workers go; it is open in the end."""
    yield tmp_path / "place" / "open"
    (tmp_path / "place" / "open").touch()


def result(crew: LocalCrew, key: str) -> Told:
    """What became of an order."""
    until(lambda: crew.result_ready(key))
    told: Told = crew.get_result(key, None)
    return told


def test_file_is_made_by_another_process(tmp_path: Path, ordered: Ordered) -> None:
    shelf = DiskShelf(str(tmp_path / "shelf"))
    crew, order = LocalCrew(str(tmp_path / "line"), str(tmp_path / "shelf"), 2), ordered(shelf)
    job = crew.start("key", order)
    assert job != os.getpid()
    assert crew.job_running(job)
    assert result(crew, "key") == {"made": order.key}
    assert (shelf.get(order.key) or b"").startswith(b"<?xml ")
    until(lambda: not crew.job_running(job))


def test_orders_are_carried_out_one_after_another(crew: LocalCrew, tmp_path: Path) -> None:
    job_fn, names = crew.make_job_fn(noted, True), ["a", "b", "c"]
    jobs = [crew.call_job_fn(name, job_fn, [name], {}) for name in names]
    heard = until(lambda: crew.get_progress("c"))
    assert heard[0]["ahead"] in {1, 2}
    told = [result(crew, name) for name in names]
    assert [each["process"] for each in told] == jobs
    times = [
        float((tmp_path / "place" / f"{name}{part}").read_text())
        for name in names
        for part in ("", ".end")
    ]
    assert times == sorted(times)


def test_full_line_takes_no_more(crew: LocalCrew, gate: Path) -> None:
    job_fn = crew.make_job_fn(waiting, True)
    for number in range(MOST):
        assert crew.call_job_fn(f"{number}", job_fn, [f"{number}"], {}) > 0
    with pytest.raises(WorkError, match=r"^too much is being made at once: try again") as refused:
        crew.start("more", PLAIN)
    assert (refused.value.code, refused.value.later) == (429, 10)
    nobody = crew.call_job_fn("more", job_fn, ["more"], {})
    assert (crew.job_running(nobody), crew.job_running(str(nobody))) == (False, False)
    crew.terminate_job(nobody)
    assert result(crew, "more") == {"problem": str(refused.value)}
    gate.touch()
    assert [result(crew, f"{number}")["id"] for number in range(MOST)] == [*map(str, range(MOST))]
    until(lambda: crew.call_job_fn("later", job_fn, ["later"], {}) > 0)
    assert result(crew, "later") == {"id": "later"}


def test_who_has_died_holds_nobody_up(crew: LocalCrew) -> None:
    job = crew.call_job_fn("dead", crew.make_job_fn(dying, True), ["x"], {})
    crew.call_job_fn("next", crew.make_job_fn(noted, True), ["x"], {})
    assert result(crew, "next")["id"] == "x"
    assert not crew.job_running(job)
    assert crew.get_result("dead", None) is crew.UNDEFINED


def test_order_that_is_stopped_makes_room(crew: LocalCrew, gate: Path) -> None:
    job = crew.call_job_fn("long", crew.make_job_fn(waiting, True), ["x"], {})
    crew.call_job_fn("next", crew.make_job_fn(noted, True), ["x"], {})
    crew.terminate_job(str(job))
    assert result(crew, "next")["id"] == "x"


def test_order_may_end_between_two_questions_about_it(
    crew: LocalCrew, monkeypatch: pytest.MonkeyPatch
) -> None:
    job = crew.call_job_fn("short", crew.make_job_fn(noted, True), ["x"], {})
    until(lambda: not crew.job_running(job))
    # What is known of the process is old: it was there a moment ago.
    monkeypatch.setattr(psutil, "pid_exists", lambda _: True)
    assert not crew.job_running(job)
    told: Told = crew.get_result("short", str(job))
    assert told["id"] == "x"


def test_order_that_takes_too_long_is_ended(tmp_path: Path) -> None:
    crew = LocalCrew(str(tmp_path / "line"), str(tmp_path), 1, limit=1)
    crew.prepare = lambda _: PLAIN
    job = crew.call_job_fn("long", crew.make_job_fn(waiting, True), ["x"], {})
    until(lambda: not crew.job_running(job))
    assert not crew.result_ready("long")


def test_line_is_the_same_for_all_processes_of_a_folder(
    crew: LocalCrew, gate: Path, tmp_path: Path
) -> None:
    other = LocalCrew(str(tmp_path / "line"), str(tmp_path / "place"), 1)
    crew.call_job_fn("long", crew.make_job_fn(waiting, True), ["x"], {})
    other.prepare = crew.prepare
    other.call_job_fn("next", other.make_job_fn(noted, True), ["x"], {})
    assert until(lambda: crew.get_progress("next")) == [{"ahead": 1}]
    gate.touch()
    assert result(crew, "next")["id"] == "x"


def test_crew_without_a_page_takes_no_wishes(tmp_path: Path) -> None:
    crew = LocalCrew(str(tmp_path / "line"), str(tmp_path), 1)
    with pytest.raises(WorkError, match=r"^this crew takes no orders from a page$"):
        crew.call_job_fn("key", crew.make_job_fn(work, True), [{"query": ""}], {})
