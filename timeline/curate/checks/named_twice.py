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
from collections.abc import Iterable, Iterator
from typing import TypeAlias

from timeline.curate.checks.rule import Finding, found
from timeline.curate.checks.unknown_reference import REFERENCES
from timeline.curate.folder import Entry, Folder
from timeline.curate.yamltext.nodes import Node, Path

Place: TypeAlias = "tuple[Entry, Path, dict[str, Node]]"

WORDS = {"events": ("tags", "ignore"), "people": ("same_as",), "timeline": ("authors",)}
"""Lists of texts that are no references, by kind of entry."""
OWN = {
    kind: (*REFERENCES.get((kind, ""), ()), *WORDS.get(kind, ()))
    for kind in ("events", "people", "timeline")
}
"""The fields of an entry itself that may hold a list of names."""
AGAIN = 2
SELF = {"events": ("related", "part_of"), "sources": ("voice",)}
"""Fields that name entries of the same kind."""


def check(folder: Folder) -> Iterator[Finding]:
    """Find what is named twice in one place, and what names itself."""
    for file in folder.files:
        for (kind, inner), fields in REFERENCES.items():
            if kind == file.kind and inner:
                yield from _in_lists(file.mappings(inner), fields)
        whole = [(entry, (), entry.node) for entry in file.entries]
        yield from _in_lists(whole, OWN.get(file.kind, ()))
        for name in SELF.get(file.kind, ()):
            for entry in file.entries:
                yield from _itself(entry, name) if name in entry.node else ()


def _in_lists(places: Iterable[Place], fields: Iterable[str]) -> Iterator[Finding]:
    for name in fields:
        for entry, path, node in places:
            value = node.get(name)
            if type(value) is list and len(value) > 1 and len(set(map(str, value))) < len(value):
                yield from _twice(entry, (*path, name))


def _twice(entry: Entry, path: Path) -> Iterator[Finding]:
    """The second of each name in a list; one more of them is not told of."""
    times: Counter[str] = Counter()
    for place, name in entry.texts(*path):
        times[name] += 1
        if times[name] == AGAIN:
            message = f"'{name}' stands in '{path[-1]}' already"
            yield found(entry, place, message, "delete one of the two")


def _itself(entry: Entry, field: str) -> Iterator[Finding]:
    own, value = entry.node.get("id"), entry.node[field]
    if own and (value == own or (isinstance(value, list) and own in value)):
        path = next(path for path, name in entry.texts(field) if name == own)
        hint = "delete it, or write the id of another one"
        yield found(entry, path, f"'{field}' names the entry itself", hint)
