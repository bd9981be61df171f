"""The picture: its toolbar, the live figure, and the static picture that stands in for it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from dash import dcc, html

from timeline.draw.compose import compose
from timeline.draw.figure import figure
from timeline.draw.hits import hits
from timeline.draw.placement import in_window
from timeline.draw.scene import Group
from timeline.draw.svg import fluid
from timeline.draw.theme import PAGE, THEMES
from timeline.explore.filters import FILTERS
from timeline.explore.window import ZOOM_STEP, Window, from_date, zoom
from timeline.publish.snapshot import Snapshot
from timeline.serve.markup import Raw
from timeline.serve.plates import PLATES, plate_class
from timeline.serve.views import controls, ids
from timeline.serve.views.sheet import Sheet, attrs, href, link

Json = dict[str, Any]

CONFIG: Any = {"staticPlot": True, "displayModeBar": False, "showSendToCloud": False}
"""Plotly only draws: wheel, drag, touch and keys are the page's own (assets/chart.mjs)."""


def layout(sheet: Sheet) -> html.Section:
    """The toolbar, the legend, and the frame that holds the picture."""
    return html.Section(
        [
            html.Div(bar(sheet), id=ids.CHART_BAR, className="chart-bar"),
            html.Div(
                [dcc.Graph(id=ids.GRAPH, config=CONFIG, className="graph")],
                id=ids.FRAME,
                className="frame",
                tabIndex=0,
                role="application",
                **attrs(
                    aria_label="Timeline. Arrow keys move between events, Enter opens one, "
                    "plus and minus zoom, 0 shows all. The same events are listed below.",
                    data_limits=f"{sheet.snapshot.limits.first},{sheet.snapshot.limits.last}",
                ),
            ),
        ],
        className="chart",
        **attrs(aria_label="Picture"),
    )


def bar(sheet: Sheet) -> list[Any]:
    """The legend, which is the status filter, and the ways to move the window."""
    return [_legend(sheet), html.Div([_ranges(sheet), *_zooms(sheet)], className="moves")]


def draw(sheet: Sheet, client: Mapping[str, Any]) -> Json:
    """The live figure for a browser's plot width and theme."""
    snapshot = sheet.snapshot
    placement = snapshot.place(float(client["width"]))
    scene = compose(placement, THEMES[client["theme"]], snapshot.names())
    drawn = figure(scene, snapshot.window, hits(placement, snapshot.cards()))
    drawn["layout"]["meta"] |= {
        "window": [snapshot.window.first, snapshot.window.last],
        "limits": [snapshot.limits.first, snapshot.limits.last],
        "home": [snapshot.home.first, snapshot.home.last],
        "all": [_everything(sheet).first, _everything(sheet).last],
        "label": label(snapshot),
        "query": href(sheet.state),
    }
    return drawn


def static(sheet: Sheet) -> Raw:
    """The picture at every plate width as SVG; the style sheet shows the one that fits."""
    snapshot = sheet.snapshot
    names, text = snapshot.names(), label(snapshot)

    def target(group: Group) -> str:
        return href(sheet.state.opened(group.event)) if group.event else ""

    plates = []
    for plate in PLATES:
        scene = compose(snapshot.place(plate.plot), PAGE, names)
        svg = fluid(scene, f"p{plate.plot}", text, target)
        sides = f"padding:0 {scene.right:g}px 0 {scene.left:g}px"
        plates.append(f'<div class="plate {plate_class(plate)}" style="{sides}">{svg}</div>')
    return Raw("".join(plates))


def label(snapshot: Snapshot) -> str:
    """What the picture shows, in one sentence for those who do not see it."""
    return f"Timeline: {snapshot.caption}. The same events are listed below."


def _legend(sheet: Sheet) -> html.Div:
    chips = [controls.chip(sheet, "status", choice) for choice in controls.group(sheet, "status")]
    name = FILTERS["status"].name
    hints = [html.Span([html.Span(className="fuzz"), "dates uncertain"], className="hint")]
    return html.Div(
        [*chips, *(hints if _has_doubt(sheet) else [])],
        className="legend",
        role="group",
        **attrs(aria_label=name),
    )


def _has_doubt(sheet: Sheet) -> bool:
    seen = sheet.snapshot.seen
    return bool((seen["earliest_start"] < seen["latest_start"]).any() or seen["undated"].any())


def _ranges(sheet: Sheet) -> Any:
    """The named spans of the data set, as links to them."""
    limits = sheet.snapshot.limits
    named = [
        link(
            each.name,
            sheet.state.seen(str(from_date(each.span, limits))),
            **attrs(data_view="range"),
        )
        for each in sheet.dataset.ranges
    ]
    if not named:
        return None
    return html.Details(
        [html.Summary("Go to"), html.Div(named, className="fold fold-list")],
        className="folded folded-ranges",
    )


def _zooms(sheet: Sheet) -> list[Any]:
    snapshot, limits = sheet.snapshot, sheet.snapshot.limits
    moves = (
        ("out", "−", "Zoom out", zoom(snapshot.window, 1 / ZOOM_STEP, limits)),
        ("in", "+", "Zoom in", zoom(snapshot.window, ZOOM_STEP, limits)),
        ("all", "All", "Show the whole timeline", _everything(sheet)),
    )
    return [_zoom(sheet, *move) for move in moves]


def _everything(sheet: Sheet) -> Window:
    """The window that holds all events: the first one of the page when it already does."""
    snapshot = sheet.snapshot
    seen = in_window(snapshot.frame, snapshot.home)
    return snapshot.home if len(seen) == len(snapshot.frame) else snapshot.limits


def _zoom(sheet: Sheet, key: str, text: str, name: str, window: Window) -> Any:
    props = attrs(data_view=key, aria_label=name, title=name)
    if _same(window, sheet.snapshot.window):
        off = attrs(aria_disabled="true", role="link")
        return html.Span(text, className=f"button is-off zoom-{key}", **props, **off)
    view = "" if _same(window, sheet.snapshot.home) else str(window)
    return link(text, sheet.state.seen(view), className=f"button zoom-{key}", **props)


def _same(one: Window, other: Window) -> bool:
    """Whether two windows are the same to the day."""
    return abs(one.first - other.first) < 1 and abs(one.last - other.last) < 1
