"""Which events a view has to consider, at a cost that does not grow with the data set.

Per lane the events stand several times: by importance, to be scanned until enough of them are
found, and by anchor, by start and by end, to count in a few look-ups how many lie in any part of
time. So a view of a million events costs what its pixels cost; whatever is not considered is
counted.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from timeline.dates import OPEN_FUTURE, OPEN_PAST
from timeline.draw.measure import MEASURED
from timeline.explore.window import Window

Days = NDArray[np.int64]
Places = NDArray[np.float64]
Rows = NDArray[np.intp]

CHUNK = 4096
"""Events that are scanned at once, or sorted: as many in a window are found by sorting."""


@dataclass(frozen=True, slots=True)
class LaneIndex:
    """A lane's events: `rows` of the frame with their anchors in days, the most important first.

    The order is the same in every view, so that a label that was served first stays first: the
    place in it is an event's rank. `by_anchor`, `by_start` and `by_end` are in rising order; `at`
    is the rank that belongs to each place of `by_anchor`.
    """

    rows: Rows
    anchors: Places
    by_anchor: Places
    at: Rows
    by_start: Days
    by_end: Days

    def candidates(self, window: Window, most: int) -> Rows:
        """Ranks of the most important events that stand in a window, at most `most` of them."""
        low, high = np.searchsorted(self.by_anchor, (window.first, window.last), side="left")
        # In a window of few the scan by importance would go on and on before it had enough.
        if high - low <= CHUNK:
            return np.sort(self.at[low:high])[:most]
        found: list[Rows] = []
        number = 0
        for first in range(0, len(self.rows), CHUNK):
            part = self.anchors[first : first + CHUNK]
            inside = (part >= window.first) & (part < window.last)
            found.append(np.flatnonzero(inside) + first)
            number += len(found[-1])
            if number >= most:
                break
        return np.concatenate(found)[:most] if found else np.empty(0, np.intp)

    def count(self, edges: Places) -> Days:
        """How many events stand between each two edges."""
        return np.diff(np.searchsorted(self.by_anchor, edges, side="left"))

    def shows(self, window: Window) -> bool:
        """Whether any event may have happened in a window."""
        begun = np.searchsorted(self.by_start, int(np.ceil(window.last)), side="left")
        over = np.searchsorted(self.by_end, int(np.floor(window.first)) - 1, side="right")
        return bool(begun > over)

    def between(self, first: float, last: float) -> Rows:
        """Ranks of the events that stand between two days, in order of time."""
        low, high = np.searchsorted(self.by_anchor, (first, last), side="left")
        return self.at[low:high]

    def reaching_in(self, edges: Places) -> tuple[Days, Days]:
        """How many events reach over each edge from before it, and from after it.

        They have begun before the edge and end after it, and stand on one side or the other.
        """
        stand = np.searchsorted(self.by_anchor, edges, side="left")
        ended = np.searchsorted(self.by_end, np.floor(edges).astype(np.int64) - 1, side="right")
        begun = np.searchsorted(self.by_start, np.ceil(edges).astype(np.int64), side="left")
        return stand - ended, begun - stand


@dataclass(frozen=True, slots=True)
class TimeIndex:
    """An index of a frame, lane by lane.

    `columns` are what measuring reads; `kept` is for what others work out from it once.
    """

    frame: pd.DataFrame
    lanes: Mapping[str, LaneIndex]
    columns: Mapping[str, NDArray[Any]]
    kept: dict[Any, Any] = field(default_factory=dict, compare=False, repr=False)

    def once(self, key: Any, make: Callable[[], Any]) -> Any:
        """What `make` answers, which is asked only the first time."""
        if key not in self.kept:
            self.kept.setdefault(key, make())
        return self.kept[key]

    @property
    def days(self) -> Places:
        """Where all events stand, in rising order."""
        anchors: Places = self.once("days", self._days)
        return anchors

    def _days(self) -> Places:
        lanes = [lane.by_anchor for lane in self.lanes.values()]
        return np.sort(np.concatenate([np.empty(0), *lanes]))


def build(frame: pd.DataFrame, empty: Iterable[str] = ()) -> TimeIndex:
    """The index of a frame with the columns of `timeline.explore.frame`.

    Lanes that are named as `empty` are there even if none of the events is in them.
    """
    columns = {name: frame[name].to_numpy() for name in MEASURED}
    anchors = _anchors(columns)
    held = frame.groupby("lane", sort=False).indices
    lanes = {
        str(lane): _lane(np.asarray(held.get(lane, ()), dtype=np.intp), anchors, columns)
        for lane in dict.fromkeys((*held, *empty))
    }
    return TimeIndex(frame, lanes, columns)


def _anchors(columns: Mapping[str, NDArray[Any]]) -> Places:
    """`timeline.draw.measure.anchor_of` for every event at once."""
    start, end = columns["earliest_start"], columns["latest_end"]
    middle = (start + end + 1) / 2
    point = np.where(
        start <= OPEN_PAST, end + 0.5, np.where(end >= OPEN_FUTURE, start + 0.5, middle)
    )
    latest = columns["latest_start"]
    span = np.where(latest > OPEN_PAST, latest, columns["earliest_end"])
    return np.where(columns["is_span"], span, point).astype(np.float64)


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


def _lane(rows: Rows, anchors: Places, columns: Mapping[str, NDArray[Any]]) -> LaneIndex:
    importance = columns["importance"][rows].astype(np.int64)
    ranked = rows[np.lexsort((_spread(len(rows)), -importance))]
    standing = anchors[ranked]
    order = np.argsort(standing, kind="stable")
    return LaneIndex(
        rows=ranked,
        anchors=standing,
        by_anchor=standing[order],
        at=order.astype(np.intp),
        by_start=np.sort(columns["earliest_start"][rows]),
        by_end=np.sort(columns["latest_end"][rows]),
    )
