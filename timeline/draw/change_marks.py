"""How each kind of change is drawn: told apart by shape, arrows from a date to another."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import partial

from timeline.draw.courses import ARROWS
from timeline.draw.marks import mark_shapes
from timeline.draw.scene import At, Glyph, Line, Shape, Symbol
from timeline.draw.theme import Theme

REACH = 6.5
"""How far in px a mark reaches to either side."""

RADIUS, RING = 5.0, 3.0
"""Radius in px of a mark, and of the ring on a date that was given up."""

HEAD = 8.0
"""Length in px of the head of an arrow, whose tip is on the date."""

CHECK = "M-2.9,0.2L-0.9,2.3L3,-2.3"
STRIKE = "M-5.6,5.6L5.6,-5.6"

Drawn = Callable[[At, float, str, Theme], Iterator[Shape]]


def _disc(at: At, y: float, colour: str, theme: Theme) -> Iterator[Shape]:
    yield Symbol(at, y, "circle", RADIUS, colour, theme.paper, 1.4)


def _checked(at: At, y: float, colour: str, theme: Theme) -> Iterator[Shape]:
    yield Symbol(at, y, "circle", REACH, colour, theme.paper, 1.4)
    yield Glyph(at, y, CHECK, "", theme.paper, 1.7)


def _diamond(at: At, y: float, colour: str, theme: Theme, is_full: bool) -> Iterator[Shape]:
    fill, stroke, width = (colour, theme.paper, 1.4) if is_full else (theme.paper, colour, 1.6)
    yield Symbol(at, y, "diamond", RADIUS - 0.6, fill, stroke, width)


def _dropped(at: At, y: float, colour: str, theme: Theme) -> Iterator[Shape]:
    yield Symbol(at, y, "circle", RADIUS, theme.paper, colour, 1.6, (1.5, 2.0))


def _gone(at: At, y: float, colour: str, theme: Theme) -> Iterator[Shape]:
    yield Symbol(at, y, "circle", RADIUS, theme.paper, colour, 1.6)
    yield Glyph(at, y, STRIKE, "", colour, 1.6)


def _as_status(at: At, y: float, colour: str, theme: Theme, status: str) -> Iterator[Shape]:
    yield from mark_shapes(at, y, RADIUS, status, colour, theme)


MARKS: Mapping[str, Drawn] = {
    "added": _disc,
    "removed": _gone,
    "confirmed": _checked,
    "cancelled": partial(_as_status, status="cancelled"),
    "on-hold": partial(_as_status, status="on-hold"),
    "status": partial(_as_status, status="in-development"),
    "resourced": partial(_diamond, is_full=False),
    "dated": partial(_diamond, is_full=True),
    "undated": _dropped,
}
"""The marks of the kinds of change; those of `moved` and `redated` are heads of arrows."""

DASHES: Mapping[str, tuple[float, ...]] = {"moved": (), "redated": (4.0, 3.0)}
"""The dashes of the arrows; all that are not named here are dotted."""

DOTTED = (1.5, 3.0)


def change_shapes(
    kind: str, at: At, y: float, colour: str, theme: Theme, side: int = 1
) -> Iterator[Shape]:
    """The mark of a kind of change; `side` is where an arrow points: 1 right, -1 left."""
    if kind in MARKS:
        yield from MARKS[kind](at, y, colour, theme)
        return
    half, length = HEAD / 2 + 0.5, HEAD * side
    path = f"M0,0L{-length:g},{-half:g}L{-length:g},{half:g}Z"
    if kind == "moved":
        yield Glyph(at, y, path, colour, theme.paper, 1.0)
    else:
        yield Glyph(at, y, path, theme.paper, colour, 1.4)


def arrow_shapes(
    kind: str, before: At, at: At, y: float, colour: str, theme: Theme
) -> Iterator[Shape]:
    """The way from a date that was given up to the one that came for it, without its mark."""
    dash = DASHES.get(kind, DOTTED)
    yield Line(before, y, at, y, colour, 1.8 if kind == "moved" else 1.5, dash)
    yield Symbol(before, y, "circle", RING, theme.paper, colour, 1.4)


def key_shapes(kind: str, size: float, theme: Theme) -> Iterator[Shape]:
    """The sample of a kind of change in a key, in a square so many px wide."""
    y, middle, colour = size / 2, At(0.5), "currentColor"
    if kind in ARROWS and kind not in MARKS:
        tip = At(1 - 1 / size)
        yield from arrow_shapes(kind, At((RING + 1) / size), tip, y, colour, theme)
        yield from change_shapes(kind, tip, y, colour, theme)
        return
    yield from change_shapes(kind, middle, y, colour, theme)
