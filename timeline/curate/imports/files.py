"""Entries that come in → texts of the files of a data folder: new ones, and lists that grow.

What stands in a file stays as it is, byte for byte. New events and lanes go to the end of their
list, people and sources to their places among ids that rise. The text that is made is read again,
and anything else than the old entries with the new ones is refused.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from timeline.curate.edits.drafts import with_sorted
from timeline.curate.edits.emit import emitted, mapping, value_of
from timeline.curate.imports.gather import Imported
from timeline.curate.imports.rows import Remark
from timeline.curate.languages import DEFAULT_LANGUAGE
from timeline.curate.yamltext.nodes import Document, Node
from timeline.curate.yamltext.reader import read
from timeline.errors import EditError, ImportFileError

Entry = dict[str, Node]

IMPORTED_FROM = "# Imported from "
"""What the first line of a file of imported events begins with."""

BY_ID = ("people", "sources")
"""The lists whose entries stand in the order of their ids."""

SHARED = ("lanes", "people", "sources")
"""The files that events refer to, in the order in which they are written."""


@dataclass(frozen=True, slots=True)
class Made:
    """The text of one file, by its path in the data folder, and what it was where it was there."""

    path: str
    text: str
    old: str | None = None


def event_file(imported: Imported, path: str, old: Document | None, name: str) -> Made:
    """The file of events: a new one, or an old one with more of them at its end.

    A new one says that it is made of the file with a name, so that other events go elsewhere.

    Raises ImportFileError where that cannot grow at its end.
    """
    entries = [entry for entry, _ in imported.events]
    return _grown(old, entries) if old else Made(path, f"{IMPORTED_FROM}{name}\n{emitted(entries)}")


def shared_files(imported: Imported, there: Mapping[str, Document]) -> tuple[Made, ...]:
    """The files that the events refer to, as far as anything comes into them.

    `there` has the documents of those that exist, by kind; their paths are kept. Raises
    ImportFileError where a list cannot grow at its end.
    """
    lists: Mapping[str, Sequence[Entry]] = {kind: getattr(imported, kind) for kind in SHARED}
    return tuple(
        _more(kind, there[kind], found) if kind in there else Made(f"{kind}.yaml", emitted(found))
        for kind, found in lists.items()
        if found
    )


def _more(kind: str, old: Document, found: Sequence[Entry]) -> Made:
    """A list of the folder with more in it: people and sources by id if it has that order."""
    if kind not in BY_ID:
        return _grown(old, found)
    try:
        text = with_sorted(
            old.text,
            [{key: value_of(each, key) for key, each in entry.items()} for entry in found],
        )
    except EditError:
        return _grown(old, found)
    return Made(old.path, text, old.text)


def head_file(imported: Imported, title: str, language: str) -> Made:
    """timeline.yaml of a new folder."""
    head = {"title": title, "language": language, **imported.head}
    kept: Entry = {key: each for key, each in head.items() if each not in ("", [], None)}
    if kept.get("language") == DEFAULT_LANGUAGE:
        del kept["language"]
    return Made("timeline.yaml", mapping(kept))


def without(imported: Imported, refused: Mapping[int, Remark]) -> Imported:
    """The same without some events, by their index, whose rows say why."""
    rows = list(imported.rows)
    for index, remark in refused.items():
        row = rows[imported.events[index][1]]
        rows[imported.events[index][1]] = replace(row, part=None, remarks=(remark, *row.remarks))
    kept = tuple(each for index, each in enumerate(imported.events) if index not in refused)
    return _needed(replace(imported, rows=tuple(rows), events=kept))


def _needed(imported: Imported) -> Imported:
    """The same with no more lanes, people and sources than some event, or one of them, names."""
    named = {text for entry, _ in imported.events for text in _texts(entry)}
    named |= {str(each.get("voice")) for each in imported.sources}
    return replace(
        imported,
        lanes=_of(imported.lanes, named),
        people=_of(imported.people, named),
        sources=_of(imported.sources, named),
    )


def _of(entries: Sequence[Entry], named: set[str]) -> tuple[Entry, ...]:
    return tuple(each for each in entries if each["id"] in named)


def _texts(node: Node) -> list[str]:
    if isinstance(node, dict):
        return [text for each in node.values() for text in _texts(each)]
    if isinstance(node, list):
        return [text for each in node for text in _texts(each)]
    return [node] if node is not None else []


def _grown(document: Document, entries: Sequence[Entry]) -> Made:
    old = document.text
    if document.data is None and not document.broken:
        return Made(document.path, f"{_ended(old)}{emitted(entries)}", old)
    text = f"{_ended(old)}{emitted(entries, _indent(document))}"
    again = read(text.encode(), document.path)
    if not isinstance(document.data, list) or again.data != [*document.data, *entries]:
        raise ImportFileError(
            f"{document.path}: nothing can be added at its end; add this yourself, "
            f"then import again:\n\n{emitted(entries)}"
        )
    return Made(document.path, text, old)


def _indent(document: Document) -> int:
    """The column of the dashes of a list, from 0."""
    if not document.data:
        return 0
    line, _ = document.place((0,))
    written = document.text.splitlines()[line - 1]
    return len(written) - len(written.lstrip(" "))


def _ended(text: str) -> str:
    return text if not text or text.endswith("\n") else f"{text}\n"
