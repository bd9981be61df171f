"""Which sources are dead, and what rests on them."""

from __future__ import annotations

import json
from datetime import date

from tests.builders import claim, dataset, event
from timeline.curate.link_report import Answer, Report
from timeline.curate.model import Detail, Source
from timeline.explore.dead_links import linked
from timeline.explore.dead_links_told import as_values, lines, rows

DAY, BEFORE = date(2026, 11, 2), date(2026, 10, 1)
COPY = "https://archive.example/a"


def source(name: str, url: str, line: int, archived: str = "") -> Source:
    return Source(name, name.title(), url=url, archived=archived, path="sources.yaml", line=line)


DATA = dataset(
    event("lamp", claim(sources=("young", "old"))),
    event("horn", claim(sources=()), details=(Detail("height", "3", sources=("old",)),)),
    sources={
        each.id: each
        for each in (
            source("young", "https://a.example/young", 2),
            source("old", "https://a.example/old", 5, COPY),
            source("fine", "https://a.example/fine", 8),
            source("new", "https://a.example/new", 9),
            source("book", "", 10),
        )
    },
)
REPORT = Report(
    DAY,
    (
        Answer("https://a.example/young", "dead", "the server answers 404", "", DAY, DAY),
        Answer("https://a.example/old", "dead", "no answer: Timeout", "", BEFORE, DAY),
        Answer("https://a.example/fine", "ok", "200", "", BEFORE, DAY),
        Answer("https://a.example/gone-from-the-data", "dead", "410", "", BEFORE, DAY),
    ),
)


def test_those_dead_longest_come_first_with_what_rests_on_them() -> None:
    found = linked(DATA, REPORT)
    assert [(each.source.id, each.events) for each in found.dead] == [
        ("old", ("lamp", "horn")),
        ("young", ("lamp",)),
    ]
    assert found.states == {"dead": 2, "ok": 1, "not asked": 1}


def test_rows() -> None:
    assert list(rows(linked(DATA, REPORT))) == [
        ("addresses on 2026-11-02", "1 ok, 0 moved, 0 unknown, 2 dead, 1 not asked")
    ]
    assert list(rows(None)) == [("addresses of sources", "nobody has asked: links --check does")]


def test_lines_have_place_day_and_copy() -> None:
    assert list(lines(linked(DATA, REPORT))) == [
        f"sources.yaml:5: old: dead since 2026-10-01, archived copy at {COPY}: "
        "https://a.example/old: no answer: Timeout",
        "sources.yaml:2: young: dead since 2026-11-02: "
        "https://a.example/young: the server answers 404",
    ]
    assert list(lines(None)) == []


def test_values_are_json() -> None:
    told = json.loads(json.dumps(as_values(linked(DATA, REPORT))))["links"]
    assert (told["day"], told["states"]["dead"]) == ("2026-11-02", 2)
    assert told["dead"][0] == {
        "source": "old",
        "url": "https://a.example/old",
        "archived": COPY,
        "path": "sources.yaml",
        "line": 5,
        "since": "2026-10-01",
        "asked": "2026-11-02",
        "why": "no answer: Timeout",
        "events": ["lamp", "horn"],
    }
    assert as_values(None) == {"links": None}
