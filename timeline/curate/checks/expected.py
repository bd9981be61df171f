"""What a field wants in the place of what stands in it, and how to write that: for `wrong-kind`."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from timeline.curate.checks.commas import cut_list
from timeline.curate.checks.rule import closest
from timeline.curate.folder import Entry, Fault, value_at
from timeline.curate.shapes.schema import IDS
from timeline.curate.yamltext.nodes import Node, Path, items
from timeline.curate.yamltext.syntax import is_balanced, quote

DATED = {
    "date": "write a date, or delete the line and give a list of 'claims'",
    "sources": "write the ids of the sources, such as [first-id, second-id]",
    "claims": "write a list of claims, or 'date' and 'sources' in its place",
}
"""Fields of which an event needs some: what to write where one is empty and no other stands in."""
A_WORD = "write one text, in quotes if it holds any of : # [ ] { } , & *"


def empty_hint(entry: Entry, path: Path) -> str:
    """What to do about a field without a value."""
    if entry.document.is_cut((*entry.root, *path)):
        text = entry.document.source((*entry.root, *path)).strip()
        return f"text after # is a comment; quote it: {quote(text)}"
    name = str(path[-1])
    if len(path) == 1 and name in DATED and not _is_dated_without(entry, name):
        return DATED[name]
    field = entry.shape_at(path).model_fields.get(name)
    if field is not None and field.is_required():
        return f"write a value: '{name}' has to be there"
    return "write a value, or delete the line"


def _is_dated_without(entry: Entry, name: str) -> bool:
    """Whether another field gives the date of an event."""
    others = ("date", "sources") if name == "claims" else ("claims",)
    return "date" not in entry.shape.model_fields or any(entry.node.get(each) for each in others)


def text_words(entry: Entry, fault: Fault) -> tuple[str, str]:
    """What a field for a text, a date or an id wants."""
    name, written = fault.path[-1], whole(entry, fault.path)
    if "source" in fault.path:
        return "the id of a source or a list of ids", "write [first-id, second-id]"
    if not IDS.isdisjoint(map(str, fault.path)):
        return "one id", _one_id(entry, fault.path)
    is_date = name in entry.shape_at(fault.path).dates
    if written:
        hint = written.replace(" ", "") if is_date else written
        return "a date" if is_date else "a text", f"quote it: {quote(hint)}"
    return "a text", A_WORD


def _one_id(entry: Entry, path: Path) -> str:
    first = next((each for each in items(value_at(entry.node, path)) if isinstance(each, str)), "")
    if first:
        return f"write one of them, without brackets: {first}"
    is_item = isinstance(path[-1], int)
    return "write the id under which it stands in its file" + (", not its title" if is_item else "")


def whole(entry: Entry, path: Path) -> str:
    """The list or mapping in brackets at a path as it is written; "" where it goes on after it."""
    written = entry.document.source((*entry.root, *path))
    if written[:1] in ("[", "{") and written[-1] in ("]", "}") and is_balanced(written):
        return written
    # Inside other brackets a comma or the end of these follows.
    after = written if written[:1] == "[" else ""
    ends = (found.end() for found in re.finditer(r"\](?=\s*[,}\]])", after))
    return next((written[:end] for end in ends if is_balanced(written[:end])), "")


def _list(entry: Entry, fault: Fault) -> tuple[str, str]:
    node = value_at(entry.node, fault.path)
    if not isinstance(node, str):
        return "a list", "write each item after '- '"
    if cut := cut_list(entry, fault.path):
        return "a list", f"write {cut}"
    return "a list", f"write [{node}]" if node.strip() else "write [a, b], or delete the line"


def choices(node: str, fault: Fault) -> str:
    """The words that a field may hold, first the one that was probably meant."""
    allowed = re.findall("'(.*?)'", str(fault.limits["expected"]))
    near = closest(node, allowed)
    mend = f"did you mean '{near}'? " if near else ""
    return f"{mend}allowed: {', '.join(allowed)}"


def _choice(entry: Entry, fault: Fault) -> tuple[str, str]:
    return "one word", choices("", fault)


def _limit(entry: Entry, fault: Fault) -> tuple[str, str]:
    hint = "write a number from 1 to 5; 5 stays longest when room is short"
    return "a number from 1 to 5", hint


def _number(entry: Entry, fault: Fault) -> tuple[str, str]:
    return "a number", "write figures only, with a point before decimals: 1500000"


def _yes_or_no(entry: Entry, fault: Fault) -> tuple[str, str]:
    return "true or false", "write true, or delete the line"


def _mapping(entry: Entry, fault: Fault) -> tuple[str, str]:
    return "fields", "write them as 'name: value'"


WORDS: Mapping[str, Callable[[Entry, Fault], tuple[str, str]]] = {
    "string_type": text_words,
    "tuple_type": _list,
    "literal_error": _choice,
    "int_parsing": _limit,
    "int_type": _limit,
    "greater_than_equal": _limit,
    "less_than_equal": _limit,
    "float_parsing": _number,
    "float_type": _number,
    "finite_number": _number,
    "bool_parsing": _yes_or_no,
    "bool_type": _yes_or_no,
    "model_type": _mapping,
}
"""What a fault of each kind says was expected, and its hint."""


def shown(node: Node) -> str:
    """What was found, in a few words."""
    if node is None:
        return "nothing"
    if isinstance(node, str):
        return f"'{node if len(node) <= 40 else node[:39] + '…'}'"
    return "a list" if isinstance(node, list) else "fields"
