"""A lane's plan settled on the page: every label, mark, bar and badge at its place."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from timeline.draw.bars import Slot
from timeline.draw.beads import BADGE, DOT, Bead, Point, string
from timeline.draw.labels import Perch
from timeline.draw.lanes import (
    ABOVE,
    BAR,
    BAR_ROW,
    BELOW,
    HANG,
    LABEL_DX,
    ROW,
    LanePlan,
    highest,
    mark_radius,
)
from timeline.draw.measure import Item
from timeline.draw.placed import Badge, Bar, Label, Mark, PlacedLane


def settle(plan: LanePlan, top: float, height: float) -> PlacedLane:
    """The plan as placed values, in a lane `height` px high that begins at y = `top`."""
    plan, beads = _strung(plan)
    lane = plan.items
    begin = top + lane.header + (height - lane.header - plan.content) / 2
    baseline = None
    if plan.has_baseline:
        baseline = begin + highest(plan.rows) * ROW + ABOVE
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
        marks=_marks(plan, beads, baseline or 0.0),
        bars=_bars(plan, shelf),
        badges=_badges(plan, beads, baseline or 0.0),
    )


def _strung(plan: LanePlan) -> tuple[LanePlan, list[Bead]]:
    """The points without a label as beads, and the plan that leaves them room."""
    lane = plan.items
    rows = dict(plan.rows)
    while True:
        fixed = [
            Point(index, lane.items[index].x, mark_radius(lane.items[index])) for index in rows
        ]
        loose = _loose(lane.items, rows, plan.slots)
        beads = string(fixed, [*loose, *lane.crowd], lane.scale.width)
        if beads is not None:
            return replace(plan, rows=rows), beads
        # Labelled marks fill the baseline from edge to edge: the least important gives way.
        del rows[max(rows)]


def _loose(
    items: Sequence[Item], rows: Mapping[int, Perch], slots: Mapping[int, Slot]
) -> list[Point]:
    return [
        Point(index, _place(item))
        for index, item in enumerate(items)
        if index not in rows and index not in slots
    ]


def _place(item: Item) -> float:
    """Where an event without a label is shown: a bar that has no room, at its start."""
    return max(item.solid_start, 0.0) if item.is_bar else item.x


def _label_y(baseline: float, row: int) -> float:
    return baseline - 2.0 - row * ROW


def _point_labels(plan: LanePlan, baseline: float) -> tuple[Label, ...]:
    scale, items = plan.items.scale, plan.items.items
    found = []
    for index, perch in sorted(plan.rows.items()):
        item, side = items[index], -1 if perch.flipped else 1
        place = (scale.day(item.x), side * LABEL_DX, _label_y(baseline, perch.row))
        found.append(_label(item, *place, "end" if perch.flipped else "start"))
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


def _marks(plan: LanePlan, beads: Sequence[Bead], baseline: float) -> tuple[Mark, ...]:
    items = plan.items.items
    labelled = [
        _mark(plan, index, items[index].x, mark_radius(items[index]), baseline, perch.row)
        for index, perch in sorted(plan.rows.items())
    ]
    dots = [
        _mark(plan, bead.members[0].index, bead.x, DOT, baseline + HANG * bead.hung, 0)
        for bead in beads
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


def _badges(plan: LanePlan, beads: Sequence[Bead], baseline: float) -> tuple[Badge, ...]:
    return tuple(_badge(plan, bead, baseline) for bead in beads if bead.is_badge)


def _badge(plan: LanePlan, bead: Bead, baseline: float) -> Badge:
    items, scale = plan.items.items, plan.items.scale
    known = [items[point.index] for point in bead.members if point.index >= 0]
    ends = [(max(item.start, 0.0), min(item.end, scale.width)) for item in known]
    ends += [(point.left, point.right) for point in bead.members if point.index < 0]
    return Badge(
        day=scale.day(bead.x),
        y=baseline,
        radius=BADGE,
        count=sum(point.count for point in bead.members),
        ids=tuple(item.id for item in known),
        first=scale.day(min(left for left, _ in ends)),
        last=scale.day(max(right for _, right in ends)),
    )
