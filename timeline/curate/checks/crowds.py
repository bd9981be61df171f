"""How many events are in each lane, and what they lack, for the rules that compare that."""

from __future__ import annotations

from timeline.curate.checks.traces import Crowd, Spot
from timeline.curate.folder import Entry, File

MOST_SPOTS = 11
"""Places of events without a summary that are kept of a file and a lane."""


def crowds_of(file: File) -> dict[str, Crowd]:
    """The events of a file by their lanes."""
    by_lane: dict[str, list[Entry]] = {}
    for entry in file.entries:
        by_lane.setdefault(entry.text("lane"), []).append(entry)
    return {lane: _crowd(entries) for lane, entries in by_lane.items()}


def _crowd(entries: list[Entry]) -> Crowd:
    without = [entry for entry in entries if "importance" not in entry.node]
    plain = [entry for entry in entries if not entry.node.get("summary")]
    spot = without[0].spot() if without else None
    return Crowd(len(entries), len(without), spot, len(plain), _spots(plain))


def _spots(entries: list[Entry]) -> tuple[Spot, ...]:
    return tuple(entry.spot() for entry in entries[:MOST_SPOTS])
