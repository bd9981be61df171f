"""Looking at the files without a reader, and making what the first search wants."""

from __future__ import annotations

from threading import Event
from typing import Any

from timeline.serve.run import Watcher


class Edition:
    def __init__(self) -> None:
        self.asked = Event()
        self.times = 0

    def foresee(self) -> None:
        self.times += 1
        self.asked.set()


class Store:
    """Gives some editions one after the other, each twice, and the last one from then on."""

    def __init__(self, editions: list[Edition]) -> None:
        self._left = [each for each in editions for _ in range(2)]

    def current(self) -> Edition:
        return self._left.pop(0) if len(self._left) > 1 else self._left[0]


def test_each_edition_is_made_ready_for_a_search_once(monkeypatch: Any) -> None:
    monkeypatch.setattr("timeline.serve.run.PAUSE", 0.001)
    editions = [Edition(), Edition()]
    Watcher(Store(editions)).begin()  # type: ignore[arg-type]
    assert all(each.asked.wait(5) for each in editions)
    assert [each.times for each in editions] == [1, 1]
