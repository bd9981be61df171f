"""How many events stand where over a long span, as one smooth curve.

The days are sorted once by whoever keeps them; a curve then costs a search for each of its parts,
however many events there are.
"""

from __future__ import annotations

from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from timeline.explore.window import Window

PARTS = 160
"""Parts of a curve: about one for every 8 px of a wide strip."""

KERNEL = np.array([1.0, 4.0, 6.0, 4.0, 1.0]) / 16.0
"""Weights of a part and its neighbours: the curve is smooth, and a lone event still has a place."""

Curve = NDArray[np.float64]
Days = NDArray[np.int64] | NDArray[np.float64]


def curve(sorted_days: Days, window: Window, parts: int = PARTS) -> Curve:
    """The height of each part of a window, from 0 where nothing is to 1 where most is.

    Heights grow with the square root of the number of events, so that quiet decades are seen
    beside busy ones.
    """
    counts = _counts(sorted_days, window, parts)
    reach = len(KERNEL) // 2
    smooth = np.convolve(np.pad(counts, reach, mode="edge"), KERNEL, mode="valid")
    most = smooth.max(initial=0.0)
    return np.sqrt(smooth / most) if most > 0 else np.zeros(parts)


def path(heights: Curve, width: float, height: float) -> str:
    """The area under a curve as an SVG path in a box of some size.

    The middles of the parts are joined by curves that never rise above what they join.
    """
    if not len(heights):
        return ""
    xs = (np.arange(len(heights)) + 0.5) * (width / len(heights))
    ys = height * (1 - heights)
    rounds = [
        f"Q{_pair(x, y)} {_pair((x + after) / 2, (y + below) / 2)}"
        for (x, after), (y, below) in zip(pairwise(xs), pairwise(ys), strict=True)
    ]
    start = f"M{_pair(0.0, height)} L{_pair(0.0, ys[0])}"
    end = f"L{_pair(xs[-1], ys[-1])} L{_pair(width, ys[-1])} L{_pair(width, height)} Z"
    return " ".join([start, *rounds, end])


def _counts(sorted_days: Days, window: Window, parts: int) -> Curve:
    """The number of events in each part of a window."""
    # Whole days of the array's own type: numpy would otherwise turn every day into a float.
    edges = np.floor(np.linspace(window.first, window.last, parts + 1)).astype(sorted_days.dtype)
    edges[-1] += 1
    return np.diff(np.searchsorted(sorted_days, edges)).astype(np.float64)


def _pair(x: float, y: float) -> str:
    return f"{x:.1f},{y:.1f}"
