"""Workers of Celery at a real Redis: files, snapshots, how far they are, and the bound."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from redis import Redis

from tests.conftest import ROOT
from tests.serve.work.conftest import until
from timeline.errors import WorkError
from timeline.languages import ENGLISH
from timeline.publish.exports.options import Options
from timeline.serve.server import TimelineApp, create_app
from timeline.serve.settings import Settings
from timeline.serve.store import Store
from timeline.serve.work.crew import MOST, work
from timeline.serve.work.opening import opened
from timeline.serve.work.orders import Order
from timeline.serve.work.remote import QUEUE, CeleryCrew

OWN = {"Origin": "http://localhost"}
WORKER = ("-m", "celery", "-A", "timeline.serve.work.hands", "worker", "--concurrency", "1")


@pytest.fixture(scope="module")
def worker(redis: str) -> Iterator[str]:
    """The address of a Redis at which a worker takes orders."""
    Redis.from_url(redis).flushdb()
    environment = {**os.environ, "TIMELINE_REDIS_URL": redis}
    with subprocess.Popen(
        [sys.executable, *WORKER, "--loglevel", "WARNING"],
        cwd=ROOT,
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    ) as process:
        control = CeleryCrew(redis).handle.control
        until(lambda: control.ping(timeout=1))
        yield redis
        process.terminate()


@pytest.fixture
def app(worker: str, store: Store, tmp_path: Path) -> TimelineApp:
    return create_app(store, Settings(archive=tmp_path / "archive", redis=worker))


def test_pictures_are_made_elsewhere(app: TimelineApp, worker: str, store: Store) -> None:
    client = app.server.test_client()
    made = client.get("/view.png?lane=towers")
    assert (made.status_code, made.data[:4]) == (200, b"\x89PNG")
    assert client.get("/view.png?lane=towers").headers["ETag"] == made.headers["ETag"]
    here = create_app(store).server.test_client()
    assert here.get("/view.png?lane=towers").data == made.data
    assert Redis.from_url(worker).keys("timeline-shelf:made-*")


def test_views_are_frozen_elsewhere(app: TimelineApp) -> None:
    client = app.server.test_client()
    answer = client.post("/freeze?lane=towers", headers=OWN)
    assert answer.status_code == 303
    assert app.desk.archive is not None
    (name,) = app.desk.archive.ids()
    assert answer.headers["Location"].endswith(f"frozen={name}")
    assert client.get(f"/s/{name}/").status_code == 200


def test_page_hears_how_far_it_is(worker: str, store: Store, tmp_path: Path) -> None:
    workshop = opened(Settings(redis=worker))
    order = workshop.order(store.current(), "", ENGLISH, Options())
    crew, heard = CeleryCrew(worker), []
    crew.prepare = lambda _: Order(
        **{
            **{name: getattr(order, name) for name in Order.__slots__},
            "archive": str(tmp_path),
            "most": 1,
        }
    )
    job = crew.call_job_fn("page", crew.make_job_fn(work, True), [{}], {})

    def told() -> object:
        heard.extend(crew.get_progress("page") or ())
        result = crew.get_result("page", None)
        return result if result is not crew.UNDEFINED else None

    result = until(told)
    assert set(result) == {"id"}
    # Nothing is heard until the worker has begun, however soon that is.
    begun = [each for each in heard if each]
    assert heard[len(heard) - len(begun) :] == begun
    assert {each["of"] for each in begun} == {10}
    until(lambda: not crew.job_running(job))


def test_full_line_takes_no_more(redis: str) -> None:
    crew = CeleryCrew(redis.replace("/0", "/1"))
    order = Order("svg", "", "data-gone")
    for number in range(MOST):
        crew.start(f"{number}", order)
    with pytest.raises(WorkError, match=r"^too much is being made at once") as refused:
        crew.start("more", order)
    assert refused.value.code == 429
    crew.prepare = lambda _: order
    assert crew.call_job_fn("more", crew.make_job_fn(work, True), [{}], {}) == ""
    assert crew.get_result("more", None) == {"problem": str(refused.value)}
    assert Redis.from_url(redis.replace("/0", "/1")).llen(QUEUE) == MOST


def test_failure_elsewhere_is_told(worker: str) -> None:
    workshop = opened(Settings(redis=worker))
    with pytest.raises(WorkError, match=r"its worker has failed, and the log says why"):
        workshop.file(Order("svg", "", "data-gone"))
