"""Who carries orders out: what crews have in common, whoever their workers are.

A crew is a manager of Dash's background callbacks with a bound: who finds the line full is told so.
What Dash passes on from a browser is a wish; the crew makes an order of it before it starts.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any, Protocol

from timeline.errors import WorkError
from timeline.serve.work.orders import Order, Report, Told, carry_out
from timeline.serve.work.shelf import Shelf, shelf_at
from timeline.serve.work.stock import Reader

MOST = 16
"""Orders that are carried out or wait for their turn, at most."""

LIMIT = 60
"""Seconds that a worker has for an order."""

LATER = 10
"""Seconds after which whoever found the line full may ask again."""

Prepare = Callable[[Any], Order]
"""Makes an order of what a browser asks for; raises what Flask answers where it cannot be."""


class Crew(Protocol):
    """A manager of Dash's background callbacks that takes a bounded number of orders.

    `prepare` makes the orders of its page.
    """

    UNDEFINED: object
    prepare: Prepare

    def get_ready(self) -> None:
        """Prepare for the first order, where no process is forked from this one afterwards."""

    def start(self, key: str, order: Order) -> Any:
        """Begin an order, whose result will be had under a key; WorkError if the line is full."""

    def job_running(self, job: Any) -> bool:
        """Whether an order waits or is carried out."""

    def get_result(self, key: str, job: Any) -> Any:
        """What `work` returned, once, or UNDEFINED until then."""


def work(report: Report, place: str, order: Told) -> Told:
    """Carry out an order whose data and result are on the shelf at a place.

    That it begins is told: who waits knows from then on that it can be stopped.
    """
    report({})
    shelf, reader = _at(place)
    return carry_out(Order(**order), shelf, reader, report)


@cache
def _at(place: str) -> tuple[Shelf, Reader]:
    """The shelf at a place, and what this process has read of it: workers of Celery live on."""
    shelf = shelf_at(place)
    return shelf, Reader(shelf)


def deaf(wish: Any) -> Order:
    """For crews that no page talks to."""
    raise WorkError("this crew takes no orders from a page", 400)


def full() -> WorkError:
    """The answer where too many orders wait."""
    return WorkError("too much is being made at once: try again in a moment", 429, LATER)
