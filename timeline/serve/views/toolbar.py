"""Above the picture: the legend, which is the status filter, and the ways to move the window."""

from __future__ import annotations

from typing import Any

from dash import dcc, html

from timeline.explore.filters import FILTERS
from timeline.explore.window import ZOOM_STEP, Window, clamp, from_date, is_same, zoom
from timeline.languages import Language
from timeline.serve.views import controls, ids, typical
from timeline.serve.views.search import kept
from timeline.serve.views.sheet import Sheet, attrs, drawn_for, link


def children(sheet: Sheet) -> list[Any]:
    """The legend, which is the status filter, and the ways to move the window."""
    moves = [_ranges(sheet), *_zooms(sheet), *_buttons(sheet.language)]
    return [_legend(sheet), html.Div(moves, className="moves", **drawn_for(sheet))]


def _legend(sheet: Sheet) -> html.Div:
    """What the marks on the page mean, and nothing else; it is the filter of statuses as well."""
    shown = sheet.snapshot.statuses
    chips = [
        controls.chip(sheet, "status", choice)
        for choice in controls.group(sheet, "status")
        if choice.chosen or choice.value in shown
    ]
    say, status = sheet.language.gettext, FILTERS["status"]
    name = say(status.name)
    more = html.Span([html.Span("+2", className="count"), say("more")], className="hint hint-badge")
    hints = [html.Span([html.Span(className="fuzz"), say("uncertain")], className="hint")]
    return html.Div(
        [
            *chips,
            *_conflict(sheet),
            *(hints if sheet.snapshot.drawn.shows_doubt(sheet.snapshot.window) else []),
            *typical.legend(sheet),
            more,
        ],
        className="legend",
        **drawn_for(sheet),
        role="group",
        **attrs(aria_label=name),
    )


def _conflict(sheet: Sheet) -> list[Any]:
    """What the sign of claims that disagree means, and how many events have it.

    It is no link: the menus above hold its filter, and each stop before the picture costs a key.
    """
    if not sheet.snapshot.has_conflict:
        return []
    found = (each for each in controls.group(sheet, "is") if each.value == "disagree")
    return [
        html.Span(
            choice.name,
            className="hint counted has-glyph glyph-conflict",
            **attrs(data_n=f"{choice.count}"),
        )
        for choice in found
    ]


def _ranges(sheet: Sheet) -> Any:
    """Where to go: dates that a reader types, all, today, or one of the data set's named spans."""
    limits = sheet.snapshot.limits
    named = [
        link(
            each.name,
            sheet.state.seen(str(from_date(each.span, limits))),
            **attrs(data_view="range"),
        )
        for each in sheet.dataset.ranges
    ]
    return html.Details(
        [
            html.Summary(sheet.language.gettext("Go to")),
            html.Div([_typed(sheet), *_ends(sheet), *named], className="fold fold-list"),
        ],
        className="folded folded-ranges",
    )


def _typed(sheet: Sheet) -> html.Form:
    """A field for the dates to show."""
    say = sheet.language.gettext
    field = dcc.Input(
        name="view",
        type="text",
        placeholder="1985/1995 or 1987",
        autoComplete="off",
        className="input-view",
        id=ids.DATES,
    )
    return html.Form(
        [
            html.Label(say("Dates to show"), htmlFor=ids.DATES),
            field,
            *kept(sheet.state, but=("view",)),
            html.Button(say("Show"), type="submit", className="button"),
        ],
        className="dates",
        action="",
        method="get",
        **attrs(data_form="dates"),
    )


def _zooms(sheet: Sheet) -> list[Any]:
    snapshot, limits, say = sheet.snapshot, sheet.snapshot.limits, sheet.language.gettext
    moves = (
        ("out", "−", say("Zoom out"), zoom(snapshot.window, 1 / ZOOM_STEP, limits)),
        ("in", "+", say("Zoom in"), zoom(snapshot.window, ZOOM_STEP, limits)),
    )
    return [_zoom(sheet, *move, style="button") for move in moves]


def _ends(sheet: Sheet) -> list[Any]:
    """The two places to go to that every timeline has."""
    say = sheet.language.gettext
    moves = (
        ("all", say("All"), say("Show the whole timeline"), sheet.snapshot.everything),
        ("today", say("Today"), say("Go to today"), _about_today(sheet)),
    )
    return [_zoom(sheet, *move) for move in moves]


def _about_today(sheet: Sheet) -> Window:
    """The window about today, as long as the one that is shown."""
    snapshot = sheet.snapshot
    first = snapshot.today + 0.5 - snapshot.window.span / 2
    return clamp(Window(first, first + snapshot.window.span), snapshot.limits)


def _buttons(language: Language) -> list[Any]:
    """What only a script can do; they are hidden until there is one."""
    return [
        html.Button(
            language.gettext("Full"),
            className="button needs-script",
            title=language.gettext("The picture on the whole page"),
            **attrs(data_act="full", aria_pressed="false"),
        ),
        html.Button(
            "?",
            className="button needs-script",
            title=language.gettext("Keys and gestures"),
            **attrs(data_act="help", aria_label=language.gettext("Keys and gestures")),
        ),
    ]


def _zoom(sheet: Sheet, key: str, text: str, name: str, window: Window, style: str = "") -> Any:
    # What is written on a button is part of its name, so that it can be spoken (WCAG 2.2, 2.5.3).
    spoken = {} if text.isalpha() else attrs(aria_label=name)
    props = attrs(data_view=key, title=name, **spoken)
    if is_same(window, sheet.snapshot.window):
        off = attrs(aria_disabled="true", role="link")
        return html.Span(text, className=f"{style} is-off zoom-{key}".strip(), **props, **off)
    view = "" if is_same(window, sheet.snapshot.home) else str(window)
    return link(text, sheet.state.seen(view), className=f"{style} zoom-{key}".strip(), **props)
