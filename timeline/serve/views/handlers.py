"""The handlers that draw the page: the query of its address is the state.

Links, the search form, zoom and keys change it in the browser. Three handlers draw the page from
it, by how often it changes: the opened event, the texts of the view, the picture. Each region has
one owner.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from dash import ClientsideFunction, Dash, Input, Output, State
from dash.exceptions import PreventUpdate

from timeline.draw.plates import PLOT_WIDTHS
from timeline.draw.theme import THEMES
from timeline.languages import Language
from timeline.serve.edition import Edition
from timeline.serve.element import Element
from timeline.serve.markup import to_html
from timeline.serve.store import Store
from timeline.serve.views import chart, controls, details, ids, listing, overview, toolbar
from timeline.serve.views.page import heading, notices, status
from timeline.serve.views.sheet import drawn_for, sheet

Handler = Callable[..., Any]


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
