"""A folder of YAML files → a data set and everything that is wrong with the files."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from timeline.curate.build import build
from timeline.curate.checks import OF_PAGE, Looked, look, run
from timeline.curate.checks import review as judge
from timeline.curate.folder import File, Folder
from timeline.curate.garbage import uncollected
from timeline.curate.given import NOTHING, Given, Instead, all_given, paths_of
from timeline.curate.model import Dataset
from timeline.curate.parts.across import join_across
from timeline.curate.parts.part import Part, are_apart, is_doubled, join, part_of
from timeline.curate.parts.shelf import Shelf, key_of
from timeline.curate.parts.stored import APART, LOOKED, REVIEW
from timeline.curate.shapes.schema import FILES
from timeline.curate.yamltext.text import Slip, decode
from timeline.errors import DataFolderError, Problem

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
    folder: Path,
    today: int | None = None,
    shelf: Shelf | None = None,
    review: bool = False,
    instead: Instead = NOTHING,
) -> Loaded:
    """Read, check and build the data set of a folder.

    `today` is a day number; without it nothing is compared with the present. A `shelf` keeps what
    was read, so that the next reading with it reads only what has changed. For `review` all rules
    are asked, otherwise those that a page needs. `instead` has what some files are taken to hold,
    whatever is on the disk. What is wrong in the files never raises: an event with an error is left
    out and named in the problems. Raises `DataFolderError` if the folder is missing.
    """
    if not folder.is_dir():
        what = "is not a folder" if folder.exists() else "there is no such folder"
        raise DataFolderError(f"{folder}: {what}")
    with uncollected():
        return _load(folder, today, Shelf() if shelf is None else shelf, review, instead)


def _load(folder: Path, today: int | None, shelf: Shelf, review: bool, instead: Instead) -> Loaded:
    found = all_given(folder, instead)
    asked = _Review(shelf, _review_key(found, folder, today)) if review else None
    pairs = _parts(found, Folder(str(folder), (), today), shelf, asked)
    given, parts = [each for each, _ in pairs], [part for _, part in pairs]
    if _are_apart(parts, shelf):
        dataset, problems = join(parts)
    else:
        dataset, problems = _together(_folder(folder, given, today, shelf), parts)
    if asked:
        problems = tuple(sorted({*problems, *asked.problems()}))
    shelf.turn()
    seen = sum(part.entries for part in parts if part.kind == "events")
    return Loaded(dataset, problems, seen, _texts(given, problems))


def _are_apart(parts: Sequence[Part], shelf: Shelf) -> bool:
    """Whether no rule across files has a say, which is kept for files with just these facts."""
    key = key_of(b"", APART, [(part.kind, part.digest) for part in parts])
    kept = shelf.part(key, APART, lambda: Part(APART, (are_apart(parts),)))
    verdict: bool = kept.made[0]
    return verdict


def _folder(folder: Path, given: Iterable[Given], today: int | None, shelf: Shelf) -> Folder:
    return Folder(str(folder), tuple(shelf.file(each) for each in given), today)


def _review_key(given: Iterable[Given], folder: Path, today: int | None) -> str:
    texts = [(each.kind, str(each.path), key_of(each.raw, each.slip)) for each in given]
    return key_of(b"", REVIEW, str(folder), today, texts)


class _Review:
    """What a review tells of a folder; its files are shown to it one by one, unless it is kept."""

    def __init__(self, shelf: Shelf, key: str) -> None:
        self._shelf, self._key = shelf, key
        self._known = shelf.find(key, REVIEW)
        self._looked: list[Looked] = []

    def show(self, given: Given, folder: Folder) -> None:
        """Keep of a file what is wanted of it."""

        def make() -> Part:
            file = self._shelf.file(given)
            return Part(LOOKED, (look(file, replace(folder, files=(file,))),))

        if self._known is None:
            part = self._shelf.part(_key(given, LOOKED, folder), LOOKED, make)
            self._looked.append(part.made[0])

    def problems(self) -> tuple[Problem, ...]:
        """What the rules for a review find."""

        def make() -> Part:
            return Part(REVIEW, (), judge(self._looked))

        return (self._known or self._shelf.part(self._key, REVIEW, make)).problems


def _texts(given: Iterable[Given], problems: Iterable[Problem]) -> dict[str, str]:
    paths = {problem.path for problem in problems}
    decoded = {str(each.path): decode(each.raw) for each in given if str(each.path) in paths}
    return {path: text for path, text in decoded.items() if isinstance(text, str)}


def paths(folder: Path) -> list[Path]:
    """The files from which the data set of a folder is read."""
    return [path for kind in FILES for path in paths_of(folder, kind)]


def files(folder: Path, kind: str) -> Iterator[File]:
    """The files of one kind of `FILES` in a folder, as far as they can be read."""
    return (Given(kind, path).file for path in paths_of(folder, kind))


def _parts(
    given: list[Given], folder: Folder, shelf: Shelf, asked: _Review | None
) -> list[tuple[Given, Part]]:
    """Each file with its part, and stand-ins for files that have to be there."""
    pairs: list[tuple[Given, Part]] = []
    for kind in FILES:
        of_kind = [each for each in given if each.kind == kind]
        found = [(each, _part(each, folder, shelf, asked)) for each in of_kind]
        if kind in NEEDED and not any(part.has_data for _, part in found):
            name, slip = NEEDED[kind]
            if kind == "events" or not found:
                missing = Given(kind, Path(folder.path) / name, slip)
                found.append((missing, _part(missing, folder, shelf, asked)))
        if kind == "timeline":
            folder = replace(folder, told=found[0][1].language)
        pairs += found
    return pairs


def _part(given: Given, folder: Folder, shelf: Shelf, asked: _Review | None) -> Part:
    def make() -> Part:
        file = shelf.file(given)
        return part_of(file, replace(folder, files=(file,)))

    part = shelf.part(_key(given, given.kind, folder), given.kind, make)
    if asked:
        asked.show(given, folder)
    if len(given.raw) > LARGE:
        given.forget()
    return part


def _key(given: Given, kind: str, folder: Folder) -> str:
    """The key of a part of a file."""
    return key_of(given.raw, kind, given.kind, str(given.path), folder, given.slip)


def _together(folder: Folder, parts: list[Part]) -> tuple[Dataset, tuple[Problem, ...]]:
    """The data set and the problems of a folder whose files are looked at together."""
    if not is_doubled(parts):
        return join_across(folder, parts)
    problems, dropped = run(folder, OF_PAGE)
    return build(folder, dropped), problems
