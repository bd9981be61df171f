"""From checked entries to the model.

Events with an error are left out. Lanes, people and sources are kept in any case, as far as
they go: a fault in the entry of a person must not take that person's events away.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from dataclasses import replace
from functools import partial
from pathlib import PurePath
from typing import Any, TypeVar

from timeline.curate.checks.bad_url import WEB_ADDRESS
from timeline.curate.checks.dates import date_error
from timeline.curate.event_shapes import ClaimShape, DetailShape, EventShape
from timeline.curate.fields import LONGEST_TEXT
from timeline.curate.folder import Entry, Folder
from timeline.curate.invisible import without
from timeline.curate.languages import DEFAULT_LANGUAGE, Wording, own_text, translations
from timeline.curate.measure_shapes import MeasureShape, ValueShape
from timeline.curate.model import (
    Claim,
    Dataset,
    Detail,
    Event,
    Lane,
    Measure,
    NamedSpan,
    Person,
    Source,
    Value,
)
from timeline.dates import Date, parse

# What the short form of a date says, by the kind of the event; else it happened.
SHORT_STATUS = {"film": "released"}
Made = TypeVar("Made")


def build(folder: Folder, dropped: Collection[Entry]) -> Dataset:
    """The data set of a folder without the entries that are dropped."""
    head = next((_tame(each, dropped) for each in folder.entries("timeline")), None)
    own = folder.language or DEFAULT_LANGUAGE
    title: Wording = head.wording("title") if head else ""
    subtitle: Wording = head.wording("subtitle") if head else ""
    alt: Wording = head.wording("alt") if head else ""
    return Dataset(
        title=own_text(title, own),
        subtitle=own_text(subtitle, own),
        authors=tuple(name for _, name in head.texts("authors")) if head else (),
        licence=head.text("licence") if head else "",
        announcer=head.text("announcer") if head else "",
        alt=own_text(alt, own),
        view=_date(head.text("view")) if head else None,
        ranges=tuple(_spans(head, "ranges", own)),
        eras=tuple(_spans(head, "eras", own)),
        lanes=tuple(_unique(folder, "lanes", dropped, partial(_lane, own=own)).values()),
        people=_unique(folder, "people", dropped, partial(_person, own=own)),
        sources=_unique(folder, "sources", dropped, _source),
        events=tuple(
            _event(each, own, folder.path)
            for each in folder.entries("events")
            if each not in dropped
        ),
        measures=tuple(
            _measure(each, own) for each in folder.entries("measures") if each not in dropped
        ),
        language=own,
        translations=translations(own, title=title, subtitle=subtitle, alt=alt),
    )


def _event(entry: Entry, own: str, folder: str) -> Event:
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
        path=PurePath(entry.document.path).relative_to(folder).as_posix(),
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
        date=_date(spec.date),
        number=spec.value,
        sources=_ids(spec.source),
        note=own_text(spec.note, own),
        translations=translations(own, note=spec.note),
    )


def _tame(entry: Entry, dropped: Collection[Entry]) -> Entry:
    """The entry; one with an error, which is kept all the same, without what may do harm."""
    return replace(entry, node=_harmless(entry.node)) if entry in dropped else entry


def _harmless(node: Any) -> Any:
    """What stands below a node, its texts cut and without invisible characters."""
    if isinstance(node, dict):
        return {name: _harmless(value) for name, value in node.items()}
    if isinstance(node, list):
        return [_harmless(value) for value in node]
    return without(node)[:LONGEST_TEXT] if isinstance(node, str) else node


def _unique(
    folder: Folder, kind: str, dropped: Collection[Entry], make: Callable[[Entry], Made]
) -> dict[str, Made]:
    """What is made of the entries of one kind, by id; the first of two with the same id."""
    made: dict[str, Made] = {}
    for entry in (_tame(each, dropped) for each in folder.entries(kind)):
        name = entry.text("id")
        if name and name not in made:
            made[name] = make(entry)
    return made


def _lane(entry: Entry, own: str) -> Lane:
    name, about = entry.wording("name"), entry.wording("help")
    return Lane(
        id=entry.text("id"),
        name=own_text(name, own) or entry.text("id"),
        help=own_text(about, own),
        translations=translations(own, name=name, help=about),
    )


def _person(entry: Entry, own: str) -> Person:
    name, note = entry.wording("name"), entry.wording("note")
    return Person(
        id=entry.text("id"),
        name=own_text(name, own) or entry.text("id"),
        same_as=tuple(text for _, text in entry.texts("same_as")),
        note=own_text(note, own),
        translations=translations(own, name=name, note=note),
    )


def _source(entry: Entry) -> Source:
    return Source(
        id=entry.text("id"),
        title=entry.text("title") or entry.text("id"),
        publisher=entry.text("publisher"),
        url=_web_address(entry.text("url")),
        published=_date(entry.text("published")),
        lang=entry.text("lang"),
        note=entry.text("note"),
        reliability=entry.text("reliability"),
        voice=entry.text("voice"),
    )


def _web_address(url: str) -> str:
    return url if WEB_ADDRESS.fullmatch(url) else ""


def _spans(head: Entry | None, field: str, own: str) -> Iterator[NamedSpan]:
    if head is None:
        return
    for path, _ in head.mappings(field):
        span = _date(head.text(*path, "span"))
        if span is not None:
            name, alt = head.wording(*path, "name"), head.wording(*path, "alt")
            said = translations(own, name=name, alt=alt)
            yield NamedSpan(own_text(name, own), span, said, own_text(alt, own))


def _date(text: str) -> Date | None:
    """The date of a text; None for no text, and for one that `bad-date` has named."""
    return None if not text or date_error(text) else parse(text)
