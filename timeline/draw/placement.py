"""Where everything in a view stands: which events get a label, a mark, a bar or a share of a badge.

`place` is pure and knows nothing of Plotly or SVG. What may stand where is laid out once
(timeline/draw/layout.py) and chosen by scale (timeline/draw/choose.py); here it becomes places on
the page. Nothing is lost: labelled and unlabelled marks and bars, and the counts of the badges, add
up to the events in the window.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from math import inf

import pandas as pd

from timeline.curate.model import Lane, NamedSpan
from timeline.dates import OPEN_FUTURE, OPEN_PAST, ticks
from timeline.draw import placed
from timeline.draw.beads import BADGE, DOT, Bead, Ground, string
from timeline.draw.cast import Cast, CastLane, bin_days, gather
from timeline.draw.choose import Drawn, View, bars_in, flags_in, ids_of
from timeline.draw.flags import LABEL_DX, Flag
from timeline.draw.grid import Grid
from timeline.draw.index import TimeIndex
from timeline.draw.layout import BAR, LaidLane, lay_out
from timeline.draw.measure import FADE, Item
from timeline.draw.names import Name
from timeline.draw.placed import Badge, Label, Mark, PlacedEra, PlacedLane, Placement
from timeline.explore.window import Window
from timeline.languages import ENGLISH, Language

TICK_GAP = 64.0
"""Least room in px between two labelled ticks."""

LEAST_STRIPE = 4.0
"""How many px of a stripe have to show beside its mark for it to be drawn."""

LEADER_GAP = 6.0
"""How far in px under the middle of its label a leader is drawn up to."""


def in_window(frame: pd.DataFrame, window: Window) -> pd.DataFrame:
    """The rows of a frame that may have happened inside the window."""
    return frame[(frame["earliest_start"] < window.last) & (frame["latest_end"] + 1 > window.first)]


def place(
    index: TimeIndex,
    lanes: Sequence[Lane],
    eras: Sequence[NamedSpan],
    window: Window,
    grid: Grid,
    height: float,
) -> Placement:
    """Place the events of an index that fall into the window, on a plot as wide as the grid's.

    `height` is what the lanes may fill together, see `timeline.draw.layout`. Returns a Placement;
    its day positions are valid at this width and at any larger.
    """
    return choose(gather(lay_out(index, lanes, grid, height), window, window), window, eras)


def choose(
    cast: Cast, window: Window, eras: Sequence[NamedSpan], language: Language = ENGLISH
) -> Placement:
    """The picture of a window that a cast holds, its axis in a language."""
    layout, grid = cast.layout, cast.layout.grid
    view = View(window, grid.width)
    ground = Ground(window, grid.width, grid.home.first, bin_days(grid, view.scale))
    return Placement(
        window=window,
        width=grid.width,
        height=layout.height,
        today=grid.today + 0.5,
        compact=layout.is_compact,
        lanes=tuple(_lane(lane, view, ground) for lane in cast.lanes),
        ticks=tuple(ticks(window.first, window.last, grid.width, TICK_GAP, language)),
        eras=tuple(_eras(eras, window)),
        era_rows=era_depth(eras),
        language=language,
    )


def _lane(lane: CastLane, view: View, ground: Ground) -> PlacedLane:
    laid, flags, bars = lane.laid, flags_in(lane, view), bars_in(lane, view)
    beads = string(lane, ids_of(flags, bars), ground)
    dots = [_dot(bead, laid, view) for bead in beads if bead.is_dot]
    names = [_bar_label(each, laid, view) for each in bars if each.anchor]
    return PlacedLane(
        id=laid.lane.id,
        name=laid.lane.name,
        index=laid.index,
        top=laid.top,
        bottom=laid.bottom,
        baseline=laid.baseline,
        labels=(*(_flag_label(flag, laid) for flag in flags), *names),
        marks=(*dots, *(_mark(flag, laid, view) for flag in flags)),
        bars=tuple(_bar(each, laid, view) for each in bars),
        badges=tuple(_badge(bead, laid, view) for bead in beads if not bead.is_dot),
    )


def _flag_label(flag: Flag, laid: LaidLane) -> Label:
    place = (flag.day, flag.side * LABEL_DX, laid.label_y(flag.row))
    return _label(flag.item, *place, "start" if flag.side == 1 else "end")


def _bar_label(drawn: Drawn, laid: LaidLane, view: View) -> Label:
    place = (view.day(drawn.name_x), 0.0, laid.bar_y(drawn.bar.row))
    return _label(drawn.bar.item, *place, drawn.anchor, drawn.inside)


def _label(item: Item, day: float, dx: float, y: float, anchor: str, inside: bool = False) -> Label:
    name: Name = item.name
    return Label(
        id=item.id,
        day=day,
        dx=dx,
        y=y,
        anchor=anchor,
        prefix=name.prefix,
        title=name.title,
        note=name.note,
        size=name.size,
        weight=name.weight,
        struck=name.struck,
        width=name.width,
        inside=inside,
        conflict=item.conflict,
    )


def mark_radius(item: Item) -> float:
    """Radius in px of a labelled mark: the more important, the larger."""
    return 3.2 + item.importance * 0.5


def _mark(flag: Flag, laid: LaidLane, view: View) -> Mark:
    item, baseline = flag.item, laid.baseline or 0.0
    radius = mark_radius(item)
    low, high = _whisker(item, radius, view)
    top = laid.label_y(flag.row) + LEADER_GAP
    return Mark(
        item.id, item.anchor, baseline, radius, item.status, item.approximate, low, high, top
    )


def _whisker(item: Item, radius: float, view: View) -> tuple[float, float]:
    """The days of a mark's stripe, or its own day twice when the mark would cover it."""
    low = item.start - FADE / view.scale * item.open_start
    high = item.end + FADE / view.scale * item.open_end
    if (high - low) * view.scale < 2 * radius + LEAST_STRIPE:
        return item.anchor, item.anchor
    return low, high


