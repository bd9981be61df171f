"""The records that this program writes into JSON (`timeline.publish.records`), read back."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from timeline.curate.imports.rows import DraftClaim, DraftSource

Record = Mapping[str, Any]

SOURCE_FIELDS = (
    "title",
    "publisher",
    "url",
    "archived",
    "published",
    "lang",
    "note",
    "reliability",
    "voice",
)
CLAIM_FIELDS = ("status", "stated", "rank", "why", "note", "quote", "disputes")


def text(value: Any) -> str:
    """A value as a text; '' for what says nothing and for lists and records."""
    if value is None or isinstance(value, bool | list | dict):
        return ""
    return str(value)


def records(value: Any) -> list[Record]:
    """The records in a list; none of anything else."""
    return [each for each in value if isinstance(each, dict)] if isinstance(value, list) else []


def texts(value: Any) -> tuple[str, ...]:
    """The texts in a list; none of anything else."""
    return tuple(filter(None, map(text, value))) if isinstance(value, list) else ()


def source(record: Record) -> DraftSource:
    """A source."""
    return DraftSource(
        id=text(record.get("id")), **{name: text(record.get(name)) for name in SOURCE_FIELDS}
    )


def edtf(value: Any) -> str:
    """The date of a record, which has it in words as well, or a date alone."""
    return text(value.get("edtf")) if isinstance(value, dict) else text(value)


def claim(record: Record, sources: Mapping[str, DraftSource]) -> DraftClaim:
    """A claim; its sources are known by their ids."""
    named = texts(record.get("sources"))
    return DraftClaim(
        edtf(record.get("date")),
        sources=tuple(sources.get(each, DraftSource(id=each)) for each in named),
        unsourced=record.get("unsourced") is True,
        **{name: text(record.get(name)) for name in CLAIM_FIELDS},
    )


def sources_of(x: Record) -> tuple[DraftSource, ...]:
    """The sources of a slide."""
    return tuple(map(source, records(x.get("Sources"))))


def claims_of(x: Record) -> tuple[DraftClaim, ...]:
    """The claims of a slide."""
    known = {each.id: each for each in sources_of(x)}
    return tuple(claim(each, known) for each in records(x.get("Claims")))


def details(
    found: Any, sources: Mapping[str, DraftSource]
) -> tuple[tuple[Mapping[str, str], tuple[DraftSource, ...]], ...]:
    """The details of an event, each with its sources."""
    return tuple(
        (
            {name: text(each.get(name)) for name in ("name", "value", "unit", "note")},
            tuple(sources.get(one, DraftSource(id=one)) for one in texts(each.get("sources"))),
        )
        for each in records(found)
    )


def details_of(x: Record) -> tuple[tuple[Mapping[str, str], tuple[DraftSource, ...]], ...]:
    """The details of a slide."""
    return details(x.get("Details"), {each.id: each for each in sources_of(x)})
