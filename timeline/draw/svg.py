"""A scene as SVG: plain, accessible, the same bytes for the same scene.

Drawn *fluid*, places are percentages and the picture fills whatever width it is given, which the
page uses before any script has run; drawn *fixed*, it is a file of its own with a viewBox; drawn
*boxed*, it is part of the page and scales with everything in it.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from html import escape
from typing import Any

from timeline.draw.scene import (
    TICK_SIZE,
    TICK_Y,
    At,
    Glyph,
    Group,
    Line,
    Rect,
    Run,
    Scene,
    Shape,
    Symbol,
    Text,
)
from timeline.draw.theme import FONT

BASELINE = 0.35
"""How far a text's baseline lies under its middle, in em of its largest run."""

DIAMOND = 1.3
"""Half diagonal of a diamond, and reach of a cross, for a radius of 1."""

NOTCH = "n"
"""The id of the stroke for a tick without a label, of which a picture has many."""

Href = Callable[[Group], str]
"""The link of a group, or an empty text."""


@dataclass
class Pen:
    """How positions are written, and the gradients that were asked for so far.

    `width` is the plot's width in px, or None to write percentages.
    """

    prefix: str
    width: float | None = None
    gradients: dict[tuple[str, float, float], str] = field(default_factory=dict)

    def x(self, share: float) -> str:
        """A horizontal share as an attribute's value."""
        return f"{number(share * 100)}%" if self.width is None else number(share * self.width)

    def gradient(self, rect: Rect) -> str:
        """The id of the gradient that a fading box needs."""
        key = (rect.colour, round(rect.fade_from, 3), round(rect.fade_to, 3))
        return self.gradients.setdefault(key, f"{self.prefix}g{len(self.gradients)}")


def fluid(
    scene: Scene, prefix: str, label: str, href: Href, dimmed: Container[str] = frozenset()
) -> str:
    """The scene as an inline `<svg>` as wide as its container, which must leave the gutter free.

    `prefix` keeps ids apart where a page holds several; `label` names the picture; of the
    `dimmed` events the style sheet decides how faint they are.
    """
    pen = Pen(prefix)
    body = "".join(_groups(scene, pen, href, dimmed))
    size = f'width="100%" height="{number(scene.top + scene.height + scene.bottom)}"'
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" {size} role="group" aria-label="{_quote(label)}"'
        f' overflow="visible">{_defs(pen, scene.hair)}'
        f'<svg y="{number(scene.top)}" overflow="visible">{body}</svg></svg>'
    )


def fixed(scene: Scene, width: float, title: str, description: str, href: Href, paper: str) -> str:
    """The scene as an SVG file whose plot is `width` px wide."""
    pen = Pen("", width)
    body = "".join(_groups(scene, pen, href))
    full = number(scene.left + width + scene.right)
    height = number(scene.top + scene.height + scene.bottom)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {full} {height}"'
        f' width="{full}" height="{height}" font-family="{_quote(FONT)}">'
        f"<title>{escape(title)}</title><desc>{escape(description)}</desc>{_defs(pen, scene.hair)}"
        f'<rect width="{full}" height="{height}" fill="{paper}"/>'
        f'<svg x="{number(scene.left)}" y="{number(scene.top)}" width="{number(width)}"'
        f' height="{number(scene.height)}" overflow="visible">{body}</svg></svg>\n'
    )


def boxed(scene: Scene, prefix: str, width: float, label: str, href: Href) -> str:
    """The scene as an inline `<svg>` whose plot is `width` px wide, and that scales as a whole."""
    pen = Pen(prefix, width)
    body = "".join(_groups(scene, pen, href))
    full = number(scene.left + width + scene.right)
    height = number(scene.top + scene.height + scene.bottom)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {full} {height}" width="{full}"'
        f' height="{height}" role="group" aria-label="{_quote(label)}">{_defs(pen, scene.hair)}'
        f'<svg x="{number(scene.left)}" y="{number(scene.top)}" width="{number(width)}"'
        f' height="{number(scene.height)}" overflow="visible">{body}</svg></svg>'
    )


def sketch(shapes: Iterable[Shape], size: float) -> str:
    """A few shapes as a square SVG file without text, `size` px wide."""
    pen = Pen("", size)
    body = "".join(_DRAW[type(shape)](shape, pen) for shape in shapes)
    side = number(size)
    place = f'width="{side}" height="{side}" viewBox="0 0 {side} {side}"'
    return f'<svg xmlns="http://www.w3.org/2000/svg" {place}>{body}</svg>'


def piece(shapes: Iterable[Shape]) -> str:
    """A few shapes about the left edge as a piece of SVG, to be put in its place by others."""
    pen = Pen("", 0.0)
    return "".join(_DRAW[type(shape)](shape, pen) for shape in shapes)


def number(value: float) -> str:
    """A number with at most two decimals and no useless zeros."""
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if text in ("-0", "") else text


