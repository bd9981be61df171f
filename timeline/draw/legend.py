"""What the marks of a picture mean: a sample and a word for each sort that is in it."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from timeline.draw.marks import GHOST, WHISKER, mark_shapes
from timeline.draw.metrics import text_width
from timeline.draw.placed import Bar, PlacedLane, Placement
from timeline.draw.scene import At, Glyph, Line, Rect, Run, Shape, Symbol, Text
from timeline.draw.signs import THICK, sign_path
from timeline.draw.theme import STATUS_STYLES, Theme
from timeline.draw.trails import DENSE, HATCH, SPARSE, STRENGTH
from timeline.explore.clock import status_name
from timeline.explore.traits import TRAITS
from timeline.languages import Language, gettext_noop

SIZE, WEIGHT = 12.0, 500
"""Font size in px and weight of the words."""

ROW = 22.0
"""Height in px of a row."""

SAMPLE, GAP, APART = 20.0, 6.0, 20.0
"""Width in px of a sample, room between it and its word, and between two entries."""

RADIUS, RING = 5.2, 8.0
"""Radius in px of the sample of a mark, and of a badge."""

SLIPS = gettext_noop("typical slip: statistics, not a forecast")
"""What the strokes are that shade a slip."""

Sample = Callable[[float, float], Iterator[Shape]]
"""Draws a sample: its left end in px from the plot's left edge, and its middle height."""

Drawn = Callable[[Theme, float, float], Iterator[Shape]]
"""Draws one in the colours of a theme."""


@dataclass(frozen=True, slots=True)
class Key:
    """One entry: the word, what draws its sample, and its kind, a status or one of Kinds."""

    name: str
    sample: Sample
    kind: str = ""

    @property
    def width(self) -> float:
        """How wide the entry is, in px."""
        return SAMPLE + GAP + text_width(self.name, SIZE, WEIGHT)


@dataclass(frozen=True, slots=True)
class Kinds:
    """What there is to explain: statuses, and what else may puzzle."""

    statuses: Container[str]
    uncertain: bool = False
    disagree: bool = False
    ghosts: bool = False
    slips: bool = False
    more: bool = False


def keys(
    placement: Placement, theme: Theme, has_ghosts: bool = False, has_slips: bool = False
) -> Iterator[Key]:
    """The entries of a picture: its statuses in their order, then what else may puzzle."""
    marks = [mark for lane in placement.lanes for mark in lane.marks]
    bars = [bar for lane in placement.lanes for bar in lane.bars]
    found = Kinds(
        {mark.status for mark in marks} | {bar.status for bar in bars},
        uncertain=any(mark.low < mark.high for mark in marks) or not all(map(_is_sharp, bars)),
        disagree=any(map(_disagrees, placement.lanes)),
        ghosts=has_ghosts,
        slips=has_slips,
        more=any(lane.badges for lane in placement.lanes),
    )
    yield from entries(found, theme, placement.language)


def entries(found: Kinds, theme: Theme, language: Language) -> Iterator[Key]:
    """The entries for what there is to explain."""
    say, disagree = language.gettext, TRAITS["disagree"].word
    for status in STATUS_STYLES:
        if status in found.statuses:
            yield Key(status_name(status, language), partial(_mark, status, theme), status)
    others: tuple[tuple[str, bool, str, Drawn], ...] = (
        ("uncertain", found.uncertain, say("uncertain"), _doubt),
        ("disagree", found.disagree, say(disagree), _sign),
        ("ghosts", found.ghosts, say("earlier dates"), _ghosts),
        ("slips", found.slips, say(SLIPS), _slips),
        ("more", found.more, say("more"), _badge),
    )
    for kind, is_there, name, draw in others:
        if is_there:
            yield Key(name, partial(draw, theme), kind)


def rows(found: Iterable[Key], limit: float) -> list[list[Key]]:
    """The entries in rows no wider than `limit` px, but for one that is wider by itself."""
    made: list[list[Key]] = []
    left = limit
    for key in found:
        if not made or left < key.width:
            made.append([])
            left = limit
        made[-1].append(key)
        left -= key.width + APART
    return made


def row_shapes(row: Sequence[Key], left: float, y: float, theme: Theme) -> Iterator[Shape]:
    """A row of entries that begins `left` px from the plot's left edge, about a height."""
    for key in row:
        yield from key.sample(left, y)
        run = Run(key.name, SIZE, WEIGHT, theme.muted)
        yield Text(At(0, left + SAMPLE + GAP, edge=True), y, "start", (run,))
        left += key.width + APART


def _disagrees(lane: PlacedLane) -> bool:
    """Whether the sign of claims that disagree stands anywhere in a lane."""
    named = any(label.conflict for label in lane.labels)
    return named or any(mark.conflict for mark in lane.marks) or any(b.conflict for b in lane.bars)


def _is_sharp(bar: Bar) -> bool:
    return bar.start == bar.solid_start and bar.end == bar.solid_end


def _mark(status: str, theme: Theme, left: float, y: float) -> Iterator[Shape]:
    yield from mark_shapes(_middle(left), y, RADIUS, status, theme.ink, theme)


def _doubt(theme: Theme, left: float, y: float) -> Iterator[Shape]:
    """A stripe that fades to both sides of its middle."""
    low, mid, high = (At(0, left + px, edge=True) for px in (0, SAMPLE / 2, SAMPLE))
    top, bottom = y - WHISKER / 2, y + WHISKER / 2
    yield Rect(low, mid, top, bottom, theme.ink, 0.0, 0.6)
    yield Rect(mid, high, top, bottom, theme.ink, 0.6, 0.0)


def _sign(theme: Theme, left: float, y: float) -> Iterator[Shape]:
    yield Glyph(_middle(left), y, sign_path(), "", theme.today, THICK)


def _ghosts(theme: Theme, left: float, y: float) -> Iterator[Shape]:
    """Two rings on a line, as an earlier date and a later one."""
    first, last = (At(0, left + px, edge=True) for px in (GHOST, SAMPLE - GHOST))
    yield Line(first, y, last, y, theme.ink, 1.3, opacity=0.75)
    for place in (first, last):
        yield Symbol(place, y, "circle", GHOST, theme.paper, theme.ink, 1.3)


def _slips(theme: Theme, left: float, y: float) -> Iterator[Shape]:
    """Strokes close to each other, then wide apart."""
    first, half, last = (At(0, left + px, edge=True) for px in (0, SAMPLE * 0.4, SAMPLE))
    yield Line(first, y, half, y, theme.ink, HATCH, DENSE, STRENGTH)
    yield Line(half, y, last, y, theme.ink, HATCH, SPARSE, STRENGTH)


def _badge(theme: Theme, left: float, y: float) -> Iterator[Shape]:
    yield Symbol(_middle(left), y, "circle", RING, theme.paper, theme.ink, 1.3)
    yield Text(_middle(left), y, "middle", (Run("+2", 9.5, 700, theme.ink),))


def _middle(left: float) -> At:
    return At(0, left + SAMPLE / 2, edge=True)
