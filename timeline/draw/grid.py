"""The home view of a plot, and the levels and tiles into which all time is cut from there.

Level 0 is the home view; each further level has twice the scale of the one before. A tile is
what of a level is worked out at once.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil, floor, log2

from timeline.draw.flags import PAD, ROOM
from timeline.draw.measure import LEAST_BAR, Ruler
from timeline.draw.names import longest_label
from timeline.explore.window import Window

TILE = 3.0
"""Width of a tile in plots."""

SHIFT = 0.382
"""By which share of a tile those of a level are shifted against those of the level before."""


@dataclass(frozen=True, slots=True)
class Grid:
    """The home view of a plot: its window, its width in px, and the day that is today."""

    home: Window
    limits: Window
    width: float
    today: int

    @property
    def scale(self) -> float:
        """The scale of the home view, in px per day."""
        return self.width / self.home.span

    @property
    def ruler(self) -> Ruler:
        """How events are measured on this plot."""
        return Ruler(LEAST_BAR / self.scale, longest_label(self.width), self.today)

    @property
    def reach(self) -> float:
        """The room in px that the widest label takes."""
        return longest_label(self.width) + ROOM + PAD

    def level(self, scale: float) -> int:
        """The least level whose scale is at least `scale`; the home view is level 0."""
        return max(ceil(log2(scale / self.scale) - 1e-9), 0)

    def at(self, level: int) -> float:
        """The scale of a level."""
        return self.scale * 2.0**level

    def span(self, level: int) -> float:
        """The days of a tile: so many plots wide at the scale of its level."""
        return TILE * self.width / self.at(level)

    def _origin(self, level: int) -> float:
        """Where tile 0 begins: tiles of neighbouring levels do not end at the same days."""
        return self.home.first - ((level + 1) * SHIFT % 1) * self.span(level)

    def tiles(self, level: int, window: Window) -> range:
        """The numbers of the tiles that a window touches: at least one, however short it is."""
        days, origin = self.span(level), self._origin(level)
        first = floor((window.first - origin) / days)
        return range(first, max(ceil((window.last - origin) / days), first + 1))

    def tile(self, level: int, number: int) -> Window:
        """The days of a tile."""
        first = self._origin(level) + number * self.span(level)
        return Window(first, first + self.span(level))
