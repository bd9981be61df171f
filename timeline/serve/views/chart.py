"""The picture: the stage and the cast of the live one, and the static one before it.

Plotly draws the stage: bands and names of the lanes, which stay as they are while a window moves.
What moves is the cast: the browser is sent the numbers for all that may appear in and around a
window, and draws it itself, because plotly.js needs several frames to draw this picture once
(docs/performance.md).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from dash import dcc, html

from timeline.draw.cast import FINEST, Cast, gather
from timeline.draw.compose import compose, stage
from timeline.draw.figure import figure
from timeline.draw.measured import BAND
from timeline.draw.metrics import text_width
from timeline.draw.placement import era_depth
from timeline.draw.plates import PLATES, plate_class
from timeline.draw.scene import Group
from timeline.draw.svg import fluid
from timeline.draw.theme import PAGE, THEMES
from timeline.draw.today import today_chip
from timeline.draw.wire import ids_of, sides, wire
from timeline.explore.window import Window, around, clamp
from timeline.languages import Language
from timeline.publish.alt import short_alt
from timeline.publish.snapshot import Snapshot
from timeline.serve.markup import Raw
from timeline.serve.script_words import script_words
from timeline.serve.views import ids, measured, overview, toolbar
from timeline.serve.views.sheet import Sheet, attrs, href

Json = dict[str, Any]

CONFIG: Any = {"staticPlot": True, "displayModeBar": False, "showSendToCloud": False}
"""Plotly only draws: wheel, drag, touch and keys are the page's own (assets/chart.mjs)."""


def layout(sheet: Sheet) -> html.Section:
    """The toolbar, the legend, the frame that holds the picture, and the strip under it."""
    snapshot = sheet.snapshot
    return html.Section(
        [
            html.Div(toolbar.children(sheet), id=ids.CHART_BAR, className="chart-bar"),
            html.Div(
                [dcc.Graph(id=ids.GRAPH, config=CONFIG, className="graph")],
                id=ids.FRAME,
                className="frame",
                tabIndex=0,
                role="application",
                **attrs(
                    aria_label=f"{label(snapshot)} {_keys(sheet.language)}",
                    data_empty=sheet.language.gettext(
                        "No events in this span. Key 0 or “All” shows the whole."
                    ),
                    data_none=sheet.language.gettext("No event matches what is chosen."),
                    data_limits=f"{snapshot.limits.first},{snapshot.limits.last}",
                ),
            ),
            overview.layout(sheet),
        ],
        className="chart",
        **attrs(aria_label=sheet.language.gettext("Picture")),
    )


def draw(sheet: Sheet, client: Mapping[str, Any]) -> Json:
    """The stage for a browser's plot width and theme."""
    snapshot = sheet.snapshot
    scene = compose(
        snapshot.place(float(client["width"])), THEMES[client["theme"]], {}, snapshot.today_name
    )
    return figure(stage(scene), snapshot.home)


def cast(sheet: Sheet, width: float, window: Window | None) -> Json:
    """What may appear in a window and around it, and what a browser has to know to move it."""
    snapshot, limits = sheet.snapshot, sheet.snapshot.limits
    shown = clamp(window or snapshot.window, limits)
    around = Window(
        max(shown.first - shown.span, min(limits.first, shown.first)),
        min(shown.last + shown.span, max(limits.last, shown.last)),
    )
    found = gather(snapshot.layout(width), shown, around, FINEST)
    eras, everything = sheet.dataset.eras, snapshot.everything
    known = tuple(ids_of(found))
    told = dict(snapshot.told(known))
    for event, days in snapshot.ghosts(known).items():
        told[event] = told[event] | {"ghosts": days}
    for event in snapshot.reaches.keys() & told:
        told[event] = told[event] | {"slip": snapshot.reaches[event].days}
    return wire(found, eras, told) | {
        "height": found.layout.height + (BAND if snapshot.measure else 0.0),
        "measure": measured.sent(snapshot, found, frozenset(known)),
        "lost": [*snapshot.dimmed(known)],
        "lit": _lit(snapshot, found),
        "sides": sides(found.layout.is_compact, era_depth(eras)),
        "key": f"{sheet.edition.revision} {width} {sheet.language.code} {snapshot.today} "
        f"{snapshot.state.measure} {snapshot.drawn.chosen}",
        "limits": [limits.first, limits.last],
        "home": [snapshot.home.first, snapshot.home.last],
        "all": [everything.first, everything.last],
        "label": label(snapshot),
        "todayName": (today := snapshot.today_name),
        "todayChip": today_chip(today)[0],
        "eraWidth": {era.name: text_width(era.name, 11, 500) for era in eras},
    }


MOST_LIT = 2000
"""So many found events are told one by one in a dimmed picture; of more, all badges stay lit."""


def _lit(snapshot: Snapshot, found: Cast) -> list[list[tuple[float, str]]] | None:
    """Day and id of what the search finds in each lane of a cast: badges that count it stay lit."""
    if not snapshot.is_dimmed or len(snapshot.selection) > MOST_LIT:
        return None
    lanes, ids = snapshot.selection.index.lanes, snapshot.matching["id"]
    wanted = (lanes.get(lane.laid.lane.id) for lane in found.lanes)
    return [
        [] if lane is None else list(zip(lane.anchors.tolist(), ids.iloc[lane.rows], strict=True))
        for lane in wanted
    ]


def static(sheet: Sheet) -> Raw:
    """The picture at every plate width as SVG; the style sheet shows the one that fits."""
    snapshot = sheet.snapshot
    text = label(snapshot)

    def target(group: Group) -> str:
        if group.event:
            return href(sheet.state.opened(group.event))
        if group.span is None:
            return ""
        return href(sheet.state.seen(str(around(Window(*group.span), snapshot.limits))))

    plates = []
    for plate in PLATES:
        placement = snapshot.place(plate.plot)
        names = snapshot.names((*placement.ids, *measured.events(snapshot)))
        ghosts = snapshot.ghosts(placement.ids)
        scene = compose(placement, PAGE, names, snapshot.today_name, ghosts, snapshot.reaches)
        dimmed = frozenset(snapshot.dimmed(placement.ids))
        svg = fluid(scene, f"p{plate.plot}", text, target, dimmed)
        sides = f"padding:0 {scene.right:g}px 0 {scene.left:g}px"
        plates.append(f'<div class="plate {plate_class(plate)}" style="{sides}">{svg}</div>')
    return Raw("".join(plates))


def label(snapshot: Snapshot) -> str:
    """What the picture shows, for those who do not see it, and where the same is told at length."""
    return snapshot.language.gettext(
        "{alt} The same events are listed below.", alt=short_alt(snapshot)
    )


def _keys(language: Language) -> str:
    """How the keys move the picture, for those who hear it."""
    return str(script_words(language)["help"])
