"""The stair of a plan that moves: where it turns, and how it is drawn."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from timeline.draw.axes import Axes
from timeline.draw.marks import mark_shapes
from timeline.draw.pen import number
from timeline.draw.scene import At, Glyph, Rect, Shape, Symbol
from timeline.draw.theme import Theme
from timeline.draw.tracks import Track
from timeline.explore.moves import History, standing, stands_at

FADE = 46.0
"""Length in px over which a plan that still stands fades."""

DOUBT = 0.1
"""Opacity of the days that an announced date leaves open."""


@dataclass(frozen=True, slots=True)
class Stair:
    """A track on the plot: its corners in px, its steps' dots, where it ends, in which colour."""

    track: Track
    corners: tuple[tuple[float, float], ...]
    colour: str
    weight: float

    @property
    def end(self) -> tuple[float, float]:
        """Where the stair ends."""
        return self.corners[-1]


def stairs_of(tracks: Sequence[Track], axes: Axes, theme: Theme) -> list[Stair]:
    """The stairs of some tracks: those that moved in the colours of lanes, the others muted."""
    found, moved = [], 0
    for track in tracks:
        corners = tuple(_corners(track.history, axes))
        if track.history.moves:
            found.append(Stair(track, corners, theme.lane(moved), 2.5))
            moved += 1
        else:
            found.append(Stair(track, corners, theme.muted, 1.4))
    return found


def _corners(found: History, axes: Axes) -> Iterator[tuple[float, float]]:
    """Where a stair begins, turns and ends; a happened event ends it on the diagonal."""
    days, outcome = stands_at(found), found.outcome
    for (step, until), day in zip(standing(found.steps, outcome.day), days, strict=True):
        yield axes.x(step.stated), axes.y(day)
        yield axes.x(until), axes.y(day)
    if outcome.kind == "happened" and outcome.day != days[-1]:
        yield axes.x(outcome.day), axes.y(outcome.day)


def _doubt(stair: Stair, axes: Axes) -> Iterator[Shape]:
    """A band over the days that a date leaves open, as long as it stood."""
    found = stair.track.history
    for step, until in standing(found.steps, found.outcome.day):
        low, high = axes.clipped(step.date.earliest_start), axes.clipped(step.date.latest_start)
        if high > low:
            yield Rect(
                axes.at(step.stated),
                axes.at(until),
                axes.y(high),
                axes.y(low),
                stair.colour,
                DOUBT,
                DOUBT,
            )


def stair_shapes(stair: Stair, axes: Axes, theme: Theme) -> Iterator[Shape]:
    """The stair on a wider one in the colour of the paper; a plan that stands fades at its end."""
    yield from _doubt(stair, axes)
    corners = stair.corners
    if stair.track.history.outcome.kind != "open":
        yield from _path(corners, stair, theme)
        return
    (before, y), (x, _) = corners[-2:]
    turn = max(before, x - FADE)
    yield from _path((*corners[:-1], (turn, y)), stair, theme)
    top, bottom = y - stair.weight / 2, y + stair.weight / 2
    yield Rect(axes.share(turn), axes.share(x), top, bottom, stair.colour, 1.0, 0.15)


def _path(corners: Sequence[tuple[float, float]], stair: Stair, theme: Theme) -> Iterator[Shape]:
    path = "L".join(f"{number(x)},{number(y)}" for x, y in dict.fromkeys(corners))
    for colour, width in ((theme.paper, stair.weight + 3), (stair.colour, stair.weight)):
        yield Glyph(At(0), 0, f"M{path}", "", colour, width)


def stair_marks(stair: Stair, axes: Axes, theme: Theme) -> Iterator[Shape]:
    """A full dot where a date was announced first, an empty one where it was confirmed; the end."""
    radius, found = stair.weight + 0.5, stair.track.history
    for step, day in zip(found.steps, stands_at(found), strict=True):
        y = axes.y(day)
        for again in step.confirmed:
            yield Symbol(axes.at(again), y, "circle", radius - 1, theme.paper, stair.colour, 1.2)
        yield Symbol(axes.at(step.stated), y, "circle", radius, stair.colour, theme.paper, 1.0)
    status, (x, y) = found.outcome.claim.status, stair.end
    yield from mark_shapes(axes.share(x), y, 5.0, status, stair.colour, theme)
