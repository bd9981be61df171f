"""Problems for the services that review changes.

The shapes are those of GitHub's workflow commands, of GitLab's Code Quality report (description,
check_name, fingerprint, severity, location) and of reviewdog's proto/rdf/reviewdog.proto.
"""

from __future__ import annotations

import json

from timeline.curate.report.ci import github, gitlab, rdjsonl
from timeline.errors import Mend, Problem

NOTE = Problem("a.yaml", 1, 1, "note", "x", "fine", code="TL401")
WARNING = Problem("a.yaml", 2, 3, "warning", "x", "50% sure", "wait", "TL401")
ERROR = Problem("data/a,b:c.yaml", 4, 5, "error", "bad-date", "no: date\r\nhere", "write 1987~")
TEXTS = {"a.yaml": "id: one\nжаб: 12, две\n"}


def test_github_escapes_and_puts_errors_first() -> None:
    assert github([NOTE, WARNING, ERROR], TEXTS).split("\n") == [
        "::error file=data/a%2Cb%3Ac.yaml,line=4,col=5,endLine=4,endColumn=6,title=bad-date"
        "::no: date%0D%0Ahere%0Awrite 1987~",
        "::warning file=a.yaml,line=2,col=3,endLine=2,endColumn=4,title=TL401 x::50%25 sure%0Await",
        "::notice file=a.yaml,line=1,col=1,endLine=1,endColumn=3,title=TL401 x::fine",
    ]


def test_gitlab_has_what_a_code_quality_report_needs() -> None:
    made = json.loads(gitlab([NOTE, WARNING, ERROR], TEXTS))
    assert [each.pop("fingerprint") for each in made] != []
    assert made == [
        {
            "description": "fine",
            "check_name": "TL401 x",
            "severity": "info",
            "location": {"path": "a.yaml", "lines": {"begin": 1}},
        },
        {
            "description": "50% sure — wait",
            "check_name": "TL401 x",
            "severity": "minor",
            "location": {"path": "a.yaml", "lines": {"begin": 2}},
        },
        {
            "description": "no: date\r\nhere — write 1987~",
            "check_name": "bad-date",
            "severity": "major",
            "location": {"path": "data/a,b:c.yaml", "lines": {"begin": 4}},
        },
    ]


def test_gitlab_knows_a_problem_again_on_another_line() -> None:
    below = Problem("a.yaml", 9, 1, "note", "x", "fine", code="TL401")
    (before,), (after,) = (json.loads(gitlab([each], {})) for each in (NOTE, below))
    assert before["fingerprint"] == after["fingerprint"]
    both = json.loads(gitlab([NOTE, below], {}))
    assert both[0]["fingerprint"] != both[1]["fingerprint"]


def test_rdjsonl_counts_columns_in_bytes_and_suggests_the_mend() -> None:
    start = TEXTS["a.yaml"].index("12")
    problem = Problem(
        "a.yaml", 2, 6, "warning", "x", "odd", "write 13", "TL401", Mend(start, start + 2, "13")
    )
    first, second = rdjsonl([problem, NOTE], TEXTS).split("\n")
    place = {"start": {"line": 2, "column": 9}, "end": {"line": 2, "column": 19}}
    assert json.loads(first) == {
        "message": "odd — write 13",
        "location": {"path": "a.yaml", "range": place},
        "severity": "WARNING",
        "source": {"name": "timeline"},
        "code": {"value": "TL401"},
        "suggestions": [
            {
                "range": {"start": {"line": 2, "column": 9}, "end": {"line": 2, "column": 11}},
                "text": "13",
            }
        ],
    }
    assert "suggestions" not in json.loads(second)
