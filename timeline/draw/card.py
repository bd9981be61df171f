"""A view as a card that stands for its link elsewhere: few words, large, and marks without names.

It is shown at half its size or less, so that nothing on it may need a close look: each lane is one
line of its most important events. What counts stands in the inner 1200 × 600 px, to which some
sites cut it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from timeline.curate.model import Lane
from timeline.dates import ticks
from timeline.draw import placed
from timeline.draw.index import TimeIndex
from timeline.draw.marks import at, bar_shapes, mark_shapes
from timeline.draw.measure import FADE, Item, Ruler, measure
from timeline.draw.metrics import elide, text_width, wrap
from timeline.draw.placed import Placement
from timeline.draw.scene import At, Group, Line, Run, Scene, Shape, Text
from timeline.draw.theme import Theme
from timeline.explore.window import Window
from timeline.languages import Language

WIDTH, HEIGHT = 1200.0, 630.0
"""Size of the card in px, which is what sites ask for (Open Graph, 1.91 : 1)."""

SIDE, TOP, AXIS, FOOT = 56.0, 40.0, 58.0, 76.0
"""Room in px at both sides, above the title, for the years, and for the line at the bottom."""

TITLES, MOST_LINES = (64.0, 54.0, 46.0), 2
"""Sizes in px of the title, of which the largest is taken that needs so few lines."""

TEXT, LEADING, GAP = 36.0, 1.25, 22.0
"""Size in px of other texts, height of a line in em, and room in px between the parts."""

NAME_SHARE, LEAST_NAME, NAMES = 0.6, 22.0, 390.0
"""Size of a lane's name as a share of its line, the least in px, and the room for all names.

Lanes so many that their names would be smaller have none: the colours tell them apart."""

TICK_GAP = 190.0
"""Least room in px between two years."""

PER_LANE = 120
"""Most events of a lane that are drawn."""

BAR, LEAST_BAR = 18.0, 26.0
"""Height in px of a span's bar, and the width under which it is drawn as a mark."""

USUAL, MOST_LARGER = 62.0, 1.7
"""Height in px of a lane for which these sizes are meant; in higher ones all is larger by a bit."""


@dataclass(frozen=True, slots=True)
class Words:
    """What a card says: the title, a line under it, and the line at the bottom."""

    title: str
    told: str
    foot: str


@dataclass(frozen=True, slots=True)
class Room:
    """How a card is shared out, in px: the title's lines and size, what is left for the lanes.

    `gutter` is the room for the names of the lanes, `name` their size, `row` the height of a lane.
    """

    lines: tuple[str, ...]
    size: float
    top: float
    gutter: float
    name: float
    row: float
    height: float

    @property
    def plot(self) -> float:
        """How wide the plot is."""
        return WIDTH - 2 * SIDE - self.gutter

    @property
    def larger(self) -> float:
        """How much larger than usual marks and bars are."""
        return min(max(self.row / USUAL, 1.0), MOST_LARGER)


def card(
    index: TimeIndex,
    lanes: Sequence[Lane],
    window: Window,
    today: int,
    words: Words,
    theme: Theme,
    language: Language,
) -> tuple[Scene, float]:
    """The scene of a card, and the width of its plot in px."""
    shown = [(number, lane) for number, lane in enumerate(lanes) if lane.id in index.lanes]
    room = _share_out(words.title, [lane.name for _, lane in shown])
    ground = _ground(room, window, today, language)
    shapes = [*_words(words, room, theme), *_years(ground, theme)]
    for place, (number, lane) in enumerate(shown):
        y, colour = (place + 0.5) * room.row, theme.lane(number)
        shapes += _name(lane.name, room, y, colour)
        shapes += _lane(ground, _items(index, lane.id, ground), y, colour, theme, room.larger)
    shapes += _today(ground, theme)
    bottom = HEIGHT - room.top - room.height
    sides = {"left": SIDE + room.gutter, "right": SIDE, "top": room.top, "bottom": bottom}
    groups = (Group(tuple(shapes)),)
    return Scene((), groups, (), theme.hair, theme.muted, room.height, **sides), room.plot


def _share_out(title: str, names: Sequence[str]) -> Room:
    """Where everything goes: the title takes what it needs, the lanes what is left."""
    size, lines = _title(title)
    top = TOP + len(lines) * size * LEADING + TEXT * LEADING + GAP
    height = HEIGHT - top - AXIS - FOOT
    row = height / max(len(names), 1)
    name = min(TEXT, row * NAME_SHARE)
    widest = max((text_width(each, name, 700) for each in names), default=0.0)
    gutter = min(widest + GAP, NAMES) if name >= LEAST_NAME else 0.0
    return Room(lines, size, top, gutter, name, row, height)


