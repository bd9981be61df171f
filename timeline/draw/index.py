"""Which events a view has to consider, at a cost that does not grow with the data set.

Per lane the events stand twice: by importance, to be scanned until enough of them lie in the
window, and by start and by end, to count in two look-ups how many lie in any part of it. So a
view of a million events costs what its pixels cost; whatever is not considered is counted.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from timeline.explore.window import Window

Days = NDArray[np.int64]

CHUNK = 4096
"""Events that are scanned at once."""


@dataclass(frozen=True, slots=True)
class LaneIndex:
    """A lane's events: `rows` of the frame with their days, the most important first.

    The order is the same in every view, so that a label that was served first stays first.

    `by_start` and `by_end` hold all first and last days of the lane in rising order.
    """

    rows: NDArray[np.intp]
    starts: Days
    ends: Days
    by_start: Days
    by_end: Days

    def candidates(self, window: Window, most: int) -> NDArray[np.intp]:
        """Rows of the most important events in a window, at most `most` of them."""
        found: list[NDArray[np.intp]] = []
        number = 0
        for first in range(0, len(self.rows), CHUNK):
            part = slice(first, first + CHUNK)
            inside = self.starts[part] < window.last
            inside &= self.ends[part] >= window.first
            found.append(self.rows[part][inside])
            number += len(found[-1])
            if number >= most:
                break
        return np.concatenate(found)[:most] if found else self.rows[:0]

    def count(self, edges: NDArray[np.float64]) -> NDArray[np.int64]:
        """How many events begin between each two edges; the first part counts all before, too.

        Each event that lies in the window from the first to the last edge is counted once.
        """
        begun = np.searchsorted(self.by_start, edges[1:], side="left")
        over = np.searchsorted(self.by_end, edges[0], side="left")
        return np.diff(begun, prepend=over)


@dataclass(frozen=True, slots=True)
class TimeIndex:
    """An index of a frame, lane by lane."""

    frame: pd.DataFrame
    lanes: Mapping[str, LaneIndex]


def build(frame: pd.DataFrame) -> TimeIndex:
    """The index of a frame with the columns of `timeline.explore.frame`."""
    starts = frame["earliest_start"].to_numpy()
    ends = frame["latest_end"].to_numpy()
    importance = frame["importance"].to_numpy()
    lanes = {
        str(lane): _lane(np.asarray(rows, dtype=np.intp), starts, ends, importance)
        for lane, rows in frame.groupby("lane", sort=False).indices.items()
    }
    return TimeIndex(frame, lanes)


def _spread(number: int) -> NDArray[np.int64]:
    """A rank for each of `number` places in a row such that the first ranks lie far apart.

    It is the place with its bits reversed (van der Corput's sequence): among equally important
    events those that are served first are spread over all time instead of crowding at its start.
    """
    places = np.arange(number, dtype=np.int64)
    ranks = np.zeros_like(places)
    for _ in range(max(number - 1, 0).bit_length()):
        ranks = ranks * 2 + places % 2
        places //= 2
    return ranks


def _lane(rows: NDArray[np.intp], starts: Days, ends: Days, importance: Days) -> LaneIndex:
    ranked = rows[np.lexsort((_spread(len(rows)), -importance[rows].astype(np.int64)))]
    return LaneIndex(
        rows=ranked,
        starts=starts[ranked],
        ends=ends[ranked],
        by_start=np.sort(starts[rows]),
        by_end=np.sort(ends[rows]),
    )
