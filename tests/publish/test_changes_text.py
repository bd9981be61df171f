"""Changes as text, Markdown and JSON."""

from __future__ import annotations

import json

import pytest

from tests.builders import TODAY, claim, dataset, event
from timeline.explore.changes import Knowledge
from timeline.publish.changes_text import FORMATS
from timeline.publish.comparison import Comparison, comparison

PLAN = claim("2019-07-12", "scheduled", stated="2017-06-30")
MOVED = claim("2020-06-26", "scheduled", stated="2018-08-29", sources=("almanac",))


def changes(title: str = "Film") -> Comparison:
    old, new = (event("film", *claims, title=title) for claims in ((PLAN,), (PLAN, MOVED)))
    return comparison(Knowledge(dataset(old), TODAY), Knowledge(dataset(new), TODAY))


def test_text_is_a_line_for_each_change_and_the_number() -> None:
    assert FORMATS["text"](changes()).splitlines() == [
        "film: Film moved from 12 July 2019 to 26 June 2020, 350 days later.",
        "1 change in 1 event",
    ]


def test_text_tells_the_claims_that_differ() -> None:
    one, other = (event("film", PLAN, MOVED), event("film", MOVED))
    states = [Knowledge(dataset(each), TODAY) for each in (one, other)]
    assert FORMATS["text"](comparison(*states)).splitlines()[0] == (
        "film: What is claimed about the date of Film has changed. "
        "2019-07-12 scheduled (stated 2017-06-30, stone) → –"
    )
    (change,) = json.loads(FORMATS["json"](comparison(*states)))["changes"]
    assert change["claims"] == {
        "before": "2019-07-12 scheduled (stated 2017-06-30, stone)",
        "after": "",
    }


def test_text_tells_what_was_and_is_of_fields_but_long_ones() -> None:
    old = event("film", importance=3, people=("ada",), summary="A.")
    new = event("film", importance=5, summary="A longer one.")
    states = [Knowledge(dataset(each), TODAY) for each in (old, new)]
    assert (
        FORMATS["text"](comparison(*states))
        .splitlines()[0]
        .endswith("has changed: summary, importance, people. importance: 3 → 5; people: ada → –")
    )


def test_what_is_new_is_said_once() -> None:
    states = [Knowledge(dataset(*some), TODAY) for some in ((), (event("film", PLAN),))]
    found = comparison(*states)
    said = "film: Film is new: scheduled, 12 July 2019."
    assert FORMATS["text"](found).splitlines()[0].casefold() == said.casefold()
    assert "is new" not in FORMATS["html"](found).partition("<table>")[2]


def test_json_tells_all_of_a_change() -> None:
    assert json.loads(FORMATS["json"](changes())) == {
        "changes": [
            {
                "event": "film",
                "title": "Film",
                "kind": "moved",
                "known": "2018-08-29",
                "days": 350,
                "old": {"date": "2019-07-12", "status": "scheduled", "sources": ["stone"]},
                "new": {"date": "2020-06-26", "status": "scheduled", "sources": ["almanac"]},
                "fields": [],
                "sentence": "Film moved from 12 July 2019 to 26 June 2020, 350 days later.",
            }
        ],
        "count": 1,
    }


@pytest.mark.parametrize(
    ("form", "said"),
    [
        ("text", "No event has changed"),
        ("md", "## No event has changed"),
        ("json", '{\n  "changes": [],\n  "count": 0\n}'),
    ],
)
def test_nothing_is_said_as_such(form: str, said: str) -> None:
    same = Knowledge(dataset(), TODAY)
    assert FORMATS[form](comparison(same, same)) == said


def renamed() -> Comparison:
    ends = (event("film", PLAN, title="A film"), event("sequel", PLAN, title="A film!"))
    return comparison(*(Knowledge(dataset(each), TODAY) for each in ends))


def test_an_event_with_another_id_is_one_event_in_every_format() -> None:
    found = renamed()
    assert FORMATS["text"](found).splitlines() == [
        "sequel: A film! has the id sequel now; it had film.",
        "sequel: What is told of A film! has changed: title. A film → A film!",
        "2 changes in 1 event",
    ]
    assert FORMATS["md"](found).splitlines()[4:] == [
        r"| A film\! `sequel` | id | film | sequel |",
        r"| A film\! `sequel` | title | A film | A film\! |",
    ]
    made = FORMATS["html"](found)
    assert "<p>A film! has the id sequel now; it had film.</p>" in made
    assert "<del>film</del>" in made
    first, second = json.loads(FORMATS["json"](found))["changes"]
    assert (first["kind"], first["former"], first["event"]) == ("renamed", "film", "sequel")
    assert (second["kind"], second["former"], second["fields"]) == ("retold", "film", ["title"])
