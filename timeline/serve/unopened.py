"""Why there is no form of an event: its file cannot be read, or nobody has written of it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from timeline.curate.edits.drafts import event_files, text_of
from timeline.curate.edits.within import document_of
from timeline.curate.yamltext.text import Slip
from timeline.errors import EditError
from timeline.serve.edition import Edition

Broken = tuple[str, Slip]
"""The name of a file, and what keeps it from being read to its end."""


def broken_file(folder: Path, name: str) -> Broken | None:
    """What keeps a file from being read, or nothing."""
    try:
        document = document_of(text_of(folder / name))
    except EditError as error:
        return name, Slip(1, 1, "encoding", str(error), "", True)
    slip = next((each for each in document.slips if each.fatal), None)
    return (name, slip) if document.broken and slip else None


def waited_for(folder: Path, edition: Edition, event: str) -> list[Broken]:
    """The broken files for which the form of an event has to wait; none where it is unknown."""
    found = list(_broken(folder))
    is_known = any(each.id == event for each in edition.dataset.events)
    return [each for each in found if is_known or _names(folder / each[0], event)]


def told(broken: Broken) -> str:
    """Where a file is broken, why, and what mends it."""
    name, slip = broken
    hint = f" — {slip.hint}" if slip.hint else ""
    return f"{name}:{slip.line}:{slip.column}: {slip.message}{hint}"


def _broken(folder: Path) -> Iterator[Broken]:
    for name in event_files(folder):
        found = broken_file(folder, name)
        if found is not None:
            yield found


def _names(path: Path, event: str) -> bool:
    return event.encode() in path.read_bytes()
