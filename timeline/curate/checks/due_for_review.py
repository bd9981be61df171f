"""The last date that was planned has passed, and no claim says what came of it.

This is a note for curators: it fails no check. The event stays as its last claim has it until a
source says that it happened, moved or was called off.

Good:

    claims:
      - {date: 2026-10-02, status: scheduled, stated: 2025-12-18, source: variety}
      - {date: 2026-10-02, status: released, source: variety-2026-10-03}

Bad:

    claims: [{date: 2026-10-02, status: scheduled, stated: 2025-12-18, source: variety}]
"""

from __future__ import annotations

from collections.abc import Iterator

from timeline.curate.checks.dates import date_of
from timeline.curate.checks.rule import Finding, found
from timeline.curate.checks.said import status_of
from timeline.curate.folder import Entry, Folder
from timeline.curate.model import HAPPENED
from timeline.curate.yamltext.nodes import Node, Path
from timeline.dates import OPEN_PAST

DUE = frozenset({"scheduled", "announced"})
"""Statuses of a plan that a passed date leaves in doubt."""

SETTLED = HAPPENED | {"cancelled"}
"""Statuses that say what came of a plan."""


def check(folder: Folder) -> Iterator[Finding]:
    """Find the plans whose date lies before today."""
    if folder.today is None:
        return
    settled = _settled(folder)
    for entry in folder.entries("events"):
        for path, text in _last_plan(entry) if entry not in settled else ():
            date = date_of(text)
            if date and date.latest_end < folder.today:
                message = f"due for review: it was planned for {text}, which has passed"
                hint = "add a claim that says what came of it, when a source does"
                yield found(entry, (*path, "date"), message, hint)


def _settled(folder: Folder) -> set[Entry]:
    """The events of which some claim says what came of them."""
    claims = folder.mappings("events", "claims")
    return {entry for entry, _, claim in claims if _stands(claim) and status_of(claim) in SETTLED}


def _stands(claim: dict[str, Node]) -> bool:
    return claim.get("rank") != "deprecated"


def _last_plan(entry: Entry) -> Iterator[tuple[Path, str]]:
    """The claim that was stated last, if it is a plan with a date."""
    standing = [each for each in entry.mappings("claims") if _stands(each[1])]
    path, claim = max(standing, key=lambda each: _said(each[1]), default=((), {}))
    date = claim.get("date")
    if status_of(claim) in DUE and isinstance(date, str):
        yield path, date


def _said(claim: dict[str, Node]) -> int:
    stated = date_of(claim.get("stated"))
    return stated.earliest_start if stated else OPEN_PAST
