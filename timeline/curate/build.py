"""From checked entries to the model.

Events with an error are left out. Lanes, people and sources are kept in any case, as far as
they go: a fault in the entry of a person must not take that person's events away.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from typing import TypeVar

from timeline.curate.checks.bad_url import WEB_ADDRESS
from timeline.curate.checks.dates import date_error
from timeline.curate.folder import Entry, Folder
from timeline.curate.model import Claim, Dataset, Event, Lane, NamedSpan, Person, Source
from timeline.curate.schema import ClaimShape, EventShape
from timeline.dates import Date, parse

# What the short form of a date says, by the kind of the event; else it happened.
SHORT_STATUS = {"film": "released"}
Made = TypeVar("Made")


def build(folder: Folder, dropped: Collection[Entry]) -> Dataset:
    """The data set of a folder without the entries that are dropped."""
    head = next(folder.entries("timeline"), None)
    return Dataset(
        title=head.text("title") if head else "",
        subtitle=head.text("subtitle") if head else "",
        licence=head.text("licence") if head else "",
        view=_date(head.text("view")) if head else None,
        ranges=tuple(_spans(head, "ranges")),
        eras=tuple(_spans(head, "eras")),
        lanes=tuple(_unique(folder, "lanes", _lane).values()),
        people=_unique(folder, "people", _person),
        sources=_unique(folder, "sources", _source),
        events=tuple(_event(each) for each in folder.entries("events") if each not in dropped),
    )


def _event(entry: Entry) -> Event:
    spec = entry.spec
    assert isinstance(spec, EventShape)
    return Event(
        id=spec.id,
        title=spec.title,
        lane=spec.lane,
        kind=spec.kind,
        importance=spec.importance,
        people=spec.people,
        tags=spec.tags,
        summary=spec.summary,
        claims=_claims(entry, spec),
        related=spec.related,
        part_of=spec.part_of,
        path=entry.document.path,
        line=entry.document.line(entry.node),
    )


def _claims(entry: Entry, spec: EventShape) -> tuple[Claim, ...]:
    if not spec.claims:
        status = SHORT_STATUS.get(spec.kind, "happened")
        line = entry.place(("date",))[0]
        return (Claim(parse(spec.date), status, None, spec.sources, line=line),)
    lines = (entry.document.line(node) for _, node in entry.mappings("claims"))
    return tuple(_claim(claim, line) for claim, line in zip(spec.claims, lines, strict=True))


def _claim(spec: ClaimShape, line: int) -> Claim:
    return Claim(
        date=parse(spec.date),
        status=spec.status,
        stated=parse(spec.stated) if spec.stated else None,
        sources=(spec.source,) if isinstance(spec.source, str) else spec.source,
        rank=spec.rank,
        why=spec.why,
        note=spec.note,
        quote=spec.quote,
        disputes=spec.disputes,
        unsourced=spec.unsourced,
        line=line,
    )


def _unique(folder: Folder, kind: str, make: Callable[[Entry], Made]) -> dict[str, Made]:
    """What is made of the entries of one kind, by id; the first of two with the same id."""
    made: dict[str, Made] = {}
    for entry in folder.entries(kind):
        name = entry.text("id")
        if name and name not in made:
            made[name] = make(entry)
    return made


def _lane(entry: Entry) -> Lane:
    return Lane(entry.text("id"), entry.text("name") or entry.text("id"), entry.text("help"))


def _person(entry: Entry) -> Person:
    same_as = tuple(text for _, text in entry.texts("same_as"))
    name = entry.text("name") or entry.text("id")
    return Person(entry.text("id"), name, same_as, entry.text("note"))


def _source(entry: Entry) -> Source:
    return Source(
        id=entry.text("id"),
        title=entry.text("title") or entry.text("id"),
        publisher=entry.text("publisher"),
        url=_web_address(entry.text("url")),
        published=_date(entry.text("published")),
        lang=entry.text("lang"),
        note=entry.text("note"),
    )


def _web_address(url: str) -> str:
    return url if WEB_ADDRESS.fullmatch(url) else ""


def _spans(head: Entry | None, field: str) -> Iterator[NamedSpan]:
    if head is None:
        return
    for path, _ in head.mappings(field):
        span = _date(head.text(*path, "span"))
        if span is not None:
            yield NamedSpan(head.text(*path, "name"), span)


def _date(text: str) -> Date | None:
    """The date of a text; None for no text, and for one that `bad-date` has named."""
    return None if not text or date_error(text) else parse(text)
