"""The measure that a reader chose, as a browser is sent it."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from timeline.draw.cast import Cast
from timeline.draw.measured import BAND, floor_of, y_of
from timeline.draw.theme import PAGE
from timeline.publish.snapshot import Snapshot

Json = dict[str, Any]


def events(snapshot: Snapshot) -> list[str]:
    """The events that the measure has a number for, by their ids."""
    levels = snapshot.measure.levels if snapshot.measure else ()
    return [level.event for level in levels if level.event]


def sent(snapshot: Snapshot, found: Cast, known: Collection[str]) -> Json | None:
    """What a browser draws and tells a measure from.

    `base` and `room` say in px where 0 and the largest number stand; a level is its days, number,
    event, and what is said of it: its date if it has no event, its number, a note. `events` tells
    those that the cast does not know.
    """
    if snapshot.measure is None:
        return None
    made, height = snapshot.measure, found.layout.height + BAND
    of = (laid.index for laid in found.layout.lanes if laid.lane.id == made.lane)
    index = next(of, None)
    return {
        "form": made.form,
        "top": made.top,
        "base": floor_of(height),
        "room": floor_of(height) - y_of(made.top, made, height),
        "colour": PAGE.muted if index is None else PAGE.lane(index),
        "levels": [
            [each.first, each.last, each.number, each.event, each.when, each.told, each.note]
            for each in made.levels
        ],
        "events": snapshot.told(event for event in events(snapshot) if event not in known),
    }
