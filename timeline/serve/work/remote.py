"""Workers of Celery, which take their orders from a Redis and may be on other machines."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import asdict
from typing import Any

from celery import Celery
from dash import CeleryManager
from redis import Redis

from timeline.errors import WorkError
from timeline.serve.work.crew import LIMIT, MOST, Prepare, deaf, full, work
from timeline.serve.work.orders import Order, Told
from timeline.serve.work.shelf import HOUR

QUEUE = "timeline"
"""The line of orders in Redis."""


class CeleryCrew(CeleryManager):
    """The workers of Celery at the address of a Redis."""

    prepare: Prepare = staticmethod(deaf)

    def __init__(self, url: str) -> None:
        super().__init__(celery_at(url))  # type: ignore[no-untyped-call]
        self._url, self._redis = url, Redis.from_url(url)
        self._task = self.make_job_fn(work, True)

    def make_job_fn(self, fn: Callable[..., Told], progress: Any, key: str | None = None) -> Any:  # noqa: ARG002
        """A task named after its function, so that workers know it without a page."""
        return super().make_job_fn(fn, progress, fn.__name__)  # type: ignore[no-untyped-call]

    def get_ready(self) -> None:
        """Nothing: the workers are there already."""

    def start(self, key: str, order: Order) -> str:
        """Hand an order to the workers; the id of the task is what the job is called."""
        return self._begin(key, self._task, order)

    def _begin(self, key: str, task: Any, order: Order) -> str:
        if int(self._redis.llen(QUEUE)) >= MOST:
            raise full()
        given = (self._url, asdict(order))
        return str(super().call_job_fn(key, task, given, {}))  # type: ignore[no-untyped-call]

    def call_job_fn(
        self,
        key: str,
        job_fn: Any,
        args: Sequence[Any],
        context: Any,  # noqa: ARG002
    ) -> str:
        """Begin what a page asks for; where the line is full, that is the result."""
        order = self.prepare(*args)
        try:
            return self._begin(key, job_fn, order)
        except WorkError as error:
            self._redis.set(key, json.dumps({"problem": str(error)}), ex=HOUR)
            return ""


def celery_at(url: str) -> Celery:
    """Celery with a Redis as its broker, which holds the results as well."""
    celery = Celery("timeline", broker=url, backend=url, set_as_current=False)
    celery.conf.update(
        task_default_queue=QUEUE,
        task_time_limit=LIMIT,
        result_expires=HOUR,
        worker_prefetch_multiplier=1,
        broker_connection_retry_on_startup=True,
    )
    return celery
