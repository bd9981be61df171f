"""The overview strip: where in the whole timeline the window stands, and handles to move it.

Two owners: `scale` depends on the data and the filters, and Dash draws it; where the brush stands
depends on the window, and assets/overview.mjs moves it.
"""

from __future__ import annotations

from typing import Any
from urllib.parse import quote

from dash import html

from timeline.dates import ticks
from timeline.dates.phrases import day_phrase
from timeline.draw.density import Days, curve, path
from timeline.explore.window import MIN_SPAN, Window
from timeline.languages import Language
from timeline.serve.views import ids
from timeline.serve.views.sheet import Sheet, attrs

BOX = 1000.0, 100.0
"""Width and height of the curve's drawing, which stretches to the strip."""

FEW, MANY = ("is-few", 300.0, 60.0), ("is-many", 1000.0, 84.0)
"""Two sets of years, for a narrow and a wide strip: class, width and room for each in px."""


def layout(sheet: Sheet) -> html.Div:
    """The strip for the days of all matching events."""
    limits, window = sheet.snapshot.limits, sheet.snapshot.window
    share = {name: f"{_share(limits, day):.6f}" for name, day in _ends(window).items()}
    return html.Div(
        html.Div(
            [
                html.Div(scale(sheet), id=ids.SCALE, className="overview-scale"),
                html.Div(
                    [
                        html.Div(className="overview-veil is-before"),
                        html.Div(className="overview-veil is-after"),
                        _brush(sheet),
                    ],
                    className="overview-window",
                    style=share,
                ),
            ],
            className="overview-plot",
        ),
        id=ids.OVERVIEW,
        className="overview",
        role="group",
        **attrs(
            aria_label=sheet.language.gettext("Days shown of the whole timeline"),
            data_limits=f"{limits.first},{limits.last}",
        ),
    )


def scale(sheet: Sheet) -> list[Any]:
    """The curve, two sets of years of which the style sheet shows one, and a line for today."""
    limits, today = sheet.snapshot.limits, sheet.snapshot.today
    return [
        html.Div(
            className="overview-curve", style={"--curve": _mask(sheet.snapshot.index.days, limits)}
        ),
        *(_ticks(sheet, *each) for each in (FEW, MANY)),
        html.Div(className="overview-today", style={"left": _percent(limits, today)}),
    ]


def _mask(days: Days, limits: Window) -> str:
    """The curve as a mask, so that the style sheet decides on its colour."""
    width, height = BOX
    drawn = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:g} {height:g}" '
        f'preserveAspectRatio="none"><path d="{path(curve(days, limits), width, height)}" '
        'fill-opacity=".3" stroke="#000" vector-effect="non-scaling-stroke"/></svg>'
    )
    return f'url("data:image/svg+xml,{quote(drawn, safe=" ,/:=")}")'


def _ticks(sheet: Sheet, name: str, width: float, gap: float) -> html.Div:
    limits, room = sheet.snapshot.limits, gap / 3
    years = [
        html.Span(tick.label, style={"left": _percent(limits, tick.day)})
        for tick in ticks(limits.first, limits.last, width, gap, sheet.language)
        if tick.major and room <= _share(limits, tick.day) * width <= width - room
    ]
    return html.Div(years, className=f"overview-ticks {name}", **attrs(aria_hidden="true"))


def _brush(sheet: Sheet) -> html.Div:
    """The window on the strip: its middle moves it, its two ends change it."""
    limits, language = sheet.snapshot.limits, sheet.language
    first, last = sheet.snapshot.window.first, sheet.snapshot.window.last
    names = language.gettext("First day shown"), language.gettext("Last day shown")
    return html.Div(
        [
            html.Div(className="overview-middle", **attrs(data_part="middle")),
            _handle("first", names[0], language, first, limits.first, last - MIN_SPAN),
            _handle("last", names[1], language, last, first + MIN_SPAN, limits.last),
        ],
        className="overview-brush",
    )


def _handle(
    end: str, name: str, language: Language, day: float, low: float, high: float
) -> html.Div:
    """One end of the window as a slider; the last day that is shown ends where the window does."""
    shown, least, most = (round(each) - (end == "last") for each in (day, low, high))
    return html.Div(
        className=f"overview-handle is-{end}",
        role="slider",
        tabIndex=0,
        **attrs(
            data_part=end,
            aria_label=name,
            aria_orientation="horizontal",
            aria_valuemin=f"{least}",
            aria_valuemax=f"{most}",
            aria_valuenow=f"{shown}",
            aria_valuetext=day_phrase(shown, language),
        ),
    )


def _ends(window: Window) -> dict[str, float]:
    return {"--first": window.first, "--last": window.last}


def _share(limits: Window, day: float) -> float:
    return (day - limits.first) / limits.span


def _percent(limits: Window, day: float) -> str:
    return f"{_share(limits, day):.3%}"
