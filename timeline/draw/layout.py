"""How the height of the picture is shared out among its lanes, the same for every window.

Rows go, a step at a time, to the lane that would otherwise hide the most in the home view. They
stay as they are while a reader zooms and pans, so that nothing moves up or down under the hand.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from timeline.curate.model import Lane
from timeline.draw.grid import Grid
from timeline.draw.index import TimeIndex
from timeline.draw.lanes import LaneItems, LaneLayout, Rows

ROW, BAR_ROW, BAR = 18.0, 20.0, 14.0
"""Height in px of a label row, of a bar row and of a bar."""

ABOVE, BELOW, HANG = 8.0, 24.0, 15.0
"""Room in px for marks above the baseline, and for marks and what hangs from it below; how far."""

LANE_PAD, LANE_HEADER, LANE_LEAST = 10.0, 22.0, 46.0
"""Room in px around a lane's content, for its name above it, and at the least."""

COMPACT_BELOW = 560.0
"""Plot width in px under which a lane's name stands above it instead of beside it."""

MAX_ROWS = 16
"""Most label rows, and most bar rows, that one lane may take."""

MOST_SPARE = 28.0
"""Most room in px that a lane gets beyond what it needs."""

CROWD = 0.5
"""How much a crowded lane has to wait: the power of all it holds that divides what it gains."""

ROOMY = 0.8
"""The share of the height up to which every lane gets a second label row before any gets more."""

STEPS = ((1, 0), (0, 1), (2, 0), (1, 1), (0, 2), (3, 0), (5, 0))
"""What a lane may be given at once: label rows, bar rows. Stairs may need several to gain."""


@dataclass(frozen=True)
class LaidLane:
    """A lane with its room on the page; heights in px from the top of the first lane.

    Labels stand in rows above `baseline`, bars in rows below `shelf`, what has no name at `hung`.
    """

    lane: Lane
    index: int
    top: float
    bottom: float
    baseline: float | None
    shelf: float
    layout: LaneLayout

    @property
    def hung(self) -> float:
        """The height of what has no room for a name."""
        return self.shelf - BELOW + HANG

    def label_y(self, row: int) -> float:
        """The middle of a label row, from 1 upwards."""
        return (self.baseline or 0.0) + 1.0 - row * ROW

    def bar_y(self, row: int) -> float:
        """The middle of a bar row, from 0 downwards."""
        return self.shelf + (row + 0.5) * BAR_ROW


@dataclass(frozen=True)
class Layout:
    """All lanes of a picture."""

    grid: Grid
    lanes: tuple[LaidLane, ...]

    @property
    def height(self) -> float:
        """Height in px of all lanes together."""
        return self.lanes[-1].bottom if self.lanes else 0.0

    @property
    def is_compact(self) -> bool:
        """Whether the lanes' names stand above them."""
        return self.grid.width < COMPACT_BELOW


@dataclass(frozen=True, eq=False)
class Plan:
    """What fits of a lane in the home view in a number of rows."""

    lane: Lane
    index: int
    items: LaneItems
    rows: Rows

    @cached_property
    def hidden(self) -> float:
        """What has no name in the home view, weighed by importance."""
        scale, bars = self.items.grid.scale, self.items.bars(self.rows.bars)
        named = [flag.item for flag in self.items.flags(self.rows.labels)]
        named += [bar.item for bar in bars if bar.is_named(scale)]
        home = self.items.grid.home
        shown = sum(item.weight for item in named if home.first <= item.anchor < home.last)
        return self.items.weight - shown

    @property
    def has_baseline(self) -> bool:
        """Whether anything stands on the baseline or hangs from it in all but the far windows."""
        return len(self.items.bars(self.rows.bars)) < len(self.items.lane.rows)

    @property
    def hanging(self) -> float:
        """Height in px of the room above the bars of a lane without a baseline.

        The bar of a plan without an end fades away; in a window beyond that it is only counted.
        """
        bars = self.items.bars(self.rows.bars)
        is_open = any(bar.item.open_start or bar.item.open_end for bar in bars)
        return 2 * (BELOW - HANG) if is_open and not self.has_baseline else 0.0

    @property
    def header(self) -> float:
        """Height in px of the name above the lane, if it stands there."""
        return LANE_HEADER if self.items.grid.width < COMPACT_BELOW else 0.0

    @property
    def content(self) -> float:
        """Height in px of all that is drawn in the lane but its name."""
        flags, bars = self.items.flags(self.rows.labels), self.items.bars(self.rows.bars)
        points = max((flag.row for flag in flags), default=0) * ROW + ABOVE + BELOW
        shelves = max((bar.row + 1 for bar in bars), default=0) * BAR_ROW
        return (points if self.has_baseline else self.hanging) + shelves

    @property
    def height(self) -> float:
        """Height in px that the lane needs."""
        return self.header + max(LANE_LEAST, self.content + LANE_PAD)


