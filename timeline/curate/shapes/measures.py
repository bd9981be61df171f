"""What a file in measures/ may hold; see `timeline.curate.shapes.models`."""

from __future__ import annotations

from typing import ClassVar, Literal

from pydantic import Field

from timeline.curate.shapes.fields import Ids, Name, Text
from timeline.curate.shapes.models import Id, Shape

MOST_VALUES = 10_000
"""Numbers of one measure."""


class ValueShape(Shape):
    """One number of a measure, at an event or at a date."""

    dates: ClassVar = ("date",)
    prose: ClassVar = ("note",)
    markdown: ClassVar = ("note",)
    event: str = Field("", description="Id of the event it measures.", examples=["top-gun"])
    date: str = Field("", description="The date it holds for, if no event.", examples=["1986"])
    value: float = Field(allow_inf_nan=False, description="The number.", examples=["357000000"])
    source: Ids = Field(
        (),
        description="Id of the source, or a list of ids.",
        examples=["variety-2017-06-30"],
    )
    note: Text = Field("", description="A sentence of our own.", examples=["Without reissues."])


class MeasureShape(Shape):
    """measures/*.yaml: numbers over time, one measure a file."""

    prose: ClassVar = ("name", "help")
    markdown: ClassVar = ("help",)
    id: Id = Field(description="Stable name used by links.", examples=["worldwide-gross"])
    name: Name = Field(description="What readers see.", examples=["Worldwide gross"])
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
        max_length=MOST_VALUES,
        description="The numbers.",
        examples=[[{"event": "top-gun", "value": "357000000"}]],
    )
