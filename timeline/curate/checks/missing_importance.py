"""In a lane of a hundred events or more, a quarter or more of them have no importance.

This is a note for curators: it fails no check. Where room is short, the picture names the important
ones; all that say nothing count as 3 alike. It is told once for each lane.

Good:

    importance: 5

Bad:

    # no importance
"""

from __future__ import annotations

from collections.abc import Iterator

from timeline.curate.checks.rule import Finding, found
from timeline.curate.folder import Entry, Folder

CROWDED = 100
"""Events of a lane from which on their names have no room."""
SHARE = 0.25


def check(folder: Folder) -> Iterator[Finding]:
    """Find the crowded lanes in which many events have no importance, at the first of these."""
    number: dict[str, int] = {}
    without: dict[str, list[Entry]] = {}
    for entry in folder.entries("events"):
        lane = entry.text("lane")
        number[lane] = number.get(lane, 0) + 1
        if "importance" not in entry.node:
            without.setdefault(lane, []).append(entry)
    for lane, entries in without.items():
        if number[lane] >= CROWDED and len(entries) >= SHARE * number[lane]:
            some = f"{len(entries)} of {number[lane]} events"
            message = f"{some} in the lane '{lane}' have no importance"
            hint = "write 'importance: 1' to 'importance: 5', at least in those that matter most"
            yield found(entries[0], (), message, hint)
