"""Where everything in a view stands: which events get a label, a mark, a bar or a share of a badge.

`place` is pure and knows nothing of Plotly or SVG. Lanes stand one under another; in each, labels
rise from a baseline of marks and bars lie below it. Height goes, row by row, to the lane that
would otherwise hide the most. Nothing in the window is lost: labelled and unlabelled marks and
bars, and the counts of the badges, add up to the events in the window.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from timeline.curate.model import Lane, NamedSpan
from timeline.dates import OPEN_FUTURE, OPEN_PAST, ticks
from timeline.draw.beads import Point
from timeline.draw.index import LaneIndex, TimeIndex
from timeline.draw.lanes import MOST_LABELLED, LaneItems, LanePlan, plan_lane
from timeline.draw.measure import Scale, measure
from timeline.draw.placed import PlacedEra, Placement
from timeline.draw.settle import settle
from timeline.explore.window import Window

COMPACT_BELOW = 560.0
"""Plot width in px under which a lane's name stands above it instead of beside it."""

MAX_ROWS = 16
"""Most label rows, and most bar rows, that one lane may take."""

CROWD_PART = 24.0
"""Width in px of the parts in which a crowd is counted."""

MOST_SPARE = 28.0
"""Most room in px that a lane gets beyond what it needs."""

CROWD = 0.5
"""How much a crowded lane has to wait: the power of all it holds that divides what it gains."""

STEPS = ((1, 0), (0, 1), (2, 0), (1, 1), (0, 2), (3, 0))
"""What a lane may be given at once: label rows, bar rows. Stairs may need several to gain."""

TICK_GAP = 64.0
"""Least room in px between two labelled ticks."""


def in_window(frame: pd.DataFrame, window: Window) -> pd.DataFrame:
    """The rows of a frame that may have happened inside the window."""
    return frame[(frame["earliest_start"] < window.last) & (frame["latest_end"] + 1 > window.first)]


def place(
    index: TimeIndex,
    lanes: Sequence[Lane],
    eras: Sequence[NamedSpan],
    window: Window,
    width: float,
    height: float,
    today: int,
) -> Placement:
    """Place the events of an index that fall into the window, on a plot `width` px wide.

    `height` is what the lanes may fill together: they take less when there is less to show, and
    more only when even one row each needs it. Returns a Placement; its day positions are valid at
    this width and at any larger.
    """
    scale = Scale(window, width, today)
    items = [
        _measured(index, lane, number, scale)
        for number, lane in enumerate(lanes)
        if lane.id in index.lanes
    ]
    plans = _share_height(items, height)
    left = height - sum(plan.height for plan in plans)
    spare = min(max(0.0, left) / max(len(plans), 1), MOST_SPARE)
    top, placed = 0.0, []
    for plan in plans:
        lane = settle(plan, top, plan.height + spare)
        placed.append(lane)
        top = lane.bottom
    return Placement(
        window=window,
        width=width,
        height=top,
        today=today + 0.5,
        compact=width < COMPACT_BELOW,
        lanes=tuple(placed),
        ticks=tuple(ticks(window.first, window.last, width, TICK_GAP)),
        eras=tuple(_eras(eras, window)),
    )


def _measured(index: TimeIndex, lane: Lane, number: int, scale: Scale) -> LaneItems:
    """A lane's most important events in view, and the number of all others, part by part."""
    found = index.lanes[lane.id]
    rows = found.candidates(scale.window, MOST_LABELLED)
    items = tuple(measure(index.frame.iloc[rows], scale))
    crowd: tuple[Point, ...] = ()
    if len(rows) == MOST_LABELLED:
        starts = index.frame["earliest_start"].to_numpy()[rows]
        crowd = tuple(_crowd(found, starts, scale))
    return LaneItems(lane, number, items, scale, scale.width < COMPACT_BELOW, crowd)


def _crowd(found: LaneIndex, starts: NDArray[np.int64], scale: Scale) -> Iterable[Point]:
    """The events that are not looked at one by one, counted in parts as wide as a badge."""
    parts = max(int(scale.width / CROWD_PART), 1)
    edges = np.linspace(scale.window.first, scale.window.last, parts + 1)
    taken = np.searchsorted(edges[1:-1], starts, side="right")
    left = found.count(edges) - np.bincount(taken, minlength=parts)
    step = scale.width / parts
    for part in np.flatnonzero(left):
        middle = (part + 0.5) * step
        count, low = int(left[part]), float(part * step)
        yield Point(-1, float(middle), count=count, left=low, right=low + step)


def _share_height(items: Sequence[LaneItems], height: float) -> list[LanePlan]:
    """Give rows, a step at a time, to the lane that would hide the most per px of height.

    What a lane hides is weighed against all it holds, so that a quiet lane is not starved by a
    crowded one.
    """
    plans = [plan_lane(lane, 1, 1) for lane in items]
    while True:
        left = height - sum(plan.height for plan in plans)
        offers = [
            (gain, index, larger)
            for index, plan in enumerate(plans)
            for gain, larger in _offers(plan, left)
        ]
        if not offers:
            return plans
        _, index, larger = max(offers, key=lambda offer: (offer[0], -offer[1]))
        plans[index] = larger


def _offers(plan: LanePlan, left: float) -> Iterable[tuple[float, LanePlan]]:
    if plan.hidden == 0:
        return
    for more_labels, more_bars in STEPS:
        label_rows, bar_rows = plan.label_rows + more_labels, plan.bar_rows + more_bars
        if max(label_rows, bar_rows) > MAX_ROWS:
            continue
        larger = plan_lane(plan.items, label_rows, bar_rows)
        cost, gain = larger.height - plan.height, plan.hidden - larger.hidden
        if gain > 0 and cost <= left:
            yield gain / max(cost, 1.0) / plan.items.total**CROWD, larger


def _eras(eras: Iterable[NamedSpan], window: Window) -> Iterable[PlacedEra]:
    for era in eras:
        span = era.span
        start = window.first if span.earliest_start <= OPEN_PAST else float(span.earliest_start)
        end = window.last if span.latest_end >= OPEN_FUTURE else float(span.latest_end + 1)
        if start < window.last and end > window.first:
            low, high = max(start, window.first), min(end, window.last)
            yield PlacedEra(era.name, low, high, start < window.first, end > window.last)


def counts(placement: Placement) -> Mapping[str, int]:
    """How many events are shown labelled, without a label, and as part of a badge."""
    labelled = shown = badged = 0
    for lane in placement.lanes:
        labelled += len(lane.labels)
        shown += len(lane.marks) + len(lane.bars)
        badged += sum(badge.count for badge in lane.badges)
    return {"labelled": labelled, "unlabelled": shown - labelled, "badged": badged}
