"""What changed in the events of a view, the newest first. Filters count, the window does not."""

from __future__ import annotations

from dataclasses import replace

from timeline.explore.changes import Change, Knowledge, compare
from timeline.publish.snapshot import Snapshot


def news(snapshot: Snapshot, since: int) -> list[Change]:
    """The changes from a day on, a day number, up to the day of the view."""
    chosen = {*snapshot.matching["id"]}
    events = tuple(event for event in snapshot.dataset.events if event.id in chosen)
    dataset = replace(snapshot.dataset, events=events)
    found = compare(Knowledge(dataset, since - 1), Knowledge(dataset, snapshot.today))
    # Sorting is stable: what an event went through on one day stays in its order.
    return sorted(found, key=lambda change: -change.day)
