"""What an archive keeps of a frozen view: its name, and the files that are made under that name.

The name is made of what goes in: the day of the view and a digest of the data shown, the view and
the version of this program. The same input has the same name on every machine, and the same bytes.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

ID = re.compile(r"[+-]?\d{4,12}-\d{2}-\d{2}-(?:[0-9a-f]{8}|[0-9a-f]{12}|[0-9a-f]{64})")
"""What the id of a snapshot looks like: a day and the beginning of a digest."""

RENDERER = "0.1.0"
"""The version of this program: another one may draw the same view otherwise."""

LENGTHS = (8, 12, 64)
"""Digits of the digest that an id takes: more only where another snapshot has the same ones."""

Files = Mapping[str, bytes]


@dataclass(frozen=True, slots=True)
class Frozen:
    """A view that is ready to be kept.

    `day` is the day of the view (YYYY-MM-DD), `digest` the SHA-256 of what goes in, as 64
    hexadecimal digits, and `make` gives the files under an id: some of them name it.
    """

    day: str
    digest: str
    make: Callable[[str], Files]

    @property
    def ids(self) -> Iterator[str]:
        """The ids that it may have, the shortest first."""
        return (f"{self.day}-{self.digest[:length]}" for length in LENGTHS)
