"""Times of repeated work, as all tables of the benchmarks give them."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

LEAST_RUNS, PATIENCE = 2, 4.0
"""How often a piece of work is timed at the least, and after how many seconds it is no more."""


@dataclass(frozen=True, slots=True)
class Times:
    """Milliseconds of a piece of work: the first time, and the times after it, rising."""

    first: float
    later: Sequence[float]

    @property
    def median(self) -> float:
        """Half of the later times are shorter."""
        return statistics.median(self.later)

    @property
    def late(self) -> float:
        """The 95th percentile of the later times."""
        return percentile(self.later, 0.95)


def timed(work: Callable[[], object]) -> float:
    """Milliseconds that a piece of work takes."""
    begin = time.perf_counter()
    work()
    return (time.perf_counter() - begin) * 1000


def times(work: Callable[[], object], runs: int) -> Times:
    """Times of so many runs after the first one; of fewer when they take long."""
    return Times(timed(work), sorted(_later(work, runs)))


def _later(work: Callable[[], object], runs: int) -> Iterator[float]:
    spent = 0.0
    for run in range(runs):
        if run >= LEAST_RUNS and spent > PATIENCE * 1000:
            return
        found = timed(work)
        spent += found
        yield found


def percentile(numbers: Sequence[float], share: float) -> float:
    """The number below which a share of all lies."""
    return sorted(numbers)[round(share * (len(numbers) - 1))]
