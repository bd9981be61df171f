"""The whole page, and the handlers that draw it.

The query of the address bar is the state. Links, the search form, zoom and keys change it in the
browser. Three handlers draw the page from it, by how often it changes: the opened event, the
texts of the view, the picture. Each region has one owner.
"""

from __future__ import annotations

from functools import partial
from typing import Any

from dash import ClientsideFunction, Dash, Input, Output, State, dcc, html, no_update

from timeline.draw.theme import THEMES
from timeline.explore.state import THEMES as THEME_NAMES
from timeline.serve.markup import to_html
from timeline.serve.plates import PLOT_WIDTHS
from timeline.serve.store import Edition, Store
from timeline.serve.views import chart, controls, details, ids, keys, outline, problems
from timeline.serve.views.sheet import Sheet, attrs, link, sheet

POLL = 1000
"""Milliseconds between two questions whether the data has changed."""


def layout(page: Sheet, is_live: bool = False) -> html.Div:
    """The page for a sheet; the same tree is written as HTML and drawn by Dash.

    Of the live one the list stays empty: a browser writes hundreds of entries in a few ms when it
    gets them as markup, and in a few seconds when each is a component.
    """
    return html.Div(
        [
            html.A("Skip to the picture", href=f"#{ids.FRAME}", className="skip"),
            html.A("Skip to the list of events", href=f"#{ids.SKIP_TARGET}", className="skip"),
            html.Header(html.Div(heading(page), id=ids.HEADING), className="header"),
            html.Div(notices(page), id=ids.PROBLEMS, role="status", className="notices"),
            html.Main(
                [
                    controls.layout(page),
                    chart.layout(page),
                    _events(page, [] if is_live else outline.children(page)),
                ]
            ),
            details.layout(page),
            keys.layout(),
            _footer(page),
        ],
        className="page",
    )


def stores(edition: Edition) -> list[Any]:
    """What the browser keeps; the scripts fill it when the page starts."""
    return [
        dcc.Store(id=ids.STATE),
        dcc.Store(id=ids.VIEW),
        dcc.Store(id=ids.PICTURE),
        dcc.Store(id=ids.LISTED),
        dcc.Store(id=ids.REVISION, data=edition.revision),
        dcc.Interval(id=ids.TICK, interval=POLL),
    ]


def heading(page: Sheet) -> list[Any]:
    """Title, subtitle and the way to the other theme."""
    dataset, state = page.dataset, page.state
    themes = [
        link(
            name.capitalize(),
            state.themed(name),
            className="theme",
            **attrs(data_theme=name, data_view="theme"),
        )
        for name in THEME_NAMES
    ]
    return [
        html.H1(dataset.title),
        html.P(dataset.subtitle, className="subtitle"),
        html.Nav(themes, className="themes", **attrs(aria_label="Theme")),
    ]


def status(page: Sheet) -> list[Any]:
    """How much is shown."""
    return [html.P(page.snapshot.caption, className="caption")]


def notices(page: Sheet) -> list[Any]:
    """What of the link could not be used, and what is wrong with the data."""
    notes = [html.P(note) for note in page.snapshot.notes]
    told = [html.Div(notes, className="link-notes")] if notes else []
    return [*told, *problems.children(page.edition)]


def _events(page: Sheet, listed: list[Any]) -> html.Section:
    return html.Section(
        [
            html.H2("Events", id=ids.SKIP_TARGET),
            html.Div(status(page), id=ids.STATUS, role="status", className="status-line"),
            html.Div(listed, id=ids.OUTLINE),
        ],
        className="outline",
        **attrs(aria_labelledby=ids.SKIP_TARGET),
    )


def _footer(page: Sheet) -> html.Footer:
    licence = page.dataset.licence
    number = len(page.dataset.sources)
    parts = [f"{_number(len(page.dataset.events), 'event')} from {_number(number, 'source')}."]
    if licence:
        parts.append(f" Data: {licence}.")
    return html.Footer(parts, className="footer")


def _number(count: int, noun: str) -> str:
    return f"{count:,} {noun}{'' if count == 1 else 's'}"


def on_state(store: Store, query: str | None, revision: str | None) -> tuple[Any, ...]:
    """Draw what depends on the opened event; the revision only says that the data has changed."""
    page = sheet(store.current(), query or "")
    return notices(page), details.children(page)


def on_view(store: Store, query: str | None, revision: str | None) -> tuple[Any, ...]:
    """Draw the texts that filters and window decide on."""
    page = sheet(store.current(), query or "")
    return (
        heading(page),
        controls.children(page),
        status(page),
        chart.bar(page),
        to_html(outline.children(page)),
    )


def on_picture(store: Store, picture: dict[str, Any] | None, revision: str | None) -> Any:
    """Draw what of the picture depends on filters, width and theme, but not on the window."""
    said = picture if isinstance(picture, dict) else {}
    page = sheet(store.current(), str(said.get("query") or ""))
    return chart.draw(page, _known(said)), chart.strip(page)


def on_tick(store: Store, tick: int, revision: str | None) -> Any:
    """The revision of the data when it is not the one the page shows."""
    current = store.current().revision
    return no_update if current == revision else current


def _known(said: dict[str, Any]) -> dict[str, Any]:
    """What a browser says of itself, with a fit answer for what it may not say."""
    width, theme = said.get("width"), said.get("theme")
    return {
        "width": width if width in PLOT_WIDTHS else PLOT_WIDTHS[-3],
        "theme": theme if isinstance(theme, str) and theme in THEMES else "light",
    }


def register(app: Dash, store: Store) -> None:
    """Bind the handlers to an app."""
    app.clientside_callback(
        ClientsideFunction("page", "start"),
        Output(ids.STATE, "data"),
        Output(ids.VIEW, "data"),
        Output(ids.PICTURE, "data"),
        Input(ids.STATE, "id"),
    )
    app.callback(
        Output(ids.PROBLEMS, "children"),
        Output(ids.DETAILS, "children"),
        Input(ids.STATE, "data"),
        Input(ids.REVISION, "data"),
        prevent_initial_call=True,
    )(partial(on_state, store))
    app.callback(
        Output(ids.HEADING, "children"),
        Output(ids.CONTROLS, "children"),
        Output(ids.STATUS, "children"),
        Output(ids.CHART_BAR, "children"),
        Output(ids.LISTED, "data"),
        Input(ids.VIEW, "data"),
        Input(ids.REVISION, "data"),
        prevent_initial_call=True,
    )(partial(on_view, store))
    app.callback(
        Output(ids.GRAPH, "figure"),
        Output(ids.SCALE, "children"),
        Input(ids.PICTURE, "data"),
        Input(ids.REVISION, "data"),
        prevent_initial_call=True,
    )(partial(on_picture, store))
    app.callback(
        Output(ids.REVISION, "data"),
        Input(ids.TICK, "n_intervals"),
        State(ids.REVISION, "data"),
        prevent_initial_call=True,
    )(partial(on_tick, store))
    app.clientside_callback(
        ClientsideFunction("page", "listed"),
        Input(ids.LISTED, "data"),
        prevent_initial_call=True,
    )
    app.clientside_callback(
        ClientsideFunction("page", "drawn"),
        Input(ids.GRAPH, "figure"),
        Input(ids.REVISION, "data"),
        prevent_initial_call=True,
    )
