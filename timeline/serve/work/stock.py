"""What workers draw from: catalogues on the shelf, laid there once for all orders about them.

An order names its catalogue, and that of today where it is about a day of the past. A name is made
of what is in it, so that all processes of a site give the same one, and what was read under it may
be kept.
"""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass, field
from functools import partial
from hashlib import sha256

from timeline.explore.carried import from_bytes, to_bytes
from timeline.explore.catalogue import Catalogue
from timeline.explore.filters import Chosen, canonical
from timeline.explore.state import asof_of, language_of
from timeline.languages import Language
from timeline.publish.selection import Selection
from timeline.publish.snapshot import Snapshot
from timeline.publish.take import take
from timeline.serve.edition import Edition
from timeline.serve.kept import Kept
from timeline.serve.work.shelf import Shelf

NAMES = 64
"""Names of catalogues that a server remembers: those of some languages and days."""

SELECTIONS = 4
"""Selections that a worker keeps for further orders."""


class Stock:
    """Lays catalogues on a shelf."""

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf
        self._names: Kept[Hashable, str] = Kept(NAMES)

    def names(self, edition: Edition, query: str, spoken: Language) -> tuple[str, str]:
        """The names of the catalogue of a query and of that of today, or "" where it is that."""
        language = language_of(query, spoken)
        now, seen = edition.catalogue(language), edition.catalogue(language, asof_of(query))
        today = self._name(edition.revision, now)
        return (today, "") if seen is now else (self._name(edition.revision, seen), today)

    def _name(self, revision: str, catalogue: Catalogue) -> str:
        key = (revision, catalogue.language.code, catalogue.today)
        name = self._names.get(key, partial(self._lay, catalogue))
        # The shelf may have let go of it since.
        return name if self._shelf.has(name) else self._lay(catalogue)

    def _lay(self, catalogue: Catalogue) -> str:
        packed = to_bytes(catalogue)
        name = f"data-{sha256(packed).hexdigest()}"
        self._shelf.put(name, packed)
        return name


@dataclass(frozen=True)
class _Read:
    """A catalogue that was read, with what orders made of it."""

    catalogue: Catalogue
    selections: Kept[Hashable, Selection] = field(default_factory=lambda: Kept(SELECTIONS))

    def select(self, chosen: Chosen) -> Selection:
        make = partial(Selection, self.catalogue, chosen)
        return self.selections.get(canonical(chosen), make)


class Reader:
    """Reads catalogues from a shelf, and keeps the last one for the next order."""

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf
        self._last: Kept[tuple[str, str], _Read] = Kept(1)

    def view(self, data: str, present: str, query: str) -> Snapshot:
        """The view of a query; LookupError when a catalogue is no longer on the shelf."""
        read = self._last.get((data, present), partial(self._read, data, present))
        return take(read.catalogue, query, select=read.select)

    def _read(self, data: str, present: str) -> _Read:
        now = self._catalogue(present) if present else None
        return _Read(self._catalogue(data, now))

    def _catalogue(self, name: str, present: Catalogue | None = None) -> Catalogue:
        packed = self._shelf.get(name)
        if packed is None:
            raise LookupError(f"{name} is no longer on the shelf")
        return from_bytes(packed, present)
