"""Files and snapshots for whoever asks: from the shelf, or made by the crew while a thread waits.

How many threads wait is bounded, and so is how long. What takes longer is made all the same, and
lies on the shelf when it is asked for again.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass, field
from functools import cached_property, partial
from itertools import repeat
from threading import BoundedSemaphore
from typing import TypeVar
from uuid import uuid4

from timeline.errors import WorkError
from timeline.languages import Language
from timeline.publish.exports.options import Options
from timeline.serve.edition import Edition
from timeline.serve.work.crew import LIMIT, Crew, full
from timeline.serve.work.orders import Order, Told
from timeline.serve.work.shelf import Shelf
from timeline.serve.work.stock import Stock

WAITING = 16
"""Threads of a server that wait for work at the same time, at most: the others answer."""

PATIENCE = 55.0
"""Seconds for which a thread waits."""

SOON = 5
"""Seconds after which what took too long may be asked for again."""

LATE = 503
"""The status of an answer about what is still being made."""

Result = TypeVar("Result")

LOOKS = (0.01, 0.1)
"""Seconds between two looks for a result: at first, and later."""


@dataclass(frozen=True)
class Workshop:
    """Makes what does not belong on a thread that answers."""

    shelf: Shelf
    crew: Crew
    patience: float = PATIENCE
    seats: BoundedSemaphore = field(default_factory=lambda: BoundedSemaphore(WAITING))

    @cached_property
    def _stock(self) -> Stock:
        return Stock(self.shelf)

    def order(
        self, edition: Edition, query: str, spoken: Language, options: Options, exporter: str = ""
    ) -> Order:
        """An order about an edition, whose data are on the shelf from now on."""
        data, present = self._stock.names(edition, query, spoken)
        return Order(exporter, query, data, present, asdict(options))

    def file(self, order: Order) -> bytes:
        """The file that is ordered; WorkError where it cannot be had now."""
        found = self.shelf.get(order.key)
        return found if found is not None else self._seated(partial(self._file, order))

    def snapshot(self, order: Order) -> Told:
        """What becomes of a snapshot: see `timeline.serve.work.orders.carry_out`."""
        return self._seated(partial(self._told, order, self._until()))

    def _seated(self, wait: Callable[[], Result]) -> Result:
        if not self.seats.acquire(blocking=False):
            raise full()
        try:
            return wait()
        finally:
            self.seats.release()

    def _until(self) -> float:
        return time.monotonic() + self.patience

    def _file(self, order: Order) -> bytes:
        """The file, made here or by another thread or process that was first."""
        until, looks = self._until(), _looks()
        while (found := self.shelf.get(order.key)) is None:
            if self.shelf.claim(order.key, LIMIT):
                self._claimed(order, until)
            else:
                _pause(looks, until)
        return found

    def _claimed(self, order: Order, until: float) -> None:
        """Have a file made that nobody else may order meanwhile."""
        try:
            self._told(order, until)
        except WorkError as error:
            # It is still being made for whoever asks again.
            if error.code != LATE:
                self.shelf.release(order.key)
            raise
        self.shelf.release(order.key)

    def _told(self, order: Order, until: float) -> Told:
        """What the crew tells of an order when it is done."""
        key, looks = uuid4().hex, _looks()
        job = self.crew.start(key, order)
        while True:
            # Whether it runs is asked first: a worker leaves its result before it ends.
            is_running = self.crew.job_running(job)
            told = self.crew.get_result(key, None)
            if told is not self.crew.UNDEFINED:
                return _checked(told)
            if not is_running:
                raise WorkError("it could not be made: its worker ended before it was done", 500)
            _pause(looks, until)


def _checked(told: Told) -> Told:
    """What was told of an order; WorkError where the worker has failed."""
    failed = told.get("background_callback_error")
    if failed:
        logging.getLogger(__name__).error("%s", failed["tb"])
        raise WorkError("it could not be made: its worker has failed, and the log says why", 500)
    return told


def _looks() -> Iterator[float]:
    """Seconds to wait between looks: what is quick is had at once."""
    first, last = LOOKS
    yield from repeat(first, 20)
    yield from repeat(last)


def _pause(looks: Iterator[float], until: float) -> None:
    """Wait until the next look; WorkError when there has been waiting enough."""
    if time.monotonic() > until:
        raise WorkError("it is still being made: ask again in a moment", LATE, SOON)
    time.sleep(next(looks))
