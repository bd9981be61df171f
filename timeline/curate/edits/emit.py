"""Entries of a whole file as YAML, laid out as everything that is written into curators' files."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from timeline.curate.edits.written import Value, item_lines, mapping_lines
from timeline.curate.yamltext.nodes import Node

DASH = 2
"""How far a dash stands in from the field that holds its list."""

YES_OR_NO = frozenset({"unsourced"})
"""Fields that hold no text, so that `true` stands there without quotes."""


def emitted(entries: Sequence[Node], indent: int = 0) -> str:
    """A list of mappings as the text of a file; `indent` is the column of its dashes, from 0."""
    lines = (line for entry in entries for line in item_lines(value_of(entry), indent, DASH))
    return "".join(f"{line}\n" for line in lines)


def mapping(node: dict[str, Node]) -> str:
    """A mapping as the text of a file."""
    lines = mapping_lines({key: value_of(each, key) for key, each in node.items()}, 0, DASH)
    return "".join(f"{line}\n" for line in lines)


def value_of(node: Node, key: str = "") -> Value:
    """What is to be written of a node, with `true` for yes where no text stands."""
    if isinstance(node, Mapping):
        return {name: value_of(each, name) for name, each in node.items()}
    if isinstance(node, list):
        return [value_of(each) for each in node]
    return True if key in YES_OR_NO and node == "true" else node
