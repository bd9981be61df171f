"""The whole page, and the handlers that draw it.

The query of the address bar is the state. Links, the search form, zoom and keys change it in the
browser. Three handlers draw the page from it, by how often it changes: the opened event, the
texts of the view, the picture. Each region has one owner.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from dash import ClientsideFunction, Dash, Input, Output, State, dcc, html
from dash.exceptions import PreventUpdate

from timeline.draw.plates import PLOT_WIDTHS
from timeline.draw.theme import THEMES
from timeline.explore.state import ViewState
from timeline.languages import Language
from timeline.serve.edition import Edition
from timeline.serve.element import Element
from timeline.serve.markup import to_html
from timeline.serve.store import Store
from timeline.serve.views import (
    asof,
    chart,
    controls,
    details,
    display,
    ids,
    keys,
    listing,
    overview,
    problems,
    share,
    table,
    toolbar,
)
from timeline.serve.views.sheet import Sheet, attrs, drawn_for, editor_address, href, sheet

Handler = Callable[..., Any]

FILLED = (ids.CONTROLS, ids.SCALE)
"""Regions of the live tree that begin empty; nothing in them is known to a handler by its id."""


def layout(page: Sheet, is_live: bool = False) -> html.Div:
    """The page for a sheet; the same tree is written as HTML and drawn by Dash.

    Of the live one the list stays empty: a browser writes hundreds of entries in a few ms when it
    gets them as markup, and in a few seconds when each is a component. So do the regions that a
    handler fills before the page is shown, and that would be sent twice.
    """
    say = page.language.gettext
    tree = html.Div(
        [
            html.A(say("Skip to the picture"), href=f"#{ids.FRAME}", className="skip skip-picture"),
            html.A(say("Skip to the list of events"), href=f"#{ids.SKIP_TARGET}", className="skip"),
            html.Header(html.Div(heading(page), id=ids.HEADING), className="header"),
            html.Div(notices(page), id=ids.PROBLEMS, role="status", className="notices"),
            html.Main(
                [
                    controls.layout(page),
                    asof.layout(page),
                    chart.layout(page),
                    _events(page, [] if is_live else listing.children(page)),
                ]
            ),
            details.layout(page),
            keys.layout(page.language),
            share.layout(page.language),
            html.Div(className="server-line", role="status"),
            _footer(page),
        ],
        className="page",
    )
    for region in FILLED if is_live else ():
        tree[region].children = []
    return tree


def stores(edition: Edition) -> list[Any]:
    """What the browser keeps; the scripts fill it when the page starts."""
    return [
        dcc.Store(id=ids.STATE),
        dcc.Store(id=ids.VIEW),
        dcc.Store(id=ids.PICTURE),
        dcc.Store(id=ids.LISTED),
        dcc.Store(id=ids.REVISION, data=edition.revision),
    ]


def heading(page: Sheet) -> list[Any]:
    """Title and subtitle, and how to share the page and to change how it looks."""
    dataset = page.dataset
    tools = [*_writer(page), *share.opener(page.language), display.menu(page)]
    return [
        html.H1(dataset.title),
        html.P(dataset.subtitle, className="subtitle"),
        html.Div(tools, className="tools", **drawn_for(page)),
    ]


def _writer(page: Sheet) -> list[Any]:
    """The way to the form of a new event, where the page may write."""
    if not page.edition.is_editable:
        return []
    there = editor_address("", href(page.state))
    return [html.A(page.language.gettext("New event"), href=there, className="button")]


def status(page: Sheet) -> list[Any]:
    """How much is shown, how a search was read that finds nothing as it stands, and the order."""
    told = (html.P(each) for each in page.snapshot.rereading)
    order = html.P(table.order(page), className="heard")
    return [html.P(page.snapshot.caption, className="caption"), *told, order]


def notices(page: Sheet) -> list[Any]:
    """What of the link could not be used, and what is wrong with the data."""
    notes = [html.P(note) for note in page.snapshot.notes]
    told = [html.Div(notes, className="link-notes")] if notes else []
    return [*told, *problems.children(page.edition, page.language)]


def _events(page: Sheet, listed: list[Any]) -> html.Section:
    return html.Section(
        [
            html.H2(page.language.gettext("Events"), id=ids.SKIP_TARGET),
            html.Div(status(page), id=ids.STATUS, role="status", className="status-line"),
            html.Div(listed, id=ids.OUTLINE),
        ],
        className="outline",
        **attrs(aria_labelledby=ids.SKIP_TARGET),
    )


def _footer(page: Sheet) -> html.Footer:
    language, licence = page.language, page.dataset.licence
    told = language.gettext(
        "{events} from {sources}.",
        events=language.ngettext("{n} event", "{n} events", len(page.dataset.events)),
        sources=language.ngettext("{n} source", "{n} sources", len(page.dataset.sources)),
    )
    parts: list[Any] = [told]
    if licence:
        parts.append(language.gettext(" Data: {licence}.", licence=licence))
    there = f"health{href(ViewState(lang=language.code))}"
    parts += [" ", html.A(language.gettext("Health of the data"), href=there)]
    return html.Footer(parts, className="footer")


def on_state(
    store: Store, language: Language, query: str | None, revision: str | None
) -> tuple[Any, ...]:
    """Draw what depends on the opened event, from the edition of a revision.

    The language, here and below, is the one for a query that names none. What another edition
    would have to answer stays as it is: its parts would be those of two versions.
    """
    page = sheet(_edition(store, revision), query or "", language)
    return notices(page), details.children(page)


def on_view(
    store: Store, language: Language, query: str | None, revision: str | None
) -> tuple[Any, ...]:
    """Draw the texts that filters and window decide on."""
    page = sheet(_edition(store, revision), query or "", language)
    return (
        heading(page),
        controls.children(page),
        status(page),
        toolbar.children(page),
        to_html(Element("Div", listing.children(page), **drawn_for(page))),
    )


def on_picture(
    store: Store, language: Language, picture: dict[str, Any] | None, revision: str | None
) -> Any:
    """Draw what of the picture depends on filters, width and theme, but not on the window."""
    said = picture if isinstance(picture, dict) else {}
    page = sheet(_edition(store, revision), str(said.get("query") or ""), language)
    return chart.draw(page, _known(said)), overview.scale(page)


def _edition(store: Store, revision: str | None) -> Edition:
    """The edition that a page shows; the handler ends without an answer when it is gone."""
    edition = store.at(revision or "")
    if edition is None:
        raise PreventUpdate
    return edition


def _known(said: dict[str, Any]) -> dict[str, Any]:
    """What a browser says of itself, with a fit answer for what it may not say."""
    width, theme = said.get("width"), said.get("theme")
    return {
        "width": width if width in PLOT_WIDTHS else PLOT_WIDTHS[-3],
        "theme": theme if isinstance(theme, str) and theme in THEMES else "light",
    }


def register(app: Dash, store: Store, asked: Callable[[], Language]) -> None:
    """Bind the handlers to an app; `asked` tells the language that a request's reader prefers."""

    def bound(handler: Handler) -> Callable[..., Any]:
        return lambda *values: handler(store, asked(), *values)

    app.clientside_callback(
        ClientsideFunction("page", "start"),
        Output(ids.STATE, "data"),
        Output(ids.VIEW, "data"),
        Output(ids.PICTURE, "data"),
        Input(ids.STATE, "id"),
        State(ids.REVISION, "data"),
    )
    app.callback(
        Output(ids.PROBLEMS, "children"),
        Output(ids.DETAILS, "children"),
        Input(ids.STATE, "data"),
        Input(ids.REVISION, "data"),
        prevent_initial_call=True,
    )(bound(on_state))
    app.callback(
        Output(ids.HEADING, "children"),
        Output(ids.CONTROLS, "children"),
        Output(ids.STATUS, "children"),
        Output(ids.CHART_BAR, "children"),
        Output(ids.LISTED, "data"),
        Input(ids.VIEW, "data"),
        Input(ids.REVISION, "data"),
        prevent_initial_call=True,
    )(bound(on_view))
    app.callback(
        Output(ids.GRAPH, "figure"),
        Output(ids.SCALE, "children"),
        Input(ids.PICTURE, "data"),
        Input(ids.REVISION, "data"),
        prevent_initial_call=True,
    )(bound(on_picture))
    app.clientside_callback(
        ClientsideFunction("page", "detailed"),
        Input(ids.DETAILS, "children"),
        prevent_initial_call=True,
    )
    app.clientside_callback(
        ClientsideFunction("page", "listed"),
        Input(ids.LISTED, "data"),
        prevent_initial_call=True,
    )
    app.clientside_callback(
        ClientsideFunction("page", "drawn"),
        Input(ids.GRAPH, "figure"),
        prevent_initial_call=True,
    )
