"""Claims that contradict one another, side by side on one scale of time."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from dash import html

from timeline.curate.model import Claim
from timeline.dates import OPEN_FUTURE, OPEN_PAST, Date
from timeline.explore.clock import Known, say
from timeline.languages import Language
from timeline.serve.views.sheet import Sheet, attrs

Span = tuple[int, int]

ROOM = 0.04
"""Room beside the first and the last day, as a share of the scale."""

LEAST = 0.012
"""The least share of the scale that a claim takes, so that a single day is seen."""


def side_by_side(sheet: Sheet, known: Known) -> list[Any]:
    """What the rivals of an event say, who says it, and how far they lie apart; or nothing."""
    rivals, language = known.rivals, sheet.language
    if not rivals:
        return []
    lead = language.ngettext(
        "{n} claim about the date disagrees.", "{n} claims about the date disagree.", len(rivals)
    )
    scale = _scale([_span(claim.date) for claim in rivals])
    cards = [_card(sheet, claim, claim is known.claim, scale) for claim in rivals]
    said: list[Any] = [html.Strong(lead), *_apart(rivals, language)]
    return [
        html.Div(
            [html.P(said), html.Ul(cards, className="rivals")],
            className="conflict",
            role="group",
            **attrs(aria_label=language.gettext("Claims that disagree")),
        )
    ]


def _card(sheet: Sheet, claim: Claim, is_shown: bool, scale: Span) -> html.Li:
    language = sheet.language
    flag = html.Span(language.gettext("shown"), className="flag is-good")
    shown: list[Any] = [" ", flag] if is_shown else []
    return html.Li(
        [
            html.Div([html.Strong(say(claim.date, claim.status, language)), *shown]),
            html.Div(
                html.Span(style=_place(_span(claim.date), scale)),
                className="rival-scale",
                **attrs(aria_hidden="true"),
            ),
            html.Span(_who(sheet, claim), className="rival-who"),
        ],
        className="rival",
    )


def _who(sheet: Sheet, claim: Claim) -> str:
    found = (sheet.dataset.sources[name] for name in claim.sources if name in sheet.dataset.sources)
    told = ", ".join(source.publisher or source.title for source in found)
    return told or sheet.language.gettext("no source")


def _span(date: Date) -> Span:
    """First and last day of a date; an end that is open is left at the other one."""
    first, last = date.earliest_start, date.latest_end
    return (
        last if first == OPEN_PAST else first,
        first if last == OPEN_FUTURE else last,
    )


def _scale(spans: Sequence[Span]) -> Span:
    return min(first for first, _ in spans), max(last for _, last in spans) + 1


def _place(span: Span, scale: Span) -> dict[str, str]:
    length = (scale[1] - scale[0]) / (1 - 2 * ROOM)
    start = (span[0] - scale[0]) / length + ROOM
    share = max((span[1] + 1 - span[0]) / length, LEAST)
    return {"left": f"{min(start, 1 - share):.2%}", "width": f"{share:.2%}"}


def _apart(rivals: Sequence[Claim], language: Language) -> list[str]:
    """How many days lie between two claims; of three or more the picture tells."""
    if len(rivals) != 2:
        return []
    (_, end), (start, _) = sorted(_span(claim.date) for claim in rivals)
    days = start - end
    return [" ", language.ngettext("{n} day apart.", "{n} days apart.", days)] if days > 0 else []
