"""The picture: its toolbar, the stage and the cast of the live one, and the static one before it.

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
from timeline.draw.compose import TODAY, compose, stage, today_chip
from timeline.draw.figure import figure
from timeline.draw.metrics import text_width
from timeline.draw.placement import era_depth
from timeline.draw.scene import (
    AXIS,
    ERA_ROW,
    ERAS,
    GUTTER,
    GUTTER_COMPACT,
    RIGHT,
    RIGHT_COMPACT,
    Group,
)
from timeline.draw.svg import fluid
from timeline.draw.theme import PAGE, THEMES
from timeline.draw.wire import ids_of, wire
from timeline.explore.filters import FILTERS
from timeline.explore.window import ZOOM_STEP, Window, clamp, from_date, zoom
from timeline.languages import Language
from timeline.publish.snapshot import Snapshot
from timeline.serve.markup import Raw
from timeline.serve.phrasebook import phrasebook
from timeline.serve.plates import PLATES, plate_class
from timeline.serve.views import controls, ids, overview
from timeline.serve.views.search import kept
from timeline.serve.views.sheet import Sheet, attrs, drawn_for, href, link

Json = dict[str, Any]

CONFIG: Any = {"staticPlot": True, "displayModeBar": False, "showSendToCloud": False}
"""Plotly only draws: wheel, drag, touch and keys are the page's own (assets/chart.mjs)."""


def layout(sheet: Sheet) -> html.Section:
    """The toolbar, the legend, the frame that holds the picture, and the strip under it."""
    snapshot = sheet.snapshot
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


def strip(sheet: Sheet) -> list[Any]:
    """What of the overview strip follows the data and the filters."""
    return overview.scale(sheet)


def bar(sheet: Sheet) -> list[Any]:
    """The legend, which is the status filter, and the ways to move the window."""
    moves = [_ranges(sheet), *_zooms(sheet), *_buttons(sheet.language)]
    return [_legend(sheet), html.Div(moves, className="moves", **drawn_for(sheet))]


def draw(sheet: Sheet, client: Mapping[str, Any]) -> Json:
    """The stage for a browser's plot width and theme."""
    snapshot = sheet.snapshot
    scene = compose(snapshot.place(float(client["width"])), THEMES[client["theme"]], {})
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
    return wire(found, eras, snapshot.told(known)) | {
        "lost": [*snapshot.dimmed(known)],
        "lit": _lit(snapshot, found),
        "sides": _sides(found.layout.is_compact, era_depth(eras)),
        "key": f"{sheet.edition.revision} {width} {sheet.language.code} {snapshot.drawn.chosen}",
        "limits": [limits.first, limits.last],
        "home": [snapshot.home.first, snapshot.home.last],
        "all": [everything.first, everything.last],
        "label": label(snapshot),
        "todayName": (today := sheet.language.gettext(TODAY)),
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


def _sides(is_compact: bool, era_rows: int) -> Json:
    """The room in px around the plot, as `timeline.draw.compose` leaves it."""
    return {
        "left": GUTTER_COMPACT if is_compact else GUTTER,
        "right": RIGHT_COMPACT if is_compact else RIGHT,
        "top": AXIS,
        "bottom": ERAS + ERA_ROW * era_rows,
        "eraRow": ERA_ROW,
    }


def static(sheet: Sheet) -> Raw:
    """The picture at every plate width as SVG; the style sheet shows the one that fits."""
    snapshot = sheet.snapshot
    text = label(snapshot)

    def target(group: Group) -> str:
        return href(sheet.state.opened(group.event)) if group.event else ""

    plates = []
    for plate in PLATES:
        placement = snapshot.place(plate.plot)
        scene = compose(placement, PAGE, snapshot.names(placement.ids))
        dimmed = frozenset(snapshot.dimmed(placement.ids))
        svg = fluid(scene, f"p{plate.plot}", text, target, dimmed)
        sides = f"padding:0 {scene.right:g}px 0 {scene.left:g}px"
        plates.append(f'<div class="plate {plate_class(plate)}" style="{sides}">{svg}</div>')
    return Raw("".join(plates))


def label(snapshot: Snapshot) -> str:
    """What the picture shows, in one sentence for those who do not see it."""
    return snapshot.language.gettext(
        "Timeline: {caption}. The same events are listed below.", caption=snapshot.caption
    )


def _keys(language: Language) -> str:
    """How the keys move the picture, for those who hear it."""
    return str(phrasebook(language)["help"])


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
            *(hints if sheet.snapshot.has_doubt else []),
            more,
        ],
        className="legend",
        **drawn_for(sheet),
        role="group",
        **attrs(aria_label=name),
    )


def _ranges(sheet: Sheet) -> Any:
    """Where to go: any dates that a reader types, or one of the data set's named spans."""
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
            html.Div([_typed(sheet), *named], className="fold fold-list"),
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
        ("today", say("Today"), say("Go to today"), _about_today(sheet)),
        ("all", say("All"), say("Show the whole timeline"), sheet.snapshot.everything),
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


def _zoom(sheet: Sheet, key: str, text: str, name: str, window: Window) -> Any:
    # What is written on a button is part of its name, so that it can be spoken (WCAG 2.2, 2.5.3).
    spoken = {} if text.isalpha() else attrs(aria_label=name)
    props = attrs(data_view=key, title=name, **spoken)
    if _same(window, sheet.snapshot.window):
        off = attrs(aria_disabled="true", role="link")
        return html.Span(text, className=f"button is-off zoom-{key}", **props, **off)
    view = "" if _same(window, sheet.snapshot.home) else str(window)
    return link(text, sheet.state.seen(view), className=f"button zoom-{key}", **props)


def _same(one: Window, other: Window) -> bool:
    """Whether two windows are the same to the day."""
    return abs(one.first - other.first) < 1 and abs(one.last - other.last) < 1
