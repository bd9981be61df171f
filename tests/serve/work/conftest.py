"""A Redis of the tests' own, a shelf of each kind, and orders about the lighthouses."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from redis import Redis
from redis.exceptions import ConnectionError as NoAnswer

from timeline.languages import ENGLISH
from timeline.serve.store import Store
from timeline.serve.work.orders import Order
from timeline.serve.work.shelf import DiskShelf, RedisShelf, Shelf
from timeline.serve.work.stock import Stock

Ordered = Callable[..., Order]


def until(holds: Callable[[], Any], seconds: float = 60.0) -> Any:
    """What holds once it does."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if found := holds():
            return found
        time.sleep(0.02)
    raise AssertionError(f"it did not come to hold within {seconds:g} s")


def redis_path() -> str:
    """The Redis to start (see tools/redis.sh)."""
    found = os.environ.get("REDIS_SERVER") or shutil.which("redis-server")
    if found:
        return found
    if os.environ.get("CI"):
        pytest.fail("no Redis to start (see tools/redis.sh)")
    pytest.skip("no Redis to start (see tools/redis.sh)")


@pytest.fixture(scope="session")
def redis(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a Redis that keeps nothing."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    own = ["--port", str(port), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no"]
    folder = tmp_path_factory.mktemp("redis")
    with subprocess.Popen(
        [redis_path(), *own, "--dir", str(folder)], stdout=subprocess.DEVNULL
    ) as server:
        url = f"redis://127.0.0.1:{port}/0"
        until(lambda: _answers(url))
        yield url
        server.terminate()


def _answers(url: str) -> bool:
    try:
        return bool(Redis.from_url(url).ping())
    except NoAnswer:
        return False


@pytest.fixture(params=["disk", "redis"])
def shelf(request: pytest.FixtureRequest, tmp_path: Path) -> Shelf:
    """A shelf, of each kind in its turn."""
    if request.param == "disk":
        return DiskShelf(str(tmp_path / "shelf"))
    found = RedisShelf(request.getfixturevalue("redis"))
    Redis.from_url(request.getfixturevalue("redis")).flushdb()
    return found


@pytest.fixture
def ordered(store: Store) -> Ordered:
    """An order about the lighthouses; their data go to the shelf."""

    def order(shelf: Shelf, exporter: str = "svg", query: str = "", **more: Any) -> Order:
        data, present = Stock(shelf).names(store.current(), query, ENGLISH)
        return Order(exporter, query, data, present, **more)

    return order
