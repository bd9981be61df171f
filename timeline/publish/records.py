"""The parts of a data set as plain records, which several formats write.

A record holds texts, numbers, yes or no, lists and records; a day is a text of ISO 8601, or None
where an end is open. Each record of a kind has the same keys.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from timeline.curate.model import Claim, Detail, Event, Lane, Measure, Person, Source, Value
from timeline.dates import Date, words
from timeline.explore.clock import known_on, say
from timeline.publish.iso import iso
from timeline.publish.snapshot import Snapshot

Record = dict[str, Any]


def events(snapshot: Snapshot) -> Iterator[Record]:
    """The events that a view shows, in the order of time, each with all its claims."""
    for row in snapshot.seen.itertuples(index=False):
        yield _event(snapshot, row)


def _event(snapshot: Snapshot, row: Any) -> Record:
    event = snapshot.catalogue.events[row.id]
    known = known_on(event, snapshot.dataset.sources, snapshot.today)
    assert known is not None
    return {
        **_told(event),
        "status": row.status,
        "date": _date(known.date, row.words),
        "undated": row.undated,
        "moves": row.moves,
        "conflict": row.conflict,
        "disputed": row.disputed,
        "unsourced": row.unsourced,
        "claims": [_claim(snapshot, each, each is known.claim) for each in event.claims],
        "details": [_detail(each) for each in event.details],
        "file": event.path,
        "line": event.line or None,
    }


def _told(event: Event) -> Record:
    """What a curator wrote of an event beside its claims."""
    return {
        "id": event.id,
        "title": event.title,
        "lane": event.lane,
        "kind": event.kind,
        "importance": event.importance,
        "people": list(event.people),
        "tags": list(event.tags),
        "summary": event.summary,
        "part_of": event.part_of or None,
        "related": list(event.related),
    }


def _claim(snapshot: Snapshot, claim: Claim, is_shown: bool) -> Record:
    said = say(claim.date, claim.status, snapshot.language)
    return {
        "shown": is_shown,
        "date": _date(claim.date, said),
        "status": claim.status,
        "stated": claim.stated.text if claim.stated else None,
        "sources": list(claim.sources),
        "rank": claim.rank,
        "why": claim.why,
        "note": claim.note,
        "quote": claim.quote,
        "disputes": claim.disputes,
        "unsourced": claim.unsourced,
    }


def _date(date: Date, said: str) -> Record:
    return {
        "edtf": date.text,
        "words": said,
        "precision": date.precision,
        "earliest_start": iso(date.earliest_start) or None,
        "latest_start": iso(date.latest_start) or None,
        "earliest_end": iso(date.earliest_end) or None,
        "latest_end": iso(date.latest_end) or None,
        "is_interval": date.is_interval,
        "approximate": date.approximate,
        "uncertain": date.uncertain,
    }


def _detail(detail: Detail) -> Record:
    return {
        "name": detail.name,
        "value": detail.value,
        "unit": detail.unit,
        "sources": list(detail.sources),
        "note": detail.note,
    }


def lane(found: Lane) -> Record:
    """A lane."""
    return {"id": found.id, "name": found.name, "help": found.help}


def person(found: Person) -> Record:
    """Someone who takes part in events."""
    told = {"id": found.id, "name": found.name}
    return {**told, "same_as": list(found.same_as), "note": found.note}


def source(found: Source) -> Record:
    """A publication that claims rest on."""
    return {
        "id": found.id,
        "title": found.title,
        "publisher": found.publisher,
        "url": found.url,
        "archived": found.archived,
        "published": found.published.text if found.published else None,
        "lang": found.lang,
        "note": found.note,
        "reliability": found.reliability,
        "voice": found.voice or None,
    }


def span(snapshot: Snapshot, name: str, date: Date) -> Record:
    """An era or a named range."""
    return {"name": name, "span": _date(date, words(date, language=snapshot.language))}


def measure(found: Measure, values: list[Value]) -> Record:
    """A measure with some of its values."""
    return {
        "id": found.id,
        "name": found.name,
        "unit": found.unit,
        "form": found.form,
        "lane": found.lane or None,
        "help": found.help,
        "derived": found.derived,
        "values": [_value(each) for each in values],
    }


def _value(value: Value) -> Record:
    return {
        "event": value.event or None,
        "date": value.date.text if value.date else None,
        "number": value.number,
        "sources": list(value.sources),
        "note": value.note,
    }
