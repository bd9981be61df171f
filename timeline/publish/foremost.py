"""The events that matter most of those that a view shows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import pandas as pd

from timeline.publish.snapshot import Snapshot


def foremost(snapshot: Snapshot, most: int) -> Sequence[int]:
    """The places in the frame of what matters most, the first matters most of all.

    At most so many of each lane: of equal events each lane brings its first before any brings its
    second, in the order in which their labels find a place. The cost does not grow with the data.
    """
    frame = snapshot.matching
    ranked = sorted(_ranked(snapshot, frame["importance"], most))
    return [place for _, _, _, place in ranked]


def _ranked(
    snapshot: Snapshot, importance: pd.Series, most: int
) -> Iterator[tuple[int, int, int, int]]:
    for number, lane in enumerate(snapshot.selection.index.lanes.values()):
        places = lane.rows[lane.candidates(snapshot.window, most)]
        for rank, place in enumerate(places.tolist()):
            yield -int(importance.iloc[place]), rank, number, place
