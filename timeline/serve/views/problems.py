"""What is wrong with the data, said on the page: file, line and column, message and mend."""

from __future__ import annotations

from typing import Any

from dash import html

from timeline.errors import Problem
from timeline.languages import Language
from timeline.serve.edition import Edition

MOST = 20
"""Problems that are listed; the terminal and `check` have all of them."""

SHOWN = ("error", "warning")


def children(edition: Edition, language: Language) -> list[Any]:
    """The problems of an edition, or nothing; their own texts are in English, as in a terminal."""
    found = [problem for problem in edition.problems if problem.severity in SHOWN]
    if not found:
        return []
    return [
        html.Div(
            [
                html.P(_summary(edition, found, language), className="lead"),
                html.Ul([_item(problem) for problem in found[:MOST]]),
                *_rest(len(found), language),
            ],
            className="problems",
        )
    ]


def _summary(edition: Edition, found: list[Problem], language: Language) -> str:
    told = [language.ngettext("{n} problem in the data.", "{n} problems in the data.", len(found))]
    if edition.is_stale:
        told.append(
            language.gettext(
                "The page shows the last version without errors until they are mended."
            )
        )
    elif any(problem.severity == "error" for problem in found):
        told.append(language.gettext("Events with an error are left out."))
    return " ".join(told)


def _item(problem: Problem) -> html.Li:
    place = f"{problem.path}:{problem.line}:{problem.column}"
    hint = [html.Span(f" — {problem.hint}", className="mend")] if problem.hint else []
    return html.Li(
        [html.Code(place), f" {problem.message} ", html.Small(f"[{problem.rule}]"), *hint],
        className=f"problem problem-{problem.severity}",
    )


def _rest(number: int, language: Language) -> list[Any]:
    more = number - MOST
    return [html.P(language.ngettext("and {n} more", "and {n} more", more))] if more > 0 else []
