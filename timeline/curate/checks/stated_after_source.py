"""A claim was stated after all sources that it rests on had appeared.

A source cannot tell what nobody had said yet. If it was brought up to date later, say when it was
read: `accessed`.

Good:

    stated: 2020-05-04            # sources.yaml: published: 2020-05-04

Bad:

    stated: 2021-05-04            # sources.yaml: published: 2020-05-04
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from timeline.curate.checks.dates import date_of
from timeline.curate.checks.rule import Finding, told
from timeline.curate.checks.traces import Statements, Traces
from timeline.curate.folder import Entry, File

HINT = "look the day up, or write 'accessed' in the source if it was changed later"


def statements_of(file: File) -> Statements:
    """The claims of a file that say when they were stated, and name who says so."""
    found = [
        (entry.spot((*path, "stated")), stated.earliest_start, str(stated), sources)
        for entry in file.entries
        for path, claim in entry.mappings("claims")
        if (stated := date_of(claim.get("stated")))
        and (sources := tuple(name for _, name in entry.texts(*path, "source")))
    ]
    return Statements(*zip(*found, strict=True)) if found else Statements()


def appeared_of(file: File) -> dict[str, int | None]:
    """By the id of each source of a file, the last day on which it was changed, if it is known."""
    return {entry.text("id"): _last_day(entry) for entry in file.entries}


def check(traces: Sequence[Traces]) -> Iterator[Finding]:
    """Find the claims that are younger than their sources."""
    known = {name: day for each in traces for name, day in each.appeared.items()}
    for each in traces:
        kept = each.statements
        rows = zip(kept.spots, kept.days, kept.written, kept.sources, strict=True)
        for spot, day, written, sources in rows:
            last = _last(sources, known)
            if last is not None and day > last:
                message = f"this was stated on {written}, after its source had appeared"
                yield told(each.path, spot, message, HINT)


def _last(sources: tuple[str, ...], known: Mapping[str, int | None]) -> int | None:
    """The day of the youngest source of a claim; None if that of one is not known."""
    days = [known.get(name) for name in sources]
    dated = [day for day in days if day is not None]
    return max(dated) if len(dated) == len(days) else None


def _last_day(entry: Entry) -> int | None:
    published, accessed = (date_of(entry.node.get(name)) for name in ("published", "accessed"))
    if published is None:
        return None
    return max(day.latest_end for day in (published, accessed) if day)
