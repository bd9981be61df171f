"""The text by which a search finds an event: all that is said of it, in all languages, folded.

Sources, people and dates come up in many events, and words in many texts: what they add is folded
once for all of them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import cache

from timeline.curate.markdown import plain
from timeline.curate.model import Claim, Dataset, Event
from timeline.dates import Date, words
from timeline.explore.fold import Folding
from timeline.explore.lexicon import BREAK
from timeline.explore.translate import all_texts
from timeline.languages import Language

TITLES_END = f" {BREAK}{BREAK} "
"""What stands in the texts for search behind the titles, and nowhere else."""

JOINT = f" {BREAK} "
"""What stands between two texts, so that no phrase is found across them."""


def searchable(dataset: Dataset, language: Language) -> Callable[[Event], str]:
    """Makes the texts by which the events of a data set are found, with dates in a language."""
    return _Texts(dataset, language).of


class _Texts:
    """What one data set adds to the texts of its events."""

    def __init__(self, dataset: Dataset, language: Language) -> None:
        self.dataset, self.language = dataset, language
        self.fold = Folding()
        self.person: Callable[[str], str] = cache(self._person)
        self.source: Callable[[str], str] = cache(self._source)
        self.date: Callable[[Date], str] = cache(self._date)
        self.word: Callable[[str], str] = cache(self.fold)

    def of(self, event: Event) -> str:
        titles = self._folded(all_texts(event, "title"))
        return f"{titles}{TITLES_END}{JOINT.join(filter(None, self._parts(event)))}"

    def _parts(self, event: Event) -> Iterator[str]:
        """What stands behind the titles, piece by piece, each folded; some are empty."""
        yield self._folded(map(plain, all_texts(event, "summary")))
        yield self.word(event.kind)
        yield from map(self.word, event.tags)
        yield from map(self.person, event.people)
        for claim in event.claims:
            yield from self._claim(claim)

    def _claim(self, claim: Claim) -> Iterator[str]:
        if claim.quote:
            yield self.fold(claim.quote)
        for field in ("note", "why", "disputes"):
            if getattr(claim, field) or claim.translations:
                yield self._folded(map(plain, all_texts(claim, field)))
        yield self.date(claim.date)
        yield from map(self.source, claim.sources)

    def _date(self, date: Date) -> str:
        return self._folded((date.text, words(date, language=self.language)))

    def _person(self, name: str) -> str:
        person = self.dataset.people.get(name)
        return self._folded(all_texts(person, "name") if person else (name,))

    def _source(self, name: str) -> str:
        source = self.dataset.sources.get(name)
        return self._folded((source.title, source.publisher) if source else (name,))

    def _folded(self, texts: Iterable[str]) -> str:
        return JOINT.join(self.fold(text) for text in texts if text)
