"""The widths for which pictures are placed."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest

from timeline.draw.layout import COMPACT_BELOW
from timeline.draw.plates import PLATES, PLOT_WIDTHS, plate_class, style_sheet
from timeline.draw.scene import GUTTER, GUTTER_COMPACT, RIGHT, RIGHT_COMPACT

STRETCH = 1.65
"""How much wider than it was placed for a picture is tested to be free of overlaps."""

RULE = re.compile(
    r"@container \(min-width: (\d+)px\) and \(max-width: ([\d.]+)px\)"
    r" \{ \.(plate-\d+) \{ display: block \} \}"
)


def test_plates_grow() -> None:
    assert tuple(plate.plot for plate in PLATES) == PLOT_WIDTHS
    assert all(one.frame < other.frame for one, other in pairwise(PLATES))


def test_frame_holds_the_plot_and_its_sides() -> None:
    for plate in PLATES:
        compact = plate.plot < COMPACT_BELOW
        sides = GUTTER_COMPACT + RIGHT_COMPACT if compact else GUTTER + RIGHT
        assert plate.frame == plate.plot + sides


def test_no_plate_is_stretched_further_than_is_tested() -> None:
    for one, other in pairwise(PLATES):
        sides = one.frame - one.plot
        assert (other.frame - sides) / one.plot <= STRETCH, one


@pytest.mark.parametrize("width", [200, 308, 371.984375, 372, 700, 1400, 2000, 5000])
def test_one_plate_is_shown_at_any_width(width: float) -> None:
    rules = RULE.findall(style_sheet())
    assert len(rules) == len(PLATES)
    shown = [name for low, high, name in rules if float(low) <= width <= float(high)]
    fitting = [plate for plate in PLATES if plate.frame <= width] or [PLATES[0]]
    assert shown == [plate_class(fitting[-1])]
