"""A data set as one table: a row an event, as it was known on a day.

Everything that is filtered, counted, placed or listed reads this frame; nothing else turns events
into columns. Rows stand in the order of their earliest start, then latest end, then id.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping
from typing import Any

import pandas as pd

from timeline.curate.model import Dataset, Event, Person
from timeline.dates import Date, short, words
from timeline.explore.clock import Known, known_on, say

COLUMNS: Mapping[str, tuple[str, str]] = {
    "id": ("str", "the event's stable id"),
    "title": ("str", "what the event is called"),
    "lane": ("str", "id of its lane"),
    "kind": ("str", "what sort of event it is"),
    "status": ("str", "how far it got, as known on the day"),
    "importance": ("int8", "1 (detail) to 5 (landmark)"),
    "summary": ("str", "one to three sentences"),
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
    "moves": ("int16", "how many other dates were planned before this one"),
    "unsourced": ("bool", "the claim that is shown has no source"),
    "search": (
        "str",
        "title, summary, people, tags, claims and sources, folded for search",
    ),
}


def to_frame(dataset: Dataset, day: int) -> pd.DataFrame:
    """The events of a data set as known on `day`; columns as in COLUMNS."""
    rows = list(_rows(dataset, day))
    frame = pd.DataFrame.from_records(rows, columns=list(COLUMNS))
    frame = frame.astype({name: dtype for name, (dtype, _) in COLUMNS.items()})
    return frame.sort_values(["earliest_start", "latest_end", "id"], ignore_index=True)


def fold(text: str) -> str:
    """Text without case and accents, so that `Inarritu` finds `Iñárritu`."""
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(char for char in decomposed if not unicodedata.combining(char))


def _rows(dataset: Dataset, day: int) -> Iterator[tuple[Any, ...]]:
    for event in dataset.events:
        known = known_on(event, dataset.sources, day)
        if known is not None:
            yield _row(event, known, dataset)


def _row(event: Event, known: Known, dataset: Dataset) -> tuple[Any, ...]:
    date = known.date
    undated = date.precision == "open"
    return (
        event.id,
        event.title,
        event.lane,
        event.kind,
        known.status,
        event.importance,
        event.summary,
        event.people,
        event.tags,
        date.text,
        say(date, known.status),
        short(date),
        *_bounds(date, known, undated),
        date.is_interval,
        date.approximate,
        date.uncertain,
        undated,
        bool(known.rivals),
        any(claim.disputes for claim in event.claims),
        len(known.moves),
        known.claim.unsourced,
        fold(_searchable(event, dataset)),
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


def _searchable(event: Event, dataset: Dataset) -> str:
    parts = [event.title, event.summary, event.kind, *event.tags]
    parts += [_name(dataset.people, person) for person in event.people]
    for claim in event.claims:
        parts += [claim.note, claim.quote, claim.why, claim.disputes]
        parts += [claim.date.text, words(claim.date)]
        parts += [_source_text(dataset, source) for source in claim.sources]
    return " ".join(part for part in parts if part)


def _name(people: Mapping[str, Person], person: str) -> str:
    return people[person].name if person in people else person


def _source_text(dataset: Dataset, name: str) -> str:
    source = dataset.sources.get(name)
    return f"{source.title} {source.publisher}" if source else name
