"""A scene as a Plotly figure, as plain dictionaries.

The horizontal axis is linear in days since 1970-01-01, so that any year can be drawn; the vertical
axis is in px, growing downwards. Text, marks and lines that move with time are a few traces;
boxes, and all that is tied to the plot's edges, are shapes and annotations.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import Any

from timeline.draw.scene import (
    TICK_SIZE,
    At,
    Glyph,
    Line,
    Rect,
    Run,
    Scene,
    Shape,
    Symbol,
    Text,
)
from timeline.draw.theme import FONT, mix
from timeline.explore.window import Window

Json = dict[str, Any]

PLOTLY_TEXT_DROP = 0.10
"""How much lower, in em, than Plotly sets it a text has to stand to be in the SVG's place."""

PLOTLY_SYMBOLS = {
    "circle": "circle",
    "square": "square",
    "diamond": "diamond",
    "cross": "x-thin",
}

PLOTLY_ANCHORS = {
    "start": "middle right",
    "middle": "middle center",
    "end": "middle left",
}
"""Plotly names the side of the point on which the text stands."""


def figure(scene: Scene, window: Window, hits: Iterable[Json]) -> Json:
    """The scene as a figure whose plot shows `window`; `hits` go into its meta for the pointer."""
    shapes = list(_inside(scene))
    axis = Axis(window, scene.height)
    return {
        "data": [
            *_fades(shapes, axis),
            *_lines(shapes, axis),
            *_symbols(shapes, axis),
            *_texts(shapes, axis),
        ],
        "layout": _layout(scene, shapes, axis) | {"meta": {"hits": list(hits)}},
    }


class Axis:
    """The plot's two axes: shares of the width to days, and what lies inside the plot."""

    def __init__(self, window: Window, height: float) -> None:
        self.window = window
        self.height = height

    def day(self, at: At) -> float:
        """The day of a place that moves with time."""
        return round(self.window.first + at.share * self.window.span, 3)

    def holds(self, *heights: float) -> bool:
        """Whether all of the heights lie within the plot."""
        return all(0 <= y <= self.height for y in heights)

    def vertical(self, y: float) -> Json:
        """How a shape says a height above, in or below the plot."""
        if y < 0:
            return {"yref": "paper", "ysizemode": "pixel", "yanchor": 1, "offset": -y}
        if y > self.height:
            return {
                "yref": "paper",
                "ysizemode": "pixel",
                "yanchor": 0,
                "offset": self.height - y,
            }
        return {}


def _inside(scene: Scene) -> Iterator[Shape]:
    yield from scene.backdrop
    yield from chain.from_iterable(group.shapes for group in scene.groups)


def _moves(line: Line, axis: Axis) -> bool:
    return not line.left.edge and axis.holds(line.top, line.bottom)


def _lines(shapes: list[Shape], axis: Axis) -> Iterator[Json]:
    """Lines that move with time, one trace a style."""
    styles: dict[tuple[str, float, tuple[float, ...], float], list[Line]] = {}
    for shape in shapes:
        if isinstance(shape, Line) and _moves(shape, axis):
            style = (shape.colour, shape.width, shape.dash, shape.opacity)
            styles.setdefault(style, []).append(shape)
    for (colour, width, dash, opacity), lines in styles.items():
        x = [each for line in lines for each in (axis.day(line.left), axis.day(line.right), None)]
        y = [each for line in lines for each in (line.top, line.bottom, None)]
        stroke = {"color": colour, "width": width, "dash": _dash(dash)}
        yield _trace("lines", x, y) | {"line": stroke, "opacity": opacity}


def _fades(shapes: list[Shape], axis: Axis) -> Iterator[Json]:
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


def _symbols(shapes: list[Shape], axis: Axis) -> Iterator[Json]:
    """Marks, one trace a shape and outline, in the order in which they are drawn."""
    styles: dict[tuple[str, tuple[float, ...]], list[Symbol]] = {}
    for shape in shapes:
        if isinstance(shape, Symbol):
            styles.setdefault((shape.shape, shape.dash), []).append(shape)
    for (name, dash), symbols in styles.items():
        outline = {
            "width": [each.width for each in symbols],
            "color": [each.stroke for each in symbols],
            "dash": _dash(dash),
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


def _texts(shapes: list[Shape], axis: Axis) -> Iterator[Json]:
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
            "text": [_html(text) for text in texts],
            "textposition": [PLOTLY_ANCHORS[text.anchor] for text in texts],
            "textfont": {
                "size": sizes,
                "weight": [_main(text).weight for text in texts],
                "color": [_main(text).colour for text in texts],
                "shadow": ",".join([f"0 0 2px {halo}"] * 4) if halo else "none",
            },
            "marker": {"size": [_spacer(text.at.px) for text in texts], "opacity": 0},
        }


def _spacer(px: float) -> float:
    """Size of the unseen marker beside which plotly.js sets a text `px` away from the point."""
    return max(abs(px) - 1, 0) * 0.8 * 2


def _main(text: Text) -> Run:
    return max(text.runs, key=lambda run: run.size)


def _html(text: Text) -> str:
    main = _main(text)
    return "".join(_span(run, main) for run in text.runs)


def _span(run: Run, main: Run) -> str:
    words = run.text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    if run.struck:
        words = f"<s>{words}</s>"
    if run is main:
        return words
    style = f"font-size:{run.size}px;font-weight:{run.weight};color:{run.colour}"
    return f'<span style="{style}">{words}</span>'


