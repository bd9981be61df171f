"""The terms of a search in words, one by one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import numpy as np

from timeline.curate.markdown import plain
from timeline.curate.model import Event
from timeline.dates import words
from timeline.explore.catalogue import Catalogue
from timeline.explore.highlight import Marker
from timeline.explore.lexicon import EDGE
from timeline.explore.operators import OPERATORS, read_date
from timeline.explore.query import Term, Value
from timeline.explore.translate import all_texts

MOST_WORDS = 3
"""So many words are named that a typed one may have meant."""


def retell(catalogue: Catalogue, term: Term) -> str:
    """A term in words: `'space'`, `Lane: Films or Space`, `not Tag: imax`."""
    language = catalogue.language
    values = [_value(catalogue, term, value) for value in term.values]
    said = language.gettext(" or ").join(values)
    if term.operator:
        name = language.gettext(OPERATORS[term.operator].name)
        said = language.gettext("{name}: {value}", name=name, value=said)
    return language.gettext("not {phrase}", phrase=said) if term.is_excluded else said


def _value(catalogue: Catalogue, term: Term, value: Value) -> str:
    """The one thing that is meant by its name, everything else as it is typed."""
    typed = catalogue.language.gettext("'{text}'", text=value.text)
    if not term.operator:
        return typed
    operator = OPERATORS[term.operator]
    if operator.within is not None:
        date = read_date(value.text)
        return typed if date is None else words(date, language=catalogue.language)
    if not operator.column:
        return typed
    names = catalogue.names(operator.column)
    meant = names.meant(value.text)
    return names.word(meant[0]) if len(meant) == 1 else typed


def reread(catalogue: Catalogue, read_as: Mapping[str, Sequence[str]]) -> Iterator[str]:
    """A sentence for each typed word that was read as others: '“innaritu” is read as …'."""
    language = catalogue.language
    for typed, meant in read_as.items():
        spelt = (f"“{spell(catalogue, word)}”" for word in meant[:MOST_WORDS])
        said = language.gettext(" or ").join(dict.fromkeys(spelt))
        yield language.gettext("“{typed}” is read as {words}.", typed=typed, words=said)


def spell(catalogue: Catalogue, word: str) -> str:
    """A word of the texts as it is written in the first event that holds it: 'Iñárritu'."""
    pattern = (f"{EDGE}{word}{EDGE}",)
    rows = np.flatnonzero(catalogue.texts.mask(pattern))
    if not len(rows):
        return word
    marker = Marker.of([pattern])
    texts = _texts(catalogue, catalogue.events[str(catalogue.frame["id"].iloc[rows[0]])])
    return next((text[slice(*place)] for text in texts for place in marker.places(text)), word)


def _texts(catalogue: Catalogue, event: Event) -> Iterator[str]:
    """What is read first of an event."""
    yield from all_texts(event, "title")
    people = catalogue.dataset.people
    for person in event.people:
        yield from all_texts(people[person], "name") if person in people else ()
    yield from map(plain, all_texts(event, "summary"))
