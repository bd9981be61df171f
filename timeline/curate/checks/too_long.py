"""A text or a list is longer than a page can show.

Titles and names have up to 300 characters, all other texts up to 3,000, lists in an entry up to 200
items, the values of a measure up to 10,000.

Good:

    title: Risky Business
    summary: One to three sentences.

Bad:

    title: A text of more than three hundred characters …
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from timeline.curate.checks.rule import Finding, field_name, found
from timeline.curate.folder import Entry, Fault, Folder, value_at
from timeline.curate.shapes.schema import FILES
from timeline.curate.yamltext.nodes import Path, items

KINDS = ("string_too_long", "too_long")
"""What the validator calls these faults."""


def check(folder: Folder) -> Iterator[Finding]:
    """Find the texts and lists that are longer than their fields allow."""
    for kind in FILES:
        for entry in folder.entries(kind):
            for path, fault in too_long(entry.faults).items() if entry.faults else ():
                if not _is_noted(entry, path):
                    yield found(entry, path, *WORDS[fault.kind](entry, fault))


def too_long(faults: tuple[Fault, ...]) -> dict[Path, Fault]:
    """The faults of this rule by their paths, one for each."""
    return {fault.path: fault for fault in faults if fault.kind in KINDS}


def _is_noted(entry: Entry, path: Path) -> bool:
    """Whether the reader has refused this text already."""
    return entry.place(path) in {(slip.line, slip.column) for slip in entry.document.slips}


def _text(entry: Entry, fault: Fault) -> tuple[str, str]:
    number, most = len(str(value_at(entry.node, fault.path))), fault.limits["max_length"]
    name = field_name(fault.path)
    return f"{name} has {number:,} characters, and at most {most:,} are shown", "shorten it"


def _list(entry: Entry, fault: Fault) -> tuple[str, str]:
    number, most = len(items(value_at(entry.node, fault.path))), fault.limits["max_length"]
    hint = "keep the most important ones, or spread them over several entries"
    name = field_name(fault.path)
    return f"{name} has {number:,} items, and at most {most:,} are shown", hint


WORDS: Mapping[str, Callable[[Entry, Fault], tuple[str, str]]] = {
    "string_too_long": _text,
    "too_long": _list,
}
