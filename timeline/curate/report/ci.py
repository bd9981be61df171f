"""Problems for the services that review changes: GitHub, GitLab, reviewdog.

GitHub: workflow commands. GitLab: a Code Quality report. reviewdog: its diagnostic format
(rdjsonl), in which columns count bytes of UTF-8 and a mend is a suggestion to take over.
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from timeline.curate.report.places import Span, Texts, in_bytes, ranked, span_of, span_of_mend
from timeline.errors import Mend, Problem

# GitHub's own words; it shows only the first ten of each, so errors come first.
COMMANDS = {"error": "error", "warning": "warning", "note": "notice"}
CODE_QUALITY = {"error": "major", "warning": "minor", "note": "info"}
REVIEWDOG = {"error": "ERROR", "warning": "WARNING", "note": "INFO"}


def github(problems: Sequence[Problem], texts: Texts) -> str:
    """Workflow commands that put each problem beside its line in a pull request."""
    return "\n".join(_command(problem, span_of(problem, texts)) for problem in ranked(problems))


def gitlab(problems: Sequence[Problem], texts: Texts) -> str:
    """A Code Quality report, for the artifact of that name in a merge request."""
    found = [
        {
            "description": _words(problem),
            "check_name": problem.name,
            "fingerprint": fingerprint,
            "severity": CODE_QUALITY[problem.severity],
            "location": {"path": problem.path, "lines": {"begin": problem.line}},
        }
        for problem, fingerprint in zip(problems, fingerprints(problems), strict=True)
    ]
    return json.dumps(found, ensure_ascii=False, indent=2)


def rdjsonl(problems: Sequence[Problem], texts: Texts) -> str:
    """One diagnostic of reviewdog a line, with the mend where one is known to the letter."""
    return "\n".join(
        json.dumps(_diagnostic(problem, texts), ensure_ascii=False) for problem in problems
    )


def fingerprints(problems: Sequence[Problem]) -> Iterator[str]:
    """For each problem a name that stays when the lines before it change."""
    seen: Counter[tuple[str, str, str]] = Counter()
    for problem in problems:
        told = (problem.path, problem.rule, problem.message)
        seen[told] += 1
        yield hashlib.sha256("\0".join((*told, str(seen[told]))).encode()).hexdigest()


def _words(problem: Problem) -> str:
    return problem.message + (f" — {problem.hint}" if problem.hint else "")


def _command(problem: Problem, span: Span) -> str:
    place = (
        f"file={_property(problem.path)},line={problem.line},col={problem.column}"
        f",endLine={span.end[0]},endColumn={span.end[1]}"
    )
    words = problem.message + (f"\n{problem.hint}" if problem.hint else "")
    command = COMMANDS[problem.severity]
    return f"::{command} {place},title={_property(problem.name)}::{_message(words)}"


def _message(words: str) -> str:
    return words.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(words: str) -> str:
    return _message(words).replace(":", "%3A").replace(",", "%2C")


def _diagnostic(problem: Problem, texts: Texts) -> dict[str, Any]:
    text = texts.get(problem.path, "")
    made: dict[str, Any] = {
        "message": _words(problem),
        "location": {"path": problem.path, "range": _range(span_of(problem, texts), text)},
        "severity": REVIEWDOG[problem.severity],
        "source": {"name": "timeline"},
        "code": {"value": problem.code},
    }
    return made | ({"suggestions": [_suggestion(problem.mend, text)]} if problem.mend else {})


def _suggestion(mend: Mend, text: str) -> dict[str, Any]:
    return {"range": _range(span_of_mend(mend, text), text), "text": mend.text}


def _range(span: Span, text: str) -> dict[str, Any]:
    ends = {"start": in_bytes(span.start, text), "end": in_bytes(span.end, text)}
    return {name: {"line": line, "column": column} for name, (line, column) in ends.items()}
