"""Problems in words: for people, for programs, and for GitHub's annotations."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict

from timeline.curate.load import Loaded
from timeline.errors import Problem, Severity

SEVERITIES: tuple[Severity, ...] = ("error", "warning", "note")
# GitHub's own words; it shows only the first ten of each, so errors come first.
COMMANDS = {"error": "error", "warning": "warning", "note": "notice"}


def text(problems: Sequence[Problem]) -> str:
    """One problem a line, as editors and terminals know it: path:line:column: …"""
    return "\n".join(map(str, problems))


def as_json(problems: Sequence[Problem]) -> str:
    """All problems as JSON, with the number of each severity."""
    counts = {f"{severity}s": count(problems, severity) for severity in SEVERITIES}
    found = {"problems": [asdict(problem) for problem in problems], **counts}
    return json.dumps(found, ensure_ascii=False, indent=2)


def github(problems: Sequence[Problem]) -> str:
    """Workflow commands that put each problem beside its line in a pull request."""
    ranked = sorted(problems, key=lambda problem: SEVERITIES.index(problem.severity))
    return "\n".join(map(_command, ranked))


FORMATS: Mapping[str, Callable[[Sequence[Problem]], str]] = {
    "text": text,
    "json": as_json,
    "github": github,
}


def count(problems: Sequence[Problem], severity: Severity) -> int:
    """How many problems are of one severity."""
    return sum(problem.severity == severity for problem in problems)


def summary(name: str, loaded: Loaded) -> str:
    """One line on a whole folder."""
    found = [(count(loaded.problems, severity), severity) for severity in SEVERITIES]
    counts = ", ".join(_number(number, word) for number, word in found if number)
    if counts:
        return f"{name}: {counts} in {_number(loaded.seen, 'event')}"
    return f"{name}: {_contents(loaded)}: no problems"


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


def _command(problem: Problem) -> str:
    place = f"file={_property(problem.path)},line={problem.line},col={problem.column}"
    words = problem.message + (f"\n{problem.hint}" if problem.hint else "")
    command = COMMANDS[problem.severity]
    return f"::{command} {place},title={_property(problem.rule)}::{_message(words)}"


def _message(words: str) -> str:
    return words.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(words: str) -> str:
    return _message(words).replace(":", "%3A").replace(",", "%2C")
