"""Problems in words, for people and for programs: what all formats share."""

from __future__ import annotations

import json

import pytest

from timeline.curate.load import Loaded
from timeline.curate.model import Dataset, Event, Lane, Person
from timeline.curate.report.formats import FORMATS, summary
from timeline.errors import Mend, Problem

NOTE = Problem("a.yaml", 1, 1, "note", "x", "fine")
WARNING = Problem("a.yaml", 2, 3, "warning", "x", "50% sure", "wait", "TL101", Mend(4, 6, "b"))
ERROR = Problem("a.yaml", 4, 5, "error", "bad-date", "no date")
BROKEN = Problem("events/a.yaml", 1, 1, "error", "syntax", "a tab")
TEXTS = {"a.yaml": "é: 1\né a: 2\n"}


def test_json_holds_problems_and_counts() -> None:
    made = json.loads(FORMATS["json"]([WARNING], TEXTS))
    assert (made["errors"], made["warnings"], made["notes"]) == (0, 1, 0)
    assert made["problems"] == [
        {
            "path": "a.yaml",
            "line": 2,
            "column": 3,
            "end_line": 2,
            "end_column": 4,
            "severity": "warning",
            "rule": "x",
            "code": "TL101",
            "message": "50% sure",
            "hint": "wait",
            "mend": {"start": 4, "end": 6, "text": "b", "safe": True},
        }
    ]


@pytest.mark.parametrize("name", ["text", "lines", "github", "rdjsonl"])
def test_no_problems_print_nothing(name: str) -> None:
    assert FORMATS[name]([], {}) == ""


def test_gitlab_is_told_of_nothing_too() -> None:
    assert FORMATS["gitlab"]([], {}) == "[]"


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_tells_every_problem_of_a_file_without_text(name: str) -> None:
    told = FORMATS[name]([NOTE, WARNING, ERROR], {}).replace("%25", "%")
    assert [each for each in ("fine", "50% sure", "no date") if each not in told] == []


@pytest.mark.parametrize(
    ("problems", "seen", "expected"),
    [
        ((ERROR, ERROR, ERROR, WARNING), 214, "data: 3 errors, 1 warning in 214 events"),
        ((NOTE, ERROR), 1, "data: 1 error, 1 note in 1 event"),
        ((BROKEN,), 2, "data: 1 error in 2 events that could be read"),
        ((), 2, "data: 2 events, 1 lane, 1 person, 0 sources: no problems"),
    ],
)
def test_summary_counts(problems: tuple[Problem, ...], seen: int, expected: str) -> None:
    events = (Event("a", "A", "films"), Event("b", "B", "films"))
    people = {"tom": Person("tom", "Tom")}
    dataset = Dataset("T", lanes=(Lane("films", "Films"),), people=people, events=events)
    assert summary("data", Loaded(dataset, problems, seen)) == expected
