"""The sign ≠ of an event whose claims disagree on its date: where it stands and how it is drawn.

It stands between a name and its mark, on a bar without a name in its middle, and below a dot. A
name is measured with it, and the other two take no more room than is left free around them: so it
is never in the way of anything else. assets/signs.mjs draws the same.
"""

from __future__ import annotations

from collections.abc import Iterator

from timeline.draw.beads import DOT
from timeline.draw.marks import at
from timeline.draw.names import SIGN_ROOM
from timeline.draw.placed import Bar, Label, Mark, Placement
from timeline.draw.scene import At, Glyph
from timeline.draw.theme import Theme

SIGN = 7.0
"""Width and height of the sign in px."""

STROKES = (((-3.5, -1.7), (3.5, -1.7)), ((-3.5, 1.7), (3.5, 1.7)), ((1.9, -3.5), (-1.9, 3.5)))
"""The lines of the sign in px about its middle."""

THICK, HALO = 1.5, 4.5
"""Widths in px of its lines, and of those in the colour of the paper behind them."""

UNDER = DOT + 0.6 + SIGN / 2
"""How far in px under the middle of a dot the middle of its sign lies."""


def sign_path(dx: float = 0.0) -> str:
    """The sign as an SVG path about a point `dx` px beside its middle."""
    return "".join(f"M{a + dx:g},{b:g}L{c + dx:g},{d:g}" for (a, b), (c, d) in STROKES)


def text_dx(label: Label) -> float:
    """How far in px beside its day the text of a label begins, behind the sign if it has one."""
    return label.dx + _side(label) * SIGN_ROOM * label.conflict


def sign_dx(label: Label) -> float:
    """How far in px beside the label's day the middle of its sign stands."""
    return label.dx + _side(label) * SIGN / 2


def sign_day(bar: Bar, placement: Placement) -> float:
    """The day in the middle of what is seen of a bar."""
    window = placement.window
    return (max(bar.start, window.first) + min(bar.end, window.last)) / 2


def label_sign(placement: Placement, label: Label, theme: Theme, paper: str) -> Iterator[Glyph]:
    """The sign beside a name, or nothing where claims agree."""
    if label.conflict:
        # On a bar the accent would be too faint to be seen.
        looks = (theme.ink, "") if label.inside else (theme.today, paper)
        yield from _sign(at(placement, label.day), label.y, sign_dx(label), *looks)


def bar_sign(placement: Placement, bar: Bar, theme: Theme) -> Iterator[Glyph]:
    """The sign on a bar without a name, or nothing."""
    if bar.conflict:
        yield from _sign(at(placement, sign_day(bar, placement)), bar.y, 0.0, theme.ink, "")


def mark_sign(placement: Placement, mark: Mark, theme: Theme, paper: str) -> Iterator[Glyph]:
    """The sign below a dot, or nothing."""
    if mark.conflict:
        place = at(placement, mark.day)
        yield from _sign(place, mark.y + UNDER, 0.0, theme.today, paper)


def _side(label: Label) -> int:
    """To which side of its place a label reaches: 1 to the right, -1 to the left."""
    return 1 if label.anchor == "start" else -1


def _sign(place: At, y: float, dx: float, colour: str, halo: str) -> Iterator[Glyph]:
    path = sign_path(dx)
    if halo:
        yield Glyph(place, y, path, "", halo, HALO)
    yield Glyph(place, y, path, "", colour, THICK)
