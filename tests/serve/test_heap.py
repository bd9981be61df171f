"""What is set aside from the garbage collector, and that nothing is lost in it."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from weakref import ref

import pytest

from timeline.serve.heap import settle


class Ring:
    """An object that only the collector can find to be garbage."""

    def __init__(self) -> None:
        self.itself = self


@pytest.fixture(autouse=True)
def unsettled() -> Iterator[None]:
    """Give all objects back to the collector for the tests that follow."""
    yield
    gc.unfreeze()


def test_what_is_alive_is_set_aside() -> None:
    kept = [Ring() for _ in range(100)]
    settle()
    assert gc.get_freeze_count() > len(kept)
    assert not any(each is kept[0] for each in gc.get_objects())


def test_what_was_set_aside_is_collected_the_next_time() -> None:
    ring = Ring()
    alive = ref(ring)
    settle()
    del ring
    gc.collect()
    assert alive() is not None
    settle()
    assert alive() is None
