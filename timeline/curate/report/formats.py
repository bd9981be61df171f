"""Problems in words: one function a format, all of them in `FORMATS`."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict
from typing import Any

from timeline.curate.load import Loaded
from timeline.curate.report.ci import github, gitlab, rdjsonl
from timeline.curate.report.places import Texts, span_of
from timeline.curate.report.plain import lines, text
from timeline.curate.report.sarif import sarif
from timeline.errors import Problem, Severity

SEVERITIES: tuple[Severity, ...] = ("error", "warning", "note")


def as_json(problems: Sequence[Problem], texts: Texts) -> str:
    """All problems as JSON, with the number of each severity."""
    counts = {f"{severity}s": count(problems, severity) for severity in SEVERITIES}
    found = {"problems": [_fields(problem, texts) for problem in problems], **counts}
    return json.dumps(found, ensure_ascii=False, indent=2)


FORMATS: Mapping[str, Callable[[Sequence[Problem], Texts], str]] = {
    "text": text,
    "lines": lines,
    "json": as_json,
    "github": github,
    "gitlab": gitlab,
    "rdjsonl": rdjsonl,
    "sarif": sarif,
}
UNREADABLE = "syntax"
"""The rule that a file breaks which cannot be read to its end."""
FOR_PEOPLE = frozenset({"text", "lines", "github"})
"""Formats in which a line of words may follow."""


def count(problems: Sequence[Problem], severity: Severity) -> int:
    """How many problems are of one severity."""
    return sum(problem.severity == severity for problem in problems)


def summary(name: str, loaded: Loaded) -> str:
    """One line on a whole folder."""
    found = [(count(loaded.problems, severity), severity) for severity in SEVERITIES]
    counts = ", ".join(_number(number, word) for number, word in found if number)
    if counts:
        # Below a mistake of syntax a file is not read on.
        partly = any(problem.rule == UNREADABLE for problem in loaded.problems)
        seen = _number(loaded.seen, "event") + (" that could be read" if partly else "")
        return f"{name}: {counts} in {seen}"
    return f"{name}: {_contents(loaded)}: no problems"


def _fields(problem: Problem, texts: Texts) -> dict[str, Any]:
    end_line, end_column = span_of(problem, texts).end
    return asdict(problem) | {"end_line": end_line, "end_column": end_column}


def _contents(loaded: Loaded) -> str:
    dataset = loaded.dataset
    people = len(dataset.people)
    parts = (
        _number(len(dataset.events), "event"),
        _number(len(dataset.lanes), "lane"),
        f"{people} {'person' if people == 1 else 'people'}",
        _number(len(dataset.sources), "source"),
    )
    return ", ".join(parts)


def _number(number: int, word: str) -> str:
    return f"{number} {word}{'' if number == 1 else 's'}"
