"""A date is claimed, but nobody is named who says so.

Every claim names its sources. If no source can be named, say so with `unsourced: true` and
give the reason in `why`: readers are shown that.

Good:

    - {date: 1988-07-29, status: released, source: variety-1988-07-29}
    - {date: 1988, status: released, unsourced: true, why: printed on the poster}

Bad:

    - {date: 1988-07-29, status: released}
"""

from __future__ import annotations

from collections.abc import Iterator

from timeline.curate.checks.rule import Finding, found
from timeline.curate.checks.unknown_field import pairs
from timeline.curate.folder import Entry, Folder
from timeline.curate.yamltext.nodes import Path


def check(folder: Folder) -> Iterator[Finding]:
    """Find the dates and claims that rest on no source."""
    for entry in folder.entries("events"):
        misspelt = pairs(entry) if entry.faults else set()
        for missing, finding in (*_short_form(entry), *_claims(entry)):
            if missing not in misspelt:
                yield finding


def _short_form(entry: Entry) -> Iterator[tuple[Path, Finding]]:
    node = entry.node
    if "date" in node and "claims" not in node and not node.get("sources"):
        hint = "add 'sources: [id]', or write claims with 'unsourced: true' and 'why'"
        yield ("sources",), found(entry, ("date",), "the date has no source", hint)


def _claims(entry: Entry) -> Iterator[tuple[Path, Finding]]:
    for path, claim in entry.mappings("claims"):
        if claim.get("unsourced") and not claim.get("why"):
            hint = "add 'why: …' with the reason why no source can be named"
            at = (*path, "unsourced")
            yield (*path, "why"), found(entry, at, "'unsourced' needs a reason", hint)
        elif not (claim.get("source") or claim.get("unsourced")):
            hint = "add 'source: id', or 'unsourced: true' and 'why'"
            yield (*path, "source"), found(entry, path, "the claim has no source", hint)