def _title(text: str) -> tuple[float, tuple[str, ...]]:
    """The size of the title and its lines, the last of them cut short where they are too many."""
    for size in TITLES:
        lines = wrap(text, size, 700, WIDTH - 2 * SIDE)
        if len(lines) <= MOST_LINES:
            return size, tuple(lines)
    rest = " ".join(lines[MOST_LINES - 1 :])
    return size, (*lines[: MOST_LINES - 1], elide(rest, size, 700, WIDTH - 2 * SIDE))


def _ground(room: Room, window: Window, today: int, language: Language) -> Placement:
    """A plot without events, on which days have their places."""
    return Placement(
        window=window,
        width=room.plot,
        height=room.height,
        today=today + 0.5,
        compact=False,
        lanes=(),
        ticks=tuple(ticks(window.first, window.last, room.plot, TICK_GAP, language)),
        eras=(),
        language=language,
    )


def _words(words: Words, room: Room, theme: Theme) -> Iterator[Shape]:
    """The title and what stands under it, from the card's upper edge; the line at the bottom."""
    left, y = At(0, -room.gutter, edge=True), TOP - room.top
    for line in room.lines:
        y += room.size * LEADING
        run = Run(line, room.size, 700, theme.ink)
        yield Text(left, y - room.size * LEADING / 2, "start", (run,))
    limit = WIDTH - 2 * SIDE
    told = Run(elide(words.told, TEXT, 500, limit), TEXT, 500, theme.muted)
    yield Text(left, y + TEXT * LEADING / 2, "start", (told,))
    foot = Run(elide(words.foot, TEXT, 400, limit), TEXT, 400, theme.muted)
    yield Text(left, room.height + AXIS + FOOT / 2 - 6, "start", (foot,))


def _name(name: str, room: Room, y: float, colour: str) -> Iterator[Shape]:
    if room.gutter:
        run = Run(elide(name, room.name, 700, room.gutter - GAP), room.name, 700, colour)
        yield Text(At(0, -room.gutter, edge=True), y, "start", (run,))


def _years(ground: Placement, theme: Theme) -> Iterator[Shape]:
    """A line for each year that is named, with its name under the lanes."""
    for tick in ground.ticks:
        if tick.label:
            place = at(ground, tick.day)
            yield Line(place, 0, place, ground.height + 8, theme.edge, 2, opacity=0.5)
            half = text_width(tick.label, TEXT, 500) / 2
            x = min(max(ground.px(tick.day), half), ground.width + SIDE / 2 - half)
            run = Run(tick.label, TEXT, 500, theme.muted)
            yield Text(At(0, x), ground.height + AXIS / 2 + 6, "middle", (run,))


def _today(ground: Placement, theme: Theme) -> Iterator[Shape]:
    place = at(ground, ground.today)
    if 0 < place.share < 1:
        yield Line(place, -6, place, ground.height + 6, theme.today, 4, (8, 6))


def _items(index: TimeIndex, lane: str, ground: Placement) -> list[Item]:
    """The events of a lane that are drawn, the most important last, so that they lie on top."""
    found = index.lanes[lane]
    ranks = found.candidates(ground.window, PER_LANE)
    ruler = Ruler(LEAST_BAR * ground.window.span / ground.width, 1.0, int(ground.today))
    return list(measure(index.columns, found.rows[ranks], ranks.tolist(), ruler))[::-1]


def _lane(
    ground: Placement, items: Sequence[Item], y: float, colour: str, theme: Theme, larger: float
) -> Iterator[Shape]:
    """A line, the bars on it, and the marks on those."""
    yield Line(At(0), y, At(1), y, colour, 2, opacity=0.35)
    for item in items:
        if item.is_bar:
            yield from bar_shapes(ground, _bar(item, y, ground, larger), colour, theme)
    for item in items:
        if not item.is_bar:
            radius = (3.2 + 1.8 * item.importance) * larger
            yield from mark_shapes(at(ground, item.anchor), y, radius, item.status, colour, theme)


def _bar(item: Item, y: float, ground: Placement, larger: float) -> placed.Bar:
    """The bar of a span, cut to the plot; an open end fades as far as it does everywhere."""
    low, high = ground.window.first, ground.window.last
    fade = FADE * ground.window.span / ground.width
    start = item.start - fade * item.open_start
    end = item.end + fade * item.open_end
    days = (min(max(day, low), high) for day in (start, item.solid_start, item.solid_end, end))
    first, full, ebb, last = days
    height = BAR * larger
    return placed.Bar(item.id, first, full, ebb, last, y, height, item.status, False, False)
