"""A plan does not say when it was made, so nobody can tell from which day it was known.

Give `stated`, the day on which it was said, or name a source that has `published`.

Good:

    - {date: 2021-10, status: scheduled, stated: 2020-09-19, source: deadline}

Bad:

    - {date: 2021-10, status: scheduled, source: an-undated-page}
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from timeline.curate.checks.rule import Finding, found
from timeline.curate.checks.said import status_of
from timeline.curate.folder import Entry, File, Folder
from timeline.curate.model import HAPPENED, STATUSES
from timeline.curate.yamltext.nodes import Node, Path

PLANS = frozenset(STATUSES) - HAPPENED


def check(folder: Folder) -> Iterator[Finding]:
    """Find the plans of which nobody knows since when."""
    if folder.is_broken("sources"):
        return
    published = {name for entry in folder.entries("sources") for name in dated(entry)}
    for entry, path, sources in chain.from_iterable(map(unstated, folder.files)):
        if published.isdisjoint(sources):
            status = entry.text(*path, "status")
            message = f"a claim that is '{status}' does not say when it was stated"
            hint = "add 'stated: date', or 'published' to its source"
            yield found(entry, path, message, hint)


def dated(source: Entry) -> Iterator[str]:
    """The id of a source that says when it was published."""
    if source.node.get("published"):
        yield source.text("id")


def unstated(file: File) -> Iterator[tuple[Entry, Path, tuple[str, ...]]]:
    """The plans that do not say when they were made, with the sources of which one has to."""
    for entry, path, claim in file.mappings("claims") if file.kind == "events" else ():
        if _needs_stated(claim):
            yield entry, path, tuple(name for _, name in entry.texts(*path, "source"))


def _needs_stated(claim: dict[str, Node]) -> bool:
    """Whether this is a plan with a source but without the day on which it was made."""
    if claim.get("stated") or status_of(claim) not in PLANS:
        return False
    return bool(claim.get("source") or claim.get("unsourced"))
