"""Sequences that are read one by one when they are wanted, as what a cache holds is."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import accumulate, chain
from typing import Any, Protocol, TypeVar, overload

T = TypeVar("T")


class _HasId(Protocol):
    @property
    def id(self) -> str: ...


Named = TypeVar("Named", bound=_HasId)


class Recorded(Sequence[T]):
    """Things of which each is decoded when it is first asked for, and then kept.

    `ids` are theirs, where they are known without decoding.
    """

    def __init__(
        self, records: Sequence[bytes], decode: Callable[[bytes], T], ids: Sequence[str] = ()
    ) -> None:
        self.ids = ids
        self._records, self._decode = records, decode
        self._found: dict[int, T] = {}

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
        self._parts = parts
        self._ends = list(accumulate(map(len, parts)))

    def __len__(self) -> int:
        return self._ends[-1] if self._ends else 0

    def __iter__(self) -> Iterator[T]:
        return chain.from_iterable(self._parts)

    @overload
    def __getitem__(self, at: int) -> T: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[T]: ...
    def __getitem__(self, at: int | slice) -> T | Sequence[T]:
        if isinstance(at, slice):
            return tuple(self[each] for each in range(*at.indices(len(self))))
        place = range(len(self))[at]
        part = bisect_right(self._ends, place)
        return self._parts[part][place - (self._ends[part - 1] if part else 0)]

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and tuple(self) == tuple(other)

    __hash__ = None  # type: ignore[assignment]


class ById(Mapping[str, T]):
    """Things by their ids, of which only those are decoded that are asked for."""

    def __init__(self, recorded: Recorded[T]) -> None:
        self._recorded = recorded
        self._places = {name: place for place, name in enumerate(recorded.ids)}

    def __getitem__(self, name: str) -> T:
        return self._recorded[self._places[name]]

    def __contains__(self, name: object) -> bool:
        return name in self._places

    def __iter__(self) -> Iterator[str]:
        return iter(self._places)

    def __len__(self) -> int:
        return len(self._places)


def by_id(things: Sequence[Named]) -> Mapping[str, Named]:
    """Things by their ids, without looking into them where their ids are known."""
    if isinstance(things, Recorded) and things.ids:
        return ById(things)
    return {each.id: each for each in things}


def joined(parts: Sequence[Sequence[Any]]) -> Sequence[Any]:
    """Several sequences as one: a tuple, unless some are decoded only when they are wanted."""
    if all(isinstance(part, tuple) for part in parts):
        return tuple(chain.from_iterable(parts))
    return Joined(parts)
