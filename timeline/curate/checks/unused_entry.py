"""A person, a source or a lane is declared, and nothing names it.

This is a note for curators: it fails no check. It may have been meant somewhere, or be left over.
More than ten of a kind are told of at once, at the first of them.

Good:

    people: [tom-cruise]      # people.yaml: - {id: tom-cruise, name: Tom Cruise}

Bad:

    people: []                # people.yaml: - {id: tom-cruise, name: Tom Cruise}
"""

from __future__ import annotations

from collections.abc import Iterator

from timeline.curate.checks.rule import Finding, found
from timeline.curate.checks.unknown_reference import REFERENCES
from timeline.curate.folder import Folder
from timeline.curate.yamltext.nodes import Node, items

TOLD = {
    "people": "no event names this person",
    "sources": "nothing rests on this source",
    "lanes": "no event stands in this lane",
}
"""What is told of, by kind; an event needs nobody to name it."""
MOST = 10
"""How many of a kind are told of one by one."""
HINT = "name it where it belongs, or delete it"


def check(folder: Folder) -> Iterator[Finding]:
    """Find the people, sources and lanes that nothing names; not while a file cannot be read."""
    if any(file.document.broken for file in folder.files):
        return
    used = _used(folder)
    for kind, message in TOLD.items():
        names = [entry for entry in folder.entries(kind) if entry.text("id")]
        unused = [entry for entry in names if entry.text("id") not in used[kind]]
        is_long = len(unused) > MOST
        more = f" and {len(unused) - 1} more" if is_long else ""
        for entry in unused[:1] if is_long else unused:
            yield found(entry, ("id",), f"'{entry.text('id')}'{more}: {message}", HINT)


def _used(folder: Folder) -> dict[str, set[str]]:
    """The ids that are named, by the kind of what they name."""
    used: dict[str, set[str]] = {kind: set() for kind in ("lanes", "people", "sources", "events")}
    for (kind, inner), named in REFERENCES.items():
        for entry in folder.entries(kind):
            nodes = [node for _, node in entry.mappings(inner)] if inner else [entry.node]
            for node in nodes:
                for field, wanted in named.items():
                    used[wanted].update(_ids(node.get(field)))
    return used


def _ids(value: Node) -> list[str]:
    if isinstance(value, str):
        return [value]
    return [each for each in items(value) if isinstance(each, str)]
