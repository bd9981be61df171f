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
from timeline.curate.folder import Entry, Folder, value_at
from timeline.curate.model import HAPPENED
from timeline.curate.yamltext.nodes import Node, Path


def check(folder: Folder) -> Iterator[Finding]:
    """Find what is said to have happened after today."""
    if folder.today is None:
        return
    for entry in folder.entries("events"):
        for path in _to_come(entry, folder.today):
            text = value_at(entry.node, path)
            message = f"this is said to have happened, but {text} is still to come"
            yield found(entry, path, message, "write it as a claim with status 'scheduled'")


def _to_come(entry: Entry, today: int) -> Iterator[Path]:
    """Where a date stands of what is said to have happened, and lies after a day."""
    if _is_after(entry.node.get("date"), today):
        yield ("date",)
    for path, claim in entry.mappings("claims"):
        if status_of(claim) in HAPPENED and _is_after(claim.get("date"), today):
            yield (*path, "date")


def _is_after(node: Node, today: int) -> bool:
    date = date_of(node)
    return date is not None and date.earliest_start > today
