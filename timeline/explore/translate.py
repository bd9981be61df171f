"""A data set in another language, as far as its texts are given in that one.

Where the data say something in several languages, `translations` keeps all of them, so that a
translated data set can be searched under any name and translated again.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from operator import is_
from typing import Any, TypeAlias, TypeVar

from timeline.curate.model import (
    Claim,
    Dataset,
    Detail,
    Event,
    Lane,
    Measure,
    NamedSpan,
    Person,
    Value,
)

Told: TypeAlias = Event | Claim | Detail | Person | Lane | NamedSpan | Measure | Value | Dataset
T = TypeVar("T", bound=Told)


def translated(dataset: Dataset, code: str) -> Dataset:
    """The data set with each text in a language, or in the data's own where it has none in that.

    What does not change is shared with the given data set, which comes back itself if nothing does.
    """
    own = dataset.language
    parts: dict[str, Any] = {
        "ranges": _all(dataset.ranges, code, own),
        "eras": _all(dataset.eras, code, own),
        "lanes": _all(dataset.lanes, code, own),
        "people": _people(dataset.people, code, own),
        "measures": _same_or_new(
            dataset.measures, (_measure(each, code, own) for each in dataset.measures)
        ),
        "events": _events(dataset.events, code, own),
    }
    changed = {name: part for name, part in parts.items() if part is not getattr(dataset, name)}
    said = _said(dataset, code, own)
    return replace(said, **changed) if changed else said


def language_of_text(told: Told, code: str, own: str, field: str = "title") -> str:
    """The language that a text has after translation: `code` if it has one, else the data's own."""
    return code if field in told.translations.get(code, ()) else own


def all_texts(told: Told, field: str) -> tuple[str, ...]:
    """A text in every language in which it is given, first as it stands."""
    stands: str = getattr(told, field)
    others = (texts[field] for texts in told.translations.values() if field in texts)
    return tuple(dict.fromkeys((stands, *others)))


def _events(events: Sequence[Event], code: str, own: str) -> Sequence[Event]:
    found = tuple(_event(event, code, own) for event in events)
    return events if all(map(is_, events, found)) else found


def _event(event: Event, code: str, own: str) -> Event:
    told: tuple[Claim | Detail, ...] = (*event.claims, *event.details)
    if not (event.translations or any(each.translations for each in told)):
        return event
    claims, details = _all(event.claims, code, own), _all(event.details, code, own)
    said = _said(event, code, own)
    is_same = claims is event.claims and details is event.details
    return said if is_same else replace(said, claims=claims, details=details)


def _measure(measure: Measure, code: str, own: str) -> Measure:
    values, said = _all(measure.values, code, own), _said(measure, code, own)
    return said if values is measure.values else replace(said, values=values)


def _people(people: Mapping[str, Person], code: str, own: str) -> Mapping[str, Person]:
    made = {name: _said(person, code, own) for name, person in people.items()}
    return people if all(made[name] is people[name] for name in people) else made


def _all(told: tuple[T, ...], code: str, own: str) -> tuple[T, ...]:
    return _same_or_new(told, (_said(each, code, own) for each in told))


def _same_or_new(given: tuple[T, ...], made: Iterable[T]) -> tuple[T, ...]:
    """What was made, or the given tuple itself if that holds the same objects."""
    found = tuple(made)
    return given if all(map(is_, given, found)) else found


def _said(told: T, code: str, own: str) -> T:
    """One thing with its texts in a language; the same object if they are so already."""
    if not told.translations:
        return told
    texts = {**told.translations.get(own, {}), **told.translations.get(code, {})}
    changed: dict[str, Any] = dict(_changes(told, texts))
    return replace(told, **changed) if changed else told


def _changes(told: Told, texts: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    return ((field, text) for field, text in texts.items() if getattr(told, field) != text)
