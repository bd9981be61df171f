"""What is cited: a view as a work, with its authors and its days.

A view of the live timeline is cited with the day on which it was read; a frozen version changes no
more and needs none. A view of a day of the past names that day. The year of the work is that of the
day as of which it is shown: what is told in it may be centuries old, and nobody published it then.
Days are day numbers as in :mod:`timeline.dates`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from timeline.dates import from_days
from timeline.explore.fold import fold
from timeline.languages import ENGLISH
from timeline.publish.addresses import of_view
from timeline.publish.characters import permitted
from timeline.publish.licences import licence
from timeline.publish.snapshot import Snapshot

MOST_WORDS = 6
"""Words of a title that a key keeps."""


@dataclass(frozen=True, slots=True)
class Author:
    """A person with both names, or an organisation, which has one."""

    family: str
    given: str = ""

    @property
    def inverted(self) -> str:
        """'Rocha, Ada', as entries begin."""
        return f"{self.family}, {self.given}" if self.given else self.family

    @property
    def direct(self) -> str:
        """'Ada Rocha'."""
        return f"{self.given} {self.family}".strip()

    @property
    def initials(self) -> str:
        """'A.-M. K.' for 'Ada-Maria Klara'."""
        names = (each.split("-") for each in self.given.split())
        return " ".join("-".join(f"{part[0]}." for part in name if part) for name in names)


@dataclass(frozen=True, slots=True)
class Work:
    """What a citation tells of.

    `issued` is the day as of which it is shown, `accessed` when it was read: None for a version
    that does not change. `asof` is the day of the past that it shows, None for today; `version`
    names a frozen one.
    """

    title: str
    authors: tuple[Author, ...] = ()
    issued: int | None = None
    accessed: int | None = None
    asof: int | None = None
    version: str = ""
    address: str = ""
    licence: str = ""
    language: str = ENGLISH.code

    @property
    def year(self) -> str:
        """The year as of which it is shown, or an empty text."""
        return "" if self.issued is None else str(from_days(self.issued)[0])

    @property
    def key(self) -> str:
        """A short name in ASCII: 'hollywood-moscow-orbit-2026'."""
        words = re.findall("[a-z0-9]+", fold(self.title))[:MOST_WORDS] or ["timeline"]
        return "-".join([*words, *([self.year] if self.year else [])])


def work(snapshot: Snapshot, address: str) -> Work:
    """A view as a work, read on the day on which it is taken; `address` is the timeline's."""
    dataset, present = snapshot.dataset, snapshot.catalogue.present
    return Work(
        title=permitted(dataset.title),
        authors=tuple(author(permitted(name)) for name in dataset.authors),
        issued=snapshot.today,
        accessed=snapshot.today if present is None else present.today,
        asof=None if present is None else snapshot.today,
        address=of_view(address, snapshot.state),
        licence=permitted(licence(dataset.licence).name),
        language=snapshot.language.code,
    )


def author(name: str) -> Author:
    """The author of a name: 'Family, Given' is a person, all else stays as it stands."""
    family, _, given = (part.strip() for part in name.partition(","))
    return Author(family, given) if family and given else Author(name.strip())
