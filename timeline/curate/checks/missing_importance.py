"""In a lane of a hundred events or more, a quarter or more of them have no importance.

This is a note for curators: it fails no check. Where room is short, the picture names the important
ones; all that say nothing count as 3 alike. It is told once for each lane.

Good:

    importance: 5

Bad:

    # no importance
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from timeline.curate.checks.rule import Finding, told
from timeline.curate.checks.traces import Traces

CROWDED = 100
"""Events of a lane from which on their names have no room."""
SHARE = 0.25


def check(traces: Sequence[Traces]) -> Iterator[Finding]:
    """Find the crowded lanes in which many events have no importance, at the first of these."""
    for lane in {lane: None for each in traces for lane in each.crowds}:
        crowds = [(each.path, each.crowds[lane]) for each in traces if lane in each.crowds]
        number = sum(crowd.events for _, crowd in crowds)
        without = sum(crowd.without for _, crowd in crowds)
        if number >= CROWDED and without >= SHARE * number:
            some = f"{without} of {number} events"
            message = f"{some} in the lane '{lane}' have no importance"
            hint = "write 'importance: 1' to 'importance: 5', at least in those that matter most"
            path, spot = next((path, crowd.spot) for path, crowd in crowds if crowd.spot)
            yield told(path, spot, message, hint)
