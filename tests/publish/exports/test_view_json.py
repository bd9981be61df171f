"""A view as JSON: it fits its schema, and holds everything that is known of the events shown."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given

from tests.builders import PEOPLE, TODAY, claim, dataset, datasets, event
from tests.publish.exports.shape import problems, schema
from tests.publish.exports.written import written
from timeline.curate.load import load
from timeline.curate.model import Dataset, Detail, Measure, NamedSpan, Source, Value
from timeline.dates import parse
from timeline.publish.exports.options import Options
from timeline.publish.exports.view_json import write

ROOT = Path(__file__).resolve().parents[3]
SCHEMA = schema(ROOT / "schema" / "view.schema.json")
ALL_FIELDS = ROOT / "tests" / "corpus" / "good" / "all-fields"


def read(data: Dataset, query: str = "", options: Options = Options()) -> Any:  # noqa: B008
    return json.loads(written(write, data, query, options))


def test_every_key_of_an_event() -> None:
    lamp = event(
        "lamp",
        claim("1824-07~", sources=("log",), rank="preferred", why="Seen.", quote="Lit", line=9),
        claim("..", "announced", "1820", sources=(), unsourced=True, disputes="The day"),
        people=("ada",),
        tags=("fog",),
        summary="Two\nlines.",
        related=("tower",),
        part_of="tower",
        details=(Detail("height", "35", "m", ("log",), "Rough."),),
        path="data/a.yaml",
        line=7,
    )
    (found,) = read(dataset(lamp, sources={"log": Source("log", "The Log")}))["events"]
    assert found["claims"][1]["date"]["earliest_start"] is None
    assert found["claims"][0]["date"].pop("words") == "about July 1824"
    assert found["date"]["words"] == "about July 1824"
    assert found["claims"] == [
        {
            "shown": True,
            "date": {
                "edtf": "1824-07~",
                "precision": "month",
                "earliest_start": "1824-07-01",
                "latest_start": "1824-07-31",
                "earliest_end": "1824-07-01",
                "latest_end": "1824-07-31",
                "is_interval": False,
                "approximate": True,
                "uncertain": False,
            },
            "status": "happened",
            "stated": None,
            "sources": ["log"],
            "rank": "preferred",
            "why": "Seen.",
            "note": "",
            "quote": "Lit",
            "disputes": "",
            "unsourced": False,
        },
        found["claims"][1],
    ]
    del found["claims"], found["date"]
    assert found == {
        "id": "lamp",
        "title": "Lamp",
        "lane": "towers",
        "kind": "event",
        "importance": 3,
        "people": ["ada"],
        "tags": ["fog"],
        "summary": "Two\nlines.",
        "part_of": "tower",
        "related": ["tower"],
        "status": "happened",
        "undated": False,
        "moves": 0,
        "conflict": False,
        "disputed": True,
        "unsourced": False,
        "details": [
            {"name": "height", "value": "35", "unit": "m", "sources": ["log"], "note": "Rough."}
        ],
        "file": "data/a.yaml",
        "line": 7,
    }


def test_head_tells_what_is_shown_and_whose_it_is() -> None:
    owned = {"authors": ("Rocha, Ada",), "licence": "CC0-1.0"}
    data = dataset(event("a"), event("b", claim("1950")), **owned)
    told = read(data, "?q=a&view=1990/2010&x=1&asof=2015", Options("https://x.org/"))
    assert list(told) == list(SCHEMA["properties"])
    assert (told["format"], told["version"], told["language"]) == ("timeline-view", 1, "en")
    assert told["authors"] == ["Rocha, Ada"]
    assert told["licence"]["name"] == "CC0 1.0"
    assert told["address"] == "https://x.org/"
    assert told["view"] == {
        "address": "https://x.org/?q=a&asof=2015&view=1990/2010&v=1",
        "state": {"q": "a", "asof": "2015", "view": "1990/2010"},
        "notes": ["This link holds 'x', which means nothing here."],
        "caption": "1 of 2 events, 1990 to 2010, 'a'",
        "day": "2015-12-31",
        "is_past": True,
        "first_day": "1990-01-01",
        "last_day": "2010-12-31",
        "events": 1,
        "events_in_all": 2,
    }


def test_only_what_the_events_refer_to_goes_along() -> None:
    sources = {
        "log": Source("log", "The Log", voice="book"),
        "book": Source("book", "The Book"),
        "other": Source("other", "Another"),
        "gross": Source("gross", "Figures"),
    }
    values = (
        Value("a", None, 1.5, ("gross",)),
        Value("b", None, 2.0, ("other",)),
        Value("", parse("1990"), 3.0),
    )
    data = dataset(
        event("a", claim("1990", sources=("log",)), people=("ivan", "nobody")),
        event("b", claim("2010", sources=("other",)), people=("ada",)),
        sources=sources,
        measures=(Measure("m", "M", "EUR", values=values),),
        eras=(NamedSpan("Steam", parse("1850/..")),),
    )
    told = read(data, "?view=1980/2000")
    assert [each["id"] for each in told["events"]] == ["a"]
    assert [each["id"] for each in told["sources"]] == ["book", "gross", "log"]
    assert [each["name"] for each in told["people"]] == [PEOPLE["ivan"].name]
    assert [each["number"] for each in told["measures"][0]["values"]] == [1.5, 3.0]
    assert told["eras"][0]["span"]["latest_end"] is None


def test_view_of_a_past_day_knows_nothing_later(shipped: Dataset) -> None:
    text = written(write, shipped, "?asof=2020-06-01").decode()
    assert "the-challenge" not in text
    assert '"stated":"2020-09-19"' not in text
    assert "2020-09-19" in written(write, shipped, "?asof=2020-12-01").decode()


@pytest.mark.parametrize("query", ["", "?asof=2020-06&lang=ru", "?q=nothing-at-all"])
def test_shipped_data_fits_the_schema(shipped: Dataset, query: str) -> None:
    told = read(shipped, query, Options("https://x.org/"))
    assert list(problems(told, SCHEMA, SCHEMA)) == []


def test_data_with_all_fields_fills_every_list_of_the_schema() -> None:
    told = read(load(ALL_FIELDS, TODAY).dataset)
    assert list(problems(told, SCHEMA, SCHEMA)) == []
    assert [name for name, value in told.items() if value == []] == []


@given(datasets())
def test_any_data_fit_the_schema(data: Dataset) -> None:
    told = read(data)
    assert list(problems(told, SCHEMA, SCHEMA)) == []
    assert told["view"]["events"] == len(told["events"])
    for each in told["events"]:
        shown = [one for one in each["claims"] if one["shown"]]
        assert [one["date"]["edtf"] for one in shown] == [each["date"]["edtf"]]


def test_validator_finds_what_is_wrong() -> None:
    told = read(dataset(event("a")))
    told["events"][0] |= {"importance": 6, "rank": "odd", "line": True}
    told["events"][0]["claims"][0]["rank"] = "odd"
    del told["title"]
    assert sorted(problems(told, SCHEMA, SCHEMA)) == [
        "/events[0]/claims[0]/rank: 'odd' is none of ['preferred', 'normal', 'deprecated']",
        "/events[0]/importance: 6 is out of bounds",
        "/events[0]/line: True is none of ['integer', 'null']",
        "/events[0]: rank is new",
        ": no title",
    ]


def test_a_record_stands_on_a_line_of_its_own() -> None:
    lines = written(write, dataset(event("a"), event("b"))).decode().splitlines()
    assert [line[:9] for line in lines if line.startswith('{"id":"')] == [
        '{"id":"to',  # The lane.
        '{"id":"st',  # The source.
        '{"id":"a"',
        '{"id":"b"',
    ]
