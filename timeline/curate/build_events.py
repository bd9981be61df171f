"""From checked entries to events and measures; those with an error are left out."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import PurePath

from timeline.curate.checks.dates import date_error
from timeline.curate.folder import Entry, File
from timeline.curate.languages import own_text, translations
from timeline.curate.model import Claim, Detail, Event, Measure, Value
from timeline.curate.shapes.events import ClaimShape, DetailShape, EventShape
from timeline.curate.shapes.measures import MeasureShape, ValueShape
from timeline.dates import Date, parse

# What the short form of a date says, by the kind of the event; else it happened.
SHORT_STATUS = {"film": "released"}


def events(file: File, dropped: Collection[Entry], own: str, folder: str) -> tuple[Event, ...]:
    """The events of a file; `own` is the language of plain texts, `folder` the data folder."""
    kept = [each for each in file.entries if each not in dropped]
    path = PurePath(file.document.path).relative_to(folder).as_posix() if kept else ""
    return tuple(_event(each, own, path) for each in kept)


def measures(file: File, dropped: Collection[Entry], own: str, folder: str) -> tuple[Measure, ...]:
    """The measures of a file."""
    return tuple(_measure(each, own) for each in file.entries if each not in dropped)


def date_or_none(text: str) -> Date | None:
    """The date of a text; None for no text, and for one that `bad-date` has named."""
    return None if not text or date_error(text) else parse(text)


def _event(entry: Entry, own: str, path: str) -> Event:
    spec = entry.spec
    assert isinstance(spec, EventShape)
    return Event(
        id=spec.id,
        title=own_text(spec.title, own),
        lane=spec.lane,
        kind=spec.kind,
        importance=spec.importance,
        people=spec.people,
        tags=spec.tags,
        summary=own_text(spec.summary, own),
        claims=_claims(entry, spec, own),
        related=spec.related,
        part_of=spec.part_of,
        details=tuple(_detail(each, own) for each in spec.details),
        path=path,
        line=entry.document.line(entry.node),
        translations=translations(own, title=spec.title, summary=spec.summary),
    )


def _claims(entry: Entry, spec: EventShape, own: str) -> tuple[Claim, ...]:
    if not spec.claims:
        status = SHORT_STATUS.get(spec.kind, "happened")
        line = entry.place(("date",))[0]
        return (Claim(parse(spec.date), status, None, spec.sources, line=line),)
    lines = (entry.document.line(node) for _, node in entry.mappings("claims"))
    return tuple(_claim(claim, line, own) for claim, line in zip(spec.claims, lines, strict=True))


def _claim(spec: ClaimShape, line: int, own: str) -> Claim:
    return Claim(
        date=parse(spec.date),
        status=spec.status,
        stated=parse(spec.stated) if spec.stated else None,
        sources=_ids(spec.source),
        rank=spec.rank,
        why=own_text(spec.why, own),
        note=own_text(spec.note, own),
        quote=spec.quote,
        disputes=own_text(spec.disputes, own),
        unsourced=spec.unsourced,
        line=line,
        translations=translations(own, why=spec.why, note=spec.note, disputes=spec.disputes),
    )


def _ids(source: str | tuple[str, ...]) -> tuple[str, ...]:
    return (source,) if isinstance(source, str) else source


def _detail(spec: DetailShape, own: str) -> Detail:
    return Detail(
        name=spec.name,
        value=spec.value,
        unit=spec.unit,
        sources=_ids(spec.source),
        note=own_text(spec.note, own),
        translations=translations(own, note=spec.note),
    )


def _measure(entry: Entry, own: str) -> Measure:
    spec = entry.spec
    assert isinstance(spec, MeasureShape)
    return Measure(
        id=spec.id,
        name=own_text(spec.name, own),
        unit=spec.unit,
        form=spec.form,
        lane=spec.lane,
        help=own_text(spec.help, own),
        derived=spec.derived,
        values=tuple(_value(each, own) for each in spec.values),
        translations=translations(own, name=spec.name, help=spec.help),
    )


def _value(spec: ValueShape, own: str) -> Value:
    return Value(
        event=spec.event,
        date=date_or_none(spec.date),
        number=spec.value,
        sources=_ids(spec.source),
        note=own_text(spec.note, own),
        translations=translations(own, note=spec.note),
    )
