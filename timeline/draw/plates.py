"""The widths at which a picture is placed, and which of them a page of some width shows.

A placement stays free of overlaps when it is drawn wider than it was made for, so a few widths
serve every screen: the page is as wide as it is, the picture is placed for the largest plate that
fits. The same plates serve the first paint, where the style sheet chooses, and the live figure,
where the script does; that is why one follows the other without a jump.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from timeline.draw.layout import COMPACT_BELOW
from timeline.draw.scene import GUTTER, GUTTER_COMPACT, RIGHT, RIGHT_COMPACT

PLOT_WIDTHS = (270, 340, 440, 590, 760, 1100, 1220, 1420, 1740)
"""Plot widths in px, from a narrow phone to a wide desk."""


@dataclass(frozen=True, slots=True)
class Plate:
    """A plot width, and the least width of the frame around it that shows it, in px."""

    plot: int
    frame: int


def plate_for(plot: int) -> Plate:
    """The plate of a plot width, with the room that the picture needs beside the plot."""
    sides = GUTTER_COMPACT + RIGHT_COMPACT if plot < COMPACT_BELOW else GUTTER + RIGHT
    return Plate(plot, round(plot + sides))


PLATES = tuple(plate_for(plot) for plot in PLOT_WIDTHS)


def plate_class(plate: Plate) -> str:
    """The style class of a plate."""
    return f"plate-{plate.plot}"


def style_sheet(plates: Sequence[Plate] = PLATES) -> str:
    """CSS that shows, in a frame that is a size container, the largest of some plates that fits."""
    rules = [".plate { display: none }"]
    spans = [*pairwise(plate.frame for plate in plates), (plates[-1].frame, 100_000)]
    for plate, (least, below) in zip(plates, spans, strict=True):
        lower = 0 if plate is plates[0] else least
        condition = f"(min-width: {lower}px) and (max-width: {below - 0.01:g}px)"
        rules.append(f"@container {condition} {{ .{plate_class(plate)} {{ display: block }} }}")
    return "\n".join(rules) + "\n"
