"""What stands around a picture in a file of its own: title above, legend and credits below.

Everything is shapes in the picture's own coordinates, so that each renderer draws it as it draws
the rest.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from timeline.draw.legend import ROW, Key, row_shapes, rows
from timeline.draw.metrics import wrap
from timeline.draw.scene import (
    GUTTER,
    TICK_CHAR,
    At,
    AxisTick,
    Group,
    Line,
    Run,
    Scene,
    Shape,
    Text,
)
from timeline.draw.theme import Theme


@dataclass(frozen=True, slots=True)
class Wording:
    """The texts around a picture; the address is written out under the credit."""

    title: str
    subtitle: str = ""
    caption: str = ""
    credit: str = ""
    address: str = ""


@dataclass(frozen=True, slots=True)
class Style:
    """Sizes in px: the margin on all sides, and the size and weight of each text."""

    margin: float
    title: tuple[float, int]
    subtitle: tuple[float, int]
    caption: tuple[float, int] = (13.0, 500)
    credit: tuple[float, int] = (11.5, 400)


WIDE = Style(24.0, (24.0, 700), (14.0, 400))
COMPACT = Style(16.0, (19.0, 700), (13.0, 400))

LEADING = 1.35
"""Height of a line in em."""

BAND_EDGE = 8.0
"""How far in px the bands end before the edges of a scene with the names of lanes beside them."""

AIR = 12.0
"""Room in px between the parts above and below."""


@dataclass
class Column:
    """Lines of text and other things one below the other; `y` is where the next one begins."""

    left: float
    width: float
    y: float

    def text(self, text: str, size: float, weight: int, colour: str) -> Iterator[Text]:
        """A text in as many lines as it needs."""
        for line in wrap(text, size, weight, self.width) if text else ():
            run = Run(line, size, weight, colour)
            yield Text(At(0, self.left, edge=True), self.y + size * LEADING / 2, "start", (run,))
            self.y += size * LEADING


def surround(
    scene: Scene, width: float, words: Wording, keys: Iterable[Key], theme: Theme, style: Style
) -> Scene:
    """The scene of a plot `width` px wide with its title, legend, caption and credits."""
    framed = _with_margins(scene, style.margin)
    ticks = tuple(_inside(tick, framed, width, style.margin / 2) for tick in scene.ticks)
    framed = replace(framed, ticks=ticks)
    begin = style.margin - framed.left
    room = framed.left + width + framed.right - 2 * style.margin
    head = Column(begin, room, 0.0)
    title = (
        *head.text(words.title, *style.title, theme.ink),
        *head.text(words.subtitle, *style.subtitle, theme.muted),
    )
    top = style.margin + head.y + AIR / 2 + scene.top
    foot = Column(begin, room, scene.height + scene.bottom + AIR)
    groups = tuple(_foot(foot, words, list(keys), theme, style))
    lifted = tuple(replace(each, y=each.y - top + style.margin) for each in title)
    bottom = foot.y + style.margin - scene.height
    return replace(framed, groups=(Group(lifted), *framed.groups, *groups), top=top, bottom=bottom)


def _with_margins(scene: Scene, margin: float) -> Scene:
    """The scene with its bands as far from both sides as everything else."""
    if scene.left < GUTTER:
        return replace(scene, left=max(scene.left, margin), right=max(scene.right, margin))
    right = max(scene.right, margin + BAND_EDGE)
    return replace(scene, left=scene.left - BAND_EDGE + margin, right=right)


def _inside(tick: AxisTick, scene: Scene, width: float, least: float) -> AxisTick:
    """The tick with its label at `least` so many px from both sides of the picture."""
    x, half = tick.share * width, len(tick.label) * TICK_CHAR / 2
    low, high = least - scene.left + half, width + scene.right - least - half
    return replace(tick, shift=min(max(x + tick.shift, low), high) - x)


def _foot(
    foot: Column, words: Wording, keys: Sequence[Key], theme: Theme, style: Style
) -> Iterator[Group]:
    """A hair line, the legend, the caption, the credit and the address."""
    ends = At(0, foot.left, edge=True), At(0, foot.left + foot.width, edge=True)
    shapes: list[Shape] = [Line(ends[0], foot.y, ends[1], foot.y, theme.hair)]
    foot.y += AIR / 2
    for row in rows(keys, foot.width):
        shapes += row_shapes(row, foot.left, foot.y + ROW / 2, theme)
        foot.y += ROW
    foot.y += AIR / 2
    shapes += foot.text(words.caption, *style.caption, theme.ink)
    foot.y += AIR / 4
    shapes += foot.text(words.credit, *style.credit, theme.muted)
    yield Group(tuple(shapes))
    if words.address:
        address = tuple(foot.text(words.address, *style.credit, theme.muted))
        yield Group(address, name=words.address, link=words.address)
