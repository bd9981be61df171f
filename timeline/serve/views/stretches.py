"""The stretches of time beside a list that is not whole, each with room for all of its events."""

from __future__ import annotations

from collections.abc import Mapping
from math import ceil, floor

import numpy as np

from timeline.explore.orders import first
from timeline.explore.window import MIN_SPAN, Window
from timeline.publish.snapshot import Snapshot
from timeline.serve.views.outline import MOST


def stretches(snapshot: Snapshot) -> Mapping[str, Window]:
    """The stretches whose lists go on where that of the view ends: earlier, start or later.

    A list holds all events of its stretch, unless more than MOST take one and the same fortnight.
    """
    window = snapshot.window
    if not len(snapshot.selection):
        return {}
    found = {
        "earlier": _before(snapshot, window.first),
        "start": None,
        "later": _after(snapshot, window.last),
    }
    if snapshot.count > MOST:
        found |= _inside(snapshot)
    return {key: part for key, part in found.items() if part and str(part) != str(window)}


def _inside(snapshot: Snapshot) -> Mapping[str, Window | None]:
    """The ways to events that the view has and the list has not."""
    spans, window, sort = snapshot.selection.spans, snapshot.window, snapshot.state.table or "date"
    if sort == "date":
        begin = float(spans.stands[spans.first(window, MOST + 1)[-1]])
        return {"later": _after(snapshot, begin)} if begin > window.first else {}
    if sort == "-date":
        backwards = np.arange(len(spans.starts))[::-1]
        end = float(spans.stands[first(backwards, spans, window, MOST + 1)[-1]]) + 1
        return {"earlier": _before(snapshot, end)} if window.first < end < window.last else {}
    return {"start": _after(snapshot, window.first)}


def _after(snapshot: Snapshot, day: float) -> Window | None:
    """The longest stretch of time from a day on whose events have room in a list."""
    spans = snapshot.selection.spans
    if spans.by_start[-1] < day:
        return None
    over = int(np.searchsorted(spans.by_over, day, side="right"))
    has_room = over + MOST >= len(spans.by_start)
    end = float(spans.by_over[-1] if has_room else spans.by_start[over + MOST])
    return _days(max(day, float(spans.by_start[0])), max(end, day + MIN_SPAN), snapshot.limits)


def _before(snapshot: Snapshot, day: float) -> Window | None:
    """The longest stretch of time up to a day whose events have room in a list."""
    spans = snapshot.selection.spans
    if spans.by_over[0] > day:
        return None
    surplus = int(np.searchsorted(spans.by_start, day, side="left")) - MOST
    begin = float(spans.by_start[0] if surplus <= 0 else spans.by_over[surplus - 1])
    return _days(min(begin, day - MIN_SPAN), day, snapshot.limits)


def _days(begin: float, end: float, limits: Window) -> Window:
    """The whole days between two points, as a link can name them."""
    return Window(floor(max(begin, limits.first)), ceil(min(end, limits.last)))
