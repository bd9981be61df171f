"""Results that are kept: made once, let go in time, never waited for without need."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier, Event

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.serve.kept import Kept

WAIT = 10.0
"""Seconds after which a thread that hangs is a failure."""


def test_result_is_made_once() -> None:
    kept: Kept[str, object] = Kept(2)
    assert kept.get("a", object) is kept.get("a", object) is not kept.get("b", object)


def test_threads_that_ask_together_get_one_object() -> None:
    kept: Kept[str, object] = Kept(2)
    together, made = Barrier(8), []

    def make() -> object:
        made.append(object())
        return made[-1]

    def ask(_: int) -> object:
        together.wait(WAIT)
        return kept.get("a", make)

    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(ask, range(8)))
    assert len(made) == 1
    assert all(each is made[0] for each in found)


def test_slow_result_keeps_no_other_waiting() -> None:
    kept: Kept[str, bool] = Kept(1)
    begun, other = Event(), Event()

    def slow() -> bool:
        begun.set()
        return other.wait(WAIT)

    with ThreadPoolExecutor(1) as pool:
        first = pool.submit(kept.get, "slow", slow)
        assert begun.wait(WAIT)
        assert kept.get("quick", lambda: True)
        other.set()
        assert first.result(WAIT)
    assert len(kept) == 1
    assert kept.get("quick", lambda: False)


def test_what_was_not_asked_for_longest_goes_first() -> None:
    kept: Kept[str, int] = Kept(2)
    for key, number in (("a", 1), ("b", 2), ("a", 3), ("c", 4), ("a", 5), ("b", 6)):
        kept.get(key, lambda number=number: number)
    assert [kept.get(key, lambda: 0) for key in ("a", "b")] == [1, 6]


def test_error_is_raised_and_not_kept() -> None:
    kept: Kept[str, float] = Kept(2)
    with pytest.raises(ZeroDivisionError):
        kept.get("a", lambda: 1 / 0)
    assert kept.get("a", lambda: 2.0) == 2.0


@given(st.lists(st.integers(0, 9)), st.integers(1, 4), st.integers(0, 20))
def test_number_and_weight_stay_bounded(asked: list[int], most: int, room: int) -> None:
    kept: Kept[int, int] = Kept(most, room, size=lambda value: value)
    for key in asked:
        assert kept.get(key, lambda key=key: key) == key
        held = [each for each in range(10) if each in kept]
        assert key in held
        assert len(held) == len(kept) <= most
        assert sum(held) <= room or held == [key]
