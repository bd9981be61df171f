"""How many events a window shows, and which of them come first, without a look at each."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from timeline.explore.window import Window

Days = NDArray[np.float64]
Places = NDArray[np.intp]

CHUNK = 8192
"""Events that are looked at together."""


@dataclass(frozen=True, slots=True, eq=False)
class Spans:
    """The days that some events take, in the order of their rows, with what makes asking cheap.

    `starts` are the first days they may have begun, rising; `overs` are the first days after
    them, `by_over` the same in rising order, `reach` the latest of them up to each place. A window
    shows an event when start < window.last and over > window.first.

    All are floats, as a window is: compared with whole numbers, they would be copied each time.
    """

    starts: Days
    overs: Days
    by_over: Days
    reach: Days

    @classmethod
    def of(cls, frame: pd.DataFrame) -> Spans:
        """The spans of a frame in the order of `timeline.explore.frame`."""
        starts = frame["earliest_start"].to_numpy(dtype=np.float64)
        overs = frame["latest_end"].to_numpy(dtype=np.float64) + 1
        return cls(starts, overs, np.sort(overs), np.maximum.accumulate(overs))

    def count(self, window: Window) -> int:
        """How many events the window shows: those that have begun without those that are over."""
        begun = np.searchsorted(self.starts, window.last, side="left")
        over = np.searchsorted(self.by_over, window.first, side="right")
        return int(begun - over)

    def first(self, window: Window, most: int) -> Places:
        """Places of the first events that the window shows, at most `most`."""
        low, high = self._between(window)
        found: list[Places] = []
        number = 0
        while low < high and number < most:
            part = self.overs[low : min(low + CHUNK, high)]
            found.append(np.flatnonzero(part > window.first) + low)
            number += len(found[-1])
            low += CHUNK
        return np.concatenate(found)[:most] if found else np.empty(0, np.intp)

    def shows(self, place: int, window: Window) -> bool:
        """Whether the window shows the event at a place."""
        return bool(self.starts[place] < window.last and self.overs[place] > window.first)

    def beside(self, place: int, window: Window) -> tuple[int | None, int | None]:
        """Places of the events before and after a place that the window shows, if there are."""
        low, high = self._between(window)
        earlier = np.flatnonzero(self.overs[low : min(place, high)] > window.first)
        next_one = max(place + 1, low)
        later = np.flatnonzero(self.overs[next_one:high] > window.first)
        return (
            low + int(earlier[-1]) if len(earlier) else None,
            next_one + int(later[0]) if len(later) else None,
        )

    def _between(self, window: Window) -> tuple[int, int]:
        """The places outside of which no event is shown."""
        low = np.searchsorted(self.reach, window.first, side="right")
        high = np.searchsorted(self.starts, window.last, side="left")
        return int(low), int(high)
