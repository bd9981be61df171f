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
from timeline.curate.yamltext.nodes import Path


def check(folder: Folder) -> Iterator[Finding]:
    """Find what is said to have happened after today."""
    if folder.today is None:
        return
    for entry in folder.entries("events"):
        for path, text in _happened(entry):
            date = date_of(text)
            if date and date.earliest_start > folder.today:
                message = f"this is said to have happened, but {text} is still to come"
                yield found(entry, path, message, "write it as a claim with status 'scheduled'")


def _happened(entry: Entry) -> Iterator[tuple[Path, str]]:
    date = entry.node.get("date")
    if isinstance(date, str):
        yield ("date",), date
    for path, claim in entry.mappings("claims"):
        date = claim.get("date")
        if status_of(claim) in HAPPENED and isinstance(date, str):
            yield (*path, "date"), date
