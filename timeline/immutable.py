"""Dataclasses that the type checker holds to be frozen, and that are made as fast as others.

`dataclass(frozen=True)` sets each field through a call, so that a claim takes three times as long
to make. Of most classes that does not matter; of a folder's dates, claims and events it is a part
of the time that reading takes.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TypeVar, dataclass_transform

T = TypeVar("T")


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def immutable(*, eq: bool = True) -> Callable[[type[T]], type[T]]:
    """A class with slots to which nobody assigns later, equal and hashed by its fields.

    Without `eq` each is equal to itself alone.
    """
    return dataclass(slots=True, eq=eq, unsafe_hash=eq)
