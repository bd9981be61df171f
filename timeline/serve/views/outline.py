"""The same events as a list, by decade: for those who do not use the picture, and for print."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import Any

from dash import html

from timeline.curate.model import HAPPENED
from timeline.dates import from_days
from timeline.draw.theme import LANE_COLOURS
from timeline.explore.clock import is_overdue
from timeline.explore.filters import FILTERS, describe
from timeline.serve.element import Element
from timeline.serve.views.sheet import Sheet, attrs, link

MOST = 500
"""Events that are listed at once; a reader narrows the view to see the others."""


def children(sheet: Sheet) -> list[Any]:
    """The events in view, or why there are none and the nearest step to some."""
    number = sheet.snapshot.count
    if not number:
        return [_nothing(sheet)]
    rows: list[Any] = list(sheet.snapshot.first(MOST).itertuples(index=False))
    decades = groupby(rows, key=lambda row: from_days(row.earliest_start)[0] // 10)
    listed = [_decade(sheet, decade, list(each)) for decade, each in decades]
    return [*listed, *_rest(number)]


def _decade(sheet: Sheet, decade: int, rows: list[Any]) -> html.Section:
    return html.Section(
        [html.H3(_decade_name(decade)), html.Ol([_item(sheet, row) for row in rows])],
        className="decade",
    )


def _decade_name(decade: int) -> str:
    return f"{decade * 10}s" if decade >= 0 else f"{-decade * 10}s BCE"


def _item(sheet: Sheet, row: Any) -> Any:
    colour = f"var(--lane-{sheet.lane_index.get(row.lane, 0) % LANE_COLOURS})"
    current = attrs(aria_current="true") if row.id == sheet.snapshot.opened else attrs()
    opened = sheet.state.opened(row.id)
    title = link(row.title, opened, className="event", **attrs(data_event=row.id), **current)
    return Element(
        "Li",
        [title, *_flags(row), Element("Span", _when(sheet, row), className="when")],
        className=f"item item-{row.status} glyph-{row.status}",
        style={"--lane": colour},
    )


def _when(sheet: Sheet, row: Any) -> str:
    told = [row.words]
    if row.status not in HAPPENED:
        told.append(row.status.replace("-", " "))
    if is_overdue(row.status, row.latest_end, sheet.edition.today):
        told.append("date passed")
    return " · ".join(told)


def _flags(row: Any) -> Iterator[Any]:
    if row.conflict:
        yield Element("Span", "dates disagree", className="flag")
    elif row.disputed:
        yield Element("Span", "disputed", className="flag is-faint")
    if row.unsourced:
        yield Element("Span", "no source", className="flag")


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
        phrases = describe(state.chosen, sheet.catalogue)
        text = f"No event matches {' and '.join(phrase for _, phrase in phrases)}."
        steps = [
            link(f"Without {FILTERS[key].name.lower()} {phrase}", state.with_filter(key, ()))
            for key, phrase in phrases
        ]
    steps.append(link("Clear all filters", state.cleared()))
    return html.Div([html.P(text), html.Div(steps, className="steps")], className="nothing")
