"""Plans with announced dates as a picture takes them, and which of them it has room for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from timeline.explore.moves import History

MOST = 12
"""So many stairs can be told apart in one picture."""

STOOD = 0.02
"""The least share of the width that a plan which never moved has to take, to be seen at all."""

WIDE = 600.0
"""The width in px from which on a picture has room for notes, and for labels at its right."""


@dataclass(frozen=True, slots=True)
class Track:
    """A plan to draw: the event with its title, a note on its moves, its name said aloud."""

    event: str
    title: str
    note: str
    name: str
    history: History


def choose(tracks: Sequence[Track], width: float) -> list[Track]:
    """The tracks to draw, in their order: those that moved, and those that stood long enough.

    A narrow picture has room for the latter only where nothing moved.
    """
    seen = _long_enough(tracks)
    moved = [track for track in seen if track.history.moves]
    still = [track for track in seen if not track.history.moves and (width >= WIDE or not moved)]
    kept = {track.event for track in [*moved, *still][:MOST]}
    return [track for track in seen if track.event in kept]


def _long_enough(tracks: Sequence[Track]) -> list[Track]:
    """The tracks that can be seen on an axis over those that are left: short ones go first."""
    left = sorted(tracks, key=lambda track: (not track.history.moves, -_length(track)))
    while left and not left[-1].history.moves:
        first = min(_first(track) for track in left)
        last = max(track.history.outcome.day for track in left)
        if _length(left[-1]) >= STOOD * (last - first):
            break
        left.pop()
    return [track for track in tracks if track in left]


def _first(track: Track) -> int:
    return track.history.steps[0].stated


def _length(track: Track) -> int:
    return track.history.outcome.day - _first(track)
