"""A detail or a number of a measure rests on no source, or belongs to nothing.

Every detail of an event and every value of a measure names its sources; a measure that is counted
from the events here says `derived: true` instead. A value belongs to an event or to a date.

Good:

    values: [{event: top-gun, value: 357288178, source: studio-table}]

Bad:

    values: [{value: 357288178}]
"""

from __future__ import annotations

from collections.abc import Iterator

from timeline.curate.checks.rule import Finding, found
from timeline.curate.folder import Folder


def check(folder: Folder) -> Iterator[Finding]:
    """Find the details and values without a source, and the values without a place in time."""
    for entry, path, detail in folder.mappings("events", "details"):
        if "source" in detail and not detail["source"]:
            yield found(entry, path, "the detail has no source", "add 'source: id'")
    for entry, path, value in folder.mappings("measures", "values"):
        if not (value.get("event") or value.get("date")):
            hint = "add 'event: id' or 'date: 1986'"
            yield found(entry, path, "the value belongs to no event and no date", hint)
        if not (value.get("source") or entry.text("derived").lower() == "true"):
            hint = "add 'source: id', or 'derived: true' to the measure"
            yield found(entry, path, "the value has no source", hint)
