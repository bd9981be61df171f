"""A folder of YAML files → a data set and everything that is wrong with the files."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from timeline.curate.build import build
from timeline.curate.checks import OF_FILES, OF_PAGE, run
from timeline.curate.folder import File, Folder, file_of
from timeline.curate.model import Dataset
from timeline.curate.nodes import Document
from timeline.curate.reader import read
from timeline.curate.schema import FILES, FOLDERS
from timeline.curate.text import Slip
from timeline.errors import DataFolderError, Problem

SUFFIXES = (".yaml", ".yml")
"""What the name of a data file ends with."""
NO_TITLE = Slip(1, 1, "missing-file", "the file is missing", "write it with one line: 'title: …'")
NO_EVENTS = Slip(
    1, 1, "missing-file", "there are no events", "write them into a file such as events/first.yaml"
)


@dataclass(frozen=True, slots=True)
class Loaded:
    """The events that could be read, and the problems; `seen` counts the events in the files.

    `texts` has the text of each file that has a problem, by its path.
    """

    dataset: Dataset
    problems: tuple[Problem, ...]
    seen: int = 0
    texts: Mapping[str, str] = field(default_factory=dict)


def load(folder: Path, today: int | None = None, review: bool = False) -> Loaded:
    """Read, check and build the data set of a folder.

    `today` is a day number; without it nothing is compared with the present. For `review` all rules
    are asked, otherwise those that a page needs. What is wrong in the files never raises: an event with an error is left out and named in the problems.
    Raises `DataFolderError` if the folder is missing.
    """
    if not folder.is_dir():
        what = "is not a folder" if folder.exists() else "there is no such folder"
        raise DataFolderError(f"{folder}: {what}")
    read_in = Folder(str(folder), tuple(_files(folder)), today)
    problems, dropped = run(read_in, OF_FILES if review else OF_PAGE)
    seen = sum(1 for _ in read_in.entries("events"))
    return Loaded(build(read_in, dropped), problems, seen, _texts(read_in, problems))


def _texts(folder: Folder, problems: tuple[Problem, ...]) -> dict[str, str]:
    paths = {problem.path for problem in problems}
    documents = (file.document for file in folder.files)
    return {each.path: each.text for each in documents if each.path in paths}


def paths(folder: Path) -> list[Path]:
    """The files from which the data set of a folder is read."""
    return [path for kind in FILES for path in _paths(folder, kind)]


def _files(folder: Path) -> Iterator[File]:
    """The files of a folder, and a stand-in for each that has to be there and is not."""
    for kind in FILES:
        paths = list(_paths(folder, kind))
        files = [file_of(kind, _document(path)) for path in paths]
        yield from files
        if kind == "timeline" and not files:
            yield _absent(kind, folder / "timeline.yaml", NO_TITLE)
        if kind == "events" and not any(
            file.document.data or file.document.broken for file in files
        ):
            yield _absent(kind, folder / "events", NO_EVENTS)


def _paths(folder: Path, kind: str) -> Iterator[Path]:
    """`kind.yaml` or `kind.yml`, and for `FOLDERS` all YAML files in the folder of that name."""
    named = [folder / f"{kind}{suffix}" for suffix in SUFFIXES]
    yield from (path for path in named if path.exists())
    if kind in FOLDERS and (folder / kind).is_dir():
        inside = sorted((folder / kind).iterdir())
        yield from (path for path in inside if path.suffix in SUFFIXES and not _is_hidden(path))


def _is_hidden(path: Path) -> bool:
    """Whether this is a hidden file or what an editor leaves behind."""
    return path.name.startswith((".", "#", "~"))


def _document(path: Path) -> Document:
    try:
        return read(path.read_bytes(), str(path))
    except OSError as error:
        reason = (error.strerror or "unknown reason").lower()
        slip = Slip(1, 1, "missing-file", f"the file cannot be opened: {reason}", fatal=True)
        return Document(str(path), slips=(slip,), broken=True)


def _absent(kind: str, path: Path, slip: Slip) -> File:
    return File(kind, Document(str(path), slips=(slip,), broken=True), ())
