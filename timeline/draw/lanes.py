"""One lane of a view: a plan of what fits in a number of rows, and the plan settled on the page.

`plan_lane` tries a number of rows; the picture compares plans and `settle` turns the one that won
into placed values at its height.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from timeline.curate.model import Lane
from timeline.draw.bars import Slot, Span, shelve
from timeline.draw.beads import BADGE, DOT, Bead, Point, string
from timeline.draw.labels import Flag, flag, stack
from timeline.draw.measure import Item, Scale
from timeline.draw.placed import Badge, Bar, Label, Mark, PlacedLane

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
"""Events of a lane that are considered for a label, the most important ones."""


@dataclass(frozen=True)
class LaneItems:
    """A lane's events in view, measured, the most important first; `index` chooses its colour."""

    lane: Lane
    index: int
    items: tuple[Item, ...]
    scale: Scale
    compact: bool

    @property
    def header(self) -> float:
        """Height in px of the name above the lane, if it stands there."""
        return LANE_HEADER if self.compact else 0.0


@dataclass(frozen=True)
class LanePlan:
    """What fits of a lane in a number of rows.

    `rows` and `slots` hold the label row and the bar slot by position in `items.items`; `hidden`
    weighs by importance what has no name on the page.
    """

    items: LaneItems
    label_rows: int
    bar_rows: int
    rows: Mapping[int, int]
    slots: Mapping[int, Slot]
    beads: tuple[Bead, ...]
    hidden: float

    @property
    def total(self) -> float:
        """All that the lane holds, weighed as `hidden` is."""
        return sum(weight(item) for item in self.items.items)

    @property
    def has_baseline(self) -> bool:
        """Whether any point is shown."""
        return bool(self.rows or self.beads)

    @property
    def content(self) -> float:
        """Height in px of all that is drawn in the lane but its name."""
        points = max(self.rows.values(), default=0) * ROW + ABOVE + BELOW
        bars = max((slot.row + 1 for slot in self.slots.values()), default=0) * BAR_ROW
        return (points if self.has_baseline else 0.0) + bars

    @property
    def height(self) -> float:
        """Height in px that the lane needs."""
        return self.items.header + max(LANE_LEAST, self.content + LANE_PAD)


def rank(items: Sequence[Item]) -> tuple[Item, ...]:
    """Items with the most important first; among equals the earlier, then by id."""
    return tuple(sorted(items, key=lambda item: (-item.importance, item.start, item.id)))


def plan_lane(lane: LaneItems, label_rows: int, bar_rows: int) -> LanePlan:
    """The best use of at most so many rows for a lane's labels and bars."""
    items, width = lane.items, lane.scale.width
    slots = shelve(_spans(items), bar_rows, width)
    rows = dict(stack(_flags(items, width), label_rows))
    beads = string(_fixed(items, rows), _loose(items, rows, slots), width)
    while beads is None:
        # Labelled marks fill the baseline from edge to edge: the least important gives way.
        del rows[max(rows)]
        beads = string(_fixed(items, rows), _loose(items, rows, slots), width)
    named = rows.keys() | {index for index, slot in slots.items() if slot.anchor}
    hidden = sum(weight(item) for index, item in enumerate(items) if index not in named)
    return LanePlan(lane, label_rows, bar_rows, rows, slots, tuple(beads), hidden)


def weight(item: Item) -> float:
    """What it costs to leave an event without a name."""
    return float(item.importance**1.5)


def _spans(items: Sequence[Item]) -> list[Span]:
    return [
        Span(
            index,
            item.start,
            item.solid_start,
            item.solid_end,
            item.end,
            item.text_width,
        )
        for index, item in enumerate(items)
        if item.is_bar
    ]


def _flags(items: Sequence[Item], width: float) -> list[Flag]:
    points = [(index, item) for index, item in enumerate(items) if not item.is_bar]
    wanted = (
        flag(index, item.x, item.text_width + LABEL_PAD, width)
        for index, item in points[:MOST_LABELLED]
    )
    return [each for each in wanted if each is not None]


def _fixed(items: Sequence[Item], rows: Mapping[int, int]) -> list[Point]:
    return [Point(index, items[index].x, mark_radius(items[index])) for index in rows]


def _loose(
    items: Sequence[Item], rows: Mapping[int, int], slots: Mapping[int, Slot]
) -> list[Point]:
    return [
        Point(index, item.x)
        for index, item in enumerate(items)
        if index not in rows and index not in slots
    ]


def mark_radius(item: Item) -> float:
    """Radius in px of a labelled mark: the more important, the larger."""
    return 3.2 + item.importance * 0.6


