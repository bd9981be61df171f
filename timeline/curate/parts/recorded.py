"""Sequences that are read one by one when they are wanted, as what a cache holds is."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import accumulate, chain
from typing import Any, TypeVar, overload

T = TypeVar("T")


class Lines(Sequence[bytes]):
    """The lines of some bytes from a place on, of which it is known how many there are.

    They are taken apart when one is asked for.
    """

    def __init__(self, raw: bytes, begin: int, number: int) -> None:
        self._raw, self._begin, self._number = raw, begin, number

    def __len__(self) -> int:
        return self._number

    @overload
    def __getitem__(self, at: int) -> bytes: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[bytes]: ...
    def __getitem__(self, at: int | slice) -> bytes | Sequence[bytes]:
        return self._lines[at]

    @cached_property
    def _lines(self) -> Sequence[bytes]:
        lines = self._raw[self._begin :].split(b"\n") if self._number else []
        self._raw = b""
        return lines


class Recorded(Sequence[T]):
    """Things of which each is decoded when it is first asked for, and then kept.

    `tell_ids` gives theirs, where it is known without decoding them.
    """

    def __init__(
        self,
        records: Sequence[bytes],
        decode: Callable[[bytes], T],
        tell_ids: Callable[[], Sequence[str]] = tuple,
    ) -> None:
        self._records, self._decode, self._tell_ids = records, decode, tell_ids
        self._found: dict[int, T] = {}

    @property
    def ids(self) -> Sequence[str]:
        """The ids of all, or none of them."""
        return self._tell_ids()

    def __len__(self) -> int:
        return len(self._records)

    @overload
    def __getitem__(self, at: int) -> T: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[T]: ...
    def __getitem__(self, at: int | slice) -> T | Sequence[T]:
        if isinstance(at, slice):
            return tuple(self[each] for each in range(*at.indices(len(self))))
        place = range(len(self))[at]
        if place not in self._found:
            self._found[place] = self._decode(self._records[place])
        return self._found[place]

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and tuple(self) == tuple(other)

    __hash__ = None  # type: ignore[assignment]


class Joined(Sequence[T]):
    """Several sequences one after the other, without looking into them."""

    def __init__(self, parts: Sequence[Sequence[T]]) -> None:
        self.parts = parts
        self._ends = list(accumulate(map(len, parts)))

    def __len__(self) -> int:
        return self._ends[-1] if self._ends else 0

    def __iter__(self) -> Iterator[T]:
        return chain.from_iterable(self.parts)

    @overload
    def __getitem__(self, at: int) -> T: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[T]: ...
    def __getitem__(self, at: int | slice) -> T | Sequence[T]:
        if isinstance(at, slice):
            return tuple(self[each] for each in range(*at.indices(len(self))))
        place = range(len(self))[at]
        part = bisect_right(self._ends, place)
        return self.parts[part][place - (self._ends[part - 1] if part else 0)]

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and tuple(self) == tuple(other)

    __hash__ = None  # type: ignore[assignment]


class Named(Mapping[str, T]):
    """Things by their id, without looking into those of which it is known beforehand."""

    def __init__(self, parts: Sequence[Sequence[T]]) -> None:
        self._parts = parts

    @cached_property
    def _places(self) -> Mapping[str, tuple[Sequence[T], int]]:
        places: dict[str, tuple[Sequence[T], int]] = {}
        for part in self._parts:
            for at, name in enumerate(_ids(part)):
                places.setdefault(name, (part, at))
        return places

    def __getitem__(self, name: str) -> T:
        part, at = self._places[name]
        return part[at]

    def __iter__(self) -> Iterator[str]:
        return iter(self._places)

    def __len__(self) -> int:
        return len(self._places)

    def __contains__(self, name: object) -> bool:
        return name in self._places


def _ids(part: Sequence[Any]) -> Sequence[str]:
    known = part.ids if isinstance(part, Recorded) else ()
    return known if len(known) == len(part) else [each.id for each in part]


def by_id(parts: Sequence[Sequence[Any]]) -> Mapping[str, Any]:
    """The things of several sequences by their id; of two with the same one, the first."""
    parts = [one for part in parts for one in (part.parts if isinstance(part, Joined) else [part])]
    if any(isinstance(part, Recorded) for part in parts):
        return Named(parts)
    found: dict[str, Any] = {}
    for each in chain.from_iterable(parts):
        found.setdefault(each.id, each)
    return found


def joined(parts: Sequence[Sequence[Any]]) -> Sequence[Any]:
    """Several sequences as one: a tuple, unless some are decoded only when they are wanted."""
    if all(isinstance(part, tuple) for part in parts):
        return tuple(chain.from_iterable(parts))
    return Joined(parts)
