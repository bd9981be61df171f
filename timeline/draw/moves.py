"""Plans that move, as stairs: announced on from left to right, announced for from bottom to top.

A stair runs level while an announced date stands and steps up where it moves to a later one. On
the diagonal both days are the same: there an event happens on the day that was announced last.
Plans that never moved are drawn in the muted colour. Everything is in px from the plot's corner.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise, takewhile
from math import hypot

from timeline.draw.asides import GAP, Box, Point, Spot, least_height, settle
from timeline.draw.axes import Axes, axes_boxes, axes_shapes, widest_label
from timeline.draw.metrics import ELLIPSIS, elide
from timeline.draw.move_stairs import Stair, stair_marks, stair_shapes, stairs_of
from timeline.draw.scene import At, Group, Line, Rect, Run, Scene, Shape, Text, width_of
from timeline.draw.theme import Theme
from timeline.draw.tracks import MOST, WIDE, Track
from timeline.explore.moves import stands_at
from timeline.languages import Language

TITLE, NOTE = 12.0, 11.0
"""Font sizes in px of an event's title and of what is said of its moves."""

LEFT, RIGHT, TOP, BOTTOM = 40.0, 10.0, 26.0, 40.0
"""Room in px around the plot."""

WINGS = 0.25
"""The share of a wide picture that is left to labels at its right."""

TARGET = 24.0
"""Height in px of the room in which a label can be pressed (WCAG 2.2, 2.5.8)."""


def compose(
    tracks: Sequence[Track],
    width: float,
    today: int,
    today_name: str,
    language: Language,
    theme: Theme,
) -> Scene:
    """The picture of a few tracks, `width` px wide with all that is around the plot."""
    right = RIGHT + (WINGS * width if width >= WIDE else 0.0)
    axes = _axes(tracks, width, today)
    left = max(LEFT, widest_label(axes, language) + 14)
    axes = replace(axes, width=width - left - right)
    stairs = stairs_of(tracks, axes, theme)
    by_weight = sorted(stairs, key=lambda stair: stair.weight)
    lines = [_group(stair, stair_shapes(stair, axes, theme)) for stair in by_weight]
    marks = [_group(stair, stair_marks(stair, axes, theme)) for stair in by_weight]
    labels = _labels(stairs, axes, right - RIGHT, width >= WIDE, theme)
    return Scene(
        backdrop=tuple(axes_shapes(axes, today_name, language, theme)),
        groups=(*lines, *marks, *labels),
        ticks=(),
        hair=theme.hair,
        muted=theme.muted,
        height=axes.height,
        left=left,
        right=right,
        top=TOP,
        bottom=BOTTOM,
    )


def _axes(tracks: Sequence[Track], width: float, today: int) -> Axes:
    histories = [track.history for track in tracks]
    said = [step.stated for each in histories for step in each.steps]
    ends = [each.outcome.day for each in histories]
    meant = [day for each in histories for day in stands_at(each)]
    came = [each.outcome.day for each in histories if each.outcome.kind == "happened"]
    height = max(min(0.4 * width, 520.0) + 20, least_height(MOST))
    return Axes.over([*said, *ends], [*meant, *came, max(ends)], width, height, today)


def _group(stair: Stair, shapes: Iterator[Shape]) -> Group:
    return Group(tuple(shapes), event=stair.track.event, name=stair.track.name)


def _labels(
    stairs: Sequence[Stair], axes: Axes, wing: float, is_wide: bool, theme: Theme
) -> Iterator[Group]:
    """The titles beside the ends of the stairs, those that moved first."""
    longest = 0.45 * axes.width if is_wide else 0.6 * axes.width
    served = sorted(stairs, key=lambda stair: (not stair.track.history.moves, stair.end[1]))
    titles = distinct([stair.track.title for stair in served], longest)
    runs = [
        _runs(stair, title, longest, is_wide, theme)
        for stair, title in zip(served, titles, strict=True)
    ]
    points = [Point(*stair.end, width_of(each)) for stair, each in zip(served, runs, strict=True)]
    room = Box(0.0, 0.0, axes.width + wing, axes.height)
    spots = settle(points, [*_obstacles(stairs, axes)], room)
    for stair, spot, each in zip(served, spots, runs, strict=True):
        text = Text(axes.share(spot.left), spot.y, "start", each, theme.paper)
        leader = _leader(stair, spot, axes) if spot.has_leader else ()
        left = axes.share(spot.left)
        right = At(left.share, left.px + width_of(each))
        target = Rect(left, right, spot.y - TARGET / 2, spot.y + TARGET / 2, "transparent")
        shapes: tuple[Shape, ...] = (*leader, target, text)
        yield Group(shapes, event=stair.track.event, name=stair.track.name)


def _runs(stair: Stair, title: str, longest: float, is_wide: bool, theme: Theme) -> tuple[Run, ...]:
    weight = 600 if stair.track.history.moves else 500
    named = Run(elide(title, TITLE, weight, longest), TITLE, weight, stair.colour)
    if not (is_wide and stair.track.note):
        return (named,)
    return (named, Run(f"  {stair.track.note}", NOTE, 400, theme.muted))


def distinct(titles: Sequence[str], longest: float) -> list[str]:
    """The titles; where two would look alike when they are cut, without the words they share."""
    cut = [elide(title, TITLE, 600, longest) for title in titles]
    return [
        _without(title, [other for other, also in zip(titles, cut, strict=True) if also == short])
        for title, short in zip(titles, cut, strict=True)
    ]


def _without(title: str, alike: Sequence[str]) -> str:
    columns = zip(*(other.split() for other in alike), strict=False)
    shared = sum(1 for _ in takewhile(lambda words: len(set(words)) == 1, columns))
    if len(set(alike)) < 2 or not shared:
        return title
    return " ".join([ELLIPSIS, *title.split()[shared:]])


def _leader(stair: Stair, spot: Spot, axes: Axes) -> tuple[Line, ...]:
    x, y = stair.end
    near = min(max(x, spot.left), spot.left + spot.width)
    side = -2.0 if near == spot.left else 2.0 if near == spot.left + spot.width else 0.0
    end_x, end_y = near + side, spot.y if side else spot.y + (7.0 if spot.y < y else -7.0)
    # It begins at the rim of the mark; a label that near needs none.
    share = 7.0 / max(hypot(end_x - x, end_y - y), 7.0)
    begin_x, begin_y = x + share * (end_x - x), y + share * (end_y - y)
    return (
        Line(axes.share(begin_x), begin_y, axes.share(end_x), end_y, stair.colour, 0.9, (), 0.8),
    )


def _obstacles(stairs: Sequence[Stair], axes: Axes) -> Iterator[Box]:
    """What labels had better not cover: ends most, then stairs, then the diagonal."""
    for stair in stairs:
        x, y = stair.end
        yield Box(x - GAP + 1, y - GAP + 1, x + GAP - 1, y + GAP - 1, 12.0)
        for (x0, y0), (x1, y1) in pairwise(stair.corners):
            half = stair.weight / 2 + 1
            yield Box(
                min(x0, x1) - half, min(y0, y1) - half, max(x0, x1) + half, max(y0, y1) + half
            )
    yield from axes_boxes(axes)
