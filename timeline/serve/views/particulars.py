"""What is told of an event beside its date: who made it, what it cost, each with its source."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from dash import html

from timeline.curate.model import Detail, Event, Source
from timeline.explore.figures import figure
from timeline.serve.views.claims import source_item
from timeline.serve.views.sheet import Sheet

Told = dict[str, list[Detail]]
"""Details that say the same, by what they say."""


def children(sheet: Sheet, event: Event) -> list[Any]:
    """The details of an event by name, those that differ below one another; or nothing."""
    if not event.details:
        return []
    rows: list[Any] = []
    for name, told in grouped(sheet, event).items():
        rows.append(html.Dt(name, lang=_foreign(sheet)))
        rows += [_row(sheet, text, details) for text, details in told.items()]
    return [html.H3(sheet.language.gettext("Details")), html.Dl(rows, className="particulars")]


def grouped(sheet: Sheet, event: Event) -> dict[str, Told]:
    """The details by name and by what they say, in the order in which they are written."""
    found: dict[str, Told] = {}
    for detail in event.details:
        text = figure(detail.value, detail.unit, sheet.language)
        found.setdefault(detail.name, {}).setdefault(text, []).append(detail)
    return found


def _row(sheet: Sheet, text: str, details: Sequence[Detail]) -> html.Dd:
    named = dict.fromkeys(name for detail in details for name in detail.sources)
    sources = [sheet.dataset.sources[name] for name in named if name in sheet.dataset.sources]
    notes = [html.P(detail.note, className="note") for detail in details if detail.note]
    return html.Dd([html.Span(text, className="particular"), _sources(sheet, sources, notes)])


def _sources(sheet: Sheet, sources: Sequence[Source], notes: list[Any]) -> html.Details:
    language, own = sheet.language, sheet.dataset.language
    # A publisher is told in full below; up to its comma it is known.
    names = ((source.publisher or source.title).partition(",")[0] for source in sources)
    items = html.Ul([source_item(each, language, own) for each in sources], className="sources")
    return html.Details(
        [html.Summary(", ".join(dict.fromkeys(names))), *notes, items], className="said-by"
    )


def _foreign(sheet: Sheet) -> str | None:
    """The language of the data where it is not the page's: names of details are not translated."""
    own = sheet.dataset.language
    return None if own == sheet.language.code else own
