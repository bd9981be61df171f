"""A trial of imported events in a copy of their folder, and the writing."""

from __future__ import annotations

import shutil
from collections import Counter, defaultdict
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from timeline.cli.command import shown
from timeline.cli.target import Target
from timeline.curate.given import SUFFIXES
from timeline.curate.imports.files import (
    SHARED,
    Made,
    event_file,
    head_file,
    shared_files,
    without,
)
from timeline.curate.imports.gather import Imported
from timeline.curate.imports.rows import Asked, Remark
from timeline.curate.imports.told import problems
from timeline.curate.load import load, paths
from timeline.curate.yamltext.nodes import Document, items
from timeline.curate.yamltext.reader import read
from timeline.curate.yamltext.text import INVISIBLE, Slip, decode
from timeline.errors import ImportFileError, Problem


@dataclass(frozen=True, slots=True)
class Tried:
    """What comes in after a trial, the files that it makes, and what `check` says of them."""

    imported: Imported
    files: tuple[Made, ...] = ()
    checked: tuple[Problem, ...] = ()

    def problems(self, path: str) -> tuple[Problem, ...]:
        """What is to be said of the rows, and of the files that are made of them."""
        return (*problems(path, self.imported.rows), *self.checked)


def known_text(path: Path) -> str:
    """The text of a file; ImportFileError with the place if it is no UTF-8."""
    raw = path.read_bytes().removeprefix(b"\xef\xbb\xbf")
    for char in INVISIBLE:
        raw = raw.replace(char.encode(), b" ")
    found = decode(raw)
    if isinstance(found, Slip):
        raise ImportFileError(f"{path}:{found.line}:{found.column}: {found.message} — {found.hint}")
    return found


def tried(imported: Imported, target: Target, asked: Asked) -> Tried:
    """Put what comes in into a copy of the folder and check it; what is wrong is left out.

    Raises ImportFileError where anything but an event is wrong: nothing is written then.
    """
    while imported.events:
        files = _files(imported, target, asked)
        found = _checked(files, target, asked.today)
        refused = _refused(found, imported, target, files[-1].text)
        if not refused:
            found = _caused(found, target, asked.today)
            _insist(found)
            return Tried(imported, files, found)
        imported = without(imported, refused)
    return Tried(imported)


def _files(imported: Imported, target: Target, asked: Asked) -> tuple[Made, ...]:
    """All files that are made, those that the events refer to first."""
    place = target.events.relative_to(target.folder).as_posix()
    old = read(target.events.read_bytes(), place) if target.grows else None
    events = event_file(imported, place, old, shown(Path(asked.path).name))
    if not target.is_new:
        return (*shared_files(imported, _there(target)), events)
    title = str(imported.head.get("title") or Path(asked.path).stem.replace("_", " "))
    head = head_file(imported, title, asked.language)
    return (head, *shared_files(imported, {}), events)


def _there(target: Target) -> dict[str, Document]:
    """The documents of the lists of a folder, by kind; their paths are those in the folder."""
    return {
        kind: read(path.read_bytes(), path.name)
        for kind in SHARED
        for path in (target.folder / f"{kind}{suffix}" for suffix in reversed(SUFFIXES))
        if path.is_file()
    }


def _checked(files: tuple[Made, ...], target: Target, today: int) -> tuple[Problem, ...]:
    """What `check` says of the files that are made, under their paths in the folder."""
    with TemporaryDirectory() as place:
        copy = Path(place) / "data"
        for old in () if target.is_new else paths(target.folder):
            there = copy / old.relative_to(target.folder)
            there.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(old, there)
        for made in files:
            path = copy / made.path
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(made.text, encoding="utf-8")
        names = {str(copy / made.path): str(target.folder / made.path) for made in files}
        found = load(copy, today, review=True).problems
    return tuple(
        Problem(
            names[each.path],
            each.line,
            each.column,
            each.severity,
            each.rule,
            each.message.replace(str(copy), str(target.folder)),
            each.hint,
        )
        for each in found
        if each.path in names
    )


def _refused(
    found: tuple[Problem, ...], imported: Imported, target: Target, text: str
) -> dict[int, Remark]:
    """The events in which an error stands, by their index, with the first error of each."""
    errors = [e for e in found if e.severity == "error" and e.path == str(target.events)]
    if not errors:
        return {}
    document = read(text.encode(), "")
    old = len(items(document.data)) - len(imported.events)
    starts = [document.place((old + index,))[0] for index in range(len(imported.events))]
    refused: dict[int, list[Problem]] = defaultdict(list)
    for error in errors:
        if error.line >= starts[0]:
            refused[sum(start <= error.line for start in starts) - 1].append(error)
    return {
        index: Remark("not-taken", f"{some[0].message} [{some[0].rule}]", some[0].hint)
        for index, some in refused.items()
    }


def _caused(found: tuple[Problem, ...], target: Target, today: int) -> tuple[Problem, ...]:
    """The problems that the folder has not without what comes in."""
    if target.is_new or not any(Path(each.path).is_file() for each in found):
        return found
    there = Counter(map(_as_told, load(target.folder, today, review=True).problems))
    caused = []
    for each in found:
        there[_as_told(each)] -= 1
        if there[_as_told(each)] < 0:
            caused.append(each)
    return tuple(caused)


def _as_told(problem: Problem) -> tuple[str, str, str]:
    return problem.path, problem.rule, problem.message


def _insist(found: tuple[Problem, ...]) -> None:
    """Refuse to write what has an error outside of events."""
    wrong = [each for each in found if each.severity == "error"]
    if wrong:
        told = "\n".join(map(str, wrong))
        raise ImportFileError(f"nothing is written, for the files would have errors:\n{told}")


def write(tried: Tried, target: Target) -> None:
    """Write all files, events last: until they are there, nothing refers to the others.

    A list that grows is swapped for the whole new one; a file that came up in the meantime is left
    alone. Raises ImportFileError then.
    """
    for made in tried.files:
        path = target.folder / made.path
        path.parent.mkdir(parents=True, exist_ok=True)
        if made.old is None:
            _create(path, made.text)
        else:
            _grow(path, made.old, made.text)


def _create(path: Path, text: str) -> None:
    try:
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except FileExistsError:
        raise ImportFileError(f"{path} has come up in the meantime: import again") from None


def _grow(path: Path, old: str, text: str) -> None:
    """Swap a list for the one that was made of it."""
    now = path.read_bytes().removeprefix(b"\xef\xbb\xbf")
    if now != old.encode("utf-8"):
        raise ImportFileError(f"{path} has changed in the meantime: import again")
    beside = path.with_name(f".{path.name}.part")
    try:
        with beside.open("x", encoding="utf-8", newline="") as file:
            file.write(text)
        shutil.copymode(path, beside)
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)
