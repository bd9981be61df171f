"""What a view costs as the data set grows: candidates and counts, placement, the figure as JSON.

Everything is from one run; read the ratios, not the milliseconds.
"""

from __future__ import annotations

import json
import statistics
import time
from collections.abc import Callable
from functools import partial
from typing import Any

import numpy as np

from bench.generate import LANES, events
from timeline.dates import to_days
from timeline.draw.compose import compose
from timeline.draw.figure import figure
from timeline.draw.hits import hits
from timeline.draw.index import TimeIndex, build
from timeline.draw.lanes import MOST_LABELLED
from timeline.draw.placement import counts, in_window, place
from timeline.draw.theme import THEMES
from timeline.explore.window import Window, extent

SIZES = (1_000, 10_000, 100_000, 1_000_000)
TODAY = to_days(2026, 11, 21)
WIDTH, HEIGHT, RUNS = 1080.0, 620.0, 7


def median_ms(work: Callable[[], Any]) -> float:
    """Median time of a piece of work in milliseconds."""
    times = []
    for _ in range(RUNS):
        begin = time.perf_counter()
        work()
        times.append((time.perf_counter() - begin) * 1000)
    return statistics.median(times)


def consider(index: TimeIndex, window: Window) -> None:
    """What a placement asks of an index."""
    edges = np.linspace(window.first, window.last, 46)
    for lane in index.lanes.values():
        lane.candidates(window, MOST_LABELLED)
        lane.count(edges)


def whole_view(index: TimeIndex, window: Window) -> str:
    """A view as the JSON that a browser gets."""
    placement = place(index, LANES, (), window, WIDTH, HEIGHT, TODAY)
    scene = compose(placement, THEMES["light"], {})
    return json.dumps(figure(scene, window, hits(placement, {})))


def main() -> None:
    """Print one table."""
    print(
        f"{'events':>9} {'view':8} {'labels':>6} {'consider':>9} {'mask':>9} {'view as JSON':>13}"
    )
    for size in SIZES:
        frame = events(size)
        index = build(frame)
        windows = {
            "all": extent(frame, TODAY),
            "decade": Window(to_days(1980, 1, 1), to_days(1990, 1, 1)),
            "year": Window(to_days(1985, 1, 1), to_days(1986, 1, 1)),
        }
        for name, window in windows.items():
            shown = counts(place(index, LANES, (), window, WIDTH, HEIGHT, TODAY))
            assert sum(shown.values()) == len(in_window(frame, window))
            print(
                f"{size:>9,} {name:8} {shown['labelled']:>6}"
                f" {median_ms(partial(consider, index, window)):>6.2f} ms"
                f" {median_ms(partial(in_window, frame, window)):>9.2f} ms"
                f" {median_ms(partial(whole_view, index, window)):>10.1f} ms"
            )


if __name__ == "__main__":
    main()
