"""Labels beside points: each in a free place near its own, joined by a leader where it is not near.

Labels are served in the order given. Each takes, of the places that no label holds already, the
one that covers least of what else is drawn and lies nearest. Rows that no label holds are always
left, so that every label finds a place and no two overlap.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

ROW = 24.0
"""Height in px of a label's row."""

GAP, PAD = 9.0, 6.0
"""Room in px between a point and its label, and between two labels in a row."""

REACH = 5
"""How many rows above and below its point a label is tried right beside it."""

COVER = 1.5
"""What it costs to cover an obstacle of weight 1, in px of distance for each px that is covered."""

LEADER = 14.0
"""What a leader costs, in px of distance."""


@dataclass(frozen=True, slots=True)
class Box:
    """A box in px, and how bad it is to cover it."""

    left: float
    top: float
    right: float
    bottom: float
    weight: float = 1.0


@dataclass(frozen=True, slots=True)
class Point:
    """What a label belongs to, and how wide the label is."""

    x: float
    y: float
    width: float


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a label stands: its left end and its middle; not right beside its point, a leader."""

    left: float
    y: float
    width: float
    has_leader: bool

    @property
    def box(self) -> Box:
        """The room that the label takes."""
        return Box(self.left, self.y - ROW / 2, self.left + self.width, self.y + ROW / 2)


def least_height(labels: int) -> float:
    """The height in px in which so many labels find their places, wherever their points lie."""
    return ROW * 2 * labels


def settle(points: Sequence[Point], obstacles: Sequence[Box], room: Box) -> list[Spot]:
    """A place for the label of each point in a room of at least `least_height`."""
    placed: list[Spot] = []
    for point in points:
        placed.append(_best(point, placed, obstacles, room))
    return placed


def _best(point: Point, placed: Sequence[Spot], obstacles: Sequence[Box], room: Box) -> Spot:
    """The cheapest free place; those that are too far to be better are not looked at closely."""
    ranked = sorted(
        ((_distance(spot, point), number, spot) for number, spot in enumerate(_spots(point, room))),
        key=lambda each: each[:2],
    )
    best, least = ranked[-1][2], float("inf")
    for cost, _, spot in ranked:
        if cost >= least:
            break
        box = spot.box
        if any(_meet(box, other.box, PAD) for other in placed):
            continue
        near = (each for each in obstacles if each.top < box.bottom and box.top < each.bottom)
        full = cost + COVER * sum(_covered(box, each) for each in near)
        if full < least:
            best, least = spot, full
    return best


def _spots(point: Point, room: Box) -> Iterator[Spot]:
    """Places right and left of a point, a few rows up and down, then rows over the whole room."""
    sides = (point.x + GAP, point.x - GAP - point.width)
    for row in sorted(range(-REACH, REACH + 1), key=abs):
        y = point.y + row * ROW * 0.75
        inside = room.top + ROW / 2 <= y <= room.bottom - ROW / 2
        for left in sides:
            if inside and room.left <= left and left + point.width <= room.right:
                yield Spot(left, y, point.width, row != 0)
    last = max(room.right - point.width, room.left)
    lefts = dict.fromkeys(min(max(left, room.left), last) for left in (*sides, last, room.left))
    for number in range(int((room.bottom - room.top) // ROW)):
        y = room.top + (number + 0.5) * ROW
        yield from (Spot(left, y, point.width, has_leader=True) for left in lefts)


def _distance(spot: Spot, point: Point) -> float:
    beside = max(spot.left - point.x, point.x - spot.left - spot.width, 0.0)
    away = abs(spot.y - point.y) + abs(beside - GAP)
    return away + (LEADER if spot.has_leader else 0.0)


def _meet(one: Box, other: Box, pad: float) -> bool:
    return (
        one.left < other.right + pad
        and other.left < one.right + pad
        and one.top < other.bottom
        and other.top < one.bottom
    )


def _covered(box: Box, other: Box) -> float:
    """How many px of an obstacle a label would cover, along its longer side, by its weight."""
    wide = min(box.right, other.right) - max(box.left, other.left)
    tall = min(box.bottom, other.bottom) - max(box.top, other.top)
    return max(wide, tall) * other.weight if wide > 0 and tall > 0 else 0.0
