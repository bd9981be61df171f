"""A placement in px, drawn at its own width or stretched, and what in it is in the way."""

from __future__ import annotations

import math
import random
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import combinations

import pandas as pd

from tests.builders import TODAY, dataset, event
from timeline.curate.model import STATUSES, Claim, Dataset
from timeline.dates import parse
from timeline.draw.placed import Label, PlacedLane, Placement
from timeline.draw.signs import SIGN, UNDER, sign_day, sign_dx
from timeline.explore.frame import to_frame
from timeline.explore.window import extent

TEXT_HALF = 0.6
"""Half the height of a text in em."""


@dataclass(frozen=True)
class Box:
    """A rectangle in px that belongs to an event or a badge."""

    owner: str
    left: float
    right: float
    top: float
    bottom: float

    def meets(self, other: Box) -> bool:
        """Whether two boxes share more than an edge."""
        slack = 1e-6
        return (
            self.left < other.right - slack
            and other.left < self.right - slack
            and self.top < other.bottom - slack
            and other.top < self.bottom - slack
        )


class Drawn:
    """A placement drawn `stretch` times as wide as it was made for."""

    def __init__(self, placement: Placement, stretch: float = 1.0) -> None:
        self.placement = placement
        self.stretch = stretch

    def px(self, day: float) -> float:
        return self.placement.px(day) * self.stretch

    def label(self, label: Label) -> Box:
        x = self.px(label.day) + label.dx
        left = x if label.anchor == "start" else x - label.width
        half = label.size * TEXT_HALF
        return Box(label.id, left, left + label.width, label.y - half, label.y + half)

    def labels(self) -> list[Box]:
        return [self.label(label) for lane in self.placement.lanes for label in lane.labels]

    def marks(self, lane: PlacedLane) -> Iterator[Box]:
        for mark in lane.marks:
            x, r = self.px(mark.day), mark.radius
            yield Box(mark.id, x - r, x + r, mark.y - r, mark.y + r)

    def badges(self, lane: PlacedLane) -> Iterator[Box]:
        for badge in lane.badges:
            x, r = self.px(badge.day), badge.radius
            yield Box(f"+{badge.count}", x - r, x + r, badge.y - r, badge.y + r)

    def bars(self, lane: PlacedLane) -> Iterator[Box]:
        width = self.placement.width * self.stretch
        for bar in lane.bars:
            left, right = max(self.px(bar.start), 0.0), min(self.px(bar.end), width)
            yield Box(bar.id, left, right, bar.y - bar.height / 2, bar.y + bar.height / 2)

    def signs(self, lane: PlacedLane) -> Iterator[Box]:
        """The signs of claims that disagree."""
        for label in lane.labels:
            if label.conflict:
                yield self._sign(label.id, self.px(label.day) + sign_dx(label), label.y)
        for bar in lane.bars:
            if bar.conflict:
                yield self._sign(bar.id, self.px(sign_day(bar, self.placement)), bar.y)
        for mark in lane.marks:
            if mark.conflict:
                yield self._sign(mark.id, self.px(mark.day), mark.y + UNDER)

    def _sign(self, owner: str, x: float, y: float) -> Box:
        return Box(owner, x - SIGN / 2, x + SIGN / 2, y - SIGN / 2, y + SIGN / 2)

    def leaders(self, lane: PlacedLane) -> Iterator[Box]:
        for mark in lane.marks:
            if mark.top < mark.y:
                x = self.px(mark.day)
                yield Box(mark.id, x - 0.5, x + 0.5, mark.top, mark.y)


def collisions(placement: Placement, stretch: float = 1.0) -> list[tuple[str, Box, Box]]:
    """Everything that stands where something else stands."""
    drawn = Drawn(placement, stretch)
    labels = drawn.labels()
    found = [("labels", one, other) for one, other in combinations(labels, 2) if one.meets(other)]
    for lane in placement.lanes:
        badges, bars = list(drawn.badges(lane)), list(drawn.bars(lane))
        signs = list(drawn.signs(lane))
        found += _pairs("badges", badges)
        found += _pairs("signs", signs)
        found += [
            ("sign in the way", sign, box)
            for box in (*drawn.marks(lane), *badges, *bars, *drawn.leaders(lane))
            for sign in signs
            if sign.owner != box.owner and sign.meets(box)
        ]
        found += [
            ("mark on badge", mark, badge)
            for mark in drawn.marks(lane)
            for badge in badges
            if _discs_meet(mark, badge)
        ]
        found += _pairs("bars", bars)
        in_the_way = {
            "mark": drawn.marks(lane),
            "badge": badges,
            "bar": bars,
            "leader": drawn.leaders(lane),
            "sign": signs,
        }
        for name, boxes in in_the_way.items():
            found += [
                (f"label on {name}", label, box)
                for box in boxes
                for label in labels
                if label.owner != box.owner and label.meets(box)
            ]
    return found


def _discs_meet(one: Box, other: Box) -> bool:
    """Whether two discs, given by the boxes around them, share more than an edge."""
    across = (one.left + one.right - other.left - other.right) / 2
    down = (one.top + one.bottom - other.top - other.bottom) / 2
    reach = (one.right - one.left + other.right - other.left) / 2
    return math.hypot(across, down) < reach - 1e-6


def _pairs(name: str, boxes: list[Box]) -> list[tuple[str, Box, Box]]:
    return [(name, one, other) for one, other in combinations(boxes, 2) if one.meets(other)]


def ids(placement: Placement) -> list[str]:
    """The id of every event that is shown or counted, as often as it is."""
    found = []
    for lane in placement.lanes:
        found += [each.id for each in (*lane.marks, *lane.bars)]
        found += [each for badge in lane.badges for each in badge.ids]
    return sorted(found)


TITLES = ("Bell", "The tall tower at the mouth of the river", "Маяк на скале", "Fog horn", "i" * 40)


def crowd(number: int, seed: int) -> Dataset:
    """Many events close to one another, the same ones for the same seed."""
    dice = random.Random(seed)
    made = []
    for index in range(number):
        year, month = dice.randint(1980, 2026), dice.randint(1, 12)
        date = dice.choice((f"{year}-{month:02}-17", f"{year}-{month:02}", f"{year}/{year + 3}~"))
        status = dice.choice(list(STATUSES))
        one = Claim(parse(date), status, parse("1979"), ("stone",))
        # Another claim of the same day names a year that no other does.
        other = [replace(one, date=parse("1975"))] if index % 4 == 0 else []
        lane, weight = dice.choice(("birds", "keepers", "towers")), dice.randint(1, 5)
        made.append(
            event(f"e{index}", one, *other, lane=lane, importance=weight, title=dice.choice(TITLES))
        )
    return dataset(*made)


def limits_of(data: Dataset) -> tuple[pd.DataFrame, float, float]:
    """The frame of a data set and the ends of its extent."""
    frame = to_frame(data, TODAY)
    limits = extent(frame, TODAY)
    return frame, limits.first, limits.last
