"""A lane, person, source or event is named that is defined nowhere.

Events name lanes, people, sources and other events by their ids. Each id has to be defined
in `lanes.yaml`, `people.yaml`, `sources.yaml` or `events/`.

Good:

    people: [tom-cruise]      # people.yaml: - {id: tom-cruise, name: Tom Cruise}

Bad:

    people: [Tom Cruise]
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from pathlib import PurePath

from timeline.curate.checks.commas import begun
from timeline.curate.checks.rule import Finding, closest, found
from timeline.curate.folder import Entry, File, Folder
from timeline.curate.yamltext.nodes import Node, Path

# Where references stand, by kind of entry and list in it: what they name, where it is defined.
REFERENCES = {
    ("events", ""): {
        "lane": "lanes",
        "people": "people",
        "sources": "sources",
        "related": "events",
        "part_of": "events",
    },
    ("events", "claims"): {"source": "sources"},
    ("events", "details"): {"source": "sources"},
    ("sources", ""): {"voice": "sources"},
    ("measures", ""): {"lane": "lanes"},
    ("measures", "values"): {"event": "events", "source": "sources"},
}
LONGEST = 60
"""Characters of a name that a message repeats."""
FEW = 3
"""Ids that a hint offers at most, where a part of them is written."""
ONE = {"lanes": "lane", "people": "person", "sources": "source", "events": "event"}
NAMES = {"lanes": "name", "people": "name", "sources": "title"}
"""The fields with names that may be written where an id is wanted."""
WHERE = {kind: f"{kind}.yaml" for kind in ONE} | {"events": "events"}


def named_in(file: File) -> dict[str, set[str]]:
    """The ids that a file names, by the kind of what they name."""
    found: dict[str, set[str]] = {kind: set() for kind in ONE}
    for (kind, inner), fields in REFERENCES.items():
        if kind == file.kind:
            nodes = _nodes(file, inner)
            for name, wanted in fields.items():
                found[wanted] |= _texts_in([node.get(name) for node in nodes])
    return found


def _nodes(file: File, inner: str) -> list[dict[str, Node]]:
    """The mappings of a file in which references stand."""
    if inner:
        return [node for _, _, node in file.mappings(inner)]
    return [entry.node for entry in file.entries]


def _texts_in(values: list[Node]) -> set[str]:
    """The texts among some values, and those in lists among them."""
    lists = chain.from_iterable([each for each in values if isinstance(each, list)])
    return {each for each in chain(values, lists) if isinstance(each, str)}


def _places(entry: Entry, inner: str) -> Sequence[tuple[Path, dict[str, Node]]]:
    """The mappings in which references stand, with their paths."""
    return entry.mappings(inner) if inner else [((), entry.node)]


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
    for (kind, inner), named in REFERENCES.items():
        for entry in folder.entries(kind):
            for path, node in _places(entry, inner):
                for field, wanted in named.items():
                    if not known[wanted].covers(node.get(field)):
                        yield from _unknown(folder, entry, (*path, field), known[wanted])


def _known(folder: Folder, kind: str) -> Known:
    ids = frozenset(entry.text("id") for entry in folder.entries(kind))
    return Known(kind, ids, folder.is_broken(kind))


def _unknown(folder: Folder, entry: Entry, path: Path, known: Known) -> Iterator[Finding]:
    for place, name in entry.texts(*path):
        if not (name in known.ids or known.broken or _is_no_id(entry, place, name)):
            quoted = " or ".join(f"'{each}'" for each in near_ids(name, known.ids))
            near = _named(folder, known.kind, name) or quoted
            file = PurePath(folder.path, WHERE[known.kind])
            added = begun(entry, place, str(file)) or f"add it to {file}"
            hint = f"did you mean {near}?" if near else added
            message = f"unknown {ONE[known.kind]} '{_short(name)}': it is not in {file}"
            if not name.strip():
                message, hint = (
                    f"an empty text names no {ONE[known.kind]}",
                    f"write an id of {file}",
                )
            yield found(entry, place, message, hint)


def _named(folder: Folder, kind: str, name: str) -> str:
    """The ids, each with its name, of what has this name or title; "" where nothing has it."""
    own = folder.once(_names).get((kind, " ".join(name.casefold().split())), {})
    return " or ".join(f"'{id_}' ({_short(shown)})" for id_, shown in own.items())


def _names(folder: Folder) -> dict[tuple[str, str], dict[str, str]]:
    """By kind and name, without regard to capitals: the ids that have it, with it as written."""
    found: dict[tuple[str, str], dict[str, str]] = {}
    for kind, field in NAMES.items():
        for entry in folder.entries(kind):
            wording = entry.wording(field)
            for name in wording.values() if isinstance(wording, Mapping) else (wording,):
                key = kind, " ".join(name.casefold().split())
                if name and entry.text("id"):
                    found.setdefault(key, {}).setdefault(entry.text("id"), name)
    return found


@lru_cache(maxsize=1 << 10)
def near_ids(name: str, ids: frozenset[str]) -> tuple[str, ...]:
    """The ids that were probably meant by one that is not there; it is often wrong many times."""
    wanted = _as_id(name)
    near = closest(wanted, _in_order(ids))
    parts = [each for each in _in_order(ids) if wanted and f"-{wanted}-" in f"-{each}-"]
    return (near,) if near else tuple(parts) if len(parts) <= FEW else ()


def is_within(own_id: str, name: str) -> bool:
    """Whether all of an id stands in a name, as 'ringo' in 'Ringo Starr'."""
    return f"-{own_id}-" in f"-{_as_id(name)}-"


def _as_id(name: str) -> str:
    return "-".join(name.casefold().split())


@lru_cache(maxsize=4)
def _in_order(ids: frozenset[str]) -> list[str]:
    return sorted(ids)


def _short(name: str) -> str:
    return name if len(name) <= LONGEST else f"{name[: LONGEST - 1]}…"


def _is_no_id(entry: Entry, place: Path, name: str) -> bool:
    """Whether a text stands in the place of a list and cannot be one id, which is told already."""
    is_odd = "," in name or not name.strip()
    return is_odd and any(fault.path == place for fault in entry.faults)
