"""One state of the data: what is shown, what is wrong with it, and what readers asked of it."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass, field
from functools import cached_property, partial

from timeline.curate.model import Dataset
from timeline.errors import Problem
from timeline.explore.asof import day_asked, days_of_news
from timeline.explore.catalogue import Catalogue
from timeline.explore.filters import Chosen, canonical
from timeline.explore.frame import to_frame
from timeline.explore.search import find
from timeline.languages import ENGLISH, LANGUAGES, Language
from timeline.publish.opening import Frames, past, present
from timeline.publish.selection import Selection
from timeline.serve.kept import Kept

SELECTIONS = 32
"""Selections that an edition keeps for readers who move their window."""

PAST_DAYS = 24
"""Days of the past that an edition keeps for readers who go to and fro between them."""

SELECTED = 4_000_000
"""Events that the kept selections hold together, at most: each takes about half a kilobyte."""


@dataclass(frozen=True, eq=False)
class Edition:
    """One state of the data: what is shown, what is wrong with the files, and its name.

    `revision` changes whenever the files or the day do; behind a hyphen it names the edition whose
    data set is shown in their place, because they have errors (`is_stale`). `frames` makes the
    table of a data set; `is_editable` says that the page may write to its files.
    """

    dataset: Dataset
    problems: tuple[Problem, ...]
    revision: str
    today: int
    is_stale: bool
    frames: Frames = to_frame
    is_editable: bool = False
    _present: Kept[str, Catalogue] = field(
        default_factory=lambda: Kept(len(LANGUAGES)), init=False, repr=False
    )
    _past: Kept[tuple[str, int], Catalogue] = field(
        default_factory=lambda: Kept(PAST_DAYS, SELECTED, lambda past: len(past.frame)),
        init=False,
        repr=False,
    )
    _selections: Kept[Hashable, Selection] = field(
        default_factory=lambda: Kept(SELECTIONS, SELECTED, len), init=False, repr=False
    )

    def catalogue(self, language: Language, asof: str = "") -> Catalogue:
        """The data set in a language, as it was known on a day, with its look-ups.

        `asof` is the day as EDTF; what is none asks for today.
        """
        day = day_asked(asof, self.today)
        if day is None or day == self.today:
            return self._present.get(language.code, partial(self._catalogue, language))
        return self._past.get((language.code, day), partial(self._catalogue_of, language, day))

    def select(self, language: Language, asof: str, chosen: Chosen) -> Selection:
        """What some filters leave; the same object while it is asked for now and then."""
        catalogue = self.catalogue(language, asof)
        key = (language.code, catalogue.today, canonical(chosen))
        return self._selections.get(key, partial(Selection, catalogue, chosen))

    def foresee(self) -> None:
        """Make what the first search looks things up in: seconds among 100,000 events."""
        find(self.catalogue(ENGLISH), "a")

    @cached_property
    def news(self) -> tuple[int, ...]:
        """The days on which something became known."""
        return days_of_news(self.dataset, self.today)

    def _catalogue(self, language: Language) -> Catalogue:
        return present(self.dataset, self.today, language, self.frames)

    def _catalogue_of(self, language: Language, day: int) -> Catalogue:
        return past(self.catalogue(language), day, self.frames)
