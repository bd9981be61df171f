"""Sheets of paper, their margins, and how large a picture is printed on them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

POINTS = 72 / 25.4
"""Points of a millimetre."""

MARGIN = 10.0
"""Room in mm on all sides, which every printer leaves free at the most."""


READ = 1.1
"""How much larger texts are than what is said in a picture."""


@dataclass(frozen=True, slots=True)
class Paper:
    """A sheet: its name, its short and its long side in mm.

    `pt` is how many points a px has at the least: so much larger is what hangs on a wall; `title`
    is the size of its title in px.
    """

    name: str
    short: float
    long: float
    pt: float
    title: float


PAPERS: Mapping[str, Paper] = {
    "a4": Paper("A4", 210.0, 297.0, 0.68, 22.0),
    "letter": Paper("Letter", 215.9, 279.4, 0.68, 22.0),
    "a0": Paper("A0", 841.0, 1189.0, 1.5, 46.0),
}
"""Papers by their keys. Source: ISO 216, ANSI/ASME Y14.1."""


@dataclass(frozen=True, slots=True)
class Page:
    """A sheet the long or the short way round, `width` by `height` points, `pt` points a px."""

    width: float
    height: float
    pt: float

    @property
    def room(self) -> tuple[float, float]:
        """Width and height in px between the margins."""
        margins = 2 * MARGIN * POINTS
        return (self.width - margins) / self.pt, (self.height - margins) / self.pt

    @property
    def margin(self) -> float:
        """The margin in px."""
        return MARGIN * POINTS / self.pt


def wide(paper: Paper, larger: float = 1.0) -> Page:
    """The sheet with its long side below, everything on it so much larger."""
    return Page(paper.long * POINTS, paper.short * POINTS, paper.pt * larger)


def upright(paper: Paper) -> Page:
    """The sheet with its short side below, for texts, which are read more closely than labels."""
    return Page(paper.short * POINTS, paper.long * POINTS, paper.pt * READ)
