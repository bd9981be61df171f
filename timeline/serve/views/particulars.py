"""What is told of an event beside its date: who made it, what it cost, each with its source."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from dash import html

from timeline.curate.model import Detail, Event, Source
from timeline.explore.amounts import amount
from timeline.explore.voices import publishers
from timeline.serve.views import prose
from timeline.serve.views.claims import source_item
from timeline.serve.views.sheet import Sheet

Told = dict[str, list[Detail]]
"""Details that say the same, by what they say."""


def children(sheet: Sheet, event: Event) -> list[Any]:
    """The details of an event by name, those that differ below one another; or nothing.

    What the chosen measure says of the event comes first.
    """
    rows: list[Any] = [*_measured(sheet, event)]
    for name, told in grouped(sheet, event).items():
        rows.append(html.Dt(name, lang=_foreign(sheet)))
        rows += [_row(sheet, text, details) for text, details in told.items()]
    if not rows:
        return []
    return [html.H3(sheet.language.gettext("Details")), html.Dl(rows, className="particulars")]


def _measured(sheet: Sheet, event: Event) -> Iterator[Any]:
    """The number that the chosen measure gives the event, with its sources and its note."""
    chosen = (each for each in sheet.dataset.measures if each.id == sheet.state.measure)
    for measure in chosen:
        values = [value for value in measure.values if value.event == event.id]
        if values:
            yield html.Dt(measure.name)
        for value in values:
            number = f"{value.number:.15g}"
            text = amount(number, measure.unit, sheet.language)
            told = Detail(measure.name, number, measure.unit, value.sources, value.note)
            yield _row(sheet, text, [told])


def grouped(sheet: Sheet, event: Event) -> dict[str, Told]:
    """The details by name and by what they say, in the order in which they are written."""
    found: dict[str, Told] = {}
    for detail in event.details:
        text = amount(detail.value, detail.unit, sheet.language)
        found.setdefault(detail.name, {}).setdefault(text, []).append(detail)
    return found


def _row(sheet: Sheet, text: str, details: Sequence[Detail]) -> html.Dd:
    named = dict.fromkeys(name for detail in details for name in detail.sources)
    sources = [sheet.dataset.sources[name] for name in named if name in sheet.dataset.sources]
    names = publishers(named, sheet.dataset.sources)
    notes = [prose.block(detail.note, "note") for detail in details if detail.note]
    inside = [_sources(sheet, names, sources, notes)] if sources else notes
    return html.Dd([html.Span(text, className="particular"), *inside])


def _sources(sheet: Sheet, names: str, sources: Sequence[Source], notes: list[Any]) -> html.Details:
    language, own = sheet.language, sheet.dataset.language
    items = html.Ul([source_item(each, language, own) for each in sources], className="sources")
    return html.Details([html.Summary(names), *notes, items], className="said-by")


def _foreign(sheet: Sheet) -> str | None:
    """The language of the data where it is not the page's: names of details are not translated."""
    own = sheet.dataset.language
    return None if own == sheet.language.code else own
