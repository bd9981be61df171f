"""What is wrong with the data, said on the page: file, line and column, message and mend."""

from __future__ import annotations

from typing import Any

from dash import html

from timeline.errors import Problem
from timeline.serve.store import Edition

MOST = 20
"""Problems that are listed; the terminal and `check` have all of them."""

SHOWN = ("error", "warning")


def children(edition: Edition) -> list[Any]:
    """The problems of an edition, or nothing."""
    found = [problem for problem in edition.problems if problem.severity in SHOWN]
    if not found:
        return []
    return [
        html.Div(
            [
                html.P(_summary(edition, found), className="lead"),
                html.Ul([_item(problem) for problem in found[:MOST]]),
                *_rest(len(found)),
            ],
            className="problems",
        )
    ]


def _summary(edition: Edition, found: list[Problem]) -> str:
    number = f"{len(found)} problem{'' if len(found) == 1 else 's'} in the data."
    if edition.is_stale:
        return f"{number} The page shows the last version without errors until they are mended."
    if any(problem.severity == "error" for problem in found):
        return f"{number} Events with an error are left out."
    return number


def _item(problem: Problem) -> html.Li:
    place = f"{problem.path}:{problem.line}:{problem.column}"
    hint = [html.Span(f" — {problem.hint}", className="mend")] if problem.hint else []
    return html.Li(
        [html.Code(place), f" {problem.message} ", html.Small(f"[{problem.rule}]"), *hint],
        className=f"problem problem-{problem.severity}",
    )


def _rest(number: int) -> list[Any]:
    return [html.P(f"and {number - MOST} more")] if number > MOST else []
