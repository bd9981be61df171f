"""Whether the files of a data folder have changed, and whether they have come to rest.

A save is many steps: an editor empties a file before it fills it, a checkout writes one file after
another. What lies between two steps may look whole and is nobody's version, so files count once
nothing has touched them for a moment, and while git writes for a longer one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from timeline.curate.load import paths
from timeline.curate.shapes.schema import FOLDERS

QUIET = 0.2
"""Seconds without a change after which files are at rest."""

GIT_QUIET = 1.2
"""The same while git holds its lock, which it may keep for as long as somebody writes a message."""

LOCK = "index.lock"

Clock = Callable[[], float]


@dataclass(frozen=True, slots=True)
class Signature:
    """What tells at a glance that files have changed: their names, times, sizes and numbers.

    `newest` is the time of the last change, in seconds; also of a removal, which only its folder
    tells.
    """

    files: tuple[tuple[str, int, int, int, int], ...]
    newest: float = field(compare=False)


def sign(folder: Path) -> Signature:
    """The signature of a data folder. Raises OSError when files vanish while they are looked at."""
    found = [(path, path.stat()) for path in paths(folder)]
    files = tuple(
        (str(path), stat.st_mtime_ns, stat.st_ctime_ns, stat.st_size, stat.st_ino)
        for path, stat in found
    )
    # Whoever keeps the old time of a file that is copied cannot keep the time of the copying.
    times = [max(stat.st_mtime, stat.st_ctime) for _, stat in found]
    return Signature(files, max([*times, *_folder_times(folder)], default=0.0))


def _folder_times(folder: Path) -> Iterator[float]:
    for place in (folder, *(folder / name for name in FOLDERS)):
        if place.is_dir():
            yield place.stat().st_mtime


def is_git_writing(folder: Path) -> bool:
    """Whether git holds the lock of the work tree that a folder belongs to."""
    own = folder.resolve()
    for place in (own, *own.parents):
        mark = place / ".git"
        if mark.is_dir():
            return (mark / LOCK).exists()
        if mark.is_file():
            # A work tree beside the first one, or a submodule, says where git keeps its files.
            said = mark.read_text("utf-8", "replace").partition("gitdir:")[2].strip()
            return (place / said / LOCK).exists()
    return False


class Watch:
    """Looks at a folder; `clock` tells the seconds, `wall` those by which files are dated."""

    def __init__(self, folder: Path, clock: Clock, wall: Clock) -> None:
        self._folder, self._clock, self._wall = folder, clock, wall
        self._seen: Signature | None = None
        self._since = clock()

    def look(self, known: Signature | None) -> Signature | None:
        """The signature of the files, or None while they change; `known` ones are at rest."""
        try:
            signature = sign(self._folder)
            if signature == known or self._is_quiet(signature):
                return signature
        except OSError:
            self._seen = None
        return None

    def _is_quiet(self, signature: Signature) -> bool:
        now = self._clock()
        # The same files may have gone and come back since: only the time of a folder tells that.
        if self._seen is None or (signature, signature.newest) != (self._seen, self._seen.newest):
            self._seen, self._since = signature, now
        # Files that are dated in the future are at rest once they have been seen twice.
        quiet = max(now - self._since, self._wall() - signature.newest)
        return quiet >= (GIT_QUIET if is_git_writing(self._folder) else QUIET)
