"""Each shape of a scene as a piece of SVG."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from html import escape
from typing import Any

from timeline.draw.scene import At, Glyph, Line, Rect, Run, Shape, Symbol, Text, width_of

BASELINE = 0.35
"""How far a text's baseline lies under its middle, in em of its largest run."""

DIAMOND = 1.3
"""Half diagonal of a diamond, and reach of a cross, for a radius of 1."""


@dataclass
class Pen:
    """How positions are written, and the gradients that were asked for so far.

    `width` is the plot's width in px, or None to write percentages; a measured text is as wide as
    it was placed, whatever its font.
    """

    prefix: str
    width: float | None = None
    is_measured: bool = False
    gradients: dict[tuple[str, float, float], str] = field(default_factory=dict)

    def x(self, share: float) -> str:
        """A horizontal share as an attribute's value."""
        return f"{number(share * 100)}%" if self.width is None else number(share * self.width)

    def place(self, at: At) -> str:
        """A place as an attribute's value; among percentages its px do not count."""
        return self.x(at.share) if self.width is None else number(at.share * self.width + at.px)

    def ends(self, left: At, right: At) -> tuple[str, str, str]:
        """The left end and the width between two places, and how far to move them both.

        Among percentages, px count only where both places have the same share.
        """
        if self.width is not None:
            first, last = (place.share * self.width + place.px for place in (left, right))
            return number(first), number(last - first), ""
        if left.share == right.share:
            return self.x(left.share), number(right.px - left.px), _move(left.px)
        return self.x(left.share), self.x(right.share - left.share), ""

    def gradient(self, rect: Rect) -> str:
        """The id of the gradient that a fading box needs."""
        key = (rect.colour, round(rect.fade_from, 3), round(rect.fade_to, 3))
        return self.gradients.setdefault(key, f"{self.prefix}g{len(self.gradients)}")


def drawn(shape: Shape, pen: Pen) -> str:
    """A shape as SVG."""
    return _DRAW[type(shape)](shape, pen)


def number(value: float) -> str:
    """A number with at most two decimals and no useless zeros."""
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if text in ("-0", "") else text


def _rect(rect: Rect, pen: Pen) -> str:
    fill = f'fill="{rect.colour}"'
    if rect.fade_from != rect.fade_to:
        fill = f'fill="url(#{pen.gradient(rect)})"'
    elif rect.fade_from < 1:
        fill += f' fill-opacity="{number(rect.fade_from)}"'
    x, width, move = pen.ends(rect.left, rect.right)
    corner = f' rx="{number(rect.radius)}"' if rect.radius else ""
    return (
        f'<rect x="{x}" y="{number(rect.top)}" width="{width}"'
        f' height="{number(rect.bottom - rect.top)}" {fill}{corner}{move}/>'
    )


def _line(line: Line, pen: Pen) -> str:
    faint = f' opacity="{number(line.opacity)}"' if line.opacity < 1 else ""
    return (
        f'<line x1="{pen.place(line.left)}" y1="{number(line.top)}"'
        f' x2="{pen.place(line.right)}" y2="{number(line.bottom)}"'
        f" {stroke(line.colour, line.width, line.dash)}{faint}/>"
    )


def _symbol(symbol: Symbol, pen: Pen) -> str:
    fill = symbol.fill or "none"
    style = f'fill="{fill}" {stroke(symbol.stroke, symbol.width, symbol.dash)}'
    r = symbol.radius
    if symbol.shape == "circle":
        centre = f'cx="{pen.x(symbol.at.share)}" cy="{number(symbol.y)}"'
        return f'<circle {centre} r="{number(r)}" {style}{_move(symbol.at.px)}/>'
    return _placed(symbol.at, symbol.y, f'<path d="{_outline(symbol.shape, r)}" {style}/>', pen)


def _outline(shape: str, radius: float) -> str:
    """The path of a square, diamond or cross about the origin."""
    r, d = number(radius), number(radius * DIAMOND)
    if shape == "square":
        return f"M{r},{r}H-{r}V-{r}H{r}Z"
    if shape == "diamond":
        return f"M{d},0L0,{d}L-{d},0L0,-{d}Z"
    return f"M{r},{r}L-{r},-{r}M{r},-{r}L-{r},{r}"


def _glyph(glyph: Glyph, pen: Pen) -> str:
    edge = stroke(glyph.stroke, glyph.width, ()) if glyph.stroke else ""
    path = f'<path d="{glyph.path}" fill="{glyph.fill or "none"}" {edge}/>'
    return _placed(glyph.at, glyph.y, path, pen)


def _placed(at: At, y: float, body: str, pen: Pen) -> str:
    if not (at.share or at.px or y):
        return body
    place = f'x="{pen.x(at.share)}" y="{number(y)}"'
    return f'<svg {place} overflow="visible"><g{_move(at.px)}>{body}</g></svg>'


def _text(text: Text, pen: Pen) -> str:
    size = max(run.size for run in text.runs)
    place = f'x="{pen.x(text.at.share)}" y="{number(text.y + size * BASELINE)}"'
    anchor = "" if text.anchor == "start" else f' text-anchor="{text.anchor}"'
    halo = ""
    if text.halo:
        halo = (
            f' paint-order="stroke" stroke="{text.halo}" stroke-width="3" stroke-linejoin="round"'
        )
    dx = f' dx="{number(text.at.px)}"' if text.at.px else ""
    place = f"{place}{dx}{anchor}{halo}{_length(text) if pen.is_measured else ''}"
    if len(text.runs) == 1 and not (text.halo and text.runs[0].struck):
        (run,) = text.runs
        return f"<text {place} {_style(run)}>{escape(run.text, quote=False)}</text>"
    return f"<text {place}>{''.join(_run(run, text.halo) for run in text.runs)}</text>"


def _run(run: Run, halo: str) -> str:
    """A run of a text; what strikes it through has no halo, which would cover its letters."""
    said = escape(run.text, quote=False)
    if run.struck and halo:
        return f'<tspan {_style(run)} stroke="none"><tspan stroke="{halo}">{said}</tspan></tspan>'
    return f"<tspan {_style(run)}>{said}</tspan>"


def _length(text: Text) -> str:
    """The attributes that stretch or squeeze a text to the width that it was placed with."""
    width = width_of(text.runs)
    return f' textLength="{number(width)}" lengthAdjust="spacingAndGlyphs"'


def _style(run: Run) -> str:
    struck = ' text-decoration="line-through"' if run.struck else ""
    # A text has the weight 400 where nothing is said.
    weight = "" if run.weight == 400 else f' font-weight="{run.weight}"'
    return f'font-size="{number(run.size)}"{weight} fill="{run.colour}"{struck}'


def stroke(colour: str, width: float, dash: tuple[float, ...]) -> str:
    """The attributes of a line; none when it has no width."""
    if not width:
        return ""
    dashes = f' stroke-dasharray="{" ".join(number(part) for part in dash)}"' if dash else ""
    # A stroke is 1 wide where nothing is said.
    thick = "" if width == 1 else f' stroke-width="{number(width)}"'
    return f'stroke="{colour}"{thick}{dashes}'


def _move(px: float) -> str:
    return f' transform="translate({number(px)} 0)"' if px else ""


_DRAW: Mapping[type, Callable[[Any, Pen], str]] = {
    Rect: _rect,
    Line: _line,
    Symbol: _symbol,
    Glyph: _glyph,
    Text: _text,
}
