"""One lane of a view: its measured events, and plans of what fits in a number of rows.

The picture compares plans; timeline/draw/settle.py turns the one that won into placed values.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property, partial

from timeline.curate.model import Lane
from timeline.draw.bars import Slot, Span, shelve
from timeline.draw.beads import Point
from timeline.draw.labels import Flag, Perch, stack, ways
from timeline.draw.measure import Item, Scale

ROW, BAR_ROW, BAR = 18.0, 20.0, 14.0
"""Height in px of a label row, of a bar row and of a bar."""

ABOVE, BELOW = 11.0, 15.0
"""Room in px for marks and badges above the baseline and below it."""

HANG = 10.0
"""How far in px a dot that has no room on the baseline hangs under it."""

LANE_PAD, LANE_HEADER, LANE_LEAST = 14.0, 22.0, 46.0
"""Room in px around a lane's content, for its name above it, and at the least."""

LABEL_DX = 4.0
"""Room in px between a leader and its text."""

LABEL_PAD = 10.0
"""Room in px that a label asks for beside its text."""

MOST_LABELLED = 240
"""Events of a lane that are considered for a label or a bar, the most important ones."""


@dataclass(frozen=True, eq=False)
class LaneItems:
    """A lane's events in view, measured, the most important first; `index` chooses its colour.

    `crowd` are the events that were not looked at one by one, as counted points.

    Many plans are tried for one lane; what they share is worked out once.
    """

    lane: Lane
    index: int
    items: tuple[Item, ...]
    scale: Scale
    compact: bool
    crowd: tuple[Point, ...] = ()

    @property
    def header(self) -> float:
        """Height in px of the name above the lane, if it stands there."""
        return LANE_HEADER if self.compact else 0.0

    @cached_property
    def spans(self) -> Sequence[Span]:
        """The events that ask for a bar."""
        return [
            Span(index, item.start, item.solid_start, item.solid_end, item.end, item.text_width)
            for index, item in enumerate(self.items)
            if item.is_bar
        ]

    @cached_property
    def flags(self) -> Sequence[tuple[Flag, ...]]:
        """The events that ask for a label above the baseline, each in the ways it may hang."""
        return [
            ways(index, item.x, item.text_width + LABEL_PAD, self.scale.width)
            for index, item in enumerate(self.items)
            if not item.is_bar
        ]

    @cached_property
    def total(self) -> float:
        """All that the lane holds, weighed as a plan's `hidden` is."""
        return sum(weight(item) for item in self.items)

    @cached_property
    def stacked(self) -> Callable[[int], Mapping[int, Perch]]:
        """The label places by position in `items`, for a number of rows."""
        return cache(partial(stack, self.flags))

    @cached_property
    def shelved(self) -> Callable[[int], Mapping[int, Slot]]:
        """The bar slots by position in `items`, for a number of rows."""
        return cache(lambda rows: shelve(self.spans, rows, self.scale.width))


@dataclass(frozen=True)
class LanePlan:
    """What fits of a lane in a number of rows.

    `rows` and `slots` hold the labels' places and the bars' slots by position in `items.items`;
    `hidden` weighs by importance what has no name on the page.
    """

    items: LaneItems
    label_rows: int
    bar_rows: int
    rows: Mapping[int, Perch]
    slots: Mapping[int, Slot]
    hidden: float

    @property
    def has_baseline(self) -> bool:
        """Whether any point is shown."""
        return len(self.slots) < len(self.items.items) or bool(self.items.crowd)

    @property
    def content(self) -> float:
        """Height in px of all that is drawn in the lane but its name."""
        points = highest(self.rows) * ROW + ABOVE + BELOW
        bars = max((slot.row + 1 for slot in self.slots.values()), default=0) * BAR_ROW
        return (points if self.has_baseline else 0.0) + bars

    @property
    def height(self) -> float:
        """Height in px that the lane needs."""
        return self.items.header + max(LANE_LEAST, self.content + LANE_PAD)


def highest(rows: Mapping[int, Perch]) -> int:
    """How many label rows are in use."""
    return max((perch.row for perch in rows.values()), default=0)


def plan_lane(lane: LaneItems, label_rows: int, bar_rows: int) -> LanePlan:
    """The best use of at most so many rows for a lane's labels and bars."""
    rows, slots = lane.stacked(label_rows), lane.shelved(bar_rows)
    named = rows.keys() | {index for index, slot in slots.items() if slot.anchor}
    hidden = sum(weight(item) for index, item in enumerate(lane.items) if index not in named)
    return LanePlan(lane, label_rows, bar_rows, rows, slots, hidden)


def weight(item: Item) -> float:
    """What it costs to leave an event without a name."""
    return float(item.importance**3)


def mark_radius(item: Item) -> float:
    """Radius in px of a labelled mark: the more important, the larger."""
    return 3.2 + item.importance * 0.6