def _groups(
    scene: Scene, pen: Pen, href: Href, dimmed: Container[str] = frozenset()
) -> Iterator[str]:
    yield from (_DRAW[type(shape)](shape, pen) for shape in scene.backdrop)
    yield f"<g>{''.join(_ticks(scene, pen))}</g>"
    named = {group.event for group in scene.groups if _has_text(group)}
    for group in scene.groups:
        body = "".join(_DRAW[type(shape)](shape, pen) for shape in group.shapes)
        if not body:
            continue
        if group.clipped:
            body = f'<svg width="100%" height="{number(scene.height)}">{body}</svg>'
        if group.event in dimmed:
            body = f'<g class="is-lost">{body}</g>'
        yield _link(group, body, href, again=group.event in named and not _has_text(group))


def _ticks(scene: Scene, pen: Pen) -> Iterator[str]:
    for tick in scene.ticks:
        place = At(tick.share)
        if not tick.label:
            yield f'<use href="#{pen.prefix}{NOTCH}" x="{pen.x(tick.share)}"/>'
            continue
        yield _line(Line(place, 0, place, scene.height, scene.hair), pen)
        run = Run(tick.label, TICK_SIZE, 500, scene.muted)
        yield _text(Text(At(tick.share, tick.shift), TICK_Y, "middle", (run,)), pen)


def _has_text(group: Group) -> bool:
    return any(isinstance(shape, Text) for shape in group.shapes)


def _link(group: Group, body: str, href: Href, again: bool) -> str:
    """A group as a link; of a labelled event the text is for everyone, the mark for the pointer."""
    target = href(group)
    if not target:
        return body
    event = f' data-event="{_quote(group.event)}"' if group.event else ""
    named = f' aria-label="{_quote(group.name)}"' if group.name else ""
    hidden = ' tabindex="-1" aria-hidden="true"' if again else named
    return f'<a href="{_quote(target)}"{event}{hidden}>{body}</a>'


def _rect(rect: Rect, pen: Pen) -> str:
    fill = f'fill="{rect.colour}"'
    if rect.fade_from != rect.fade_to:
        fill = f'fill="url(#{pen.gradient(rect)})"'
    elif rect.fade_from < 1:
        fill += f' fill-opacity="{number(rect.fade_from)}"'
    if rect.left.share == rect.right.share:
        width, move = number(rect.right.px - rect.left.px), _move(rect.left.px)
    else:
        width, move = pen.x(rect.right.share - rect.left.share), ""
    corner = f' rx="{number(rect.radius)}"' if rect.radius else ""
    return (
        f'<rect x="{pen.x(rect.left.share)}" y="{number(rect.top)}" width="{width}"'
        f' height="{number(rect.bottom - rect.top)}" {fill}{corner}{move}/>'
    )


def _line(line: Line, pen: Pen) -> str:
    faint = f' opacity="{number(line.opacity)}"' if line.opacity < 1 else ""
    return (
        f'<line x1="{pen.x(line.left.share)}" y1="{number(line.top)}"'
        f' x2="{pen.x(line.right.share)}" y2="{number(line.bottom)}"'
        f" {_stroke(line.colour, line.width, line.dash)}{faint}/>"
    )


def _symbol(symbol: Symbol, pen: Pen) -> str:
    fill = symbol.fill or "none"
    style = f'fill="{fill}" {_stroke(symbol.stroke, symbol.width, symbol.dash)}'
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
    stroke = _stroke(glyph.stroke, glyph.width, ()) if glyph.stroke else ""
    path = f'<path d="{glyph.path}" fill="{glyph.fill or "none"}" {stroke}/>'
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
    place = f"{place}{dx}{anchor}{halo}"
    if len(text.runs) == 1:
        (run,) = text.runs
        return f"<text {place} {_style(run)}>{escape(run.text, quote=False)}</text>"
    runs = (f"<tspan {_style(run)}>{escape(run.text, quote=False)}</tspan>" for run in text.runs)
    return f"<text {place}>{''.join(runs)}</text>"


def _style(run: Run) -> str:
    struck = ' text-decoration="line-through"' if run.struck else ""
    return f'font-size="{number(run.size)}" font-weight="{run.weight}" fill="{run.colour}"{struck}'


def _stroke(colour: str, width: float, dash: tuple[float, ...]) -> str:
    if not width:
        return ""
    dashes = f' stroke-dasharray="{" ".join(number(part) for part in dash)}"' if dash else ""
    # A stroke is 1 wide where nothing is said.
    thick = "" if width == 1 else f' stroke-width="{number(width)}"'
    return f'stroke="{colour}"{thick}{dashes}'


def _move(px: float) -> str:
    return f' transform="translate({number(px)} 0)"' if px else ""


def _defs(pen: Pen, hair: str) -> str:
    notch = f'<line id="{pen.prefix}{NOTCH}" y1="-4" {_stroke(hair, 1, ())}/>'
    gradients = (
        f'<linearGradient id="{name}">{_stop(0, colour, low)}{_stop(1, colour, high)}'
        "</linearGradient>"
        for (colour, low, high), name in pen.gradients.items()
    )
    return f"<defs>{notch}{''.join(gradients)}</defs>"


def _stop(offset: int, colour: str, opacity: float) -> str:
    return f'<stop offset="{offset}" stop-color="{colour}" stop-opacity="{number(opacity)}"/>'


def _quote(text: str) -> str:
    return escape(text, quote=True)


_DRAW: Mapping[type, Callable[[Any, Pen], str]] = {
    Rect: _rect,
    Line: _line,
    Symbol: _symbol,
    Glyph: _glyph,
    Text: _text,
}
