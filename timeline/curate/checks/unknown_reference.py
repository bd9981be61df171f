"""A lane, person, source or event is named that is defined nowhere.

Events name lanes, people, sources and other events by their ids. Each id has to be defined
in `lanes.yaml`, `people.yaml`, `sources.yaml` or `events/`.

Good:

    people: [tom-cruise]      # people.yaml: - {id: tom-cruise, name: Tom Cruise}

Bad:

    people: [Tom Cruise]
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePath

from timeline.curate.checks.rule import Finding, closest, found
from timeline.curate.folder import Entry, Folder
from timeline.curate.nodes import Node, Path

# Where references stand in an event: what they name, and where that is defined.
REFERENCES = {
    "lane": "lanes",
    "people": "people",
    "sources": "sources",
    "related": "events",
    "part_of": "events",
}
ONE = {"lanes": "lane", "people": "person", "sources": "source", "events": "event"}
WHERE = {kind: f"{kind}.yaml" for kind in ONE} | {"events": "events"}


@dataclass(frozen=True, slots=True)
class Known:
    """The ids of one kind, and whether more of them may stand in an unreadable file."""

    kind: str
    ids: frozenset[str]
    broken: bool

    def covers(self, value: Node) -> bool:
        """Whether a value is a known id or a list of known ids, or absent."""
        if isinstance(value, list):
            return all(map(self.covers, value))
        return value is None or (isinstance(value, str) and value in self.ids)


def check(folder: Folder) -> Iterator[Finding]:
    """Find the ids that are defined nowhere."""
    known = {kind: _known(folder, kind) for kind in ONE}
    for entry in folder.entries("events"):
        for field, kind in REFERENCES.items():
            if not known[kind].covers(entry.node.get(field)):
                yield from _unknown(folder, entry, (field,), known[kind])
        for path, claim in entry.mappings("claims"):
            if not known["sources"].covers(claim.get("source")):
                yield from _unknown(folder, entry, (*path, "source"), known["sources"])


def _known(folder: Folder, kind: str) -> Known:
    ids = frozenset(entry.text("id") for entry in folder.entries(kind))
    return Known(kind, ids, folder.is_broken(kind))


def _unknown(folder: Folder, entry: Entry, path: Path, known: Known) -> Iterator[Finding]:
    for place, name in entry.texts(*path):
        if name not in known.ids and not known.broken:
            near = closest(name.casefold().replace(" ", "-"), sorted(known.ids))
            file = PurePath(folder.path, WHERE[known.kind])
            hint = f"did you mean '{near}'?" if near else f"add it to {file}"
            message = f"unknown {ONE[known.kind]} '{name}': it is not in {file}"
            yield found(entry, place, message, hint)
