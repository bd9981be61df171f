"""Problems in SARIF 2.1.0 (OASIS), which code scanners and editors exchange."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import PurePath
from typing import Any
from urllib.parse import quote

from timeline.curate.checks import RULES
from timeline.curate.checks.rule import Rule
from timeline.curate.report.ci import fingerprints
from timeline.curate.report.places import Span, Texts, span_of, span_of_mend
from timeline.errors import Mend, Problem

SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
PLACES = {rule.code: place for place, rule in enumerate(RULES)}


def sarif(problems: Sequence[Problem], texts: Texts) -> str:
    """A log of one run: all rules with their manuals, and a result for each problem."""
    driver = {"name": "timeline", "rules": [_rule(rule) for rule in RULES]}
    results = [
        _result(problem, fingerprint, texts)
        for problem, fingerprint in zip(problems, fingerprints(problems), strict=True)
    ]
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=2)


def _rule(rule: Rule) -> dict[str, Any]:
    about, _, _ = rule.manual.partition("\n\n")
    return {
        "id": rule.code,
        "name": rule.name,
        "shortDescription": {"text": " ".join(about.split())},
        "help": {"text": rule.manual.strip(), "markdown": rule.manual.strip()},
        "defaultConfiguration": {"level": rule.severity},
    }


def _result(problem: Problem, fingerprint: str, texts: Texts) -> dict[str, Any]:
    hint = f"\n{problem.hint}" if problem.hint else ""
    made: dict[str, Any] = {
        "ruleId": problem.code,
        "ruleIndex": PLACES.get(problem.code, -1),
        "level": problem.severity,
        "message": {"text": problem.message + hint},
        "locations": [{"physicalLocation": _location(problem.path, span_of(problem, texts))}],
        "partialFingerprints": {"message/v1": fingerprint},
    }
    return made | ({"fixes": [_fix(problem, problem.mend, texts)]} if problem.mend else {})


def _location(path: str, span: Span) -> dict[str, Any]:
    return {"artifactLocation": _artifact(path), "region": _region(span)}


def _fix(problem: Problem, mend: Mend, texts: Texts) -> dict[str, Any]:
    replaced = span_of_mend(mend, texts.get(problem.path, ""))
    change = {"deletedRegion": _region(replaced), "insertedContent": {"text": mend.text}}
    return {
        "description": {"text": f"write {mend.text}"},
        "artifactChanges": [
            {"artifactLocation": _artifact(problem.path), "replacements": [change]}
        ],
    }


def _artifact(path: str) -> dict[str, str]:
    return {"uri": quote(PurePath(path).as_posix())}


def _region(span: Span) -> dict[str, int]:
    (first, column), (last, end) = span.start, span.end
    return {"startLine": first, "startColumn": column, "endLine": last, "endColumn": end}
