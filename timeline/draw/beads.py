"""Points without a label on a lane's baseline: a dot where there is room, else a counted badge.

Labelled marks keep their places; between them the other points are strung like beads. A single
point that a labelled mark would hide hangs under the line at its own day; points too close to tell
apart are gathered into a badge, so that nothing that is left out goes uncounted.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

DOT = 3.4
"""Radius of a dot in px."""

BADGE = 10.0
"""Radius of a badge in px."""

GAP = 1.5
"""Least room in px between two beads."""

SLACK = 2.0
"""How far in px a dot may be pushed along the line before it has to hang under it."""


@dataclass(frozen=True, slots=True)
class Point:
    """A mark on the baseline: its centre, and its radius when it is labelled.

    A point may stand for more than one event: `count` of them between `left` and `right`, which
    are known by number only and have no `index` of their own.
    """

    index: int
    x: float
    radius: float = DOT
    count: int = 1
    left: float = 0.0
    right: float = 0.0


@dataclass(frozen=True, slots=True)
class Bead:
    """One or more points shown as one: a dot for one in its place, else a badge.

    A `hung` dot stands under the line.
    """

    x: float
    members: tuple[Point, ...]
    is_badge: bool
    hung: bool = False

    @property
    def half(self) -> float:
        """Half the room in px that the bead takes."""
        return (BADGE if self.is_badge else DOT) + GAP / 2


@dataclass(frozen=True, slots=True)
class Room:
    """A free stretch of the baseline."""

    left: float
    right: float

    @property
    def holds_badge(self) -> bool:
        """Whether a badge has room here."""
        return self.right - self.left >= 2 * BADGE + GAP

    def distance(self, x: float) -> float:
        """How far x lies outside, in px."""
        return max(self.left - x, x - self.right, 0.0)


def string(fixed: Sequence[Point], loose: Sequence[Point], width: float) -> list[Bead] | None:
    """Beads for the loose points between the fixed ones, or None when there is no room at all."""
    if not loose:
        return []
    rooms = list(_rooms(fixed, width))
    wide = [room for room in rooms if room.holds_badge]
    if not wide:
        return None
    homes: dict[Room, list[Point]] = {}
    for point in sorted(loose, key=lambda point: point.x):
        homes.setdefault(_home(point, rooms), []).append(point)
    beads: list[Bead] = []
    for room, points in _rehoused(homes, wide):
        beads += _merge(room, points)
    return _hang(beads)


def _hang(beads: Sequence[Bead]) -> list[Bead]:
    """Let each badge of one hang as a dot at its own day, where no other dot hangs yet."""
    hung: list[float] = []
    result = []
    for bead in sorted(beads, key=lambda bead: bead.x):
        x = bead.members[0].x
        alone = bead.is_badge and [member.count for member in bead.members] == [1]
        if alone and all(abs(x - other) >= 2 * DOT + GAP for other in hung):
            hung.append(x)
            result.append(Bead(x, bead.members, is_badge=False, hung=True))
        else:
            result.append(bead)
    return result


def _rooms(fixed: Sequence[Point], width: float) -> Iterator[Room]:
    left = -DOT
    for point in sorted(fixed, key=lambda point: point.x):
        edge = point.radius + GAP
        if point.x - edge > left:
            yield Room(left, point.x - edge)
        left = max(left, point.x + edge)
    if width + DOT > left:
        yield Room(left, width + DOT)


def _home(point: Point, rooms: Sequence[Room]) -> Room:
    return min(rooms, key=lambda room: room.distance(point.x))


def _rehoused(
    homes: dict[Room, list[Point]], wide: Sequence[Room]
) -> Iterator[tuple[Room, list[Point]]]:
    """Move the points of rooms too narrow for them to the nearest room that can hold a badge."""
    settled: dict[Room, list[Point]] = {room: list(homes.get(room, ())) for room in wide}
    for room, points in homes.items():
        if room.holds_badge:
            continue
        beads = _merge(room, points)
        if any(bead.is_badge for bead in beads):
            for point in points:
                settled[_home(point, wide)].append(point)
        else:
            yield room, points
    for room, points in settled.items():
        if points:
            yield room, sorted(points, key=lambda point: point.x)


def _merge(room: Room, points: Sequence[Point]) -> list[Bead]:
    """Join neighbours that overlap until none do; one bead always fits a room that holds it."""
    beads: list[Bead] = []
    for point in points:
        beads.append(_bead(room, (point,)))
        while len(beads) > 1 and _overlap(beads[-2], beads[-1]):
            last = beads.pop()
            beads.append(_bead(room, (*beads.pop().members, *last.members)))
    return beads


def _bead(room: Room, members: tuple[Point, ...]) -> Bead:
    centre = sum(point.x for point in members) / len(members)
    alone = len(members) == 1 and members[0].count == 1
    if alone and room.right - room.left >= 2 * DOT:
        x = _clamp(centre, room, DOT)
        if abs(x - centre) <= SLACK:
            return Bead(x, members, is_badge=False)
    return Bead(_clamp(centre, room, BADGE), members, is_badge=True)


def _clamp(x: float, room: Room, radius: float) -> float:
    if room.right - room.left < 2 * radius:
        return (room.left + room.right) / 2
    return min(max(x, room.left + radius), room.right - radius)


def _overlap(one: Bead, other: Bead) -> bool:
    return other.x - one.x < one.half + other.half
