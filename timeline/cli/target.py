"""The data folder that imported events come into, and what it holds already."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from timeline.cli.command import DATA
from timeline.curate.given import SUFFIXES
from timeline.curate.imports.gather import Imported
from timeline.curate.imports.naming import slug
from timeline.curate.imports.rows import Known
from timeline.curate.languages import DEFAULT_LANGUAGE
from timeline.curate.load import load
from timeline.curate.model import Dataset, Event
from timeline.errors import ImportFileError
from timeline.explore.fold import fold

HEADS = tuple(f"timeline{suffix}" for suffix in SUFFIXES)
"""The file by which a data folder is known."""

IMPORTED = Path("events", "imported.yaml")
"""The file for events in a folder that an import begins, by which its next one finds it."""


@dataclass(frozen=True, slots=True)
class Target:
    """The data folder that events come into, and the file for them.

    `is_new` if the folder is not there, `grows` if the file is.
    """

    folder: Path
    events: Path
    is_new: bool
    grows: bool = False


@dataclass(frozen=True, slots=True)
class Folder:
    """What a data folder says already, and in which language."""

    known: Known = field(default_factory=Known)
    language: str = DEFAULT_LANGUAGE


def target_of(output: str, data: Path | None) -> Target:
    """The folder that `-o` means: that of a file in it, a new one, or one that an import began.

    Raises ImportFileError where that file stands in no data folder, and where a folder holds
    something else.
    """
    if not output:
        folder = data or DATA
        is_new = not _is_data(folder)
        if data is not None and is_new:
            raise ImportFileError(f"{data}: there is no data folder here, for it has no {HEADS[0]}")
        return Target(folder, folder / IMPORTED, is_new)
    path = Path(output)
    if path.suffix in SUFFIXES:
        return _in_folder(path)
    if _is_data(path) and (path / IMPORTED).is_file():
        return _in_folder(path / IMPORTED)
    if path.exists() and (not path.is_dir() or any(path.iterdir())):
        hint = f"name a file in it, such as {path / IMPORTED}, or a new folder"
        raise ImportFileError(f"{path} is there already: {hint}")
    return Target(path, path / IMPORTED, True)


def _in_folder(path: Path) -> Target:
    if path.parent.name == "events" and _is_data(path.parent.parent):
        return Target(path.parent.parent, path, False, path.exists())
    if path.exists():
        raise ImportFileError(f"{path} is there already, and is not overwritten: name a new file")
    hint = "name one such as data/events/imported.yaml, or a new folder"
    raise ImportFileError(f"{path} is no file of events in a data folder: {hint}")


def _is_data(folder: Path) -> bool:
    return any((folder / name).is_file() for name in HEADS)


def insist_on_again(target: Target, imported: Imported, known: Known, name: str) -> None:
    """Let a file grow only where an earlier import of these rows wrote it.

    Raises ImportFileError where none of their events stands in it; `name` is that of the file they
    come from.
    """
    if not target.grows:
        return
    path = target.events.relative_to(target.folder).as_posix()
    if not any(known.places[own_id][0] == path for own_id in imported.known):
        new = target.events.with_stem(slug(name, fold) or "more")
        such = "" if new.exists() else f", such as -o {new}"
        hint = f"and is not overwritten: name a new file{such}"
        raise ImportFileError(f"{target.events} is there already, {hint}")


def known_of(target: Target) -> Folder:
    """What the folder has already, so that ids are kept and no entry comes twice."""
    if target.is_new:
        return Folder()
    data = load(target.folder).dataset
    return Folder(_known(data), data.language)


def _known(data: Dataset) -> Known:
    return Known(
        {each.id: each.name for each in data.lanes},
        {name: each.name for name, each in data.people.items()},
        {name: (each.title, each.url) for name, each in data.sources.items()},
        {each.id: each.title for each in data.events},
        {each.id: (each.path, _dates(each)) for each in data.events},
    )


def _dates(event: Event) -> frozenset[str]:
    return frozenset(claim.date.text for claim in event.claims)
