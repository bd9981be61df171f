"""What a placed picture is made of: values only, no drawing and no searching.

Horizontal positions are days (floats, since 1970-01-01), so that a picture can be stretched;
vertical positions and sizes are px, y growing downwards from the top of the first lane. A label
stands at its day plus `dx` px. `width` is the plot width for which everything was placed: a plot
drawn wider keeps every distance or makes it larger, so it stays free of overlaps.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from timeline.dates import Tick
from timeline.explore.measures import Series
from timeline.explore.window import Window
from timeline.languages import ENGLISH, Language


@dataclass(frozen=True, slots=True)
class Label:
    """A text beside its mark or inside its bar.

    `anchor` is "start" or "end"; `prefix` is the status in words, `note` the year; `width` is
    that of all three in px; `inside` says that it stands in its bar; `conflict`, that the sign of
    claims that disagree stands before it, which `width` holds as well.
    """

    id: str
    day: float
    dx: float
    y: float
    anchor: str
    prefix: str
    title: str
    note: str
    size: float
    weight: int
    struck: bool
    width: float
    inside: bool = False
    conflict: bool = False


@dataclass(frozen=True, slots=True)
class Mark:
    """A point event on its lane's baseline.

    `low` and `high` are the days between which it happened when they are far enough apart to be
    drawn, else both equal `day`; `top` is the y to which its leader rises, or its own y;
    `conflict` says that the sign of claims that disagree hangs below it.
    """

    id: str
    day: float
    y: float
    radius: float
    status: str
    approximate: bool
    low: float
    high: float
    top: float
    conflict: bool = False


@dataclass(frozen=True, slots=True)
class Bar:
    """A span event: faded from `start` to `solid_start`, full to `solid_end`, faded to `end`.

    `conflict` says that the sign of claims that disagree stands on it, as it has no name.
    """

    id: str
    start: float
    solid_start: float
    solid_end: float
    end: float
    y: float
    height: float
    status: str
    cap_start: bool
    cap_end: bool
    conflict: bool = False


@dataclass(frozen=True, slots=True)
class Badge:
    """A count of events that have no room of their own, between two days.

    `ids` are those of them that are known by name.
    """

    day: float
    y: float
    radius: float
    count: int
    ids: tuple[str, ...]
    first: float
    last: float


@dataclass(frozen=True, slots=True)
class PlacedLane:
    """A lane with all that was placed in it.

    `index` is its position among the lanes of the data set, which chooses its colour; `baseline`
    is None when it holds no point.
    """

    id: str
    name: str
    index: int
    top: float
    bottom: float
    baseline: float | None
    labels: tuple[Label, ...]
    marks: tuple[Mark, ...]
    bars: tuple[Bar, ...]
    badges: tuple[Badge, ...]


@dataclass(frozen=True, slots=True)
class PlacedEra:
    """A named span under the axis; its name stands in the middle of what is visible."""

    name: str
    start: float
    end: float
    open_start: bool
    open_end: bool


@dataclass(frozen=True, slots=True)
class Placement:
    """A whole picture, ready to be drawn by any renderer.

    `era_rows` is how many rows its eras may need in any window; a `measure` has a band under the
    lanes, which `height` holds as well.
    """

    window: Window
    width: float
    height: float
    today: float
    compact: bool
    lanes: tuple[PlacedLane, ...]
    ticks: tuple[Tick, ...]
    eras: tuple[PlacedEra, ...]
    era_rows: int = 1
    language: Language = ENGLISH
    measure: Series | None = None

    def px(self, day: float) -> float:
        """Horizontal position of a day in px from the left edge of the plot."""
        return (day - self.window.first) / self.window.span * self.width

    @property
    def ids(self) -> Iterator[str]:
        """The ids of the events that are drawn one by one."""
        for lane in self.lanes:
            yield from (mark.id for mark in lane.marks)
            yield from (bar.id for bar in lane.bars)
