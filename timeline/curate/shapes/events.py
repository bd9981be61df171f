"""What a file of events may hold; see `timeline.curate.shapes.models`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Literal

from pydantic import Field

from timeline.curate.model import RANKS, STATUSES
from timeline.curate.shapes.fields import LONGEST_NAME, MOST_ITEMS, Ids, Name, Text
from timeline.curate.shapes.models import Id, Shape

Status = Literal[
    "happened",
    "released",
    "scheduled",
    "announced",
    "in-development",
    "rumoured",
    "on-hold",
    "cancelled",
]
Rank = Literal["preferred", "normal", "deprecated"]


def _one_of(meanings: Mapping[str, str]) -> dict[str, Any]:
    """Help for a field with fixed values: what each of them means, for editors."""
    return {"enumDescriptions": list(meanings.values())}


class ClaimShape(Shape):
    """What sources say about the date of an event."""

    dates: ClassVar = ("date", "stated")
    prose: ClassVar = ("why", "note", "quote", "disputes")
    markdown: ClassVar = ("why", "note", "disputes")
    date: str = Field(
        description="The claimed date; `..` for a plan without a date.",
        examples=["2021-10", ".."],
    )
    status: Status = Field(
        description="What is claimed to be the case.",
        examples=["scheduled"],
        json_schema_extra=_one_of(STATUSES),
    )
    stated: str = Field("", description="When it was said.", examples=["2020-05-04", "2025-12~"])
    source: Ids = Field(
        (),
        description="Id of the source, or a list of ids.",
        examples=["variety-2017-06-30"],
    )
    unsourced: bool = Field(
        False,
        description="No source can be named; say in `why` for what reason.",
        examples=[True],
    )
    rank: Rank = Field(
        "normal",
        description="Weight among the claims of this event.",
        examples=["deprecated"],
        json_schema_extra=_one_of(RANKS),
    )
    why: Text = Field(
        "",
        description="Reason for the rank or for a missing source.",
        examples=["superseded"],
    )
    note: Text = Field(
        "", description="One or two sentences of our own.", examples=["Said on air."]
    )
    quote: str = Field("", description="A few words, verbatim.", examples=["not before autumn"])
    disputes: Text = Field(
        "",
        description="Which claim this contradicts.",
        examples=["the studio's own date"],
    )


class DetailShape(Shape):
    """A fact of an event that is no date; several of one name where sources differ."""

    prose: ClassVar = ("value", "note")
    markdown: ClassVar = ("note",)
    name: str = Field(
        max_length=LONGEST_NAME, description="What it is, in lower case.", examples=["budget"]
    )
    value: str = Field(description="A text, or a number.", examples=["15000000"])
    unit: str = Field("", description="Of a number: what is counted.", examples=["USD"])
    source: Ids = Field(
        description="Id of the source, or a list of ids.", examples=["variety-2017-06-30"]
    )
    note: Text = Field("", description="A sentence of our own.", examples=["Without reissues."])


class EventShape(Shape):
    """events/*.yaml: the events."""

    dates: ClassVar = ("date", "checked", "recheck_after")
    prose: ClassVar = ("title", "summary")
    markdown: ClassVar = ("summary",)
    id: Id = Field(description="Stable name; never changed later.", examples=["risky-business"])
    title: Name = Field(description="What the picture shows.", examples=["Risky Business"])
    lane: str = Field(description="Id of a lane.", examples=["films"])
    date: str = Field(
        "",
        description="Short form of one claim: when it happened.",
        examples=["1983-08-05"],
    )
    sources: tuple[str, ...] = Field(
        (),
        max_length=MOST_ITEMS,
        description="Sources of the short form.",
        examples=[["variety-1983-08-05"]],
    )
    claims: tuple[ClaimShape, ...] = Field(
        (),
        max_length=MOST_ITEMS,
        description="Everything said about the date, in place of `date` and `sources`.",
        examples=[
            [{"date": "..", "status": "announced", "stated": "2020-05-04", "source": "variety"}]
        ],
    )
    kind: str = Field(
        "event",
        description="What sort of happening; a film is released.",
        examples=["film"],
    )
    importance: int = Field(
        3,
        ge=1,
        le=5,
        description="From 1 to 5: who stays when room is short.",
        examples=[5],
    )
    people: tuple[str, ...] = Field(
        (), max_length=MOST_ITEMS, description="Ids of people.", examples=[["tom-cruise"]]
    )
    tags: tuple[str, ...] = Field(
        (), max_length=MOST_ITEMS, description="Words to filter by.", examples=[["unrealised"]]
    )
    summary: Text = Field(
        "",
        description="One to three sentences of our own.",
        examples=["His first leading part."],
    )
    related: tuple[str, ...] = Field(
        (), max_length=MOST_ITEMS, description="Ids of related events.", examples=[["cocktail"]]
    )
    part_of: str = Field("", description="Id of the event this belongs to.", examples=["apollo-11"])
    checked: str = Field(
        "",
        description="The day on which somebody last held it against its sources.",
        examples=["2026-08-01"],
    )
    recheck_after: str = Field(
        "", description="The day from which it is to be looked at again.", examples=["2027-05-02"]
    )
    ignore: tuple[str, ...] = Field(
        (),
        max_length=MOST_ITEMS,
        description="Codes of warnings and notes that `check` is not to tell of here.",
        examples=[["TL303"]],
    )
    details: tuple[DetailShape, ...] = Field(
        (),
        max_length=MOST_ITEMS,
        description="Facts that are no dates, each with its source.",
        examples=[[{"name": "budget", "value": "15000000", "unit": "USD", "source": "variety"}]],
    )