def lay_out(index: TimeIndex, lanes: Sequence[Lane], grid: Grid, height: float) -> Layout:
    """The layout of an index on a grid, worked out once and kept with the index.

    `height` is what the lanes may fill together: they take less when there is less to show, and
    more only when even one row each needs it.
    """
    key = (tuple(lane.id for lane in lanes), grid, height)
    layout: Layout = index.once(key, lambda: work_out(index, lanes, grid, height))
    return layout


def work_out(
    index: TimeIndex,
    lanes: Sequence[Lane],
    grid: Grid,
    height: float,
    most_spare: float = MOST_SPARE,
) -> Layout:
    """The same layout for a picture that is drawn once: nobody keeps it."""
    least = [
        Plan(lane, number, LaneItems(index, index.lanes[lane.id], grid), Rows(1, 1))
        for number, lane in enumerate(lanes)
        if lane.id in index.lanes
    ]
    # What is hidden in the home view is not all: a second row helps where a reader zooms in.
    roomy = [replace(plan, rows=Rows(2, 1)) for plan in least]
    fits = sum(plan.height for plan in roomy) <= height * ROOMY
    plans = _share_height(roomy if fits else least, height)
    left = height - sum(plan.height for plan in plans)
    spare = min(max(0.0, left) / max(len(plans), 1), most_spare)
    top, laid = 0.0, []
    for plan in plans:
        laid.append(_laid(plan, top, plan.height + spare))
        top = laid[-1].bottom
    return Layout(grid, tuple(laid))


def _laid(plan: Plan, top: float, height: float) -> LaidLane:
    layout = LaneLayout(plan.items, plan.rows)
    begin = top + plan.header + (height - plan.header - plan.content) / 2
    rows = max((flag.row for flag in plan.items.flags(plan.rows.labels)), default=0)
    baseline = begin + rows * ROW + ABOVE if plan.has_baseline else None
    shelf = begin + plan.hanging if baseline is None else baseline + BELOW
    return LaidLane(plan.lane, plan.index, top, top + height, baseline, shelf, layout)


def _share_height(plans: list[Plan], height: float) -> list[Plan]:
    """Give rows, a step at a time, to the lane that would hide the most per px of height.

    What a lane hides is weighed against all it holds, so that a quiet lane is not starved by a
    crowded one.
    """
    while True:
        left = height - sum(plan.height for plan in plans)
        offers = [
            (gain, place, larger)
            for place, plan in enumerate(plans)
            for gain, larger in _offers(plan, left)
        ]
        if not offers:
            return plans
        _, place, larger = max(offers, key=lambda offer: (offer[0], -offer[1]))
        plans[place] = larger


def _offers(plan: Plan, left: float) -> Iterable[tuple[float, Plan]]:
    if plan.hidden == 0:
        return
    for more_labels, more_bars in STEPS:
        rows = Rows(plan.rows.labels + more_labels, plan.rows.bars + more_bars)
        if max(rows.labels, rows.bars) > MAX_ROWS:
            continue
        larger = replace(plan, rows=rows)
        cost, gain = larger.height - plan.height, plan.hidden - larger.hidden
        if gain > 0 and cost <= left:
            yield gain / max(cost, 1.0) / plan.items.weight**CROWD, larger