def _trace(mode: str, x: list[Any], y: list[Any]) -> Json:
    return {
        "type": "scatter",
        "mode": mode,
        "x": x,
        "y": y,
        "hoverinfo": "skip",
        "showlegend": False,
    }


def _layout(scene: Scene, shapes: list[Shape], axis: Axis) -> Json:
    boxes = [shape for shape in shapes if isinstance(shape, (Rect, Line, Glyph))]
    return {
        "height": scene.top + scene.height + scene.bottom,
        "autosize": True,
        "margin": {
            "l": scene.left,
            "r": scene.right,
            "t": scene.top,
            "b": scene.bottom,
            "pad": 0,
        },
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "font": {"family": FONT, "size": 12},
        "template": {"layout": {}},
        "hovermode": False,
        "dragmode": False,
        "showlegend": False,
        "shapes": [drawn for box in boxes for drawn in _shape(box, axis)],
        "annotations": [_annotation(text, axis) for text in shapes if _is_outside(text, axis)],
        "xaxis": _time_axis(scene, axis),
        "yaxis": {"range": [scene.height, 0], "fixedrange": True, "visible": False},
    }


def _time_axis(scene: Scene, axis: Axis) -> Json:
    labelled = [tick for tick in scene.ticks if tick.label]
    return {
        "type": "linear",
        "range": [axis.window.first, axis.window.last],
        "side": "top",
        "tickmode": "array",
        "tickvals": [axis.day(At(tick.share)) for tick in labelled],
        "ticktext": [tick.label for tick in labelled],
        "tickfont": {"size": TICK_SIZE, "color": scene.muted, "weight": 500},
        "tickangle": 0,
        "ticks": "",
        "ticklabelstandoff": 4,
        "showgrid": True,
        "gridcolor": scene.hair,
        "zeroline": False,
        "showline": False,
        "minor": {
            "tickmode": "array",
            "tickvals": [axis.day(At(tick.share)) for tick in scene.ticks if not tick.label],
            "ticks": "outside",
            "ticklen": 4,
            "tickcolor": scene.hair,
        },
    }


def _shape(box: Rect | Line | Glyph, axis: Axis) -> Iterator[Json]:
    if isinstance(box, Glyph):
        yield _path(box, axis)
    elif isinstance(box, Line):
        if not _moves(box, axis):
            yield _box(box, axis, "line") | {
                "line": _stroke(box),
                "opacity": box.opacity,
            }
    elif box.fade_from == box.fade_to:
        layer = "below" if box.left.edge else "between"
        fill = {"fillcolor": box.colour, "opacity": box.fade_from, "line": {"width": 0}}
        yield _box(box, axis, "rect") | fill | {"layer": layer}


def _path(glyph: Glyph, axis: Axis) -> Json:
    return {
        "type": "path",
        "path": glyph.path,
        "xsizemode": "pixel",
        "ysizemode": "pixel",
        "xanchor": axis.day(glyph.at),
        "yanchor": glyph.y,
        "fillcolor": glyph.fill or "rgba(0,0,0,0)",
        "line": {"color": glyph.stroke or glyph.fill, "width": glyph.width},
        "layer": "above",
    }


def _box(box: Rect | Line, axis: Axis, kind: str) -> Json:
    """A box or a line in the terms of a Plotly shape: by days, or by px from an anchor."""
    shape: Json = {"type": kind, "xref": "paper" if box.left.edge else "x"}
    if box.left.share == box.right.share:
        anchor = box.left.share if box.left.edge else axis.day(box.left)
        shape |= {
            "xsizemode": "pixel",
            "xanchor": anchor,
            "x0": box.left.px,
            "x1": box.right.px,
        }
    elif box.left.edge:
        shape |= {"x0": box.left.share, "x1": box.right.share}
    else:
        shape |= {"x0": axis.day(box.left), "x1": axis.day(box.right)}
    return shape | _heights(box, axis)


def _heights(box: Rect | Line, axis: Axis) -> Json:
    if axis.holds(box.top, box.bottom):
        return {"yref": "y", "y0": box.top, "y1": box.bottom}
    anchor = 1 if box.top < 0 else 0
    base = 0.0 if box.top < 0 else axis.height
    place = {"yref": "paper", "ysizemode": "pixel", "yanchor": anchor}
    return place | {"y0": base - box.top, "y1": base - box.bottom}


def _stroke(line: Line) -> Json:
    return {"color": line.colour, "width": line.width, "dash": _dash(line.dash)}


def _dash(dash: tuple[float, ...]) -> str:
    return ",".join(f"{part:g}px" for part in dash) if dash else "solid"


def _is_outside(shape: Shape, axis: Axis) -> bool:
    return isinstance(shape, Text) and (shape.at.edge or not axis.holds(shape.y))


def _annotation(text: Any, axis: Axis) -> Json:
    size = max(run.size for run in text.runs)
    xanchor = {"start": "left", "middle": "center", "end": "right"}[text.anchor]
    main = _main(text)
    inside = axis.holds(text.y)
    below = text.y > axis.height
    return {
        "text": _html(text),
        "showarrow": False,
        "borderpad": 0,
        "xref": "paper" if text.at.edge else "x",
        "x": text.at.share if text.at.edge else axis.day(text.at),
        "xshift": text.at.px,
        "xanchor": xanchor,
        "yref": "y" if inside else "paper",
        "y": text.y if inside else (0 if below else 1),
        "yshift": 0 if inside else (axis.height - text.y if below else -text.y),
        "yanchor": "middle",
        "font": {"size": size, "weight": main.weight, "color": main.colour},
    }
