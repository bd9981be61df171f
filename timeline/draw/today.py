"""What tells today in the picture: a line, a chip that names it, and a shade over what follows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from timeline.draw.marks import at
from timeline.draw.metrics import text_width
from timeline.draw.placed import Placement
from timeline.draw.scene import NOTCH, TICK_CHAR, At, AxisTick, Line, Rect, Run, Shape, Text
from timeline.draw.theme import Theme
from timeline.languages import gettext_noop

TODAY = gettext_noop("Today")

TODAY_CHIP = (46.0, 18.0)
"""Least width, and height, in px of the chip that names today."""

CLEAR = 3.0
"""Least room in px between the line of today and a label of the axis."""

FAR = 50.0
"""How many plot widths the shade of the future reaches, so that a pan does not end it."""


def future_shade(placement: Placement, theme: Theme) -> Iterator[Shape]:
    """What lies after today, in a light shade."""
    place = at(placement, placement.today)
    beyond = At(max(place.share, 0.0) + FAR)
    yield Rect(place, beyond, 0, placement.height, theme.future, 0.07, 0.07)


def today_line(
    placement: Placement, theme: Theme, today: str, ticks: Sequence[AxisTick]
) -> Iterator[Shape]:
    """The line of today and the chip above the axis that names it.

    Where a label of the axis is in its way, the line begins below it.
    """
    place = at(placement, placement.today)
    if not 0 < place.share < 1:
        return
    yield Line(place, _begin(placement, ticks), place, 0, theme.today, 1.5, (3, 3))
    yield Line(place, 0, place, placement.height, theme.today, 1.5, (3, 3))
    name = today or placement.language.gettext(TODAY)
    width, height = today_chip(name)
    # Near an edge the chip moves inwards, so that it is not cut off.
    x = place.share * placement.width
    centre = min(max(x, width / 2), placement.width - width / 2) - x
    chip = At(place.share, centre - width / 2), At(place.share, centre + width / 2)
    yield Rect(*chip, -24 - height, -24, theme.today, radius=4)
    run = Run(name, 11, 600, theme.on_today)
    yield Text(At(place.share, centre), -24 - height / 2, "middle", (run,))


def _begin(placement: Placement, ticks: Sequence[AxisTick]) -> float:
    """The y of the upper end of the line of today."""
    x = placement.px(placement.today)
    for tick in ticks:
        reach = len(tick.label) * TICK_CHAR / 2 + CLEAR
        if tick.label and abs(tick.share * placement.width + tick.shift - x) < reach:
            return -NOTCH
    return -24.0


def today_chip(name: str) -> tuple[float, float]:
    """Width and height in px of the chip that names today."""
    width, height = TODAY_CHIP
    return max(width, text_width(name, 11, 600) + 14), height
