"""A scene's boxes, small drawings and fixed texts as Plotly shapes and annotations."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from timeline.draw.scene import Glyph, Line, Rect, Shape, Text
from timeline.draw.terms import Axis, Json, dashes, main_run, rich_text

ANNOTATION_EDGE = {"start": -1.0, "middle": 0.0, "end": 1.0}
"""How many px an annotation has to be moved to stand flush: plotly.js draws a border around it."""


def boxes(shapes: Iterable[Shape], axis: Axis) -> Iterator[Json]:
    """The shapes of a figure: all that no trace draws."""
    for shape in shapes:
        yield from _shape(shape, axis)


def side_texts(shapes: Iterable[Shape], axis: Axis) -> Iterator[Json]:
    """The texts beside the plot or tied to its edges."""
    for shape in shapes:
        if isinstance(shape, Text) and (shape.at.edge or not axis.holds(shape.y)):
            yield _annotation(shape, axis)


def _shape(box: Shape, axis: Axis) -> Iterator[Json]:
    if isinstance(box, Glyph):
        yield _path(box, axis)
    elif isinstance(box, Line):
        if not axis.moves(box):
            yield _box(box, axis, "line") | {
                "line": _stroke(box),
                "opacity": box.opacity,
            }
    elif isinstance(box, Rect) and box.fade_from == box.fade_to and not axis.fills(box):
        # plotly.js forgets to remove shapes between the layers when a figure changes.
        layer = "below" if box.left.edge else "above"
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
    drawn: Json = {"type": kind, "xref": "paper" if box.left.edge else "x"}
    if box.left.share == box.right.share:
        anchor = box.left.share if box.left.edge else axis.day(box.left)
        drawn |= {
            "xsizemode": "pixel",
            "xanchor": anchor,
            "x0": box.left.px,
            "x1": box.right.px,
        }
    elif box.left.edge:
        drawn |= {"x0": box.left.share, "x1": box.right.share}
    else:
        drawn |= {"x0": axis.day(box.left), "x1": axis.day(box.right)}
    return drawn | _heights(box, axis)


def _heights(box: Rect | Line, axis: Axis) -> Json:
    if axis.holds(box.top, box.bottom):
        return {"yref": "y", "y0": box.top, "y1": box.bottom}
    anchor = 1 if box.top < 0 else 0
    base = 0.0 if box.top < 0 else axis.height
    place = {"yref": "paper", "ysizemode": "pixel", "yanchor": anchor}
    return place | {"y0": base - box.top, "y1": base - box.bottom}


def _stroke(line: Line) -> Json:
    return {"color": line.colour, "width": line.width, "dash": dashes(line.dash)}


def _annotation(text: Text, axis: Axis) -> Json:
    size = max(run.size for run in text.runs)
    xanchor = {"start": "left", "middle": "center", "end": "right"}[text.anchor]
    main = main_run(text)
    inside = axis.holds(text.y)
    below = text.y > axis.height
    return {
        "text": rich_text(text),
        "showarrow": False,
        "borderpad": 0,
        "xref": "paper" if text.at.edge else "x",
        "x": text.at.share if text.at.edge else axis.day(text.at),
        "xshift": text.at.px + ANNOTATION_EDGE[text.anchor],
        "xanchor": xanchor,
        "yref": "y" if inside else "paper",
        "y": text.y if inside else (0 if below else 1),
        "yshift": 0 if inside else (axis.height - text.y if below else -text.y),
        "yanchor": "middle",
        "font": {"size": size, "weight": main.weight, "color": main.colour},
    }
