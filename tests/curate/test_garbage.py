"""The garbage collector rests while a folder is read, and is afterwards as it was."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Iterator

import pytest

from timeline.curate.garbage import uncollected


@pytest.fixture(autouse=True)
def collector() -> Iterator[None]:
    was_on = gc.isenabled()
    gc.unfreeze()
    yield
    gc.unfreeze()
    (gc.enable if was_on else gc.disable)()


@pytest.mark.parametrize("is_on", [True, False])
def test_collector_is_as_it_was_afterwards(is_on: bool) -> None:
    (gc.enable if is_on else gc.disable)()
    with uncollected():
        assert not gc.isenabled()
        with uncollected():
            assert not gc.isenabled()
        assert not gc.isenabled()
    assert gc.isenabled() is is_on


def test_collector_is_as_it_was_after_an_error() -> None:
    gc.enable()
    with pytest.raises(ValueError, match="whatever"), uncollected():
        raise ValueError("whatever")
    assert gc.isenabled()


def test_what_was_made_meanwhile_is_not_walked_through_afterwards() -> None:
    gc.enable()
    with uncollected():
        made = [[] for _ in range(10_000)]
    assert not any(each is made for each in gc.get_objects(generation=0))
    assert any(each is made for each in gc.get_objects(generation=2))
    assert not gc.get_freeze_count()


def test_what_a_server_has_set_aside_stays_there() -> None:
    gc.enable()
    gc.freeze()
    before = gc.get_freeze_count()
    with uncollected():
        made = [[]]
    # One of them may have gone meanwhile, since nobody refers to it any more.
    assert gc.get_freeze_count() > before / 2
    assert not any(each is made for each in gc.get_objects(generation=2))


def test_circle_that_was_made_meanwhile_is_collected_in_the_end() -> None:
    class Link:
        other: object

    gc.enable()
    with uncollected():
        link = Link()
        link.other = link
    found = weakref.ref(link)
    del link
    gc.collect()
    assert found() is None
