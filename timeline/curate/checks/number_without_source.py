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
from timeline.curate.folder import Entry, Folder


def check(folder: Folder) -> Iterator[Finding]:
    """Find the details and values without a source, and the values without a place in time."""
    for entry in folder.entries("events"):
        for path, detail in entry.mappings("details"):
            if "source" in detail and not detail["source"]:
                yield found(entry, path, "the detail has no source", "add 'source: id'")
    for entry in folder.entries("measures"):
        yield from _values(entry)


def _values(entry: Entry) -> Iterator[Finding]:
    is_derived = entry.text("derived").lower() == "true"
    for path, value in entry.mappings("values"):
        if not (value.get("event") or value.get("date")):
            hint = "add 'event: id' or 'date: 1986'"
            yield found(entry, path, "the value belongs to no event and no date", hint)
        if not (value.get("source") or is_derived):
            hint = "add 'source: id', or 'derived: true' to the measure"
            yield found(entry, path, "the value has no source", hint)
