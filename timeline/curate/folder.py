"""A data folder as the checks see it: its files, and in them the entries."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain
from typing import Any, TypeAlias, TypeVar

from timeline.curate.languages import DEFAULT_LANGUAGE, Wording, is_code
from timeline.curate.shapes.models import Shape
from timeline.curate.shapes.schema import nested
from timeline.curate.yamltext.nodes import Document, Node, Path, items
from timeline.immutable import immutable

T = TypeVar("T")

Key: TypeAlias = tuple[str, int]
"""What tells an entry apart from all others: its file, and its index there, or -1 for a file."""

MOST_LOOKED_AT = 1000
"""Items of a list, or faults of an entry, that are looked at: no entry that fits has as many."""


@dataclass(frozen=True, slots=True)
class Fault:
    """One way in which an entry does not fit its shape; `kind` is the validator's name for it."""

    kind: str
    path: Path
    limits: dict[str, Any]


@immutable(eq=False)
class Entry:
    """One mapping that is checked as a whole: an event, a lane, a person, a source, the title.

    `root` is its path in the document: the index in the list, or empty for a whole file.
    `spec` is the entry with its types, or None where `faults` stand in the way.
    """

    document: Document
    root: Path
    node: dict[str, Node]
    shape: type[Shape]
    spec: Shape | None
    faults: tuple[Fault, ...]

    @property
    def key(self) -> Key:
        """The file and the place in its list."""
        index = self.root[0] if self.root else -1
        return self.document.path, index if isinstance(index, int) else -1

    def text(self, *path: str | int) -> str:
        """The text at a path, or "" where there is none."""
        value = value_at(self.node, path)
        return value if isinstance(value, str) else ""

    def wording(self, *path: str | int) -> Wording:
        """The text or the texts by language at a path, as far as they can be read."""
        value = value_at(self.node, path)
        if not isinstance(value, dict):
            return self.text(*path)
        return {
            code: text for code, text in value.items() if isinstance(text, str) and is_code(code)
        }

    def texts(self, *path: str | int) -> list[tuple[Path, str]]:
        """Each text at a path that may hold one text or a list of them, with its own path.

        Of a list that is far too long, the first ones.
        """
        value = value_at(self.node, path)
        if isinstance(value, str):
            return [(path, value)]
        inner = enumerate(items(value)[:MOST_LOOKED_AT])
        return [((*path, i), text) for i, text in inner if isinstance(text, str)]

    def mappings(self, name: str) -> Sequence[tuple[Path, dict[str, Node]]]:
        """Each mapping in the list that a field holds, with its path."""
        inner = enumerate(items(self.node.get(name)))
        return [((name, i), each) for i, each in inner if isinstance(each, dict)]

    def shape_at(self, path: Path) -> type[Shape]:
        """The shape of the mapping that holds the field at a path."""
        shape = self.shape
        for part in path[:-1]:
            shape = nested(shape).get(str(part), shape)
        return shape

    def place(self, path: Path = (), key: bool = False) -> tuple[int, int]:
        """Line and column of the value at a path, or of its key."""
        return self.document.place((*self.root, *path), key)

    def spot(self, path: Path = ()) -> tuple[int, int, int]:
        """The place in the list of the file, then line and column of the value at a path."""
        return self.key[1], *self.place(path)

    def offset(self, path: Path = (), key: bool = False) -> int:
        """How many characters of the file stand before the value at a path, or before its key."""
        return self.document.offset((*self.root, *path), key)


@dataclass(frozen=True, slots=True)
class File:
    """One file of a folder; `kind` is a name in `FILES`."""

    kind: str
    document: Document
    entries: tuple[Entry, ...]
    _mappings: dict[str, Sequence[tuple[Entry, Path, dict[str, Node]]]] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    def mappings(self, name: str) -> Sequence[tuple[Entry, Path, dict[str, Node]]]:
        """Each mapping in the lists that a field of the entries holds: kept for other rules.

        With its entry and its path there.
        """
        found = self._mappings.get(name)
        if found is None:
            filled = [entry for entry in self.entries if name in entry.node]
            found = [(entry, *each) for entry in filled for each in entry.mappings(name)]
            self._mappings[name] = found
        return found


@dataclass(frozen=True, slots=True)
class Folder:
    """All files of a data folder; `today` is a day number, or None where no clock is wanted.

    `told` is the language of the data where it is known beforehand: to look at some files alone.
    """

    path: str
    files: tuple[File, ...]
    today: int | None = None
    told: str | None = None
    _made: dict[Callable[[Folder], Any], Any] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    def once(self, make: Callable[[Folder], T]) -> T:
        """What `make` makes of the folder: made for the first rule that asks, kept for others."""
        if make not in self._made:
            self._made[make] = make(self)
        made: T = self._made[make]
        return made

    def entries(self, kind: str) -> Iterator[Entry]:
        """The entries of all files of one kind, in the order of the files."""
        return (entry for file in self.files if file.kind == kind for entry in file.entries)

    def mappings(self, kind: str, name: str) -> Iterator[tuple[Entry, Path, dict[str, Node]]]:
        """Each mapping in the lists that a field of the entries of a kind holds."""
        files = (file.mappings(name) for file in self.files if file.kind == kind)
        return chain.from_iterable(files)

    @property
    def language(self) -> str:
        """The language of plain texts, or "" where `timeline.yaml` leaves it in doubt."""
        if self.told is not None:
            return self.told
        head = next(self.entries("timeline"), None)
        given = head.node.get("language", DEFAULT_LANGUAGE) if head else None
        return given if isinstance(given, str) and is_code(given) else ""

    def is_broken(self, kind: str) -> bool:
        """Whether some entries of this kind may be hidden by a file that cannot be read."""
        return any(file.kind == kind and file.document.broken for file in self.files)


def value_at(node: Node, path: Iterable[str | int]) -> Node:
    """What stands at a path below a node, or None."""
    for part in path:
        if isinstance(node, dict):
            node = node.get(part)  # type: ignore[arg-type]
        elif isinstance(node, list) and isinstance(part, int) and part < len(node):
            node = node[part]
        else:
            return None
    return node
