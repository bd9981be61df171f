"""An event has no summary, though three quarters of the events in its lane have one.

This is a note for curators: it fails no check. It is told of in lanes of ten events or more; of
more than ten such events in a lane at once, at the first of them.

Good:

    summary: The first hit that Cruise carries himself.

Bad:

    # no summary
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from timeline.curate.checks.rule import Finding, told
from timeline.curate.checks.traces import Traces

ENOUGH, SHARE = 10, 0.75
"""Events of a lane, and the share of them with a summary, from which on the others are told of."""
MOST = 10
"""How many of a lane are told of one by one."""
HINT = "add 'summary: …', one to three sentences of your own"


def check(traces: Sequence[Traces]) -> Iterator[Finding]:
    """Find the events without a summary in lanes where nearly all have one."""
    for lane in {lane: None for each in traces for lane in each.crowds}:
        crowds = [(each.path, each.crowds[lane]) for each in traces if lane in each.crowds]
        number = sum(crowd.events for _, crowd in crowds)
        plain = sum(crowd.plain for _, crowd in crowds)
        if number >= ENOUGH and number - plain >= SHARE * number:
            spots = [(path, spot) for path, crowd in crowds for spot in crowd.spots]
            is_long = plain > MOST
            others = f"this event and {plain - 1} more in the lane '{lane}' have"
            said = others if is_long else "this event has"
            for path, spot in spots[:1] if is_long else spots:
                yield told(path, spot, f"{said} no summary", HINT)
