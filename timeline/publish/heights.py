"""How high a picture is: what its lanes fill together, in px."""

from __future__ import annotations

from timeline.draw.layout import COMPACT_BELOW

HEIGHT, HEIGHT_COMPACT = 700.0, 800.0
"""Height in px that the lanes fill together, beside their names and under them."""

LANE_HEIGHT = 92.0
"""Height in px that a picture of many lanes has for each: two rows of labels and one of bars."""


def usual_height(width: float, lanes: int) -> float:
    """Height in px that so many lanes fill together on a plot of a width in px."""
    return height_for(width, lanes, None)


def height_for(width: float, lanes: int, wanted: float | None) -> float:
    """Height in px for some lanes on a plot of a width in px: the wanted or the usual one.

    Many lanes take more than that.
    """
    usual = HEIGHT_COMPACT if width < COMPACT_BELOW else HEIGHT
    return max(usual if wanted is None else wanted, LANE_HEIGHT * lanes)
