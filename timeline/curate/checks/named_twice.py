"""A list names the same thing twice, or an entry names itself.

One of the two is left over, or something else was meant in its place. An event is no part of itself
and not related to itself.

Good:

    id: cocktail
    people: [tom-cruise, elisabeth-shue]
    related: [risky-business]

Bad:

    id: cocktail
    people: [tom-cruise, tom-cruise]
    related: [cocktail]
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from timeline.curate.checks.rule import Finding, found
from timeline.curate.checks.unknown_reference import REFERENCES
from timeline.curate.folder import Entry, File, Folder
from timeline.curate.yamltext.nodes import Path

LISTS = {"events": ("tags", "ignore"), "people": ("same_as",), "timeline": ("authors",)}
"""Lists of texts that are no references, by kind of entry."""
AGAIN = 2
SELF = {"events": ("related", "part_of"), "sources": ("voice",)}
"""Fields that name entries of the same kind."""


def check(folder: Folder) -> Iterator[Finding]:
    """Find what is named twice in one place, and what names itself."""
    for file in folder.files:
        for path, entry in _places(file):
            yield from _twice(entry, path)
        for entry in file.entries:
            yield from _itself(entry, SELF.get(file.kind, ()))


def _places(file: File) -> Iterator[tuple[Path, Entry]]:
    """The fields of a file that may hold a list of names."""
    for (kind, inner), fields in REFERENCES.items():
        if kind == file.kind and inner:
            for entry, path, node in file.mappings(inner):
                yield from (((*path, name), entry) for name in fields if name in node)
        elif kind == file.kind:
            yield from _own(file, tuple(fields))
    yield from _own(file, LISTS.get(file.kind, ()))


def _own(file: File, fields: tuple[str, ...]) -> Iterator[tuple[Path, Entry]]:
    for entry in file.entries:
        yield from (((name,), entry) for name in fields if isinstance(entry.node.get(name), list))


def _twice(entry: Entry, path: Path) -> Iterator[Finding]:
    """The second of each name in a list; one more of them is not told of."""
    times: Counter[str] = Counter()
    for place, name in entry.texts(*path):
        times[name] += 1
        if times[name] == AGAIN:
            message = f"'{name}' stands in '{path[-1]}' already"
            yield found(entry, place, message, "delete one of the two")


def _itself(entry: Entry, fields: tuple[str, ...]) -> Iterator[Finding]:
    own = entry.node.get("id")
    for field in fields if own else ():
        for place, name in entry.texts(field) if field in entry.node else ():
            if name == own:
                message = f"'{field}' names the entry itself"
                yield found(entry, place, message, "delete it, or write the id of another one")
