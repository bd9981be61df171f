"""A scene's moving parts as Plotly traces: lines, fading boxes, marks and texts."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from timeline.draw.colour import mix
from timeline.draw.scene import Line, Rect, Shape, Symbol, Text
from timeline.draw.terms import Axis, Json, dashes, main_run, rich_text

PLOTLY_TEXT_DROP = 0.10
"""How much lower, in em, than Plotly sets it a text has to stand to be in the SVG's place."""

PLOTLY_SYMBOLS = {"circle": "circle", "square": "square", "diamond": "diamond", "cross": "x-thin"}

PLOTLY_ANCHORS = {"start": "middle right", "middle": "middle center", "end": "middle left"}
"""Plotly names the side of the point on which the text stands."""


def lines(shapes: list[Shape], axis: Axis) -> Iterator[Json]:
    """Lines that move with time, one trace a style."""
    styles: dict[tuple[str, float, tuple[float, ...], float], list[Line]] = {}
    for shape in shapes:
        if isinstance(shape, Line) and axis.moves(shape):
            style = (shape.colour, shape.width, shape.dash, shape.opacity)
            styles.setdefault(style, []).append(shape)
    for (colour, width, dash, opacity), lines in styles.items():
        x = [each for line in lines for each in (axis.day(line.left), axis.day(line.right), None)]
        y = [each for line in lines for each in (line.top, line.bottom, None)]
        stroke = {"color": colour, "width": width, "dash": dashes(dash)}
        yield _trace("lines", x, y) | {"line": stroke, "opacity": opacity}


def fills(shapes: list[Shape], axis: Axis) -> Iterator[Json]:
    """Boxes in one colour that move with time, one trace a colour."""
    styles: dict[tuple[str, float], list[Rect]] = {}
    for shape in shapes:
        if isinstance(shape, Rect) and axis.fills(shape):
            styles.setdefault((shape.colour, shape.fade_from), []).append(shape)
    for (colour, opacity), boxes in styles.items():
        x: list[Any] = []
        y: list[Any] = []
        for box in boxes:
            left, right = axis.day(box.left), axis.day(box.right)
            x += [left, right, right, left, left, None]
            y += [box.top, box.top, box.bottom, box.bottom, box.top, None]
        paint = {"line": {"width": 0}, "fill": "toself", "fillcolor": mix(colour, opacity)}
        yield _trace("lines", x, y) | paint


def fades(shapes: list[Shape], axis: Axis) -> Iterator[Json]:
    """Boxes that fade from side to side, one trace each: a gradient belongs to a trace."""
    for shape in shapes:
        if not isinstance(shape, Rect) or shape.fade_from == shape.fade_to:
            continue
        left, right = axis.day(shape.left), axis.day(shape.right)
        stops = [
            [0, mix(shape.colour, shape.fade_from)],
            [1, mix(shape.colour, shape.fade_to)],
        ]
        x = [left, right, right, left, left]
        y = [shape.top, shape.top, shape.bottom, shape.bottom, shape.top]
        yield _trace("lines", x, y) | {
            "line": {"width": 0},
            "fill": "toself",
            "fillgradient": {"type": "horizontal", "colorscale": stops},
        }


def symbols(shapes: list[Shape], axis: Axis) -> Iterator[Json]:
    """Marks, one trace a shape and outline, in the order in which they are drawn."""
    styles: dict[tuple[str, tuple[float, ...]], list[Symbol]] = {}
    for shape in shapes:
        if isinstance(shape, Symbol):
            styles.setdefault((shape.shape, shape.dash), []).append(shape)
    for (name, dash), symbols in styles.items():
        outline = {
            "width": [each.width for each in symbols],
            "color": [each.stroke for each in symbols],
            "dash": dashes(dash),
        }
        marker = {
            "symbol": PLOTLY_SYMBOLS[name],
            "size": [each.radius * 2 for each in symbols],
            "color": [each.fill or each.stroke for each in symbols],
            "opacity": 1,
            "line": outline,
        }
        x, y = [axis.day(each.at) for each in symbols], [each.y for each in symbols]
        yield _trace("markers", x, y) | {"marker": marker, "opacity": 1}


def texts(shapes: list[Shape], axis: Axis) -> Iterator[Json]:
    """Texts that move with time, one trace a halo.

    A text's distance from its point follows from the size of a marker that is not seen.
    """
    halos: dict[str, list[Text]] = {}
    for shape in shapes:
        if isinstance(shape, Text) and not shape.at.edge and axis.holds(shape.y):
            halos.setdefault(shape.halo, []).append(shape)
    for halo, texts in halos.items():
        sizes = [max(run.size for run in text.runs) for text in texts]
        yield _trace(
            "markers+text",
            [axis.day(text.at) for text in texts],
            [text.y + size * PLOTLY_TEXT_DROP for text, size in zip(texts, sizes, strict=True)],
        ) | {
            "text": [rich_text(text) for text in texts],
            "textposition": [PLOTLY_ANCHORS[text.anchor] for text in texts],
            "textfont": {
                "size": sizes,
                "weight": [main_run(text).weight for text in texts],
                "color": [main_run(text).colour for text in texts],
                "shadow": ",".join([f"0 0 2px {halo}"] * 4) if halo else "none",
            },
            "marker": {"size": [_spacer(text.at.px) for text in texts], "opacity": 0},
        }


def _spacer(px: float) -> float:
    """Size of the unseen marker beside which plotly.js sets a text `px` away from the point."""
    return max(abs(px) - 1, 0) * 0.8 * 2


def _trace(mode: str, x: list[Any], y: list[Any]) -> Json:
    return {
        "type": "scatter",
        "mode": mode,
        "x": x,
        "y": y,
        "hoverinfo": "skip",
        "showlegend": False,
    }
