"""What each YAML file may hold: one model a file, one field a line, with help and examples.

The same models check the values (the reader hands over texts; numbers and yes/no are made
of them here), give the field tables of the manual, and become the JSON Schemas by which
editors complete and check (timeline/curate/shapes/schema.py). Dates are texts here: `bad-date`
looks into them.
"""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import BaseModel, ConfigDict, Field

from timeline.curate.languages import DEFAULT_LANGUAGE
from timeline.curate.shapes.fields import (
    LONGEST_NAME,
    LONGEST_TEXT,
    MOST_ITEMS,
    LanguageCode,
    Name,
    Text,
)

ID_PATTERN = "^[a-z0-9]+(-[a-z0-9]+)*$"
Id = Annotated[
    str,
    Field(
        json_schema_extra={
            "pattern": ID_PATTERN,
            "patternErrorMessage": "use lower-case letters, digits and hyphens",
        }
    ),
]


class Shape(BaseModel):
    """A mapping in a YAML file.

    `dates` names the fields that hold EDTF, `prose` those with free text, `markdown` those of them
    that are read as `timeline.curate.markdown`.
    """

    model_config = ConfigDict(extra="forbid", str_max_length=LONGEST_TEXT)
    dates: ClassVar[tuple[str, ...]] = ()
    prose: ClassVar[tuple[str, ...]] = ()
    markdown: ClassVar[tuple[str, ...]] = ()


class NamedSpanShape(Shape):
    """A stretch of time with a name."""

    dates: ClassVar = ("span",)
    prose: ClassVar[tuple[str, ...]] = ("name",)
    name: Name = Field(description="What readers see.", examples=["Cold War"])
    span: str = Field(description="First and last date.", examples=["1947/1991", "2020/.."])


class RangeShape(NamedSpanShape):
    """A span to choose, with what its picture shows."""

    prose: ClassVar = ("name", "alt")
    alt: Text = Field(
        "",
        description="What the picture of this span shows, for those who do not see it.",
        examples=["A cancelled flight, and the film that was shot in its place."],
    )


class TimelineShape(Shape):
    """timeline.yaml: the title and the frame of the whole timeline."""

    dates: ClassVar = ("view",)
    prose: ClassVar = ("title", "subtitle", "alt")
    title: Name = Field(description="Title of the timeline.", examples=["A life in film"])
    subtitle: Name = Field("", description="A second line under the title.", examples=["1981–2026"])
    language: LanguageCode = Field(
        DEFAULT_LANGUAGE,
        description="The data's own language: that of plain texts.",
        examples=["ru"],
    )
    authors: tuple[str, ...] = Field(
        (),
        description="Who made the data: people as `Family, Given`, organisations by their name.",
        examples=[["The Lighthouse Society"]],
    )
    licence: str = Field("", description="Licence of the data.", examples=["CC-BY-4.0"])
    announcer: str = Field(
        "",
        description="Name of the detail that says who announces dates, for statistics of them.",
        examples=["distributor"],
    )
    forge: str = Field(
        "",
        description="Where the folder is edited on the web, for links that suggest an edit: its "
        "address, or one with `{path}` and `{line}`.",
        examples=["https://github.com/OWNER/REPO/edit/main/data"],
        json_schema_extra={
            "pattern": "^https://",
            "patternErrorMessage": "begin it with https://",
        },
    )
    view: str = Field(
        "",
        description="The span shown at first; without it that of the events, and today where it is "
        "near.",
        examples=["1980/2030"],
    )
    alt: Text = Field(
        "",
        description="What the picture shows at first, for those who do not see it.",
        examples=["A film a year, and after 2018 a third of that."],
    )
    ranges: tuple[RangeShape, ...] = Field(
        (),
        max_length=MOST_ITEMS,
        description="Spans to choose from.",
        examples=[[{"name": "Space film", "span": "2020/2026"}]],
    )
    eras: tuple[NamedSpanShape, ...] = Field(
        (),
        max_length=MOST_ITEMS,
        description="Spans in the background of the picture.",
        examples=[[{"name": "Cold War", "span": "1947/1991"}]],
    )


class LaneShape(Shape):
    """lanes.yaml: the bands of the picture, in the order of the page."""

    prose: ClassVar = ("name", "help")
    markdown: ClassVar = ("help",)
    id: Id = Field(description="Stable name used by events.", examples=["films"])
    name: Name = Field(description="What readers see.", examples=["Films"])
    help: Text = Field("", description="What belongs here.", examples=["Feature films he acts in."])


class PersonShape(Shape):
    """people.yaml: who takes part in events."""

    prose: ClassVar = ("name", "note")
    markdown: ClassVar = ("note",)
    id: Id = Field(description="Stable name used by events.", examples=["tom-cruise"])
    name: Name = Field(description="What readers see.", examples=["Tom Cruise"])
    same_as: tuple[str, ...] = Field(
        (),
        max_length=MOST_ITEMS,
        description="Identifiers of the same person elsewhere.",
        examples=[["Q37079"]],
    )
    note: Text = Field("", description="A word on who this is.", examples=["Film director."])


class SourceShape(Shape):
    """sources.yaml: the publications that claims rest on."""

    dates: ClassVar = ("published", "accessed")
    prose: ClassVar = ("title", "publisher", "note", "reliability")
    markdown: ClassVar = ("note", "reliability")
    id: Id = Field(description="Stable name used by claims.", examples=["variety-2017-06-30"])
    title: str = Field(
        max_length=LONGEST_NAME, description="Headline or title.", examples=["Release date moves"]
    )
    publisher: str = Field(
        "", max_length=LONGEST_NAME, description="Who published it.", examples=["Variety"]
    )
    url: str = Field("", description="Web address.", examples=["https://example.org/a"])
    archived: str = Field(
        "",
        description="Web address of a copy in an archive, for the day on which `url` is gone.",
        examples=["https://web.archive.org/web/20260801000000/https://example.org/a"],
    )
    published: str = Field("", description="When it appeared.", examples=["2017-06-30"])
    accessed: str = Field(
        "", description="The day on which it was last read.", examples=["2026-08-01"]
    )
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
