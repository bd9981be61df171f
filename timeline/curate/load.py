"""A folder of YAML files → a data set and everything that is wrong with the files."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from stat import S_ISDIR, S_ISREG

from timeline.curate.build import build
from timeline.curate.checks import OF_PAGE, Looked, look, review, run
from timeline.curate.folder import File, Folder, file_of
from timeline.curate.garbage import uncollected
from timeline.curate.model import Dataset
from timeline.curate.parts.part import Facts, Part, join, part_of
from timeline.curate.parts.shelf import Shelf, key_of
from timeline.curate.parts.stored import LOOKED, REVIEW
from timeline.curate.shapes.schema import FILES, FOLDERS
from timeline.curate.yamltext.nodes import Document
from timeline.curate.yamltext.reader import read
from timeline.curate.yamltext.text import MAX_BYTES, Slip, decode, too_large
from timeline.errors import DataFolderError, Problem

SUFFIXES = (".yaml", ".yml")
"""What the name of a data file ends with."""
LARGE = 256 * 1024
"""Bytes of a file whose YAML is not kept for the case that the whole folder has to be looked at."""

NO_TITLE = Slip(1, 1, "missing-file", "the file is missing", "write it with one line: 'title: …'")
NO_EVENTS = Slip(
    1, 1, "missing-file", "there are no events", "write them into a file such as events/first.yaml"
)
NEEDED = {"timeline": ("timeline.yaml", NO_TITLE), "events": ("events", NO_EVENTS)}
"""What stands in for a kind of file that has to be there."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """The events that could be read, and the problems; `seen` counts the events in the files.

    `texts` has the text of each file that has a problem, by its path.
    """

    dataset: Dataset
    problems: tuple[Problem, ...]
    seen: int = 0
    texts: Mapping[str, str] = field(default_factory=dict)


def load(
    folder: Path, today: int | None = None, shelf: Shelf | None = None, review: bool = False
) -> Loaded:
    """Read, check and build the data set of a folder.

    `today` is a day number; without it nothing is compared with the present. A `shelf` keeps what
    was read, so that the next reading with it reads only what has changed. For `review` all rules
    are asked, otherwise those that a page needs. What is wrong in the files never raises: an event
    with an error is left out and named in the problems. Raises `DataFolderError` if the folder is
    missing.
    """
    if not folder.is_dir():
        what = "is not a folder" if folder.exists() else "there is no such folder"
        raise DataFolderError(f"{folder}: {what}")
    with uncollected():
        return _load(folder, today, Shelf() if shelf is None else shelf, review)


def _load(folder: Path, today: int | None, shelf: Shelf, review: bool) -> Loaded:
    given = [_Given(kind, path) for kind in FILES for path in _paths(folder, kind)]
    asked = _Review(shelf, _review_key(given, folder, today)) if review else None
    parts = _parts(given, Folder(str(folder), (), today), shelf, asked)
    seen = sum(part.facts.entries for part in parts if part.kind == "events")
    dataset, problems = join(parts) or _whole(_folder(folder, given, today))
    if asked:
        problems = tuple(sorted({*problems, *asked.problems()}))
    shelf.turn()
    return Loaded(dataset, problems, seen, _texts(given, problems))


def _folder(folder: Path, given: Iterable[_Given], today: int | None) -> Folder:
    return Folder(str(folder), tuple(each.file for each in given), today)


def _review_key(given: Iterable[_Given], folder: Path, today: int | None) -> str:
    texts = [(each.kind, str(each.path), key_of(each.raw, each.slip)) for each in given]
    return key_of(b"", REVIEW, str(folder), today, texts)


class _Review:
    """What a review tells of a folder; its files are shown to it one by one, unless it is kept."""

    def __init__(self, shelf: Shelf, key: str) -> None:
        self._shelf, self._key = shelf, key
        self._known = shelf.find(key, REVIEW)
        self._looked: list[Looked] = []

    def show(self, given: _Given, folder: Folder) -> None:
        """Keep of a file what is wanted of it."""
        if self._known is not None:
            return
        part = self._shelf.part(given.key(LOOKED, folder), LOOKED, lambda: given.looked(folder))
        self._looked.append(part.made[0])

    def problems(self) -> tuple[Problem, ...]:
        """What the rules for a review find."""

        def make() -> Part:
            return Part(REVIEW, (), review(self._looked), Facts())

        return (self._known or self._shelf.part(self._key, REVIEW, make)).problems


def _texts(given: Iterable[_Given], problems: Iterable[Problem]) -> dict[str, str]:
    paths = {problem.path for problem in problems}
    decoded = {str(each.path): decode(each.raw) for each in given if str(each.path) in paths}
    return {path: text for path, text in decoded.items() if isinstance(text, str)}


def paths(folder: Path) -> list[Path]:
    """The files from which the data set of a folder is read."""
    return [path for kind in FILES for path in _paths(folder, kind)]


def files(folder: Path, kind: str) -> Iterator[File]:
    """The files of one kind of `FILES` in a folder, as far as they can be read."""
    return (_Given(kind, path).file for path in _paths(folder, kind))


def _parts(given: list[_Given], folder: Folder, shelf: Shelf, asked: _Review | None) -> list[Part]:
    """The part of each file; stand-ins for files that have to be there are added to the given."""
    parts: list[Part] = []
    for kind in FILES:
        of_kind = [each for each in given if each.kind == kind]
        found = [_part(each, folder, shelf, asked) for each in of_kind]
        if kind in NEEDED and not any(part.facts.has_data for part in found):
            name, slip = NEEDED[kind]
            if kind == "events" or not found:
                missing = _Given(kind, Path(folder.path) / name, slip)
                given.append(missing)
                found.append(_part(missing, folder, shelf, asked))
        if kind == "timeline":
            folder = replace(folder, told=found[0].language)
        parts += found
    return parts


def _part(given: _Given, folder: Folder, shelf: Shelf, asked: _Review | None) -> Part:
    def make() -> Part:
        return part_of(given.file, replace(folder, files=(given.file,)))

    part = shelf.part(given.key(given.kind, folder), given.kind, make)
    if asked:
        asked.show(given, folder)
    if len(given.raw) > LARGE:
        given.forget()
    return part


def _whole(folder: Folder) -> tuple[Dataset, tuple[Problem, ...]]:
    """The data set and the problems of a folder whose files are looked at together."""
    problems, dropped = run(folder, OF_PAGE)
    return build(folder, dropped), problems


class _Given:
    """A file of a data folder, read once, or what stands in for one that is not there."""

    def __init__(self, kind: str, path: Path, slip: Slip | None = None) -> None:
        self.kind, self.path, self.slip, self.raw = kind, path, slip, b""
        if slip is None:
            try:
                self.slip = _refusal(path)
                self.raw = b"" if self.slip else path.read_bytes()
            except OSError as error:
                self.slip = _closed((error.strerror or "unknown reason").lower())

    def forget(self) -> None:
        """Let the file go, to be read again if it is wanted again."""
        self.__dict__.pop("file", None)

    def key(self, kind: str, folder: Folder) -> str:
        """The key of a part of this file."""
        return key_of(self.raw, kind, self.kind, str(self.path), folder, self.slip)

    def looked(self, folder: Folder) -> Part:
        """What a review keeps of the file."""
        return Part(LOOKED, (look(self.file, replace(folder, files=(self.file,))),), (), Facts())

    @cached_property
    def file(self) -> File:
        """The file as the rules see it."""
        if self.slip is None:
            return file_of(self.kind, read(self.raw, str(self.path)))
        return File(self.kind, Document(str(self.path), slips=(self.slip,), broken=True), ())


def _refusal(path: Path) -> Slip | None:
    """Why a file is not even opened: its size, or that reading it might never end."""
    stat = path.stat()
    if not S_ISREG(stat.st_mode):
        return _closed("is a directory" if S_ISDIR(stat.st_mode) else "is no plain file")
    return too_large(stat.st_size) if stat.st_size > MAX_BYTES else None


def _closed(reason: str) -> Slip:
    return Slip(1, 1, "missing-file", f"the file cannot be opened: {reason}", fatal=True)


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
