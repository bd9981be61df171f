"""The events of a page in words, in the order of time: what its template writes as a list."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from typing import Any

import pandas as pd

from timeline.curate.model import HAPPENED, Claim, Event
from timeline.dates import explain, words
from timeline.draw.placement import in_window
from timeline.explore.clock import Known, is_overdue, known_on, say, status_name
from timeline.explore.decades import Decade, decade_name, decade_of, standing
from timeline.explore.translate import language_of_text
from timeline.explore.typical_told import short_words
from timeline.publish.page.sources import Cited, Reference, Sources
from timeline.publish.snapshot import Snapshot

Note = tuple[str, str]
"""What leads in a remark, such as 'Why: ', and the remark."""


@dataclass(frozen=True, slots=True)
class Statement:
    """One claim about a date in words: `struck` is one that does not count any more."""

    date: str
    about: str
    struck: bool
    notes: tuple[Note, ...]
    sources: tuple[Reference, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """One event: when, what, and who says so.

    `lane` is its number; `tags` are its status and what is doubtful. What several claims say is
    told in `statements`, of one alone only its `sources` and `notes`: its date is the event's.
    """

    id: str
    lane: int
    status: str
    title: str
    title_lang: str | None
    when: str
    tags: tuple[str, ...]
    doubt: str
    slip: str
    summary: str
    summary_lang: str | None
    statements: tuple[Statement, ...]
    sources: tuple[Reference, ...]
    notes: tuple[Note, ...]
    is_seen: bool

    @property
    def references(self) -> Iterator[Reference]:
        """All sources that it names, some perhaps more than once."""
        yield from self.sources
        for statement in self.statements:
            yield from statement.sources


@dataclass(frozen=True, slots=True)
class Part:
    """The events of a decade."""

    name: str
    entries: tuple[Entry, ...]

    @property
    def is_seen(self) -> bool:
        """Whether the view shows any of them."""
        return any(entry.is_seen for entry in self.entries)


@dataclass(frozen=True)
class Listing:
    """All entries of a page, and the sources that they rest on."""

    parts: tuple[Part, ...]
    sources: tuple[Cited, ...]

    @property
    def seen(self) -> tuple[Entry, ...]:
        """The entries that the view shows."""
        return tuple(each for part in self.parts for each in part.entries if each.is_seen)

    @cached_property
    def named(self) -> frozenset[int]:
        """The numbers of the sources that these name."""
        return frozenset(each.number for entry in self.seen for each in entry.references)


def listing(snapshot: Snapshot, frame: pd.DataFrame) -> Listing:
    """The events of a frame as entries; those that the window does not show are not seen."""
    catalogue = snapshot.catalogue
    sources = Sources(snapshot.dataset.sources, snapshot.language, snapshot.dataset.language)
    seen = frozenset(in_window(frame, snapshot.window)["id"])
    lanes = {lane: place for place, lane in enumerate(catalogue.lanes)}
    rows: list[Any] = list(frame.itertuples(index=False))
    # Those of the view come first in the list: it begins with 1 where it shows no others.
    for row in rows:
        if row.id in seen:
            _number(snapshot, row.id, sources)
    parts = []
    for decade, some in groupby(rows, key=_decade_of):
        entries = tuple(_entry(snapshot, row, lanes, sources, row.id in seen) for row in some)
        parts.append(Part(decade_name(decade, snapshot.language), entries))
    return Listing(tuple(parts), sources.listed())


def _decade_of(row: Any) -> Decade:
    return decade_of(standing(row.earliest_start, row.latest_end))


def _entry(
    snapshot: Snapshot, row: Any, lanes: Mapping[str, int], sources: Sources, is_seen: bool
) -> Entry:
    event, known, claims = _claims(snapshot, row.id)
    several = len(claims) > 1
    told = tuple(_statement(each, snapshot, sources) for each in claims)
    lane = lanes.get(row.lane, 0)
    return Entry(
        id=row.id,
        lane=lane,
        status=row.status,
        title=row.title,
        title_lang=_lang(snapshot, event, "title"),
        when=row.words,
        tags=tuple(_tags(snapshot, row)),
        doubt=_doubt(known, snapshot),
        slip=_slip(row.id, snapshot),
        summary=row.summary,
        summary_lang=_lang(snapshot, event, "summary"),
        statements=told if several else (),
        sources=() if several else told[0].sources,
        notes=() if several else told[0].notes,
        is_seen=is_seen,
    )


def _number(snapshot: Snapshot, name: str, sources: Sources) -> None:
    """Give the sources of an event their numbers."""
    for claim in _claims(snapshot, name)[2]:
        sources.references(claim.sources)


def _claims(snapshot: Snapshot, name: str) -> tuple[Event, Known | None, Sequence[Claim]]:
    """An event, what is known of it, and its claims, the one that is shown first."""
    event = snapshot.catalogue.events[name]
    known = known_on(event, snapshot.dataset.sources, snapshot.today)
    shown = None if known is None else known.claim
    return event, known, sorted(event.claims, key=lambda claim: claim is not shown)


def _lang(snapshot: Snapshot, event: Event, field: str) -> str | None:
    """The language of a text of an event where it is not the page's."""
    page, own = snapshot.language.code, snapshot.dataset.language
    spoken = language_of_text(event, page, own, field)
    return None if spoken == page else spoken


def _tags(snapshot: Snapshot, row: Any) -> Iterator[str]:
    language = snapshot.language
    if row.status not in HAPPENED:
        yield status_name(row.status, language)
    if is_overdue(row.status, row.latest_end, snapshot.today):
        yield language.gettext("date passed")
    if row.conflict:
        yield language.gettext("dates disagree")
    elif row.disputed:
        yield language.gettext("a detail disputed")
    if row.unsourced:
        yield language.gettext("no source")


def _doubt(known: Known | None, snapshot: Snapshot) -> str:
    """What the date leaves open, in a sentence."""
    if known is None or known.date.precision == "open":
        return ""
    text = explain(known.date, snapshot.language)
    return f"{text[0].upper()}{text[1:]}." if text else ""


def _slip(event: str, snapshot: Snapshot) -> str:
    """How far such a date typically slips, in a sentence, where the reader wants to know."""
    found = snapshot.reaches.get(event)
    return f"{short_words(found.spread, snapshot.language)}." if found else ""


def _statement(claim: Claim, snapshot: Snapshot, sources: Sources) -> Statement:
    language = snapshot.language
    about = status_name(claim.status, language)
    if claim.stated is not None:
        about += language.gettext(", said {date}", date=words(claim.stated, language=language))
    return Statement(
        date=say(claim.date, claim.status, language),
        about=about,
        struck=claim.rank == "deprecated",
        notes=tuple(_notes(claim, snapshot)),
        sources=sources.references(claim.sources),
    )


def _notes(claim: Claim, snapshot: Snapshot) -> list[Note]:
    """What is against a claim, why it does not count, and that nobody is named for it."""
    say = snapshot.language.gettext
    found = [(say("Against it: "), claim.disputes), (say("Why: "), claim.why)]
    if claim.unsourced and not claim.why:
        found.append(("", say("No source is named for this claim.")))
    return [(lead, text) for lead, text in found if text]
