"""A field that has to be there is not there.

An event needs `id`, `title`, `lane`, and either `date` with `sources` or `claims`.

Good:

    - {id: cocktail, title: Cocktail, lane: films, date: 1988-07-29, sources: [variety]}

Bad:

    - {id: cocktail, title: Cocktail}
"""

from __future__ import annotations

from collections.abc import Iterator

from timeline.curate.checks.rule import Finding, found
from timeline.curate.checks.unknown_field import pairs
from timeline.curate.folder import Entry, Folder
from timeline.curate.shapes.schema import FILES
from timeline.curate.yamltext.nodes import Path


def check(folder: Folder) -> Iterator[Finding]:
    """Find the entries that lack a field they need."""
    for kind in FILES:
        for entry in folder.entries(kind):
            yield from _missing(entry) if entry.faults else ()
            if kind == "events" and not ("date" in entry.node or entry.node.get("claims")):
                yield from _undated(entry)


def _missing(entry: Entry) -> Iterator[Finding]:
    paths = [fault.path for fault in entry.faults if fault.kind == "missing"]
    paired = pairs(entry) if paths else set()
    for path in paths:
        if path not in paired:
            name = str(path[-1])
            yield found(entry, path[:-1], f"'{name}' is missing", _example(entry, path))


def _undated(entry: Entry) -> Iterator[Finding]:
    if not pairs(entry) & {("date",), ("claims",)}:
        path: Path = ("claims",) if "claims" in entry.node else ()
        hint = "write 'date' and 'sources', or a list of 'claims'"
        yield found(entry, path, "the event has no date", hint)


def _example(entry: Entry, path: Path) -> str:
    examples = entry.shape_at(path).model_fields[str(path[-1])].examples or [""]
    return f"add it, for example '{path[-1]}: {examples[0]}'"
