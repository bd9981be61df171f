"""Plain values with their places: what the reader makes and the checks look at.

A `Document` is one file. Its `data` holds nothing but mappings (dict), lists, text (str)
and None. Places are kept beside the values: `marks` has for every key and value, in the
order of the text, the number of characters before it; `starts` gives for each mapping (by its
id) the index of its own mark, and `lines` its line. That costs the reader one append a node;
other places are worked out only for what goes wrong.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

from timeline.curate.yamltext.text import Slip, place

Node: TypeAlias = "dict[str, Node] | list[Node] | str | None"
Path: TypeAlias = "tuple[str | int, ...]"


@dataclass(frozen=True, slots=True)
class Document:
    """One file as read; `broken` when its text could not be read to the end.

    `layered` when some mapping holds a mapping as a value, as texts by language are.
    """

    path: str
    data: Node = None
    text: str = ""
    slips: tuple[Slip, ...] = ()
    broken: bool = False
    marks: Sequence[int] = ()
    starts: Mapping[int, int] = field(default_factory=dict)
    lines: Mapping[int, int] = field(default_factory=dict)
    cut: frozenset[int] = frozenset()
    layered: bool = False

    def place(self, path: Path, key: bool = False) -> tuple[int, int]:
        """Line and column of the value at `path`, or of its key; the nearest parent if absent."""
        return place(self.text, self.offset(path, key))

    def offset(self, path: Path, key: bool = False) -> int:
        """How many characters stand before what `place` finds."""
        index, depth = self._find(path)
        if not self.marks:
            return 0
        named = bool(path) and depth == len(path) and isinstance(path[-1], str)
        return self.marks[index - 1 if key and named else index]

    def place_at(self, index: int) -> tuple[int, int]:
        """Line and column of the key or value of an index in `marks`."""
        return place(self.text, self.marks[index])

    def line(self, node: dict[str, Node]) -> int:
        """The line of a mapping of this document."""
        return self.lines[id(node)]

    def is_cut(self, path: Path) -> bool:
        """Whether a comment follows the plain text at `path` on its line."""
        index, depth = self._find(path)
        return depth == len(path) and index in self.cut

    def source(self, path: Path) -> str:
        """The text of the line from the value at `path` on, without what follows the line."""
        if not self.marks:
            return ""
        start = self.marks[self._find(path)[0]]
        return self.text[start : start + 200].split("\n", 1)[0].rstrip()

    def _find(self, path: Path) -> tuple[int, int]:
        node, index = self.data, 0
        for depth, part in enumerate(path):
            child = _child(self.starts, node, index, part)
            if child is None:
                return index, depth
            node, index = child
        return index, len(path)


def _child(
    starts: Mapping[int, int], node: Node, index: int, part: str | int
) -> tuple[Node, int] | None:
    """The child of a node and the index of its mark."""
    if isinstance(node, dict):
        values, at = list(node.values()), _position(list(node), part)
    else:
        values, at = items(node), part if isinstance(part, int) else -1
    if not 0 <= at < len(values):
        return None
    value = values[at]
    if isinstance(value, dict):
        return value, starts[id(value)]
    keys = at + 1 if isinstance(node, dict) else 0
    return value, index + 1 + keys + sum(map(size, values[:at]))


def key_index(starts: Mapping[int, int], node: dict[str, Node], key: str) -> int:
    """The index of the mark of a key that the mapping holds."""
    child = _child(starts, node, starts[id(node)], key)
    return child[1] - 1 if child else starts[id(node)]


def _position(keys: list[str], part: str | int) -> int:
    return keys.index(part) if isinstance(part, str) and part in keys else -1


def items(node: Node) -> list[Node]:
    """The items of a list; none of anything else."""
    return node if isinstance(node, list) else []


def size(node: Node) -> int:
    """How many marks a value has, with all that is in it."""
    if isinstance(node, dict):
        return 1 + sum(1 + size(value) for value in node.values())
    return 1 + sum(map(size, node)) if isinstance(node, list) else 1
