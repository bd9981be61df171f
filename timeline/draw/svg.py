"""A scene as SVG: plain, accessible, the same bytes for the same scene.

Drawn *fluid*, places are percentages and the picture fills whatever width it is given, which the
page uses before any script has run; drawn *fixed*, it is a file of its own with a viewBox; drawn
*boxed*, it is part of the page and scales with everything in it.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Iterator
from dataclasses import dataclass
from html import escape
from itertools import groupby

from timeline.draw.pen import Pen, drawn, number, stroke
from timeline.draw.scene import NOTCH, Group, Scene, Shape, Text, tick_shapes
from timeline.draw.theme import FONT

MINOR = "n"
"""The id of the stroke for a tick without a label, of which a picture has many."""

LOST = ".is-lost{opacity:.28}"
"""How a file shows events that a search does not find."""

Href = Callable[[Group], str]
"""The link of a group, or an empty text."""


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


@dataclass(frozen=True, slots=True)
class About:
    """What a file says of itself: title and description in a language, and metadata as XML.

    `style` is its style sheet; `is_measured` sets each text to the width that was placed for it,
    so that letters of another font do not run into what stands beside them.
    """

    title: str
    description: str = ""
    language: str = "en"
    metadata: str = ""
    style: str = ""
    is_measured: bool = False


def fixed(
    scene: Scene,
    width: float,
    about: About,
    href: Href,
    paper: str,
    dimmed: Container[str] = frozenset(),
) -> str:
    """The scene as an SVG file whose plot is `width` px wide."""
    pen = Pen("", width, about.is_measured)
    body = "".join(_groups(scene, pen, href, dimmed))
    full = number(scene.left + width + scene.right)
    height = number(scene.top + scene.height + scene.bottom)
    # What holds links is a document: as an image it would hide them from who does not see it.
    role = "graphics-document document" if "<a " in body else "img"
    language = _quote(about.language)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {full} {height}"'
        f' width="{full}" height="{height}" lang="{language}" xml:lang="{language}" role="{role}"'
        f' aria-labelledby="title" aria-describedby="desc" font-family="{_quote(FONT)}">'
        f'<title id="title">{escape(about.title)}</title>'
        f'<desc id="desc">{escape(about.description)}</desc>{_extras(about)}'
        f"{_defs(pen, scene.hair)}"
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
    body = "".join(drawn(shape, pen) for shape in shapes)
    side = number(size)
    place = f'width="{side}" height="{side}" viewBox="0 0 {side} {side}"'
    return f'<svg xmlns="http://www.w3.org/2000/svg" {place}>{body}</svg>'


def piece(shapes: Iterable[Shape]) -> str:
    """A few shapes about the left edge as a piece of SVG, to be put in its place by others."""
    pen = Pen("", 0.0)
    return "".join(drawn(shape, pen) for shape in shapes)


def _groups(
    scene: Scene, pen: Pen, href: Href, dimmed: Container[str] = frozenset()
) -> Iterator[str]:
    yield from (drawn(shape, pen) for shape in scene.backdrop)
    yield f"<g>{''.join(_ticks(scene, pen))}</g>"
    named = {group.event for group in scene.groups if _has_text(group)}
    for clipped, groups in groupby(scene.groups, key=lambda group: group.clipped):
        bodies = []
        for group in groups:
            body = "".join(drawn(shape, pen) for shape in group.shapes)
            if body and group.event in dimmed:
                body = f'<g class="is-lost">{body}</g>'
            again = group.event in named and not _has_text(group)
            bodies.append(_link(group, body, href, again) if body else "")
        body = "".join(bodies)
        # One frame for all that end at the plot's edges: whoever draws them cuts once.
        frame = f'<svg width="100%" height="{number(scene.height)}">{body}</svg>'
        yield frame if clipped and body else body


def _ticks(scene: Scene, pen: Pen) -> Iterator[str]:
    for tick in scene.ticks:
        if not tick.label:
            yield f'<use href="#{pen.prefix}{MINOR}" x="{pen.x(tick.share)}"/>'
            continue
        yield from (drawn(shape, pen) for shape in tick_shapes(tick, scene))


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


def _defs(pen: Pen, hair: str) -> str:
    notch = f'<line id="{pen.prefix}{MINOR}" y1="{number(-NOTCH)}" {stroke(hair, 1, ())}/>'
    gradients = (
        f'<linearGradient id="{name}">{_stop(0, colour, low)}{_stop(1, colour, high)}'
        "</linearGradient>"
        for (colour, low, high), name in pen.gradients.items()
    )
    return f"<defs>{notch}{''.join(gradients)}</defs>"


def _extras(about: About) -> str:
    """What of a file nobody sees: its metadata and its styles."""
    metadata = f"<metadata>{about.metadata}</metadata>" if about.metadata else ""
    return f"{metadata}<style>{about.style}{LOST}</style>"


def _stop(offset: int, colour: str, opacity: float) -> str:
    return f'<stop offset="{offset}" stop-color="{colour}" stop-opacity="{number(opacity)}"/>'


def _quote(text: str) -> str:
    return escape(text, quote=True)
