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
    problem = told("source", "unknown source 'zine-1'", "unknown-reference")
    text = told_by_option(problem, {"source": "zine-1"}, Path("my films"))[1]
    assert text.endswith(
        "— python -m timeline new source --title '…' --id zine-1 --data 'my films' adds it, "
        "with its title for …"
    )


@pytest.mark.parametrize(
    ("meant", "hint"),
    [
        ("yale-2004", "did you mean 'yale-university-press-2004'?"),
        ("Press", "did you mean 'yale-university-press-2004' or 'press'?"),
        ("x", "mend it"),
        ("東京社", "mend it"),
        ("A zine", "python -m timeline new source --title 'A zine' adds it"),
    ],
)
def test_near_ids_come_before_a_command_that_works(meant: str, hint: str) -> None:
    problem = told("source", f"unknown source '{meant}'", "unknown-reference")
    known = {"source": {"yale-university-press-2004": "", "press": "", "zine-1": ""}}
    text = told_by_option(problem, {"source": meant}, DATA, known)[1]
    assert text.endswith(f" — {hint}")
