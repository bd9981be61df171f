"""How many events a window shows, and which of them come first, without a look at each."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from timeline.dates import OPEN_FUTURE, OPEN_PAST
from timeline.explore.window import Window

Days = NDArray[np.float64]
Places = NDArray[np.intp]

CHUNK = 8192
"""Events that are looked at together."""


@dataclass(frozen=True, slots=True, eq=False)
class Spans:
    """The days that some events take, in the order of their rows, with what makes asking cheap.

    `stands` are the days with which they stand in a list, rising. `starts` are the first days they
    may have begun, `by_start` the same in rising order, `ahead` the earliest of them from each
    place on; `overs` are the first days after them, `by_over` the same in rising order, `reach`
    the latest of them up to each place. A window shows an event when start < window.last and
    over > window.first.

    All are floats, as a window is: compared with whole numbers, they would be copied each time.
    """

    stands: Days
    starts: Days
    by_start: Days
    ahead: Days
    overs: Days
    by_over: Days
    reach: Days

    @classmethod
    def of(cls, frame: pd.DataFrame) -> Spans:
        """The spans of a frame in the order of `timeline.explore.frame`."""
        starts = frame["earliest_start"].to_numpy(dtype=np.float64)
        ends = frame["latest_end"].to_numpy(dtype=np.float64)
        stands = np.where((starts <= OPEN_PAST) & (ends < OPEN_FUTURE), ends, starts)
        ahead = np.minimum.accumulate(starts[::-1])[::-1]
        overs = ends + 1
        reach = np.maximum.accumulate(overs)
        return cls(stands, starts, np.sort(starts), ahead, overs, np.sort(overs), reach)

    def count(self, window: Window) -> int:
        """How many events the window shows: those that have begun without those that are over."""
        return self._begun(self.by_start, window.last, window.first)

    def listed(self, window: Window, day: float) -> int:
        """How many of them stand in a list before a day, which is not before the window."""
        return self._begun(self.stands, min(day, window.last), window.first)

    def _begun(self, days: Days, last: float, first: float) -> int:
        begun = np.searchsorted(days, last, side="left")
        over = np.searchsorted(self.by_over, first, side="right")
        return int(begun - over)

    def first(self, window: Window, most: int) -> Places:
        """Places of the first events that the window shows, at most `most`."""
        low, high = self._between(window)
        found: list[Places] = []
        number = 0
        while low < high and number < most:
            found.append(self._shown(low, min(low + CHUNK, high), window) + low)
            number += len(found[-1])
            low += CHUNK
        return np.concatenate(found)[:most] if found else np.empty(0, np.intp)

    def shows(self, place: int, window: Window) -> bool:
        """Whether the window shows the event at a place."""
        return bool(self.starts[place] < window.last and self.overs[place] > window.first)

    def beside(self, place: int, window: Window) -> tuple[int | None, int | None]:
        """Places of the events before and after a place that the window shows, if there are."""
        low, high = self._between(window)
        earlier = self._shown(low, min(place, high), window)
        next_one = max(place + 1, low)
        later = self._shown(next_one, high, window)
        return (
            low + int(earlier[-1]) if len(earlier) else None,
            next_one + int(later[0]) if len(later) else None,
        )

    def _shown(self, low: int, high: int, window: Window) -> Places:
        """Of some places those, counted from the first, whose events the window shows."""
        inside = (self.overs[low:high] > window.first) & (self.starts[low:high] < window.last)
        return np.flatnonzero(inside)

    def _between(self, window: Window) -> tuple[int, int]:
        """The places outside of which no event is shown."""
        low = np.searchsorted(self.reach, window.first, side="right")
        high = np.searchsorted(self.ahead, window.last, side="left")
        return int(low), int(high)
