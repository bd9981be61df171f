"""The whole page for a state of it: the same tree is written as HTML and drawn by Dash."""

from __future__ import annotations

from typing import Any

from dash import dcc, html

from timeline.explore.state import ViewState
from timeline.serve.edition import Edition
from timeline.serve.views import (
    asof,
    chart,
    controls,
    details,
    display,
    ids,
    keys,
    listing,
    problems,
    share,
    table,
)
from timeline.serve.views.sheet import Sheet, attrs, drawn_for, editor_address, href

FILLED = (ids.CONTROLS, ids.SCALE)
"""Regions of the live tree that begin empty; nothing in them is known to a handler by its id."""


def layout(page: Sheet, is_live: bool = False) -> html.Div:
    """The page for a sheet.

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
