"""An entry as it is about to be written: the text of its file before and after, nothing else.

Drafts of events, and of sources, are judged by the rules of the whole folder
(`timeline.curate.edits.trial`) and put in the place of the file by `timeline.curate.edits.saving`.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import unified_diff
from pathlib import Path

from timeline.curate.edits.splice import append, insert, insert_each, set_value
from timeline.curate.edits.within import document_of, edited, entries
from timeline.curate.edits.written import Value
from timeline.curate.load import paths
from timeline.curate.shapes.forms import ROWS
from timeline.curate.yamltext.nodes import Document
from timeline.errors import EditError

ORDER = (
    *("id", "title", "lane", "kind", "importance", "people", "tags", "summary", "part_of"),
    *("related", "name", "value", "unit", "date", "sources", "claims", "status", "stated"),
    *("source", "unsourced", "rank", "why", "note", "quote", "disputes", "details", "checked"),
    *("recheck_after", "ignore"),
)
"""Fields of events, their claims and details, in the order in which new ones are written."""

FIRST = "events/events.yaml"
"""The file that is begun where there is none."""


@dataclass(frozen=True, slots=True)
class Draft:
    """The text of a file before and after a change of the entry `at` that place in its list."""

    path: Path
    old: str
    new: str
    at: int

    def diff(self, name: str) -> list[str]:
        """The lines of a unified diff of the file, under the name that it is told by."""
        before, after = (text.splitlines() for text in (self.old, self.new))
        return list(unified_diff(before, after, name, name, lineterm=""))

    @property
    def document(self) -> Document:
        """The file as it would be."""
        return replace(document_of(self.new), path=str(self.path))


def text_of(path: Path) -> str:
    """The text of a file, with its line ends; empty where there is none. Raises EditError."""
    try:
        return path.read_bytes().decode("utf-8") if path.exists() else ""
    except UnicodeDecodeError as error:
        raise EditError(f"{path}: the file is not UTF-8; save it as UTF-8") from error


def event_files(folder: Path) -> list[str]:
    """The files of a data folder that hold events, as paths from the folder."""
    found = [path.relative_to(folder).as_posix() for path in paths(folder)]
    return [name for name in found if name.split("/")[0].partition(".")[0] == "events"]


def number_of(text: str, name: str) -> int:
    """The number of the entry with an id in the list of a file. Raises EditError without one."""
    found = [at for at, entry in enumerate(entries(text)) if entry.get("id") == name]
    if len(found) != 1:
        how = "is no longer in this file" if not found else "stands in this file more than once"
        raise EditError(f"'{name}' {how}; open the form anew")
    return found[0]


def changed(path: Path, name: str, event: Mapping[str, Value]) -> Draft:
    """A draft in which the entry with an id says something else."""
    old = text_of(path)
    at = number_of(old, name)
    said = ordered(event)
    new = edited(old, at, lambda text, here: set_value(text, (here,), said, ORDER))
    return Draft(path, old, new, at)


def added(path: Path, event: Mapping[str, Value]) -> Draft:
    """A draft with one more entry at the end of a file, which may be a new one."""
    old, said = text_of(path), ordered(event)
    number = len(entries(old))
    new = edited(old, number - 1, lambda text, _: append(text, (), said), before=1)
    return Draft(path, old, new, number)


def below_its_lane(path: Path, event: Mapping[str, Value]) -> Draft:
    """A draft with one more event below the last one of its lane in a file, else at the end."""
    old, lane = text_of(path), event.get("lane")
    there = entries(old)
    last = [at for at, other in enumerate(there) if lane and other.get("lane") == lane]
    at = last[-1] + 1 if last else len(there)
    if at == len(there):
        return added(path, event)
    said = ordered(event)
    new = edited(old, at - 1, lambda text, here: insert(text, (here + 1,), said), before=1)
    return Draft(path, old, new, at)


def sorted_in(path: Path, entry: Mapping[str, Value]) -> Draft:
    """A draft with one more entry at its place among ids that rise, else at the end."""
    old = text_of(path)
    [(at, _)] = placed = _placed(old, [entry])
    return Draft(path, old, insert_each(old, placed), at)


def with_sorted(text: str, more: Sequence[Mapping[str, Value]]) -> str:
    """The text of a list with more entries at their places among ids that rise, else at its end."""
    if more and not entries(text):
        # Behind a first one, the others stand apart as they do when each is written by itself.
        first, *more = _in_order(more)
        text = insert_each(text, [(0, first)])
    return insert_each(text, _placed(text, more)) if more else text


def _placed(
    text: str, more: Sequence[Mapping[str, Value]]
) -> Sequence[tuple[int, Mapping[str, Value]]]:
    """Entries, each with the number of the one before which it belongs."""
    ids = [str(other.get("id")) for other in entries(text)]
    if ids != sorted(ids):
        return [(len(ids), entry) for entry in more]
    return [(bisect_left(ids, str(each.get("id", "~"))), each) for each in _in_order(more)]


def _in_order(more: Sequence[Mapping[str, Value]]) -> list[Mapping[str, Value]]:
    return sorted(more, key=lambda entry: str(entry.get("id", "")))


def ordered(event: Mapping[str, Value]) -> dict[str, Value]:
    """An event with its fields, and those of its rows, in the order in which they are written."""
    found = {name: event[name] for name in sorted(event, key=_place)}
    for name in ROWS:
        rows = found.get(name)
        if isinstance(rows, list):
            found[name] = [ordered(row) if isinstance(row, Mapping) else row for row in rows]
    return found


def _place(name: str) -> int:
    return ORDER.index(name) if name in ORDER else len(ORDER)