def _dot(bead: Bead, laid: LaidLane, view: View) -> Mark:
    item, day = bead.items[0], view.day(bead.x)
    return Mark(
        id=item.id,
        day=day,
        y=laid.hung,
        radius=DOT,
        status=item.status,
        approximate=item.approximate,
        low=day,
        high=day,
        top=laid.hung,
        conflict=item.conflict,
    )


def _bar(drawn: Drawn, laid: LaidLane, view: View) -> placed.Bar:
    item, ends = drawn.bar.item, drawn.ends
    return placed.Bar(
        id=item.id,
        start=view.day(ends.start),
        solid_start=view.day(ends.solid_start),
        solid_end=view.day(ends.solid_end),
        end=view.day(ends.end),
        y=laid.bar_y(drawn.bar.row),
        height=BAR,
        status=item.status,
        cap_start=ends.start == ends.solid_start,
        cap_end=ends.end == ends.solid_end,
        conflict=item.conflict and not drawn.anchor,
    )


def _badge(bead: Bead, laid: LaidLane, view: View) -> Badge:
    ids = tuple(item.id for item in bead.items)
    return Badge(view.day(bead.x), laid.hung, BADGE, bead.count, ids, bead.first, bead.last)


def _eras(eras: Iterable[NamedSpan], window: Window) -> Iterable[PlacedEra]:
    for era in eras:
        span = era.span
        start = -inf if span.earliest_start <= OPEN_PAST else float(span.earliest_start)
        end = inf if span.latest_end >= OPEN_FUTURE else float(span.latest_end + 1)
        if start < window.last and end > window.first:
            low, high = max(start, window.first), min(end, window.last)
            yield PlacedEra(era.name, low, high, start < window.first, end > window.last)


def era_depth(eras: Iterable[NamedSpan]) -> int:
    """In how many rows eras have to stand so that none overlap, in any window: at least one."""
    rows: list[float] = []
    for span in sorted((era.span for era in eras), key=lambda span: span.earliest_start):
        free = next((place for place, end in enumerate(rows) if end <= span.earliest_start), None)
        if free is None:
            rows.append(span.latest_end + 1)
        else:
            rows[free] = span.latest_end + 1
    return max(len(rows), 1)


def counts(placement: Placement) -> Mapping[str, int]:
    """How many events are shown labelled, without a label, and as part of a badge."""
    labelled = shown = badged = 0
    for lane in placement.lanes:
        labelled += len(lane.labels)
        shown += len(lane.marks) + len(lane.bars)
        badged += sum(badge.count for badge in lane.badges)
    return {"labelled": labelled, "unlabelled": shown - labelled, "badged": badged}
