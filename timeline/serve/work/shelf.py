"""The shelf: what was made, by name, for all processes of a site, until there is no more room.

On the disk by default, with what nobody asked for longest going first; in Redis where the workers
are not on this machine, each thing for an hour.
"""

from __future__ import annotations

from typing import Protocol

from diskcache import Cache
from redis import Redis

ROOM = 256 * 1024 * 1024
"""Bytes that the shelf takes on the disk, about."""

HOUR = 3600
"""Seconds for which Redis keeps what is put on the shelf."""

PREFIX = "timeline-shelf:"
"""Begins the names in Redis, which others may use as well."""


class Shelf(Protocol):
    """Holds bytes by name."""

    def get(self, name: str) -> bytes | None:
        """What lies under a name, or None."""

    def has(self, name: str) -> bool:
        """Whether something lies under a name; it stays as if it had been taken."""

    def put(self, name: str, made: bytes) -> None:
        """Put something under a name."""

    def claim(self, name: str, seconds: int) -> bool:
        """Whether the caller is the first to claim a name, of all processes, for that long."""

    def release(self, name: str) -> None:
        """Let others claim a name."""


class DiskShelf:
    """A shelf in a folder."""

    def __init__(self, folder: str, room: int = ROOM) -> None:
        self._cache = Cache(folder, size_limit=room, eviction_policy="least-recently-used")

    def get(self, name: str) -> bytes | None:
        """What lies under a name, or None."""
        found: bytes | None = self._cache.get(name)
        return found

    def has(self, name: str) -> bool:
        """Whether something lies under a name; it stays as if it had been taken."""
        # What is large is a file of its own, which is opened and not read.
        found = self._cache.get(name, read=True)
        if hasattr(found, "close"):
            found.close()
        return found is not None

    def put(self, name: str, made: bytes) -> None:
        """Put something under a name."""
        self._cache.set(name, made)

    def claim(self, name: str, seconds: int) -> bool:
        """Whether the caller is the first to claim a name, of all processes, for that long."""
        return bool(self._cache.add(_claimed(name), 1, expire=seconds))

    def release(self, name: str) -> None:
        """Let others claim a name."""
        self._cache.delete(_claimed(name))


class RedisShelf:
    """A shelf in Redis."""

    def __init__(self, url: str) -> None:
        self._redis = Redis.from_url(url)

    def get(self, name: str) -> bytes | None:
        """What lies under a name, or None."""
        found = self._redis.get(PREFIX + name)
        return found if isinstance(found, bytes) else None

    def has(self, name: str) -> bool:
        """Whether something lies under a name; it stays as if it had been taken."""
        return bool(self._redis.expire(PREFIX + name, HOUR))

    def put(self, name: str, made: bytes) -> None:
        """Put something under a name."""
        self._redis.set(PREFIX + name, made, ex=HOUR)

    def claim(self, name: str, seconds: int) -> bool:
        """Whether the caller is the first to claim a name, of all processes, for that long."""
        return bool(self._redis.set(PREFIX + _claimed(name), 1, ex=seconds, nx=True))

    def release(self, name: str) -> None:
        """Let others claim a name."""
        self._redis.delete(PREFIX + _claimed(name))


def shelf_at(place: str) -> Shelf:
    """The shelf at the address of a Redis, or in a folder."""
    return RedisShelf(place) if "://" in place else DiskShelf(place)


def _claimed(name: str) -> str:
    return f"{name}-claimed"
