"""A few results that are asked for again and again, each made once whoever asks first."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from concurrent.futures import Future
from threading import Lock
from typing import Generic, TypeVar

Key = TypeVar("Key", bound=Hashable)
Value = TypeVar("Value")


class Kept(Generic[Key, Value]):
    """Holds at most `most` results, those that were asked for last.

    `size` says how much a result weighs and `room` how much all may weigh together; the last one
    is kept whatever it weighs. Threads that ask for the same key wait for one result, those that
    ask for others do not wait.
    """

    def __init__(
        self, most: int, room: float = float("inf"), size: Callable[[Value], int] = lambda _: 0
    ) -> None:
        self._most, self._room, self._size = most, room, size
        self._found: OrderedDict[Key, Future[Value]] = OrderedDict()
        self._sizes: dict[Key, int] = {}
        self._lock = Lock()

    def __len__(self) -> int:
        return len(self._found)

    def __contains__(self, key: object) -> bool:
        return key in self._found

    def get(self, key: Key, make: Callable[[], Value]) -> Value:
        """The result for a key; `make` is called when there is none. What it raises is not kept."""
        with self._lock:
            is_new = key not in self._found
            found = self._found.setdefault(key, Future())
            self._found.move_to_end(key)
        if is_new:
            self._make(key, found, make)
        return found.result()

    def _make(self, key: Key, found: Future[Value], make: Callable[[], Value]) -> None:
        try:
            value = make()
            size = self._size(value)
        except BaseException as error:
            found.set_exception(error)
            with self._lock:
                self._drop(key, found)
            return
        found.set_result(value)
        with self._lock:
            # It may have had to go while it was made.
            if self._found.get(key) is found:
                self._sizes[key] = size
            self._trim()

    def _trim(self) -> None:
        """Let go of what was not asked for longest."""
        while len(self._found) > 1 and (
            len(self._found) > self._most or sum(self._sizes.values()) > self._room
        ):
            self._drop(*next(iter(self._found.items())))

    def _drop(self, key: Key, found: Future[Value]) -> None:
        if self._found.get(key) is found:
            del self._found[key]
            self._sizes.pop(key, None)
