"""A scene as a Plotly figure, as plain dictionaries.

The horizontal axis is linear in days since 1970-01-01, so that any year can be drawn; the vertical
axis is in px, growing downwards. Text, marks and lines that move with time are a few traces;
boxes, and all that is tied to the plot's edges, are shapes and annotations.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from timeline.draw.scene import (
    TICK_SIZE,
    At,
    Scene,
    Shape,
)
from timeline.draw.shapes import boxes, side_texts
from timeline.draw.terms import Axis, Json
from timeline.draw.theme import FONT
from timeline.draw.traces import fades, fills, lines, symbols, texts
from timeline.explore.window import Window


def figure(scene: Scene, window: Window) -> Json:
    """The scene as a figure whose plot shows `window`."""
    shapes = list(_inside(scene))
    axis = Axis(window, scene.height)
    return {
        "data": [
            *fills(shapes, axis),
            *fades(shapes, axis),
            *lines(shapes, axis),
            *symbols(shapes, axis),
            *texts(shapes, axis),
        ],
        "layout": _layout(scene, shapes, axis),
    }


def _inside(scene: Scene) -> Iterator[Shape]:
    yield from scene.backdrop
    yield from chain.from_iterable(group.shapes for group in scene.groups)


def _layout(scene: Scene, shapes: list[Shape], axis: Axis) -> Json:
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
        "shapes": list(boxes(shapes, axis)),
        "annotations": list(side_texts(shapes, axis)),
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
