"""What each YAML file may hold: one model a file, one field a line, with help and examples.

The same models check the values (the reader hands over texts; numbers and yes/no are made
of them here), give the field tables of the manual, and become the JSON Schemas by which
editors complete and check (timeline/curate/schema.py). Dates are texts here: `bad-date` looks
into them.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any, ClassVar, Literal

from pydantic import BaseModel, ConfigDict, Field

from timeline.curate.fields import LanguageCode, Text
from timeline.curate.languages import DEFAULT_LANGUAGE
from timeline.curate.model import RANKS, STATUSES

ID_PATTERN = "^[a-z0-9]+(-[a-z0-9]+)*$"
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
Id = Annotated[
    str,
    Field(
        json_schema_extra={
            "pattern": ID_PATTERN,
            "patternErrorMessage": "use lower-case letters, digits and hyphens",
        }
    ),
]


def _one_of(meanings: Mapping[str, str]) -> dict[str, Any]:
    """Help for a field with fixed values: what each of them means, for editors."""
    return {"enumDescriptions": list(meanings.values())}


class Shape(BaseModel):
    """A mapping in a YAML file; `dates` names the fields that hold EDTF, `prose` free text."""

    model_config = ConfigDict(extra="forbid")
    dates: ClassVar[tuple[str, ...]] = ()
    prose: ClassVar[tuple[str, ...]] = ()


class NamedSpanShape(Shape):
    """A stretch of time with a name."""

    dates: ClassVar = ("span",)
    prose: ClassVar = ("name",)
    name: Text = Field(description="What readers see.", examples=["Cold War"])
    span: str = Field(description="First and last date.", examples=["1947/1991", "2020/.."])


class TimelineShape(Shape):
    """timeline.yaml: the title and the frame of the whole timeline."""

    dates: ClassVar = ("view",)
    prose: ClassVar = ("title", "subtitle")
    title: Text = Field(description="Title of the timeline.", examples=["A life in film"])
    subtitle: Text = Field("", description="A second line under the title.", examples=["1981–2026"])
    language: LanguageCode = Field(
        DEFAULT_LANGUAGE,
        description="The data's own language: that of plain texts.",
        examples=["ru"],
    )
    licence: str = Field("", description="Licence of the data.", examples=["CC-BY-4.0"])
    view: str = Field("", description="The span shown at first.", examples=["1980/2030"])
    ranges: tuple[NamedSpanShape, ...] = Field(
        (),
        description="Spans to choose from.",
        examples=[[{"name": "Space film", "span": "2020/2026"}]],
    )
    eras: tuple[NamedSpanShape, ...] = Field(
        (),
        description="Spans in the background of the picture.",
        examples=[[{"name": "Cold War", "span": "1947/1991"}]],
    )


class LaneShape(Shape):
    """lanes.yaml: the bands of the picture, in the order of the page."""

    prose: ClassVar = ("name", "help")
    id: Id = Field(description="Stable name used by events.", examples=["films"])
    name: Text = Field(description="What readers see.", examples=["Films"])
    help: Text = Field("", description="What belongs here.", examples=["Feature films he acts in."])


class PersonShape(Shape):
    """people.yaml: who takes part in events."""

    prose: ClassVar = ("name", "note")
    id: Id = Field(description="Stable name used by events.", examples=["tom-cruise"])
    name: Text = Field(description="What readers see.", examples=["Tom Cruise"])
    same_as: tuple[str, ...] = Field(
        (),
        description="Identifiers of the same person elsewhere.",
        examples=[["Q37079"]],
    )
    note: Text = Field("", description="A word on who this is.", examples=["Film director."])


class SourceShape(Shape):
    """sources.yaml: the publications that claims rest on."""

    dates: ClassVar = ("published",)
    prose: ClassVar = ("title", "publisher", "note", "reliability")
    id: Id = Field(description="Stable name used by claims.", examples=["variety-2017-06-30"])
    title: str = Field(description="Headline or title.", examples=["Release date moves"])
    publisher: str = Field("", description="Who published it.", examples=["Variety"])
    url: str = Field("", description="Web address.", examples=["https://example.org/a"])
    published: str = Field("", description="When it appeared.", examples=["2017-06-30"])
    lang: str = Field("", description="Language code.", examples=["en"])
    note: str = Field("", description="Anything else to know.", examples=["Behind a paywall."])
    reliability: str = Field(
        "", description="How far to trust it, and why.", examples=["Trade paper, on the day."]
    )
    voice: str = Field(
        "",
        description="Id of the source that it rewrites: both count as one voice.",
        examples=["variety-2017-06-30"],
    )


class ClaimShape(Shape):
    """What sources say about the date of an event."""

    dates: ClassVar = ("date", "stated")
    prose: ClassVar = ("why", "note", "quote", "disputes")
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
    source: str | tuple[str, ...] = Field(
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
    name: str = Field(description="What it is, in lower case.", examples=["budget"])
    value: str = Field(description="A text, or a number.", examples=["15000000"])
    unit: str = Field("", description="Of a number: what is counted.", examples=["USD"])
    source: str | tuple[str, ...] = Field(
        description="Id of the source, or a list of ids.", examples=["variety-2017-06-30"]
    )
    note: Text = Field("", description="A sentence of our own.", examples=["Without reissues."])


class EventShape(Shape):
    """events/*.yaml: the events."""

    dates: ClassVar = ("date",)
    prose: ClassVar = ("title", "summary")
    id: Id = Field(description="Stable name; never changed later.", examples=["risky-business"])
    title: Text = Field(description="What the picture shows.", examples=["Risky Business"])
    lane: str = Field(description="Id of a lane.", examples=["films"])
    date: str = Field(
        "",
        description="Short form of one claim: when it happened.",
        examples=["1983-08-05"],
    )
    sources: tuple[str, ...] = Field(
        (), description="Sources of the short form.", examples=[["variety-1983-08-05"]]
    )
    claims: tuple[ClaimShape, ...] = Field(
        (),
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
    people: tuple[str, ...] = Field((), description="Ids of people.", examples=[["tom-cruise"]])
    tags: tuple[str, ...] = Field((), description="Words to filter by.", examples=[["unrealised"]])
    summary: Text = Field(
        "",
        description="One to three sentences of our own.",
        examples=["His first leading part."],
    )
    related: tuple[str, ...] = Field(
        (), description="Ids of related events.", examples=[["cocktail"]]
    )
    part_of: str = Field("", description="Id of the event this belongs to.", examples=["apollo-11"])
    details: tuple[DetailShape, ...] = Field(
        (),
        description="Facts that are no dates, each with its source.",
        examples=[[{"name": "budget", "value": "15000000", "unit": "USD", "source": "variety"}]],
    )


class ValueShape(Shape):
    """One number of a measure, at an event or at a date."""

    dates: ClassVar = ("date",)
    prose: ClassVar = ("note",)
    event: str = Field("", description="Id of the event it measures.", examples=["top-gun"])
    date: str = Field("", description="The date it holds for, if no event.", examples=["1986"])
    value: float = Field(description="The number.", examples=["357000000"])
    source: str | tuple[str, ...] = Field(
        (),
        description="Id of the source, or a list of ids.",
        examples=["variety-2017-06-30"],
    )
    note: Text = Field("", description="A sentence of our own.", examples=["Without reissues."])


class MeasureShape(Shape):
    """measures/*.yaml: numbers over time, one measure a file."""

    prose: ClassVar = ("name", "help")
    id: Id = Field(description="Stable name used by links.", examples=["worldwide-gross"])
    name: Text = Field(description="What readers see.", examples=["Worldwide gross"])
    unit: str = Field(description="What is counted.", examples=["USD"])
    form: Literal["lollipops", "steps"] = Field(
        "lollipops",
        description="How it is drawn: a stem for each number, or a line of steps.",
        examples=["steps"],
    )
    lane: str = Field("", description="Id of the lane it belongs to.", examples=["films"])
    help: Text = Field(
        "", description="What is counted, and what is not.", examples=["Not adjusted."]
    )
    derived: bool = Field(
        False, description="Counted from the events here, so it has no source.", examples=[True]
    )
    values: tuple[ValueShape, ...] = Field(
        description="The numbers.", examples=[[{"event": "top-gun", "value": "357000000"}]]
    )
