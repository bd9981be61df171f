"""How the announced date of an opened event moved: each date, what came in its place, and why."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

from dash import html

from timeline.curate.model import Event
from timeline.explore.clock import say, stated_words
from timeline.explore.moves import Step, history, moved_words
from timeline.explore.shifts import shift_words
from timeline.serve.views import prose
from timeline.serve.views.sheet import Sheet


def trail(sheet: Sheet, event: Event) -> list[Any]:
    """How often and how far a date moved, and its moves one by one; nothing if it did not."""
    found = history(event, sheet.dataset.sources, sheet.snapshot.today)
    if found is None or not found.moves:
        return []
    lead = html.P(html.Strong(f"{moved_words(found, sheet.language)}."))
    moves = [_move(sheet, before, step) for before, step in pairwise(found.steps) if step.is_move]
    return [html.Div([lead, html.Ol(moves)], className="trail")]


def _move(sheet: Sheet, before: Step, step: Step) -> html.Li:
    language = sheet.language
    dates: list[Any] = [
        html.S(say(before.date, before.claim.status, language)),
        " → ",
        html.Span(say(step.date, step.claim.status, language), className="trail-to"),
    ]
    on = language.gettext(
        "said {date}", date=stated_words(step.claim, sheet.dataset.sources, language)
    )
    told = f"{shift_words(step.shift, language, step.blurred)}, {on}"
    why = step.claim.note
    reason = [html.Div(prose.inline(why), className="trail-why")] if why else []
    return html.Li([html.Div(dates), html.Div(told, className="trail-by"), *reason])
