"""A folder of bytes by key: kept for the next time, safe to delete, shared by processes.

A cache never fails: what cannot be read is not there, what cannot be written is not kept. The files
that were not asked for longest go first when there are too many.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Mapping
from pathlib import Path

from timeline.curate.contents import contents

MOST_BYTES = 512 * 1024 * 1024
"""Bytes that a cache holds at most."""

SUFFIX = ".part"


OFF = "off"
"""What the variable TIMELINE_CACHE says for no cache at all."""


def from_environment(environment: Mapping[str, str]) -> Cache | None:
    """The cache in the folder that TIMELINE_CACHE names, or in that of the user for such things."""
    named = environment.get("TIMELINE_CACHE", "")
    if named == OFF:
        return None
    if named:
        return Cache(Path(named))
    above = environment.get("XDG_CACHE_HOME") or environment.get("LOCALAPPDATA")
    try:
        return Cache((Path(above) if above else Path.home() / ".cache") / "timeline")
    except RuntimeError:
        # A user without a home folder.
        return None


class Cache:
    """Bytes by key (letters and digits) in `folder`, which is made when something is first kept."""

    def __init__(self, folder: Path, most: int = MOST_BYTES) -> None:
        self.folder, self.most = folder, most

    def get(self, key: str) -> bytes | None:
        """What is kept under a key, or None."""
        path = self._path(key)
        try:
            raw = contents(path)
            # The time of the last use decides what goes first.
            os.utime(path)
        except OSError:
            return None
        return raw

    def put(self, key: str, raw: bytes) -> None:
        """Keep bytes under a key: whole or not at all, whoever else reads or writes."""
        written = ""
        try:
            self.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            handle, written = tempfile.mkstemp(dir=self.folder)
            with os.fdopen(handle, "wb") as file:
                file.write(raw)
            Path(written).replace(self._path(key))
        except OSError:
            if written:
                Path(written).unlink(missing_ok=True)

    def trim(self) -> None:
        """Delete what was not asked for longest, until the rest is small enough."""
        kept = 0
        for _, size, path in sorted(self._files(), reverse=True):
            kept += size
            if kept > self.most:
                path.unlink(missing_ok=True)

    def _files(self) -> list[tuple[float, int, Path]]:
        found = []
        try:
            for path in self.folder.iterdir():
                # What stands in a folder of its own, as the reports of links do, is no part.
                if path.is_file():
                    stat = path.stat()
                    found.append((stat.st_mtime, stat.st_size, path))
        except OSError:
            return found
        return found

    def _path(self, key: str) -> Path:
        return self.folder / f"{key}{SUFFIX}"
