"""The web addresses of a data folder's sources, each with the place where it is written."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from timeline.curate.checks.bad_url import WEB_ADDRESS
from timeline.curate.folder import Entry
from timeline.curate.load import files
from timeline.errors import DataFolderError


@dataclass(frozen=True, slots=True)
class Link:
    """One address: the id of its source, and the file, line and column where it stands.

    `archived` is the address of a copy, where the source notes one.
    """

    url: str
    source: str
    path: str
    line: int
    column: int
    archived: str = ""


def links(folder: Path) -> tuple[Link, ...]:
    """The addresses in the order of the files; those that cannot be opened are left to `check`.

    Raises `DataFolderError` if the folder is missing.
    """
    if not folder.is_dir():
        raise DataFolderError(f"{folder}: there is no such folder")
    entries = (entry for file in files(folder, "sources") for entry in file.entries)
    return tuple(link for entry in entries for link in _of(entry))


def _of(entry: Entry) -> Iterator[Link]:
    url, document = entry.text("url"), entry.document
    if WEB_ADDRESS.fullmatch(url):
        line, column = document.place((*entry.root, "url"))
        copy = entry.text("archived")
        archived = copy if WEB_ADDRESS.fullmatch(copy) else ""
        yield Link(url, entry.text("id"), document.path, line, column, archived)
