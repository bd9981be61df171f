"""A data set as one table: a row an event, as it was known on a day.

Everything that is filtered, counted, placed or listed reads this frame; nothing else turns events
into columns. Rows stand in the order of their earliest start, then latest end, then id.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, partial
from operator import itemgetter
from typing import Any

import numpy as np
import pandas as pd

from timeline.curate.garbage import uncollected
from timeline.curate.markdown import plain
from timeline.curate.model import Dataset, Source
from timeline.dates import Date, short
from timeline.explore.clock import Known, known_on, say, status_name
from timeline.explore.decades import standing
from timeline.explore.moves import times_moved
from timeline.explore.traits import Case, traits
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
}

ORDER = ("earliest_start", "latest_end", "id")
"""The columns that decide where a row stands."""

_CELLS = itemgetter(*(list(COLUMNS).index(name) for name in ORDER))


def _place(start: int, end: int, name: str) -> tuple[int, int, str]:
    """What rows are sorted by: what is only known to end stands with its end."""
    return standing(start, end), end, name


def to_frame(dataset: Dataset, day: int, language: Language = ENGLISH) -> pd.DataFrame:
    """The events of a data set as known on `day`, in a language; columns as in COLUMNS."""
    with uncollected():
        rows = sorted(_rows(dataset, day, language), key=lambda row: _place(*_CELLS(row)))
    columns = zip(*rows, strict=True) if rows else ((),) * len(COLUMNS)
    named = zip(COLUMNS.items(), columns, strict=True)
    return pd.DataFrame({name: _column(values, dtype) for (name, (dtype, _)), values in named})


def in_order(frame: pd.DataFrame) -> pd.DataFrame:
    """Rows in the order of a table."""
    keys = [_place(*cells) for cells in zip(*(frame[name] for name in ORDER), strict=True)]
    rows = sorted(range(len(keys)), key=keys.__getitem__)
    return frame.take(rows).reset_index(drop=True)


def _column(values: Sequence[Any], dtype: str) -> pd.Series:
    if dtype != "object":
        return pd.Series(values, dtype=dtype)
    # Without a place for each of them, tuples of one length would become a table of their own.
    cells = np.empty(len(values), dtype=object)
    cells[:] = values
    return pd.Series(cells)


@dataclass(frozen=True, slots=True)
class _Teller:
    """What is said of events in one language; what comes up again is worded once."""

    sources: Mapping[str, Source]
    status: Callable[[str], str]
    say: Callable[[Date, str], str]
    label: Callable[[Date], str]


def _teller(sources: Mapping[str, Source], language: Language) -> _Teller:
    return _Teller(
        sources,
        cache(partial(status_name, language=language)),
        cache(partial(say, language=language)),
        cache(partial(short, language=language)),
    )


def _rows(dataset: Dataset, day: int, language: Language) -> Iterator[tuple[Any, ...]]:
    # All of them are wanted, again and again.
    sources = dict(dataset.sources)
    teller = _teller(sources, language)
    for event in dataset.events:
        known = known_on(event, sources, day)
        if known is not None:
            moves = times_moved(event, sources, day, known)
            yield _row(Case(event, known, moves, day), teller)


def _row(case: Case, teller: _Teller) -> tuple[Any, ...]:
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
        teller.status(known.status),
        event.importance,
        plain(event.summary),
        event.people,
        event.tags,
        date.text,
        teller.say(date, known.status),
        teller.label(date),
        *_bounds(date, known, undated),
        date.is_interval,
        date.approximate,
        date.uncertain,
        undated,
        bool(known.rivals),
        any(claim.disputes for claim in event.claims),
        case.moves,
        known.claim.unsourced,
        heard(event.claims, teller.sources),
        cited,
        traits(case),
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
