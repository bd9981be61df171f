"""A data set as one table: a row an event, as it was known on a day.

Everything that is filtered, counted, placed or listed reads this frame; nothing else turns events
into columns. Rows stand in the order of their earliest start, then latest end, then id.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import pandas as pd

from timeline.curate.markdown import plain
from timeline.curate.model import Dataset, Event
from timeline.dates import Date, short, words
from timeline.explore.clock import Known, known_on, say, status_name
from timeline.explore.fold import fold
from timeline.explore.lexicon import BREAK
from timeline.explore.moves import history
from timeline.explore.traits import Case, traits
from timeline.explore.translate import all_texts
from timeline.explore.voices import heard
from timeline.languages import ENGLISH, Language

COLUMNS: Mapping[str, tuple[str, str]] = {
    "id": ("str", "the event's stable id"),
    "title": ("str", "what the event is called"),
    "lane": ("str", "id of its lane"),
    "kind": ("str", "what sort of event it is"),
    "status": ("str", "how far it got, as known on the day"),
    "status_words": ("str", "the status in a reader's words"),
    "importance": ("int8", "1 (detail) to 5 (landmark)"),
    "summary": ("str", "one to three sentences, without marks"),
    "people": ("object", "tuple of person ids"),
    "tags": ("object", "tuple of tags"),
    "date": ("str", "the date that is shown, EDTF"),
    "words": ("str", "the date in words"),
    "label": ("str", "the date as short as a label needs it"),
    "earliest_start": ("int64", "first day it may have begun, days since 1970-01-01"),
    "latest_start": ("int64", "last day it may have begun"),
    "earliest_end": ("int64", "first day it may have ended"),
    "latest_end": ("int64", "last day it may have ended"),
    "is_span": ("bool", "drawn as a bar: an interval, or a plan without a date"),
    "approximate": ("bool", "the date is said to be about right (EDTF ~ or %)"),
    "uncertain": ("bool", "the source is doubtful (EDTF ? or %)"),
    "undated": (
        "bool",
        "a plan without a date; its bar begins when it was first stated",
    ),
    "conflict": ("bool", "claims about its date contradict one another"),
    "disputed": ("bool", "a curator marked a claim as disputed"),
    "moves": ("int16", "how often the announced date moved"),
    "unsourced": ("bool", "the claim that is shown has no source"),
    "sources": (
        "int16",
        "how many voices its claims rest on: sources that rewrite one another are one",
    ),
    "cited": ("object", "tuple of ids of these sources"),
    "traits": ("object", "tuple of `timeline.explore.traits`"),
    "search": (
        "str",
        "titles, TITLES_END, summary, people, tags, claims and sources in all languages, folded",
    ),
}

TITLES_END = f" {BREAK}{BREAK} "
"""What stands in the texts for search behind the titles, and nowhere else."""


def to_frame(dataset: Dataset, day: int, language: Language = ENGLISH) -> pd.DataFrame:
    """The events of a data set as known on `day`, in a language; columns as in COLUMNS."""
    rows = list(_rows(dataset, day, language))
    frame = pd.DataFrame.from_records(rows, columns=list(COLUMNS))
    frame = frame.astype({name: dtype for name, (dtype, _) in COLUMNS.items()})
    return frame.sort_values(["earliest_start", "latest_end", "id"], ignore_index=True)


def _rows(dataset: Dataset, day: int, language: Language) -> Iterator[tuple[Any, ...]]:
    for event in dataset.events:
        known = known_on(event, dataset.sources, day)
        if known is not None:
            found = history(event, dataset.sources, day, known)
            case = Case(event, known, len(found.moves) if found else 0, day)
            yield _row(case, dataset, language)


def _row(case: Case, dataset: Dataset, language: Language) -> tuple[Any, ...]:
    event, known = case.event, case.known
    date = known.date
    cited = tuple(dict.fromkeys(source for claim in event.claims for source in claim.sources))
    undated = date.precision == "open"
    return (
        event.id,
        event.title,
        event.lane,
        event.kind,
        known.status,
        status_name(known.status, language),
        event.importance,
        plain(event.summary),
        event.people,
        event.tags,
        date.text,
        say(date, known.status, language),
        short(date, language),
        *_bounds(date, known, undated),
        date.is_interval,
        date.approximate,
        date.uncertain,
        undated,
        bool(known.rivals),
        any(claim.disputes for claim in event.claims),
        case.moves,
        known.claim.unsourced,
        heard(event.claims, dataset.sources),
        cited,
        traits(case),
        _search(event, dataset, language),
    )


def _bounds(date: Date, known: Known, undated: bool) -> tuple[int, int, int, int]:
    """Four points of the picture.

    A plan without a date runs from the day it was first stated: without end while it stands, to
    the day it was called off when it was cancelled.
    """
    if not undated:
        return (
            date.earliest_start,
            date.latest_start,
            date.earliest_end,
            date.latest_end,
        )
    start, end = known.first_stated, date.latest_end
    if known.status == "cancelled":
        end = max(start, known.stated)
    return start, start, end, end


def _search(event: Event, dataset: Dataset, language: Language) -> str:
    titles = _folded(all_texts(event, "title"))
    return f"{titles}{TITLES_END}{_folded(_texts(event, dataset, language))}"


def _folded(texts: Iterable[str]) -> str:
    return f" {BREAK} ".join(fold(text) for text in texts if text)


def _texts(event: Event, dataset: Dataset, language: Language) -> Iterator[str]:
    yield from map(plain, all_texts(event, "summary"))
    yield from (event.kind, *event.tags)
    for person in event.people:
        yield from _names(dataset, person)
    for claim in event.claims:
        yield claim.quote
        for field in ("note", "why", "disputes"):
            yield from map(plain, all_texts(claim, field))
        yield from (claim.date.text, words(claim.date, language=language))
        for source in claim.sources:
            yield from _source_texts(dataset, source)


def _names(dataset: Dataset, name: str) -> Iterable[str]:
    person = dataset.people.get(name)
    return all_texts(person, "name") if person else (name,)


def _source_texts(dataset: Dataset, name: str) -> Iterable[str]:
    source = dataset.sources.get(name)
    return (source.title, source.publisher) if source else (name,)
