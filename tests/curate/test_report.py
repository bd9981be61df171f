"""Problems in words, for people and for programs."""

from __future__ import annotations

import json

import pytest

from timeline.curate.load import Loaded
from timeline.curate.model import Dataset, Event, Lane, Person
from timeline.curate.report import FORMATS, summary
from timeline.errors import Problem

NOTE = Problem("a.yaml", 1, 1, "note", "x", "fine")
WARNING = Problem("a.yaml", 2, 3, "warning", "x", "50% sure", "wait")
ERROR = Problem("data/a,b:c.yaml", 4, 5, "error", "bad-date", "no: date\r\nhere", "write 1987~")


def test_text_prints_one_line_a_problem() -> None:
    assert FORMATS["text"]([NOTE, WARNING]) == (
        "a.yaml:1:1: note: fine [x]\na.yaml:2:3: warning: 50% sure [x] — wait"
    )


def test_github_escapes_and_puts_errors_first() -> None:
    assert FORMATS["github"]([NOTE, WARNING, ERROR]).split("\n") == [
        "::error file=data/a%2Cb%3Ac.yaml,line=4,col=5,title=bad-date"
        "::no: date%0D%0Ahere%0Awrite 1987~",
        "::warning file=a.yaml,line=2,col=3,title=x::50%25 sure%0Await",
        "::notice file=a.yaml,line=1,col=1,title=x::fine",
    ]


def test_json_holds_problems_and_counts() -> None:
    made = json.loads(FORMATS["json"]([WARNING]))
    assert (made["errors"], made["warnings"], made["notes"]) == (0, 1, 0)
    assert made["problems"] == [
        {
            "path": "a.yaml",
            "line": 2,
            "column": 3,
            "severity": "warning",
            "rule": "x",
            "message": "50% sure",
            "hint": "wait",
            "code": "",
            "mend": None,
        }
    ]


@pytest.mark.parametrize("name", ["text", "github"])
def test_no_problems_print_nothing(name: str) -> None:
    assert FORMATS[name]([]) == ""


@pytest.mark.parametrize(
    ("problems", "seen", "expected"),
    [
        ((ERROR, ERROR, ERROR, WARNING), 214, "data: 3 errors, 1 warning in 214 events"),
        ((NOTE, ERROR), 1, "data: 1 error, 1 note in 1 event"),
        ((), 2, "data: 2 events, 1 lane, 1 person, 0 sources: no problems"),
    ],
)
def test_summary_counts(problems: tuple[Problem, ...], seen: int, expected: str) -> None:
    events = (Event("a", "A", "films"), Event("b", "B", "films"))
    people = {"tom": Person("tom", "Tom")}
    dataset = Dataset("T", lanes=(Lane("films", "Films"),), people=people, events=events)
    assert summary("data", Loaded(dataset, problems, seen)) == expected