def settle(plan: LanePlan, top: float, height: float) -> PlacedLane:
    """The plan as placed values, in a lane `height` px high that begins at y = `top`."""
    lane = plan.items
    begin = top + lane.header + (height - lane.header - plan.content) / 2
    baseline = None
    if plan.has_baseline:
        baseline = begin + max(plan.rows.values(), default=0) * ROW + ABOVE
    shelf = begin if baseline is None else baseline + BELOW
    labels = _point_labels(plan, baseline or 0.0) + _bar_labels(plan, shelf)
    return PlacedLane(
        id=lane.lane.id,
        name=lane.lane.name,
        index=lane.index,
        top=top,
        bottom=top + height,
        baseline=baseline,
        labels=labels,
        marks=_marks(plan, baseline or 0.0),
        bars=_bars(plan, shelf),
        badges=_badges(plan, baseline or 0.0),
    )


def _label_y(baseline: float, row: int) -> float:
    return baseline - 2.0 - row * ROW


def _point_labels(plan: LanePlan, baseline: float) -> tuple[Label, ...]:
    scale, items = plan.items.scale, plan.items.items
    found = []
    for index, row in sorted(plan.rows.items()):
        item = items[index]
        flipped = item.x + item.text_width + LABEL_PAD > scale.width
        side = -1 if flipped else 1
        place = (scale.day(item.x), side * LABEL_DX, _label_y(baseline, row))
        found.append(_label(item, *place, "end" if flipped else "start"))
    return tuple(found)


def _bar_labels(plan: LanePlan, shelf: float) -> tuple[Label, ...]:
    scale, items = plan.items.scale, plan.items.items
    return tuple(
        _label(
            items[index],
            scale.day(slot.name_x),
            0.0,
            _shelf_y(shelf, slot),
            slot.anchor,
            inside=slot.inside,
        )
        for index, slot in sorted(plan.slots.items())
        if slot.anchor
    )


def _shelf_y(shelf: float, slot: Slot) -> float:
    return shelf + (slot.row + 0.5) * BAR_ROW


def _label(item: Item, day: float, dx: float, y: float, anchor: str, inside: bool = False) -> Label:
    return Label(
        id=item.id,
        day=day,
        dx=dx,
        y=y,
        anchor=anchor,
        prefix=item.prefix,
        title=item.title,
        note=item.note,
        size=item.size,
        weight=item.weight,
        struck=item.status == "cancelled",
        width=item.text_width,
        inside=inside,
    )


def _marks(plan: LanePlan, baseline: float) -> tuple[Mark, ...]:
    items = plan.items.items
    labelled = [
        _mark(plan, index, items[index].x, mark_radius(items[index]), baseline, row)
        for index, row in sorted(plan.rows.items())
    ]
    dots = [
        _mark(plan, bead.members[0].index, bead.x, DOT, baseline + HANG * bead.hung, 0)
        for bead in plan.beads
        if not bead.is_badge
    ]
    return tuple(dots + labelled)


def _mark(plan: LanePlan, index: int, x: float, radius: float, baseline: float, row: int) -> Mark:
    item, day = plan.items.items[index], plan.items.scale.day
    wide = not item.is_bar and item.end - item.start >= 2 * radius + 4
    low, high = (day(item.start), day(item.end)) if wide else (day(x), day(x))
    top = _label_y(baseline, row) - 6.0 if row else baseline
    return Mark(item.id, day(x), baseline, radius, item.status, item.approximate, low, high, top)


def _bars(plan: LanePlan, shelf: float) -> tuple[Bar, ...]:
    items, day = plan.items.items, plan.items.scale.day
    return tuple(
        Bar(
            id=items[index].id,
            start=day(items[index].start),
            solid_start=day(items[index].solid_start),
            solid_end=day(items[index].solid_end),
            end=day(items[index].end),
            y=_shelf_y(shelf, slot),
            height=BAR,
            status=items[index].status,
            cap_start=items[index].start == items[index].solid_start,
            cap_end=items[index].end == items[index].solid_end,
        )
        for index, slot in sorted(plan.slots.items())
    )


def _badges(plan: LanePlan, baseline: float) -> tuple[Badge, ...]:
    items, day = plan.items.items, plan.items.scale.day
    found = []
    for bead in plan.beads:
        if bead.is_badge:
            members = [items[point.index] for point in bead.members]
            first = day(min(max(item.start, 0.0) for item in members))
            last = day(max(min(item.end, plan.items.scale.width) for item in members))
            ids = tuple(item.id for item in members)
            found.append(Badge(day(bead.x), baseline, BADGE, ids, first, last))
    return tuple(found)
