"""A value is of another kind than its field wants: a list for a text, a word for a number.

Texts that YAML takes for something else have to be quoted: `[REC]` is a list to YAML, and
what follows ` #` is a comment.

Good:

    title: '[REC]'
    importance: 4
    people: [tom-cruise]

Bad:

    title: [REC]
    importance: high
    people: tom-cruise
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from timeline.curate.checks.commas import cut_list
from timeline.curate.checks.expected import WORDS, choices, empty_hint, shown, text_words, whole
from timeline.curate.checks.mends import brackets, quotes
from timeline.curate.checks.rule import Finding, field_name, found
from timeline.curate.checks.too_long import KINDS as TOO_LONG
from timeline.curate.folder import Entry, Fault, File, Folder, value_at
from timeline.curate.shapes.schema import IDS, LISTS, NAMED
from timeline.curate.yamltext.nodes import Document, Node, Path, items, size
from timeline.errors import Mend

MOST_STRAYS = 1000
"""Items of a list that are told of one by one."""
NO_CODE = "string_pattern_mismatch"
WORDED_ELSEWHERE = frozenset({"missing", "extra_forbidden", NO_CODE, *TOO_LONG})
BEGIN = "begin the first field of each with '- ', and indent the others below it"
AN = {"lanes": "a lane", "people": "a person", "sources": "a source", "events": "an event"}


def check(folder: Folder) -> Iterator[Finding]:
    """Find the values that do not fit their fields."""
    for file in folder.files:
        yield from _not_entries(file)
        for entry in file.entries:
            if entry.faults:
                yield from _misfits(entry)


def _not_entries(file: File) -> Iterator[Finding]:
    """The file as a whole, and items of its list that are no mappings."""
    document, data = file.document, file.document.data
    if file.kind not in LISTS:
        if not isinstance(data, dict) and not document.broken:
            first = "id" if file.kind in NAMED else "title"
            yield _whole(document, data, "fields", f"write '{first}: …'")
    elif data is not None and not isinstance(data, list):
        yield _whole(document, data, f"a list of {file.kind}", BEGIN)
    strays = _strays(data) if file.kind in LISTS else iter(())
    for node, index in islice(strays, MOST_STRAYS):
        expected = f"the fields of {AN[file.kind]}"
        yield _whole(document, node, expected, "write its fields as 'name: value'", index)


def _strays(data: Node) -> Iterator[tuple[Node, int]]:
    """The items of a list that are no mappings, and the indices of their marks."""
    if all(type(node) is dict for node in items(data)):
        return
    index = 1
    for node in items(data):
        if not isinstance(node, dict):
            yield node, index
        index += size(node)


def _whole(document: Document, node: Node, expected: str, hint: str, index: int = 0) -> Finding:
    line, column = document.place_at(index) if document.marks else (1, 1)
    if isinstance(node, str) and "：" in node:
        hint = "a full-width colon '：' stands there; write ': ' with an ordinary colon"
    return Finding(document.path, line, column, f"expected {expected}, found {shown(node)}", hint)


def _misfits(entry: Entry) -> Iterator[Finding]:
    faults: dict[Path, Fault] = {}
    unnamed = {fault.path for fault in entry.faults if fault.kind in (NO_CODE, *TOO_LONG)}
    for fault in entry.faults:
        if fault.kind not in WORDED_ELSEWHERE and fault.path not in unnamed:
            faults.setdefault(fault.path, fault)
    noted = {(slip.line, slip.column) for slip in entry.document.slips}
    for path, fault in faults.items():
        if entry.place(path) not in noted:
            message, hint = _words(entry, fault)
            yield found(entry, path, message, hint, mend=_mend(entry, fault))


def _words(entry: Entry, fault: Fault) -> tuple[str, str]:
    node, name = value_at(entry.node, fault.path), field_name(fault.path)
    if node is None or node == {}:
        return f"{name} is empty", empty_hint(entry, fault.path)
    if fault.kind == "literal_error" and isinstance(node, str):
        return f"unknown {fault.path[-1]} {shown(node)}", choices(node, fault)
    expected, hint = WORDS.get(fault.kind, text_words)(entry, fault)
    what = f"an item of {name}" if isinstance(fault.path[-1], int) else name
    return f"{what} should be {expected}, found {shown(node)}", hint


def _mend(entry: Entry, fault: Fault) -> Mend | None:
    """A list of the one text that stands in its place, or quotes round a text that is none."""
    node = value_at(entry.node, fault.path)
    if fault.kind == "tuple_type" and isinstance(node, str):
        return None if cut_list(entry, fault.path) else brackets(entry, fault.path)
    is_text = fault.kind == "string_type" and IDS.isdisjoint(map(str, fault.path))
    if is_text and (written := whole(entry, fault.path)):
        return quotes(entry, fault.path, written)
    return None
