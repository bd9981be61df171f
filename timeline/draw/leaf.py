"""Pages of paper as lists of parts, for a renderer to print: what is on them, and what it is.

Sizes of a page are in points (1/72 inch), all else is in px of `pt` points each, from the page's
upper left corner. A part is read as one: it has a role, and an alternative text if it is a figure.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from timeline.draw.pen import DIAMOND
from timeline.draw.scene import (
    At,
    Glyph,
    Group,
    Line,
    Rect,
    Scene,
    Shape,
    Symbol,
    Text,
    tick_shapes,
    width_of,
)

Role = Literal["H1", "H2", "P", "Figure", "Artifact"]
"""What a part is, in the terms of PDF; an artifact, as what each page repeats, is not read."""

GLYPH = 8.0
"""Half the room in px that a small drawing takes."""


@dataclass(frozen=True, slots=True)
class Part:
    """Groups of shapes whose plot begins at (left, top) and is `plot` px wide.

    What is clipped ends at the plot's edges and at its `height`; `dimmed` are the ids of events to
    be drawn faint. `name` is what links of the form '#name' lead to.
    """

    role: Role
    groups: tuple[Group, ...]
    left: float = 0.0
    top: float = 0.0
    plot: float = 0.0
    height: float = 0.0
    alt: str = ""
    name: str = ""
    dimmed: frozenset[str] = frozenset()

    def x(self, at: At) -> float:
        """A place in px from the left edge of the page."""
        return self.left + at.share * self.plot + at.px

    def y(self, y: float) -> float:
        """A height in px from the upper edge of the page."""
        return self.top + y


@dataclass(frozen=True, slots=True)
class Leaf:
    """A page, `width` by `height` points; `title` is its entry in the document's outline."""

    width: float
    height: float
    pt: float
    parts: tuple[Part, ...]
    title: str = ""


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in px, from its left and upper to its right and lower edge."""

    left: float
    top: float
    right: float
    bottom: float


def figure(scene: Scene, width: float, left: float, top: float, alt: str) -> Part:
    """The picture of a scene as one part, whose upper left corner is at (left, top)."""
    ticks = tuple(shape for tick in scene.ticks for shape in tick_shapes(tick, scene))
    groups = (Group(scene.backdrop), Group(ticks), *scene.groups)
    return Part("Figure", groups, left + scene.left, top + scene.top, width, scene.height, alt)


def box_of(shape: Shape, part: Part) -> Box:
    """The room that a shape takes on the page."""
    if isinstance(shape, Rect | Line):
        low, high = sorted((part.x(shape.left), part.x(shape.right)))
        return Box(low, part.y(shape.top), high, part.y(shape.bottom))
    if isinstance(shape, Text):
        size = max(run.size for run in shape.runs)
        left = start_of(shape, part)
        return Box(
            left,
            part.y(shape.y) - size / 2,
            left + width_of(shape.runs),
            part.y(shape.y) + size / 2,
        )
    reach = GLYPH if isinstance(shape, Glyph) else _reach(shape)
    x, y = part.x(shape.at), part.y(shape.y)
    return Box(x - reach, y - reach, x + reach, y + reach)


def around(boxes: Iterable[Box]) -> Box | None:
    """The smallest box that holds some boxes, or None if there are none."""
    found = list(boxes)
    if not found:
        return None
    return Box(
        min(box.left for box in found),
        min(box.top for box in found),
        max(box.right for box in found),
        max(box.bottom for box in found),
    )


def start_of(text: Text, part: Part) -> float:
    """Where a text begins, in px from the left edge of the page."""
    share = {"start": 0.0, "middle": 0.5, "end": 1.0}[text.anchor]
    return part.x(text.at) - share * width_of(text.runs)


def _reach(symbol: Symbol) -> float:
    return symbol.radius * (DIAMOND if symbol.shape == "diamond" else 1.0) + symbol.width / 2
