"""When something was last said: the day of a data set, whatever day it is read on."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from timeline.curate.model import Event, Source
from timeline.dates import OPEN_PAST
from timeline.explore.clock import stated_day


def last_said(events: Iterable[Event], sources: Mapping[str, Source], today: int) -> int | None:
    """The last day up to `today` on which a claim was made, or None if no claim names its day.

    A day on which something happened does not count: a timeline of antiquity is not of antiquity.
    """
    claims = (claim for event in events for claim in event.claims)
    days = (stated_day(claim, sources) for claim in claims)
    return max((day for day in days if OPEN_PAST < day <= today), default=None)
