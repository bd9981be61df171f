"""What is wrong with an entry that is not written yet, by option."""

from __future__ import annotations

from pathlib import Path

import pytest

from timeline.cli.by_option import told_by_option
from timeline.cli.command import DATA
from timeline.curate.edits.trial import Told
from timeline.errors import Problem, Severity


def told(field: str, message: str, rule: str = "odd", severity: Severity = "error") -> Told:
    return Told(Problem("data/events/a.yaml", 9, 3, severity, rule, message, "mend it"), field)


@pytest.mark.parametrize(
    ("problem", "said", "text"),
    [
        (told("title", "too long"), {"title": "A b"}, "--title 'A b': too long [odd] — mend it"),
        (told("title", "'A b' is odd"), {"title": "A b"}, "--title: 'A b' is odd [odd] — mend it"),
        (told("claims.0.unsourced", "odd"), {"why": ""}, "--why: odd [odd] — mend it"),
        (told("same_as.1", "odd", severity="note"), {}, "--same-as: note: odd [odd] — mend it"),
        (
            told("claims.0.source", "no source", "claim-without-source"),
            {"source": ""},
            "--why: no source [claim-without-source] — name a source, or say why none can be named",
        ),
        (
            told("date", "2090 is still to come", "happened-in-future", "warning"),
            {"date": "2090"},
            "--date: warning: 2090 is still to come [happened-in-future] — for a plan add --status "
            "scheduled, and --stated with the day on which it was said, unless its source has "
            "'published'",
        ),
        (told("", "odd"), {}, "data/events/a.yaml:9:3: error: odd [odd] — mend it"),
        (
            told("people.1", "unknown person 'pete-best': it is not in", "unknown-reference"),
            {"people": "john, pete-best"},
            "--people: unknown person 'pete-best': it is not in [unknown-reference] "
            "— python -m timeline new person --name 'Pete Best' adds it",
        ),
        (
            told("lane", "unknown lane 'Radio': it is not in", "unknown-reference"),
            {"lane": "Radio"},
            "--lane: unknown lane 'Radio': it is not in [unknown-reference] "
            "— python -m timeline new lane --name Radio adds it",
        ),
    ],
)
def test_problem_is_told_by_the_option_that_mends_it(
    problem: Told, said: dict[str, str], text: str
) -> None:
    assert told_by_option(problem, said, DATA)[1] == text


def test_command_names_the_folder() -> None:
    problem = told("source", "unknown source 'x'", "unknown-reference")
    text = told_by_option(problem, {"source": "x"}, Path("my films"))[1]
    assert text.endswith("— python -m timeline new source --id x --data 'my films' adds it")
