"""Each shape of a part as a painted path of PDF; texts are set by timeline/draw/pdf.py."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from fpdf.drawing import GradientPaint, GraphicsStyle, PaintedPath
from fpdf.drawing_primitives import DeviceRGB
from fpdf.pattern import LinearGradient

from timeline.draw.leaf import Box, Part
from timeline.draw.pen import DIAMOND
from timeline.draw.scene import Glyph, Line, Rect, Shape, Symbol

STEP = re.compile(r"([MLCZ])([^MLCZ]*)")
"""One step of a small drawing: what it does, and where to."""


@dataclass(frozen=True, slots=True)
class Brush:
    """Paints the shapes of a part; `pt` is how many points a px has."""

    part: Part
    pt: float

    def paint(self, shape: Shape) -> PaintedPath:
        """A shape that is no text as a path."""
        return _PAINT[type(shape)](shape, self)

    def x(self, px: float) -> float:
        """A length in points."""
        return px * self.pt

    def stroke(
        self, style: GraphicsStyle, colour: str, width: float, dash: tuple[float, ...]
    ) -> None:
        """Set how a line is drawn; it is none without a width."""
        style.stroke_color = colour_of(colour) if width else None
        style.stroke_width = width * self.pt
        if dash:
            style.stroke_dash_pattern = tuple(part * self.pt for part in dash)


def colour_of(text: str, alpha: float | None = None) -> DeviceRGB:
    """A #rrggbb colour."""
    red, green, blue = (int(text[place : place + 2], 16) / 255 for place in (1, 3, 5))
    return DeviceRGB(red, green, blue, alpha)


def giving_way(line: Line, part: Part, boxes: Iterable[Box]) -> Iterator[Line]:
    """The pieces of an upright line that are left where texts stand over it.

    On the screen a text has a halo in the colour of the paper; paper has no halos, and a text that
    is drawn twice would be copied twice.
    """
    if line.left != line.right:
        yield line
        return
    x, (top, bottom) = part.x(line.left), sorted((line.top, line.bottom))
    over = sorted(
        (box.top - part.top, box.bottom - part.top) for box in boxes if box.left < x < box.right
    )
    for low, high in over:
        if low < bottom and high > top:
            if low > top:
                yield replace(line, top=top, bottom=low)
            top = high
    if top < bottom:
        yield replace(line, top=top, bottom=bottom)


def _rect(rect: Rect, brush: Brush) -> PaintedPath:
    part, path = brush.part, PaintedPath()
    left, right = brush.x(part.x(rect.left)), brush.x(part.x(rect.right))
    radius, height = brush.x(rect.radius), brush.x(rect.bottom - rect.top)
    path.rectangle(left, brush.x(part.y(rect.top)), right - left, height, radius, radius)
    path.style.stroke_color = None
    ends = [colour_of(rect.colour, opacity) for opacity in (rect.fade_from, rect.fade_to)]
    if rect.fade_from == rect.fade_to:
        path.style.fill_color = ends[0]
    else:
        path.style.fill_color = GradientPaint(LinearGradient(left, 0.0, right, 0.0, ends))
    return path


def _line(line: Line, brush: Brush) -> PaintedPath:
    part, path = brush.part, _open_path()
    path.move_to(brush.x(part.x(line.left)), brush.x(part.y(line.top)))
    path.line_to(brush.x(part.x(line.right)), brush.x(part.y(line.bottom)))
    brush.stroke(path.style, line.colour, line.width, line.dash)
    path.style.stroke_opacity = line.opacity
    return path


def _symbol(symbol: Symbol, brush: Brush) -> PaintedPath:
    x, y = brush.x(brush.part.x(symbol.at)), brush.x(brush.part.y(symbol.y))
    radius = brush.x(symbol.radius)
    path = _OUTLINES[symbol.shape](x, y, radius)
    path.style.fill_color = colour_of(symbol.fill) if symbol.fill else None
    brush.stroke(path.style, symbol.stroke, symbol.width, symbol.dash)
    return path


def _circle(x: float, y: float, radius: float) -> PaintedPath:
    return PaintedPath().circle(x, y, radius)


def _square(x: float, y: float, radius: float) -> PaintedPath:
    path = PaintedPath()
    path.rectangle(x - radius, y - radius, 2 * radius, 2 * radius)
    return path


def _diamond(x: float, y: float, radius: float) -> PaintedPath:
    reach = radius * DIAMOND
    path = PaintedPath(x + reach, y)
    path.line_to(x, y - reach).line_to(x - reach, y).line_to(x, y + reach).close()
    return path


def _cross(x: float, y: float, radius: float) -> PaintedPath:
    path = _open_path()
    path.move_to(x + radius, y + radius).line_to(x - radius, y - radius)
    path.move_to(x + radius, y - radius).line_to(x - radius, y + radius)
    return path


def _glyph(glyph: Glyph, brush: Brush) -> PaintedPath:
    x, y = brush.part.x(glyph.at), brush.part.y(glyph.y)
    path = _open_path()
    for action, given in STEP.findall(glyph.path):
        numbers = [float(number) for number in re.findall(r"-?[\d.]+", given)]
        places = zip(numbers[::2], numbers[1::2], strict=True)
        points = [brush.x(value) for dx, dy in places for value in (x + dx, y + dy)]
        _STEPS[action](path, *points)
    path.style.fill_color = colour_of(glyph.fill) if glyph.fill else None
    brush.stroke(path.style, glyph.stroke or glyph.fill, glyph.width, ())
    return path


def _open_path() -> PaintedPath:
    """A path that is not closed, and not filled, unless somebody says so."""
    path = PaintedPath()
    path.style.auto_close = False
    path.style.fill_color = None
    return path


_OUTLINES: Mapping[str, Callable[[float, float, float], PaintedPath]] = {
    "circle": _circle,
    "square": _square,
    "diamond": _diamond,
    "cross": _cross,
}
_STEPS: Mapping[str, Callable[..., Any]] = {
    "M": PaintedPath.move_to,
    "L": PaintedPath.line_to,
    "C": PaintedPath.curve_to,
    "Z": PaintedPath.close,
}
_PAINT: Mapping[type, Callable[[Any, Brush], PaintedPath]] = {
    Rect: _rect,
    Line: _line,
    Symbol: _symbol,
    Glyph: _glyph,
}
