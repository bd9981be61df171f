"""A day on which somebody said, published, read or checked something lies after today.

Good:

    stated: 2020-05-04

Bad:

    stated: 2202-05-04
"""

from __future__ import annotations

from collections.abc import Iterator

from timeline.curate.checks.dates import date_of
from timeline.curate.checks.rule import Finding, found
from timeline.curate.folder import Entry, Folder
from timeline.curate.yamltext.nodes import Node, Path

PAST = {"sources": ("published", "accessed"), "events": ("checked",)}
"""Fields that tell of what somebody did."""


def check(folder: Folder) -> Iterator[Finding]:
    """Find the days of the past that are still to come."""
    if folder.today is None:
        return
    for entry, path, text in _said(folder):
        date = date_of(text)
        if date and date.earliest_start > folder.today:
            message = f"'{path[-1]}' is a day of the past, but {date} is still to come"
            yield found(entry, path, message, "look the day up")


def _said(folder: Folder) -> Iterator[tuple[Entry, Path, Node]]:
    """Each day on which somebody did something."""
    for kind, fields in PAST.items():
        for entry in folder.entries(kind):
            for name in fields:
                if name in entry.node:
                    yield entry, (name,), entry.node[name]
    for entry, path, claim in folder.mappings("events", "claims"):
        if "stated" in claim:
            yield entry, (*path, "stated"), claim["stated"]
