"""The event that a timeline begins with, and whether it is still there as it was written."""

from __future__ import annotations

from collections.abc import Iterable

from timeline.curate.model import Event

EXAMPLE = {"title": "An example", "summary": "One to three sentences of your own."}
"""What the event says that is to be replaced."""


def examples(events: Iterable[Event]) -> list[Event]:
    """The events that stand as they were begun with, and so were not meant to be shown."""
    return [each for each in events if {"title": each.title, "summary": each.summary} == EXAMPLE]
