"""Something is said to have happened, but its date lies after today.

What is still to come is a plan: `scheduled` with a date, `announced` without one. (The short
form, `date` with `sources`, says that it happened.)

Good:

    claims: [{date: 2030-05, status: scheduled, stated: 2026-01-10, source: variety}]

Bad:

    date: 2030-05
    sources: [variety]
"""

from __future__ import annotations

from collections.abc import Iterator

from timeline.curate.checks.dates import date_of
from timeline.curate.checks.rule import Finding, found
from timeline.curate.checks.said import status_of
from timeline.curate.folder import Entry, Folder
from timeline.curate.model import HAPPENED
from timeline.curate.yamltext.nodes import Node, Path


def check(folder: Folder) -> Iterator[Finding]:
    """Find what is said to have happened after today."""
    if folder.today is None:
        return
    for entry, path, text in _told(folder):
        date = date_of(text)
        if date and date.earliest_start > folder.today:
            message = f"this is said to have happened, but {text} is still to come"
            hint = "write it as a claim with status 'scheduled'"
            yield found(entry, (*path, "date"), message, hint)


def _told(folder: Folder) -> Iterator[tuple[Entry, Path, Node]]:
    """Each date of what is said to have happened, and what it stands in."""
    for entry in folder.entries("events"):
        if "date" in entry.node:
            yield entry, (), entry.node["date"]
    for entry, path, claim in folder.mappings("events", "claims"):
        if status_of(claim) in HAPPENED:
            yield entry, path, claim.get("date")
