"""JSON for TimelineJS, against the rules by which TimelineJS 3 reads it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given

from tests.builders import TODAY, claim, dataset, datasets, event
from tests.publish.exports.shape import problems
from tests.publish.exports.written import written
from timeline.curate.model import Dataset, NamedSpan, Source
from timeline.dates import parse
from timeline.publish.exports.timelinejs import write
from timeline.publish.opening import view

TEXT = {"type": "string"}
RULES: Any = {
    "type": "object",
    "required": ["events", "scale"],
    "properties": {
        "scale": {"enum": ["human", "cosmological"]},
        "title": {"$ref": "#/definitions/title"},
        "events": {"type": "array", "items": {"$ref": "#/definitions/slide"}},
        "eras": {"type": "array", "items": {"$ref": "#/definitions/era"}},
    },
    "definitions": {
        "date": {
            "type": "object",
            "required": ["year"],
            "properties": {
                "year": {"type": "integer"},
                "month": {"type": "integer", "minimum": 1, "maximum": 12},
                "day": {"type": "integer", "minimum": 1, "maximum": 31},
            },
        },
        "text": {
            "type": "object",
            "required": ["headline"],
            "properties": {"headline": TEXT, "text": TEXT},
        },
        "title": {
            "type": "object",
            "required": ["text"],
            "properties": {"unique_id": TEXT, "text": {"$ref": "#/definitions/text"}},
        },
        "slide": {
            "type": "object",
            "required": ["start_date", "unique_id", "text", "display_date", "group"],
            "properties": {
                "start_date": {"$ref": "#/definitions/date"},
                "end_date": {"$ref": "#/definitions/date"},
                "text": {"$ref": "#/definitions/text"},
                "unique_id": TEXT,
                "display_date": TEXT,
                "group": TEXT,
            },
        },
        "era": {
            "type": "object",
            "required": ["start_date", "end_date", "text"],
            "properties": {
                "start_date": {"$ref": "#/definitions/date"},
                "end_date": {"$ref": "#/definitions/date"},
                "text": {"$ref": "#/definitions/text"},
            },
        },
    },
}
"""What TimelineJS knows: keys of its own, dates with a year, months 1 to 12, eras with two ends."""


def own(told: Any) -> Any:
    """What is left for TimelineJS: keys that begin with X- are ours."""
    if isinstance(told, dict):
        return {name: own(each) for name, each in told.items() if not name.startswith("X-")}
    return [own(each) for each in told] if isinstance(told, list) else told


def wrong(told: Any) -> Iterator[str]:
    """Everything that TimelineJS would drop or misread."""
    yield from problems(own(told), RULES, RULES)
    for slide in (*told["events"], *told["eras"]):
        for date in (slide["start_date"], slide.get("end_date", {"year": 0})):
            if "day" in date and "month" not in date:
                yield f"{slide}: a day without a month"
        start, end = (tuple(slide.get(key, {}).values()) for key in ("start_date", "end_date"))
        if end and end < start[: len(end)]:
            yield f"{slide}: ends before it starts"
        if start == end and slide in told["events"]:
            yield f"{slide}: the end says nothing"
    ids = [slide["unique_id"] for slide in told["events"]]
    if len(ids) != len({*ids}):
        yield "two slides with one id"


def read(data: Dataset, query: str = "") -> Any:
    return json.loads(written(write, data, query))


def slide(*claims: Any, **more: Any) -> Any:
    (found,) = read(dataset(event("lamp", *claims, **more)))["events"]
    return found


@pytest.mark.parametrize(
    ("date", "start", "end", "said"),
    [
        ("2008-05-02", {"year": 2008, "month": 5, "day": 2}, None, "2 May 2008"),
        ("2008-05~", {"year": 2008, "month": 5}, None, "about May 2008"),
        ("1812?", {"year": 1812}, None, "1812, uncertain"),
        ("198X", {"year": 1980}, None, "the 1980s"),
        ("-0043-03-15", {"year": -43, "month": 3, "day": 15}, None, "15 March 44 BCE"),
        ("1964/2008-07", {"year": 1964}, {"year": 2008, "month": 7}, "1964 to July 2008"),
        ("1990/..", {"year": 1990}, None, "1990 onwards"),
        ("../1990-05", {"year": 1990, "month": 5, "day": 31}, None, "until May 1990"),
        ("[..1990]", {"year": 1990, "month": 12, "day": 31}, None, "1990 or earlier"),
        ("2001/2001", {"year": 2001}, None, "within 2001"),
    ],
)
def test_date_stands_as_far_as_it_is_known(date: str, start: Any, end: Any, said: str) -> None:
    found = slide(claim(date))
    assert (found["start_date"], found.get("end_date")) == (start, end)
    assert (found["display_date"], found["X-EDTF"]) == (said, date)


def test_plan_without_a_date_stands_where_it_was_first_spoken_of() -> None:
    found = slide(claim("..", "announced", "2021-02-03"), claim("..", "announced", "2020-05"))
    assert found["start_date"] == {"year": 2020, "month": 5}
    assert "end_date" not in found
    assert found["display_date"] == "no date announced, first spoken of: May 2020"


def test_what_cannot_be_placed_is_named() -> None:
    told = read(dataset(event("lamp", claim("..", "rumoured")), event("b")))
    assert [each["unique_id"] for each in told["events"]] == ["b"]
    assert told["X-Left-Out"] == [
        {
            "unique_id": "lamp",
            "headline": "Lamp",
            "why": "It has no date, and no day on which it was first spoken of.",
        }
    ]


def test_slide_keeps_what_timelinejs_cannot_hold() -> None:
    sources = {"log": Source("log", "A <Log>", "Press", "https://x.org/?a=1&b=2")}
    lamp = event(
        "lamp", claim(sources=("log",)), title="<b>", summary="x < y", tags=("fog",), importance=5
    )
    data = dataset(lamp, sources=sources, licence="CC-BY-4.0", subtitle="Sub & title")
    told = read(data)
    (found,) = told["events"]
    assert found["unique_id"] == found["X-ID"] == "lamp"
    assert found["text"] == {
        "headline": "&lt;b&gt;",
        "text": "<p>x &lt; y</p><p>happened</p>"
        '<p><a href="https://x.org/?a=1&amp;b=2">A &lt;Log&gt;</a>, Press</p>',
    }
    assert (found["group"], found["X-Tags"], found["X-Importance"]) == ("Towers", ["fog"], 5)
    assert [each["id"] for each in found["X-Sources"]] == ["log"]
    assert [each["shown"] for each in found["X-Claims"]] == [True]
    assert "Sub &amp; title" in told["title"]["text"]["text"]
    assert ">CC BY 4.0</a>" in told["title"]["text"]["text"]


def test_eras_of_the_window_have_two_ends() -> None:
    eras = (
        NamedSpan("Steam", parse("1850/..")),
        NamedSpan("Oil", parse("../1999-06")),
        NamedSpan("Oars", parse("0100/1200")),
    )
    events = (event("a", claim("1950")), event("b", claim("2020")))
    told = read(dataset(*events, eras=eras), "?view=1990/2010")
    assert [(each["start_date"], each["end_date"]) for each in told["eras"]] == [
        ({"year": 1850}, {"year": 2010, "month": 12, "day": 31}),
        ({"year": 1990, "month": 1, "day": 1}, {"year": 1999, "month": 6}),
    ]


@pytest.mark.parametrize(
    ("date", "scale"), [("2000", "human"), ("Y-271820", "human"), ("Y-300000", "cosmological")]
)
def test_scale_of_very_old_events(date: str, scale: str) -> None:
    assert read(dataset(event("a", claim(date))))["scale"] == scale


@given(datasets())
def test_any_data_keep_the_rules(data: Dataset) -> None:
    told = read(data)
    assert list(wrong(told)) == []
    ids = [each["unique_id"] for each in (*told["events"], *told["X-Left-Out"])]
    assert sorted(ids) == sorted(view(data, "", TODAY).seen["id"])


@pytest.mark.parametrize("query", ["", "?lang=ru", "?asof=2020-06"])
def test_shipped_data_keep_the_rules(shipped: Dataset, query: str) -> None:
    assert list(wrong(read(shipped, query))) == []
