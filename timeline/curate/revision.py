"""A data folder as it was in a revision of its git repository."""

from __future__ import annotations

import os
import subprocess
import tarfile
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory

from timeline.curate.given import SUFFIXES
from timeline.errors import RevisionError

HEAD = "timeline"
"""The name, without its end, of the file by which a data folder is known."""


@contextmanager
def folder_of(text: str, data: Path) -> Iterator[Path]:
    """The folder that a text names, or else `data` as it was in the git revision of that name.

    A revision is written to a folder that is gone afterwards. Raises `RevisionError`.
    """
    if Path(text).is_dir():
        yield Path(text)
        return
    archive = _archive(text, data)
    with TemporaryDirectory(prefix="timeline-") as made:
        _unpack(archive, Path(made))
        yield Path(made)


def _archive(text: str, data: Path) -> bytes:
    """The files of a revision's data folder, as a tar archive."""
    place = _existing(data.absolute())
    root = _git(place, "rev-parse", "--show-toplevel")
    if root is None:
        raise RevisionError(
            f"'{text}' is no folder, and {place} is in no git repository; name two folders"
        )
    top = Path(root.decode().strip())
    commit = _commit(top, text)
    if not commit:
        raise RevisionError(
            f"'{text}' is neither a folder nor a revision of {top}; 'git log' lists revisions"
        )
    inside = data.resolve().relative_to(top.resolve()).as_posix()
    tree = f"{commit}:{'' if inside == '.' else inside}"
    archive = _git(top, "archive", "--format=tar", tree)
    if archive is None:
        raise RevisionError(
            f"the revision '{text}' has no folder {inside}; "
            "name the one it had, such as --data data, or a later revision"
        )
    return archive


def others_changed(old: str, new: str, data: Path) -> list[str]:
    """The data folders but `data` whose files differ between two revisions, from where we are.

    None where one of the two is a folder.
    """
    place = _existing(data.absolute())
    top = Path((_git(place, "rev-parse", "--show-toplevel") or b"").decode().strip())
    commits = [_commit(top, text) for text in (old, new) if not Path(text).is_dir()]
    if len(commits) < 2:
        return []
    changed = _names(_git(top, "diff", "--name-only", "-z", *commits))
    there = _names(_git(top, "ls-tree", "-r", "-z", "--name-only", commits[1]))
    folders = {each.parent for each in there if each.stem == HEAD and each.suffix in SUFFIXES}
    of = {next(filter(folders.__contains__, each.parents), None) for each in changed}
    found = (top.resolve() / each for each in of if each is not None)
    return sorted(os.path.relpath(each) for each in found if each != data.resolve())


def _names(answer: bytes | None) -> list[PurePosixPath]:
    return [PurePosixPath(name) for name in (answer or b"").decode().split("\0") if name]


def _commit(top: Path, text: str) -> str:
    """The commit that a revision is, "" where there is none of this name."""
    words = ("rev-parse", "--verify", "--quiet", "--end-of-options", f"{text}^{{commit}}")
    return (_git(top, *words) or b"").decode().strip()


def _existing(path: Path) -> Path:
    """The path, or the nearest folder above it that is there."""
    return next(each for each in (path, *path.parents) if each.is_dir())


def _git(folder: Path, *words: str) -> bytes | None:
    """What git answers, or None if it refuses."""
    command = ["git", "-C", str(folder), *words]
    try:
        ran = subprocess.run(command, capture_output=True, check=False)
    except FileNotFoundError:
        raise RevisionError("git is not installed, or not found; name two folders") from None
    return ran.stdout if ran.returncode == 0 else None


def _unpack(archive: bytes, folder: Path) -> None:
    """Write the YAML files of an archive, and nothing else of it."""
    with tarfile.open(fileobj=BytesIO(archive)) as packed:
        for member in packed:
            name = PurePosixPath(member.name)
            file = packed.extractfile(member) if member.isfile() else None
            if file is None or name.suffix not in SUFFIXES or ".." in name.parts:
                continue
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(file.read())
