"""The same events as a list, by decade: for those who do not use the picture, and for print."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import Any

from dash import html

from timeline.dates import from_days
from timeline.explore.filters import FILTERS, describe
from timeline.serve.views.sheet import Sheet, attrs, link

MOST = 500
"""Events that are listed at once; a reader narrows the view to see the others."""


def children(sheet: Sheet) -> list[Any]:
    """The events in view, or why there are none and the nearest step to some."""
    seen = sheet.snapshot.seen
    if seen.empty:
        return [_nothing(sheet)]
    rows: list[Any] = list(seen.head(MOST).itertuples(index=False))
    decades = groupby(rows, key=lambda row: from_days(row.earliest_start)[0] // 10)
    listed = [_decade(sheet, decade, list(each)) for decade, each in decades]
    return [*listed, *_rest(len(seen))]


def _decade(sheet: Sheet, decade: int, rows: list[Any]) -> html.Section:
    return html.Section(
        [html.H3(_decade_name(decade)), html.Ol([_item(sheet, row) for row in rows])],
        className="decade",
    )


def _decade_name(decade: int) -> str:
    return f"{decade * 10}s" if decade >= 0 else f"{-decade * 10}s BCE"


def _item(sheet: Sheet, row: Any) -> html.Li:
    colour = f"var(--lane-{sheet.lane_index.get(row.lane, 0) % 8})"
    is_open = row.id == sheet.snapshot.opened
    current = attrs(aria_current="true") if is_open else attrs()
    title = link(
        row.title,
        sheet.state.opened(row.id),
        className="event",
        **attrs(data_event=row.id),
        **current,
    )
    return html.Li(
        [
            html.Span(className=f"glyph glyph-{row.status}", style={"color": colour}),
            html.Div([title, *_flags(row)], className="name"),
            html.Div(_when(row), className="when"),
        ],
        className=f"item item-{row.status}",
    )


def _when(row: Any) -> list[Any]:
    status = "" if row.status in ("happened", "released") else row.status.replace("-", " ")
    return [row.words, *([html.Span(status, className="status")] if status else [])]


def _flags(row: Any) -> Iterator[Any]:
    if row.conflict:
        yield html.Span("sources disagree", className="flag")
    if row.unsourced:
        yield html.Span("no source", className="flag")


def _rest(number: int) -> Iterator[Any]:
    if number > MOST:
        yield html.P(f"The first {MOST} of {number:,} events. Zoom in or filter to see the others.")


def _nothing(sheet: Sheet) -> html.Div:
    """Why nothing is shown, and the choices whose removal brings something back."""
    snapshot, state = sheet.snapshot, sheet.state
    if len(snapshot.matching):
        text = f"{len(snapshot.matching)} events match, but none in {snapshot.years}."
        steps = [link("Show them all", state.seen(str(snapshot.limits)), **attrs(data_view="all"))]
    else:
        phrases = describe(state.chosen, sheet.dataset, snapshot.frame)
        text = f"No event matches {' and '.join(phrase for _, phrase in phrases)}."
        steps = [
            link(f"Without {FILTERS[key].name.lower()} {phrase}", state.with_filter(key, ()))
            for key, phrase in phrases
        ]
    steps.append(link("Clear all filters", state.cleared()))
    return html.Div([html.P(text), html.Div(steps, className="steps")], className="nothing")
