"""The picture as a list of simple shapes: one description that every renderer translates.

A horizontal position is a share of the plot's width (0 left, 1 right) plus px, so that a renderer
may draw at any width; it may reach outside the plot, into the gutter. Vertical positions are px
from the top of the first lane; the axis stands above 0, the eras below the height. Nothing here
knows a renderer, nothing in a renderer decides on a colour, a size or a place.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from timeline.draw.metrics import text_width

GUTTER, GUTTER_COMPACT = 132.0, 14.0
"""Room in px to the left of the plot, for the names of the lanes; compact lanes carry theirs."""

RIGHT, RIGHT_COMPACT = 28.0, 17.0
"""Room in px to the right of the plot: half a year of the axis has to fit in it."""

AXIS, ERAS, ERA_ROW = 52.0, 10.0, 24.0
"""Room in px above the lanes for the axis, and below them at the end and for a row of eras."""

TICK_SIZE, TICK_Y = 12.0, -11.6
"""Font size in px of a tick's label, and the y of its middle."""

TICK_CHAR = 7.0
"""Width in px of a character of a tick's label, more or less."""


@dataclass(frozen=True, slots=True)
class At:
    """A horizontal position: a share of the plot's width, plus px.

    `edge` ties it to the plot itself instead of to a day: it stays when the time axis moves.
    """

    share: float
    px: float = 0.0
    edge: bool = False


@dataclass(frozen=True, slots=True)
class Rect:
    """A filled box; `fade_from` and `fade_to` are its opacities at the left and right edge."""

    left: At
    right: At
    top: float
    bottom: float
    colour: str
    fade_from: float = 1.0
    fade_to: float = 1.0
    radius: float = 0.0


@dataclass(frozen=True, slots=True)
class Line:
    """A straight line; `dash` in px on, px off."""

    left: At
    top: float
    right: At
    bottom: float
    colour: str
    width: float = 1.0
    dash: tuple[float, ...] = ()
    opacity: float = 1.0


@dataclass(frozen=True, slots=True)
class Symbol:
    """A mark: a circle, square, diamond or cross of a radius in px."""

    at: At
    y: float
    shape: str
    radius: float
    fill: str
    stroke: str
    width: float
    dash: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Glyph:
    """A small drawing in px about a point: absolute M, L, C and Z of an SVG path."""

    at: At
    y: float
    path: str
    fill: str
    stroke: str
    width: float


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of a text in one style."""

    text: str
    size: float
    weight: int
    colour: str
    struck: bool = False

    @property
    def width(self) -> float:
        """How wide it is, in px."""
        return text_width(self.text, self.size, self.weight)


def width_of(runs: Iterable[Run]) -> float:
    """How wide some runs are that follow each other, in px."""
    return sum(run.width for run in runs)


@dataclass(frozen=True, slots=True)
class Text:
    """A line of text; `y` is its middle, `anchor` "start", "middle" or "end".

    `halo` is a colour that keeps it legible over lines.
    """

    at: At
    y: float
    anchor: str
    runs: tuple[Run, ...]
    halo: str = ""


Shape = Rect | Line | Symbol | Glyph | Text


@dataclass(frozen=True, slots=True)
class Group:
    """Shapes that belong to one event or one badge: `event` is its id, `name` says it aloud.

    `clipped` shapes end at the plot's edges; `span` is what a badge counts, from day to day;
    `link` is an address that is written out.
    """

    shapes: tuple[Shape, ...]
    event: str = ""
    name: str = ""
    clipped: bool = False
    span: tuple[float, float] | None = None
    link: str = ""


@dataclass(frozen=True, slots=True)
class AxisTick:
    """A grid line with a label above it, or a small stroke when the label is empty.

    The label stands `shift` px beside its line, so that it is not cut off at a side.
    """

    share: float
    label: str
    major: bool
    shift: float = 0.0


@dataclass(frozen=True, slots=True)
class Scene:
    """A whole picture, with its room in px around a plot of any width.

    Back to front: the backdrop, the grid lines of the ticks, the groups in their order.
    """

    backdrop: tuple[Shape, ...]
    groups: tuple[Group, ...]
    ticks: tuple[AxisTick, ...]
    hair: str
    muted: str
    height: float
    left: float
    right: float
    top: float = AXIS
    bottom: float = ERAS + ERA_ROW


NOTCH = 4.0
"""Height in px of the stroke for a tick without a label."""


def tick_shapes(tick: AxisTick, scene: Scene) -> tuple[Shape, ...]:
    """What draws a tick: its grid line with the label above, or a small stroke."""
    place = At(tick.share)
    if not tick.label:
        return (Line(place, -NOTCH, place, 0, scene.hair),)
    run = Run(tick.label, TICK_SIZE, 500, scene.muted)
    text = Text(At(tick.share, tick.shift), TICK_Y, "middle", (run,))
    return (Line(place, 0, place, scene.height, scene.hair), text)
