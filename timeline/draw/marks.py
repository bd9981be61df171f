"""How one mark, bar or badge is drawn: status by shape and outline, doubt by fading."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from timeline.draw.placed import Badge, Bar, Mark, Placement
from timeline.draw.scene import At, Glyph, Line, Rect, Run, Shape, Symbol, Text
from timeline.draw.theme import BAR_FILL, FLAT, STATUS_STYLES, StatusStyle, Theme

ARC = 0.5523
"""Reach of the control points of a cubic curve that draws a quarter of a unit circle."""

WHISKER = 5.0
"""Height in px of the stripe over the days in which an event may lie."""


def at(placement: Placement, day: float, px: float = 0.0) -> At:
    """The place of a day on the plot."""
    return At((day - placement.window.first) / placement.window.span, px)


def whisker(placement: Placement, mark: Mark, colour: str) -> Iterator[Shape]:
    """The days between which a point event lies: a stripe with ends, fading when about right."""
    if mark.low >= mark.high:
        return
    low, high, mid = (at(placement, day) for day in (mark.low, mark.high, mark.day))
    top, bottom = mark.y - WHISKER / 2, mark.y + WHISKER / 2
    if mark.approximate:
        yield Rect(low, mid, top, bottom, colour, 0.0, 0.5)
        yield Rect(mid, high, top, bottom, colour, 0.5, 0.0)
        return
    yield Rect(low, high, top, bottom, colour, 0.3, 0.3)
    for end in (low, high):
        yield Line(end, top - 1, end, bottom + 1, colour, 1.5)


def mark_shapes(
    place: At, y: float, radius: float, status: str, colour: str, theme: Theme
) -> Iterator[Shape]:
    """A mark in the shape of its status, edged in paper so that neighbours stay apart."""
    style = STATUS_STYLES[status]
    colour = theme.muted if status in FLAT else colour
    if style.shape == "cross":
        yield Symbol(place, y, "cross", radius, "", theme.paper, 4.5)
        yield Symbol(place, y, "cross", radius, "", colour, 2.2)
        return
    if style.filled:
        yield Symbol(place, y, style.shape, radius, colour, theme.paper, 1.4)
        return
    yield Symbol(place, y, style.shape, radius, theme.paper, colour, 1.8)
    yield from _overlay(place, y, radius, style, colour)


def _overlay(place: At, y: float, r: float, style: StatusStyle, colour: str) -> Iterator[Shape]:
    if style.overlay == "dot":
        yield Symbol(place, y, "circle", max(r * 0.42, 1.3), colour, colour, 0)
    elif style.overlay == "half":
        k = r * ARC
        path = f"M0,{-r:g}C{k:g},{-r:g} {r:g},{-k:g} {r:g},0C{r:g},{k:g} {k:g},{r:g} 0,{r:g}Z"
        yield Glyph(place, y, path, colour, "", 0)
    elif style.overlay == "pause":
        half, tall = r * 0.32, r * 0.45
        path = f"M{-half:g},{-tall:g}L{-half:g},{tall:g}M{half:g},{-tall:g}L{half:g},{tall:g}"
        yield Glyph(place, y, path, "", colour, 1.4)


def bar_shapes(placement: Placement, bar: Bar, colour: str, theme: Theme) -> Iterator[Shape]:
    """A bar: full where it is certain, fading where it is not, capped where an end is sharp."""
    style = STATUS_STYLES[bar.status]
    colour = theme.muted if bar.status in FLAT else colour
    top, bottom = bar.y - bar.height / 2, bar.y + bar.height / 2
    opacity = BAR_FILL * style.strength
    start, full, ebb, end = (
        at(placement, day) for day in (bar.start, bar.solid_start, bar.solid_end, bar.end)
    )
    for left, right, low, high in (
        (start, full, 0.0, opacity),
        (full, ebb, opacity, opacity),
        (ebb, end, opacity, 0.0),
    ):
        if right.share > left.share:
            yield Rect(left, right, top, bottom, colour, low, high)
    if style.outlined:
        for y in (top, bottom):
            yield Line(full, y, ebb, y, colour, 1.2, style.dash)
    for place, sharp in ((start, bar.cap_start), (end, bar.cap_end)):
        if sharp:
            yield Line(place, top, place, bottom, colour, 2.5)


GHOST = 3.5
"""Radius in px of a date for which something was planned before; assets/ghosts.mjs has the same."""


def ghost_shapes(
    placement: Placement, mark: Mark, days: Iterable[float], colour: str, paper: str
) -> Iterator[Shape]:
    """Earlier dates of a plan as rings, joined to its mark by a line."""
    places = [at(placement, day) for day in (*days, mark.day)]
    ends = sorted(places, key=lambda place: place.share)
    yield Line(ends[0], mark.y, ends[-1], mark.y, colour, 1.3, opacity=0.75)
    for place in places[:-1]:
        yield Symbol(place, mark.y, "circle", GHOST, paper, colour, 1.3)


def badge_shapes(placement: Placement, badge: Badge, colour: str, theme: Theme) -> Iterator[Shape]:
    """A ring with the number of events that have no room of their own."""
    place = at(placement, badge.day)
    label = f"+{badge.count}" if badge.count < 10 else _short(badge.count)
    size = 9.5 if len(label) < 3 else 7.5 if len(label) < 4 else 6.0
    yield Symbol(place, badge.y, "circle", badge.radius, theme.paper, colour, 1.3)
    yield Text(place, badge.y, "middle", (Run(label, size, 700, colour),))


def _short(count: int) -> str:
    """A count in at most four characters: 350, 12k, 3M."""
    for size, letter in ((1_000_000, "M"), (1_000, "k")):
        if count >= size:
            return f"{count // size}{letter}"
    return str(count)
