"""A claim was stated after all sources that it rests on had appeared.

A source cannot tell what nobody had said yet. If it was brought up to date later, say when it was
read: `accessed`.

Good:

    stated: 2020-05-04            # sources.yaml: published: 2020-05-04

Bad:

    stated: 2021-05-04            # sources.yaml: published: 2020-05-04
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from timeline.curate.checks.dates import date_of
from timeline.curate.checks.rule import Finding, found
from timeline.curate.folder import Entry, Folder
from timeline.curate.yamltext.nodes import Path


def check(folder: Folder) -> Iterator[Finding]:
    """Find the claims that are younger than their sources."""
    known = {entry.text("id"): _last_day(entry) for entry in folder.entries("sources")}
    for entry in folder.entries("events"):
        for path, claim in entry.mappings("claims"):
            stated = date_of(claim.get("stated"))
            last = _last(entry, path, known) if stated else None
            if stated and last is not None and stated.earliest_start > last:
                message = f"this was stated on {stated}, after its source had appeared"
                hint = "look the day up, or write 'accessed' in the source if it was changed later"
                yield found(entry, (*path, "stated"), message, hint)


def _last(entry: Entry, path: Path, known: Mapping[str, int | None]) -> int | None:
    """The day of the youngest source of a claim; None if that of one is not known."""
    days = [known.get(name) for _, name in entry.texts(*path, "source")]
    dated = [day for day in days if day is not None]
    return max(dated) if dated and len(dated) == len(days) else None


def _last_day(entry: Entry) -> int | None:
    published, accessed = (date_of(entry.node.get(name)) for name in ("published", "accessed"))
    if published is None:
        return None
    return max(day.latest_end for day in (published, accessed) if day)
