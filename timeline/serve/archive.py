"""Frozen snapshots in a folder: each is written once and whole, and never changes after that.

A snapshot is a folder of files named by its id. It is written beside its place under a hidden name
and moved there in one step, so that several processes may freeze at the same time and a reader
never sees a part of it. A withdrawn snapshot keeps its files; a file beside it says why.
"""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

from timeline.errors import ArchiveError
from timeline.publish.frozen import ID, Files, Frozen

MANIFEST = "manifest.json"
MOST = 10_000
"""Snapshots that an archive holds, at most: freezing is open to every reader."""


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """Why a snapshot is not shown any more, and the id of the one in its place, if there is."""

    reason: str
    successor: str = ""


class Archive:
    """The snapshots below a folder, which is made when the first one is kept."""

    def __init__(self, folder: Path, most: int = MOST) -> None:
        self.folder = folder
        self.most = most

    def keep(self, frozen: Frozen) -> str:
        """The id under which a snapshot is kept; it is written unless it is there already.

        Raises ArchiveError when the archive is full, or the snapshot was withdrawn.
        """
        for name in frozen.ids:
            found = self.manifest(name)
            if found is None:
                return self._write(name, frozen)
            if found["digest"] == frozen.digest:
                return self._standing(name)
        raise ArchiveError(f"two snapshots have the digest {frozen.digest}; one file is damaged")

    def manifest(self, name: str) -> dict[str, Any] | None:
        """What the archive knows of a snapshot, also of a withdrawn one; None if it has none."""
        if not ID.fullmatch(name):
            return None
        try:
            found: dict[str, Any] = json.loads((self.folder / name / MANIFEST).read_bytes())
        except FileNotFoundError:
            return None
        return found

    def file(self, name: str, file: str) -> bytes | None:
        """The bytes of a file of a snapshot; None where it has no file of that name."""
        found = self.manifest(name)
        if found is None or file not in (*found["sha256"], MANIFEST):
            return None
        return (self.folder / name / file).read_bytes()

    def ids(self) -> Iterator[str]:
        """The snapshots that are shown, the oldest day first."""
        found = sorted(path.name for path in self._folders())
        return (name for name in found if self.withdrawn(name) is None)

    def withdraw(self, name: str, reason: str, successor: str = "") -> None:
        """Take a snapshot back; its files stay, as a proof of what was shown.

        Raises ArchiveError when there is no such snapshot, no such successor, or no reason.
        """
        for each in (name, successor) if successor else (name,):
            if self.manifest(each) is None:
                raise ArchiveError(f"there is no snapshot '{each}' in {self.folder}")
        if not reason.strip():
            raise ArchiveError("say why: readers of the old address are told the reason")
        told = json.dumps(asdict(Withdrawal(reason.strip(), successor)), ensure_ascii=False)
        made = Path(mkdtemp(prefix=".withdrawal-", dir=self.folder))
        _put(made / "told", told.encode())
        (made / "told").replace(self._note(name))
        made.rmdir()

    def withdrawn(self, name: str) -> Withdrawal | None:
        """Why a snapshot was withdrawn; None if it was not."""
        if not ID.fullmatch(name):
            return None
        try:
            return Withdrawal(**json.loads(self._note(name).read_bytes()))
        except FileNotFoundError:
            return None

    def _note(self, name: str) -> Path:
        return self.folder / f"{name}.withdrawn.json"

    def _folders(self) -> Iterator[Path]:
        if self.folder.is_dir():
            yield from (path for path in self.folder.iterdir() if ID.fullmatch(path.name))

    def _standing(self, name: str) -> str:
        withdrawn = self.withdrawn(name)
        if withdrawn is not None:
            raise ArchiveError(f"snapshot {name} was withdrawn: {withdrawn.reason}")
        return name

    def _write(self, name: str, frozen: Frozen) -> str:
        if sum(1 for _ in self._folders()) >= self.most:
            raise ArchiveError(
                f"the archive holds {self.most} snapshots and takes no more; "
                "whoever runs this site can make room or raise the limit"
            )
        self.folder.mkdir(parents=True, exist_ok=True)
        made = Path(mkdtemp(prefix=f".{name}-", dir=self.folder))
        try:
            _write_all(made, frozen.make(name))
            made.chmod(0o755)
            made.rename(self.folder / name)
        except FileExistsError:
            return self.keep(frozen)
        except OSError:
            # A folder that is not empty cannot be replaced: another process was first.
            if not (self.folder / name).is_dir():
                raise
            return self.keep(frozen)
        finally:
            shutil.rmtree(made, ignore_errors=True)
        return name


def _write_all(folder: Path, files: Files) -> None:
    for name, content in files.items():
        _put(folder / name, content)


def _put(path: Path, content: bytes) -> None:
    """Write a file and wait until it is on the disk."""
    with path.open("xb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
