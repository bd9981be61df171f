"""The events of a page as rows of numbers, and how what has their status is drawn.

What is the same at all widths is told here; what depends on the width is in
`timeline.publish.page.widths`. scripts/unpack.mjs reads both.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from timeline.draw.beads import DOT
from timeline.draw.layout import Layout
from timeline.draw.marks import mark_shapes
from timeline.draw.measure import Item
from timeline.draw.metrics import ELLIPSIS
from timeline.draw.placement import mark_radius
from timeline.draw.scene import At
from timeline.draw.svg import piece
from timeline.draw.theme import BAR_FILL, FLAT, PAGE, STATUS_STYLES

Json = dict[str, Any]

LANE_COLOUR = "@"
"""Stands in a mark for the colour of its lane."""

MARK = 4.2
"""The radius in px at which a mark is told; it is drawn larger and smaller."""

ONE_DAY = [0, 0, 1, 1, 0.5]
"""What the days of an event are that took place on one day."""

OPEN_START, OPEN_END, APPROXIMATE = 1, 2, 4
"""What a number says of an event besides its days."""


@dataclass(frozen=True, slots=True)
class Told:
    """What is said once for all widths: the place of each event, and how it was measured."""

    places: Mapping[str, int]
    items: Mapping[str, Item]
    titles: Mapping[str, str]

    def name(self, item: Item) -> list[float]:
        """Width of a name and what it keeps of its title, where that was not told already."""
        name, known = item.name, self.items[item.id].name
        if (name.width, name.title) == (known.width, known.title):
            return []
        return [short(name.width), kept(name.title, self.titles[item.id])]


def measured(layout: Layout) -> tuple[dict[str, Item], dict[str, int]]:
    """All events of a layout as they are measured there, and the lane of each, by id."""
    items, lanes = {}, {}
    for laid in layout.lanes:
        of_lane = laid.layout.items
        for item in of_lane.items(range(len(of_lane.lane.rows))):
            items[item.id], lanes[item.id] = item, laid.index
    return items, lanes


def status_look(status: str, items: Iterable[Item]) -> Json:
    """A status: what is said before a name that has it, how its bars and its marks are drawn.

    Of its two marks one is that of an event without a name.
    """
    style = STATUS_STYLES[status]
    names = (item.name for item in items if item.status == status)
    return {
        "key": status,
        "spoken": next((name.prefix for name in names if name.prefix), ""),
        "flat": status in FLAT,
        "fill": round(BAR_FILL * style.strength, 4),
        "outlined": style.outlined,
        "dash": list(style.dash),
        "marks": [_mark(status, DOT), _mark(status, MARK)],
    }


def radii(items: Iterable[Item]) -> Json:
    """The radius of a mark by the importance of its event."""
    return {str(item.importance): mark_radius(item) for item in items}


def _mark(status: str, radius: float) -> str:
    """A mark as a piece of SVG about its centre."""
    return piece(mark_shapes(At(0), 0.0, radius, status, LANE_COLOUR, PAGE))


def event_row(
    item: Item, lane: int, statuses: Sequence[str], title: str, ghosts: Sequence[float]
) -> list[Any]:
    """Lane, status, importance, first day, its other days from there, width of its name.

    The days are 0 for an event of one known day. Then come the year beside its name, how much of
    its title the name keeps, and the days for which it was planned before.
    """
    name = item.name
    row: list[Any] = [lane, statuses.index(item.status), item.importance]
    row += [plain(item.start), _days_of(item)]
    row += [short(name.width), name.note, kept(name.title, title), [*map(plain, ghosts)]]
    while row[-1] in ("", 0, []):
        row.pop()
    return row


def _days_of(item: Item) -> list[float] | int:
    """What is not sure, the first sure day, the last sure one, the end, and where it stands."""
    unsure = (
        OPEN_START * item.open_start + OPEN_END * item.open_end + APPROXIMATE * item.approximate
    )
    days = (item.solid_start, item.solid_end, item.end, item.anchor)
    found = [unsure, *(plain(day - item.start) for day in days)]
    return 0 if found == ONE_DAY else found


def kept(name: str, title: str) -> int:
    """How many characters of a title its name keeps before an ellipsis, 0 for all."""
    return 0 if name == title else len(name) - len(ELLIPSIS)


def short(length: float) -> float:
    """A length in px as it is told: to a hundredth."""
    return plain(round(length, 2))


def plain(number: float) -> float:
    """A number that JSON writes without a useless fraction."""
    return int(number) if number == int(number) else number
