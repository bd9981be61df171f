"""Python's garbage collector, and when it only takes time."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def uncollected() -> Iterator[None]:
    """Keep the garbage collector from looking at what is made meanwhile; then let it be as it was.

    For work that makes many objects which stay: the collector would walk through all of them again
    and again and find nothing, since what is made of a folder does not refer to itself. It takes a
    fifth of a reading. What nobody refers to goes without it.

    Afterwards it would walk through all of them once more, since they are new. They count as old
    ones at once, unless a server has set its objects aside, which would come back with them.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            if not gc.get_freeze_count():
                _age()
            gc.enable()


def _age() -> None:
    """Hand all objects over to the oldest generation of the collector, without a look at them."""
    gc.freeze()
    gc.unfreeze()
