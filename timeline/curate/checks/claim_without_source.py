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
from functools import cache
from itertools import chain

from timeline.curate.checks.rule import Finding, found
from timeline.curate.checks.unknown_field import pairs
from timeline.curate.folder import Entry, Folder
from timeline.curate.yamltext.nodes import Path


def check(folder: Folder) -> Iterator[Finding]:
    """Find the dates and claims that rest on no source."""
    misspelt = cache(pairs)
    for entry, missing, finding in chain(_short_forms(folder), _claims(folder)):
        if not entry.faults or missing not in misspelt(entry):
            yield finding


def _short_forms(folder: Folder) -> Iterator[tuple[Entry, Path, Finding]]:
    """The dates without a source, each with the field that is missing."""
    for entry in folder.entries("events"):
        node = entry.node
        if "date" in node and "claims" not in node and not node.get("sources"):
            hint = "add 'sources: [id]', or write claims with 'unsourced: true' and 'why'"
            yield entry, ("sources",), found(entry, ("date",), "the date has no source", hint)


def _claims(folder: Folder) -> Iterator[tuple[Entry, Path, Finding]]:
    """The claims without a source, each with the field that is missing."""
    for entry, path, claim in folder.mappings("events", "claims"):
        if claim.get("source") and "unsourced" not in claim:
            continue
        if claim.get("unsourced") and not claim.get("why"):
            hint = "add 'why: …' with the reason why no source can be named"
            reason = found(entry, (*path, "unsourced"), "'unsourced' needs a reason", hint)
            yield entry, (*path, "why"), reason
        elif not (claim.get("source") or claim.get("unsourced")):
            hint = "add 'source: id', or 'unsourced: true' and 'why'"
            yield entry, (*path, "source"), found(entry, path, "the claim has no source", hint)
