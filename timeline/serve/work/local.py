"""Workers on this machine: a process for each order, a few at a time, the others in line.

The processes are forked from one that has no threads: a fork of the server could inherit a lock
that nobody is left to open. Systems without fork start each anew, which takes seconds.
"""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import asdict
from typing import Any

import multiprocess
import psutil
from dash import DiskcacheManager
from diskcache import Cache
from multiprocess import forkserver

from timeline.errors import WorkError
from timeline.serve.work.crew import LIMIT, MOST, Prepare, deaf, full, work
from timeline.serve.work.orders import Order

LINE = "line"
"""The orders on the disk, the first one first: number of the process and time of its birth."""

LOOK = 0.02
"""Seconds between two looks at the line."""

READY = ["timeline.serve.work.local"]
"""What a worker has imported before it is forked."""

Job = tuple[int, float]


class LocalCrew(DiskcacheManager):
    """Carries out `at_once` orders at a time, for all processes that name the same folder."""

    prepare: Prepare = staticmethod(deaf)

    def __init__(self, folder: str, shelf: str, at_once: int, limit: int = LIMIT) -> None:
        super().__init__(Cache(folder, eviction_policy="none"))  # type: ignore[no-untyped-call]
        self._shelf, self._at_once, self._limit = shelf, at_once, limit
        self._has_fork = "forkserver" in multiprocess.get_all_start_methods()
        self._context = multiprocess.get_context("forkserver" if self._has_fork else "spawn")
        if self._has_fork:
            self._context.set_forkserver_preload(READY)

    def get_ready(self) -> None:
        """Begin to import what workers need, so that the first order does not wait for it."""
        if self._has_fork:
            forkserver.ensure_running()

    def start(self, key: str, order: Order) -> int:
        """Begin an order in a process; the number of that is what the job is called."""
        return self._begin(key, self.make_job_fn(work, True), order)  # type: ignore[no-untyped-call]

    def _begin(self, key: str, job_fn: Callable[..., None], order: Order) -> int:
        process = self._context.Process(
            target=_in_turn,
            args=(self.handle, self._at_once, self._limit, job_fn, key),
            kwargs={"given": (self._shelf, asdict(order))},
            daemon=True,
        )
        with self.handle.transact():
            line = [each for each in self.handle.get(LINE, ()) if _is_alive(each)]
            if len(line) >= MOST:
                raise full()
            process.start()
            self.handle.set(LINE, [*line, _job(process.pid)])
        return int(process.pid)

    def call_job_fn(
        self,
        key: str,
        job_fn: Callable[..., None],
        args: Sequence[Any],
        context: Any,  # noqa: ARG002
    ) -> int:
        """Begin what a page asks for; where the line is full, that is the result."""
        order = self.prepare(*args)
        try:
            return self._begin(key, job_fn, order)
        except WorkError as error:
            self.handle.set(key, {"problem": str(error)})
            return 0

    def job_running(self, job: Any) -> bool:
        """Whether an order waits or is carried out."""
        # An order may end between two questions about its process.
        with suppress(psutil.NoSuchProcess):
            return int(job) > 0 and bool(super().job_running(job))  # type: ignore[no-untyped-call]
        return False

    def terminate_job(self, job: Any) -> None:
        """End the process of an order, if it has one."""
        if job is not None and int(job) > 0:
            with suppress(psutil.NoSuchProcess):
                super().terminate_job(job)  # type: ignore[no-untyped-call]


def _in_turn(
    handle: Cache,
    at_once: int,
    limit: int,
    job_fn: Callable[..., None],
    key: str,
    given: Sequence[Any],
) -> None:
    """Carry out an order when fewer than `at_once` are before it; runs in its own process.

    From its turn on it has so many seconds.
    """
    progress, own, told = f"{key}-progress", _job(os.getpid()), -1
    while (ahead := _ahead(handle, own)) >= at_once:
        if ahead != told:
            handle.set(progress, [{"ahead": ahead - at_once + 1}])
            told = ahead
        time.sleep(LOOK)
    if hasattr(signal, "alarm"):
        # Nobody catches it: the process ends, wherever it is.
        signal.alarm(limit)
    job_fn(key, progress, given, {})


def _ahead(handle: Cache, own: Job) -> int:
    """How many orders come before one in the line; it may not stand there yet."""
    line = handle.get(LINE, ())
    before = line[: line.index(own)] if own in line else line
    return sum(map(_is_alive, before))


def _job(number: int) -> Job:
    return number, psutil.Process(number).create_time()


def _is_alive(job: Job) -> bool:
    """Whether the process of an order is at work; another one may have got its number since."""
    number, born = job
    try:
        process = psutil.Process(number)
        return process.create_time() == born and process.status() != psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return False
