"""The files from which a data set is read: which they are, and each of them once it is opened."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property
from pathlib import Path
from stat import S_ISDIR, S_ISREG

from timeline.curate.contents import contents
from timeline.curate.entries import file_of
from timeline.curate.folder import File
from timeline.curate.shapes.schema import FILES, FOLDERS
from timeline.curate.yamltext.nodes import Document
from timeline.curate.yamltext.reader import read
from timeline.curate.yamltext.text import MAX_BYTES, Slip, too_large

SUFFIXES = (".yaml", ".yml")
"""What the name of a data file ends with."""

Instead = Mapping[Path, bytes]
"""Files of a folder that are to be taken as if they held something else, or were there at all."""

NOTHING: Instead = {}


class Given:
    """A file of a data folder, read once, or what stands in for one that is not there."""

    def __init__(
        self, kind: str, path: Path, slip: Slip | None = None, raw: bytes | None = None
    ) -> None:
        self.kind, self.path, self.slip, self.raw = kind, path, slip, raw or b""
        if raw is not None:
            self.slip = too_large(len(raw)) if len(raw) > MAX_BYTES else None
        elif slip is None:
            try:
                self.slip = _refusal(path)
                self.raw = b"" if self.slip else contents(path)
            except OSError as error:
                self.slip = _closed((error.strerror or "unknown reason").lower())

    def forget(self) -> None:
        """Let the file go, to be read again if it is wanted again."""
        self.__dict__.pop("file", None)

    @cached_property
    def file(self) -> File:
        """The file as the rules see it."""
        if self.slip is None:
            return file_of(self.kind, read(self.raw, str(self.path)))
        return File(self.kind, Document(str(self.path), slips=(self.slip,), broken=True), ())


def all_given(folder: Path, instead: Instead = NOTHING) -> list[Given]:
    """The files of a data folder, by kind."""
    return [
        Given(kind, path, raw=instead.get(path))
        for kind in FILES
        for path in paths_of(folder, kind, instead)
    ]


def paths_of(folder: Path, kind: str, instead: Instead = NOTHING) -> Iterator[Path]:
    """`kind.yaml` or `kind.yml`, and for `FOLDERS` all YAML files in the folder of that name."""
    named = [folder / f"{kind}{suffix}" for suffix in SUFFIXES]
    yield from (path for path in named if path in instead or path.exists())
    if kind in FOLDERS:
        place = folder / kind
        inside = {path for path in instead if path.parent == place}
        inside |= set(place.iterdir() if place.is_dir() else ())
        found = (path for path in inside if path.suffix in SUFFIXES and not _is_hidden(path))
        yield from sorted(found)


def _is_hidden(path: Path) -> bool:
    """Whether this is a hidden file or what an editor leaves behind."""
    return path.name.startswith((".", "#", "~"))


def _refusal(path: Path) -> Slip | None:
    """Why a file is not even opened: its size, or that reading it might never end."""
    stat = path.stat()
    if not S_ISREG(stat.st_mode):
        return _closed("is a directory" if S_ISDIR(stat.st_mode) else "is no plain file")
    return too_large(stat.st_size) if stat.st_size > MAX_BYTES else None


def _closed(reason: str) -> Slip:
    return Slip(1, 1, "missing-file", f"the file cannot be opened: {reason}", fatal=True)
