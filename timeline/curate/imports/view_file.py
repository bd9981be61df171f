"""The JSON that `timeline export json` writes: events with all claims, and what they refer to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from timeline.curate.imports.located import Located, line_of, listed, members, whole
from timeline.curate.imports.records import (
    Record,
    claim,
    details,
    edtf,
    records,
    source,
    text,
    texts,
)
from timeline.curate.imports.rows import (
    Asked,
    Draft,
    DraftSource,
    Era,
    Head,
    Lane,
    Person,
    Remark,
    Row,
    not_taken,
)
from timeline.errors import ImportFileError

FORMAT, VERSION = "timeline-view", 1
HEAD = ("title", "subtitle", "language")


def read(written: str, asked: Asked) -> tuple[Row, ...]:
    """The events of a file; ImportFileError if it is no such file, or of a later version."""
    top = whole(written, asked.path)
    parts = dict(members(written, top.at)) if isinstance(top.value, dict) else {}
    values = {name: each.value for name, each in parts.items()}
    if values.get("format") != FORMAT:
        raise ImportFileError(
            f"{asked.path}:1:1: this is no file of 'timeline export json': its format is not "
            f"'{FORMAT}'"
        )
    if values.get("version") != VERSION:
        raise ImportFileError(
            f"{asked.path}:1:1: this file has version {values.get('version')}, and {VERSION} is "
            "read: export it again"
        )
    return (*_other_language(values, asked), *_rows(written, parts, values))


def _rows(written: str, parts: Mapping[str, Located], values: Mapping[str, Any]) -> Iterator[Row]:
    yield _head(values)
    yield from _named(values)
    for each in records(values.get("eras")):
        yield Row(
            1,
            text(each.get("name")),
            Era(text(each.get("name")), edtf(each.get("span"))),
            counted=False,
        )
    yield from _losses(values)
    known = {each.id: each for each in map(source, records(values.get("sources")))}
    for found in listed(written, parts.get("events")):
        yield _event(written, found, known)


def _head(values: Mapping[str, Any]) -> Row:
    licence = values.get("licence")
    ranges = [
        {"name": text(each.get("name")), "span": edtf(each.get("span"))}
        for each in records(values.get("ranges"))
    ]
    fields = {
        **{name: text(values.get(name)) for name in HEAD},
        "authors": [*texts(values.get("authors"))],
        "licence": text(licence.get("id")) if isinstance(licence, dict) else "",
        "ranges": [*ranges],
    }
    return Row(1, "", Head(fields), counted=False)  # type: ignore[arg-type]


def _named(values: Mapping[str, Any]) -> Iterator[Row]:
    """Lanes and people, with what the file knows of them."""
    for each in records(values.get("lanes")):
        lane = Lane(*(text(each.get(name)) for name in ("id", "name", "help")))
        yield Row(1, lane.name, lane, counted=False)
    for each in records(values.get("people")):
        more: Any = {"same_as": [*texts(each.get("same_as"))], "note": text(each.get("note"))}
        person = Person(text(each.get("id")), text(each.get("name")), more)
        yield Row(1, person.name, person, counted=False)


def _losses(values: Mapping[str, Any]) -> Iterator[Row]:
    """What such a file does not hold, and what is not taken of it."""
    told = [Remark("lost", _languages(text(values.get("language"))))]
    measures = records(values.get("measures"))
    if any(records(each.get("values")) for each in measures):
        names = ", ".join(text(each.get("name")) for each in measures)
        told.append(Remark("lost", f"measures are not taken: {names}"))
    view = values.get("view")
    left = _left_out(view) if isinstance(view, dict) else 0
    if left:
        told.append(
            Remark("lost", f"the view of the file leaves {left} events of the timeline out")
        )
    yield Row(1, "", None, tuple(told), counted=False)


def _other_language(values: Mapping[str, Any], asked: Asked) -> Iterator[Row]:
    """A word on texts that come into a folder of another language."""
    code = text(values.get("language"))
    if asked.known.lanes and code not in ("", asked.language):
        message = f"the texts are in '{code}', and count as '{asked.language}' in this folder"
        hint = f"export the file again with --lang {asked.language}"
        yield Row(1, "", None, (Remark("changed", message, hint),), counted=False)


def _languages(code: str) -> str:
    spoken = f"'{code}'" if code else "one language"
    return (
        f"the file holds texts in {spoken} only, and neither alternative texts, nor the announcer, "
        "nor fields that begin with x-: what else the timeline had is not in it"
    )


def _left_out(view: Mapping[str, Any]) -> int:
    shown, all_of_them = view.get("events"), view.get("events_in_all")
    if isinstance(shown, int) and isinstance(all_of_them, int):
        return max(all_of_them - shown, 0)
    return 0


def _event(written: str, found: Located, known: Mapping[str, DraftSource]) -> Row:
    line, column = line_of(written, found)
    if not isinstance(found.value, dict):
        return not_taken(line, "", "this is no event", "write an object", column)
    record: Record = found.value
    claims = tuple(claim(each, known) for each in records(record.get("claims")))
    name = text(record.get("title"))
    if not claims:
        return not_taken(line, name, "it has no claims", "give it one with a date", column)
    importance = text(record.get("importance"))
    draft = Draft(
        name,
        claims,
        id=text(record.get("id")),
        lane=text(record.get("lane")),
        kind=_unless(text(record.get("kind")), "event"),
        importance=_unless(importance, "3"),
        people=texts(record.get("people")),
        tags=texts(record.get("tags")),
        summary=text(record.get("summary")),
        part_of=text(record.get("part_of")),
        related=texts(record.get("related")),
        details=details(record.get("details"), known),
    )
    return Row(line, name, draft, column=column)


def _unless(value: str, usual: str) -> str:
    return "" if value == usual else value
