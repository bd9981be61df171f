"""The parts of a data folder that need not be read again, by the content of their files.

A part is looked for among those of the last reading, then in a cache of files, and is made of the
YAML last. Its key is the digest of all that it depends on, so a part is never out of date. A shelf
for somebody who writes also keeps the files as the rules see them, which takes more memory.
"""

from __future__ import annotations

from collections.abc import Callable

from xxhash import xxh3_128

from timeline.curate.folder import File
from timeline.curate.given import Given
from timeline.curate.parts.cache import Cache
from timeline.curate.parts.part import Part
from timeline.curate.parts.stored import KINDS, code_version, from_bytes, to_bytes


class Shelf:
    """Keeps the parts of the last reading, and those of other ones in a cache if there is one.

    With `keeps_files` it also keeps the files of the last reading, parsed.
    """

    def __init__(self, cache: Cache | None = None, keeps_files: bool = False) -> None:
        self._cache = cache
        self._keeps_files = keeps_files
        self._last: dict[str, Part] = {}
        self._now: dict[str, Part] = {}
        self._files: dict[str, tuple[str, File]] = {}
        self._is_written = False

    def part(self, key: str, kind: str, make: Callable[[], Part]) -> Part:
        """The part of a key, made if it is nowhere."""
        found = self.find(key, kind) or self._made(key, kind, make)
        self._now[key] = found
        return found

    def find(self, key: str, kind: str) -> Part | None:
        """The part of a key, if it need not be made."""
        found = self._now.get(key) or self._last.get(key) or self._stored(key, kind)
        if found is not None:
            self._now[key] = found
        return found

    def file(self, given: Given) -> File:
        """A file as the rules see it, parsed if it has changed."""
        if not self._keeps_files:
            return given.file
        name, key = str(given.path), key_of(given.raw, given.kind, given.slip)
        kept = self._files.get(name)
        if kept is None or kept[0] != key:
            # Somebody else may read another text under this name meanwhile.
            kept = self._files[name] = (key, given.file)
        return kept[1]

    def turn(self) -> None:
        """End a reading: what was not asked for in it is let go."""
        self._last, self._now = self._now, {}
        if self._cache is not None and self._is_written:
            self._cache.trim()
            self._is_written = False

    def _stored(self, key: str, kind: str) -> Part | None:
        raw = self._cache.get(key) if self._cache is not None and kind in KINDS else None
        found = None if raw is None else from_bytes(raw)
        return found if found is not None and found.kind == kind else None

    def _made(self, key: str, kind: str, make: Callable[[], Part]) -> Part:
        part = make()
        if self._cache is not None and kind in KINDS:
            self._cache.put(key, to_bytes(part))
            self._is_written = True
        return part


def key_of(raw: bytes, *given: object) -> str:
    """The key of a part: what it was read from, all else that decides on it, and the version."""
    digest = xxh3_128(repr((code_version(), *given)).encode() + b"\0")
    digest.update(raw)
    return digest.hexdigest()
