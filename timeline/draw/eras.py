"""Named spans of time as brackets under the lanes."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.draw.marks import at
from timeline.draw.metrics import text_width
from timeline.draw.placed import PlacedEra, Placement
from timeline.draw.scene import ERA_ROW, At, Line, Run, Shape, Text
from timeline.draw.theme import Theme


def era_shapes(placement: Placement, theme: Theme) -> Iterator[Shape]:
    """Named brackets under the lanes, in as many rows as `era_rows` finds."""
    for row, eras in enumerate(era_rows(placement)):
        y = placement.height + 10 + row * ERA_ROW
        for era in eras:
            yield from _bracket(placement, era, y, theme)


def era_rows(placement: Placement) -> list[list[PlacedEra]]:
    """The eras whose name fits under their bracket, in rows without overlap, long ones first."""
    rows: list[list[PlacedEra]] = []
    for era in sorted(placement.eras, key=lambda era: era.start - era.end):
        if placement.px(era.end) - placement.px(era.start) < text_width(era.name, 11, 500) + 12:
            continue
        for row in rows:
            if all(era.end <= other.start or other.end <= era.start for other in row):
                row.append(era)
                break
        else:
            rows.append([era])
    return rows


def _bracket(placement: Placement, era: PlacedEra, y: float, theme: Theme) -> Iterator[Shape]:
    start, end = at(placement, era.start), at(placement, era.end)
    yield Line(start, y, end, y, theme.edge)
    for place, is_open in ((start, era.open_start), (end, era.open_end)):
        if not is_open:
            yield Line(place, y, place, y - 5, theme.edge)
    middle = At((start.share + end.share) / 2)
    yield Text(middle, y + 11, "middle", (Run(era.name, 11, 500, theme.muted),))
