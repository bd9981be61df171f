"""What has no room for a name hangs under a lane's baseline: a dot alone, else a counted badge.

Time is cut into parts of BIN to twice BIN px that do not move with the window. The nameless events
of a part are one bead; beads at the edges of the plot that would touch are joined.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from math import floor

from timeline.draw.cast import CastLane, Listed, Over, Part
from timeline.explore.window import Window

DOT = 3.4
"""Radius of a dot in px."""

BADGE = 8.5
"""Radius of a badge in px."""

GAP = 1.5
"""Least room in px between two beads."""


@dataclass(frozen=True, slots=True)
class Bead:
    """One or more events shown as one at `x` px: a dot for a known one, else a badge.

    `first` and `last` are the days to show to a reader who asks for more; `items` are those of the
    events that are known one by one.
    """

    x: float
    count: int
    items: tuple[Listed, ...]
    first: float
    last: float

    @property
    def is_dot(self) -> bool:
        """Whether it is one event that can be told."""
        return self.count == 1 and len(self.items) == 1

    @property
    def half(self) -> float:
        """Half the room in px that it takes."""
        return (DOT if self.is_dot else BADGE) + GAP / 2


@dataclass(frozen=True, slots=True)
class Ground:
    """The baseline that beads hang from: the window, its width, and the days of its parts."""

    window: Window
    width: float
    origin: float
    days: float

    def px(self, day: float) -> float:
        """A day's distance in px from the left edge."""
        return (day - self.window.first) / self.window.span * self.width


def string(lane: CastLane, shown: frozenset[str], ground: Ground) -> list[Bead]:
    """Beads for all events of a lane in a window but those that are `shown` otherwise."""
    window = ground.window
    parts = [each for each in lane.parts if window.first <= _middle(each) < window.last]
    placed = [*(flag.item for flag in lane.flags), *(bar.item for bar in lane.bars)]
    standing = sorted(item.anchor for item in placed if item.id in shown)
    beads = [*_edges(lane, shown, ground)]
    for number, some in groupby(parts, key=lambda each: _number(each, ground)):
        beads += _bead(list(some), number, standing, shown, ground)
    return _joined(sorted(beads, key=lambda bead: bead.x), ground.width)


def _middle(part: Part) -> float:
    return (part.first + part.last) / 2


def _number(part: Part, ground: Ground) -> int:
    return floor((_middle(part) - ground.origin) / ground.days)


def _bead(
    parts: Sequence[Part],
    number: int,
    standing: Sequence[float],
    shown: frozenset[str],
    ground: Ground,
) -> Iterator[Bead]:
    first, last = parts[0].first, parts[-1].last
    named = bisect_left(standing, last) - bisect_left(standing, first)
    count = sum(part.count for part in parts) - named
    known = [item for part in parts for item in part.items if item.id not in shown]
    if count <= 0:
        return
    start = ground.origin + number * ground.days
    low, high = ground.px(start), ground.px(start + ground.days)
    told = tuple(known) if len(known) == count else ()
    if count == 1 and told:
        room = DOT + GAP / 2
        x = min(max(ground.px(told[0].anchor), low + room), high - room)
    else:
        x = (low + high) / 2
    yield Bead(x, count, told, max(start, first), min(start + ground.days, last))


def _edges(lane: CastLane, shown: frozenset[str], ground: Ground) -> Iterator[Bead]:
    """What reaches into the window from outside and is not drawn, at the edge it comes from."""
    window = ground.window
    drawn = [bar.item for bar in lane.bars if bar.item.id in shown]
    over = _over(lane.overs, window.first).before - sum(
        item.anchor < window.first for item in drawn
    )
    after = _over(lane.overs, window.last).after - sum(item.anchor >= window.last for item in drawn)
    if over > 0:
        yield Bead(BADGE, over, (), window.first - window.span, window.last)
    if after > 0:
        yield Bead(ground.width - BADGE, after, (), window.first, window.last + window.span)


def _over(overs: Iterable[Over], day: float) -> Over:
    """The counts at a day: those at the last edge up to it."""
    found = Over(day, 0, 0)
    for each in overs:
        if each.day > day:
            break
        found = each
    return found


def _joined(beads: Iterable[Bead], width: float) -> list[Bead]:
    """The beads inside the plot, those joined that would touch."""
    joined: list[Bead] = []
    for bead in beads:
        joined.append(_inside(bead, width))
        while len(joined) > 1 and _touch(joined[-2], joined[-1]):
            last = joined.pop()
            joined.append(_inside(_sum(joined.pop(), last), width))
    return joined


def _inside(bead: Bead, width: float) -> Bead:
    if bead.is_dot:
        return bead
    x = min(max(bead.x, BADGE), width - BADGE)
    return Bead(x, bead.count, bead.items, bead.first, bead.last)


def _touch(one: Bead, other: Bead) -> bool:
    return other.x - one.x < one.half + other.half - 1e-6


def _sum(one: Bead, other: Bead) -> Bead:
    count = one.count + other.count
    x = (one.x * one.count + other.x * other.count) / count
    items = (*one.items, *other.items)
    known = items if len(items) == count else ()
    return Bead(x, count, known, min(one.first, other.first), max(one.last, other.last))
