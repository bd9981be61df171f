"""What stands out in some events: the first and the last, the longest gap, the fullest year."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from timeline.dates import OPEN_FUTURE, OPEN_PAST

WIDE, LEAST_WIDE = 0.2, 730
"""The share of the whole time, and the days, from which on a gap is worth telling."""

FULL, LEAST_FULL = 2.5, 4
"""A year is full when it holds so many times the mean of the years with events, and so many."""

FEW = 3
"""Of fewer events nothing stands out."""


@dataclass(frozen=True, slots=True)
class Pattern:
    """The first and the last event by id, empty texts if no event has a date.

    `gap` are the days between which the longest gap lies, `year` is the fullest year with its
    number of events; both are None where none stands out.
    """

    first: str = ""
    last: str = ""
    gap: tuple[int, int] | None = None
    year: tuple[int, int] | None = None


def pattern(frame: pd.DataFrame) -> Pattern:
    """What stands out in a frame with the columns of `timeline.explore.frame`.

    Plans without a date and events that are not known to begin count nowhere.
    """
    known = ~frame["undated"] & (frame["earliest_start"] > OPEN_PAST)
    known &= frame["latest_start"] < OPEN_FUTURE
    dated = frame[known]
    if dated.empty:
        return Pattern()
    days = np.sort(_middles(dated))
    begins, ends = dated["earliest_start"], dated["latest_start"]
    return Pattern(
        first=str(dated["id"].iloc[int(begins.argmin())]),
        last=str(dated["id"].iloc[int(ends.argmax())]),
        gap=_gap(days),
        year=_fullest(days),
    )


def _middles(frame: pd.DataFrame) -> NDArray[np.int64]:
    """The days in the midst of those on which the events may have begun."""
    begins, ends = (frame[name].to_numpy(np.int64) for name in ("earliest_start", "latest_start"))
    return np.asarray((begins + ends) // 2)


def _gap(days: NDArray[np.int64]) -> tuple[int, int] | None:
    """The longest time without a beginning, if it is long."""
    if len(days) < FEW:
        return None
    gaps = np.diff(days)
    place = int(gaps.argmax())
    is_wide = gaps[place] >= max(WIDE * (days[-1] - days[0]), LEAST_WIDE)
    return (int(days[place]), int(days[place + 1])) if is_wide else None


def _fullest(days: NDArray[np.int64]) -> tuple[int, int] | None:
    """The year with most events, if it stands out; the first of several."""
    years = days.astype("datetime64[D]").astype("datetime64[Y]").astype(np.int64) + 1970
    found, counts = np.unique(years, return_counts=True)
    place = int(counts.argmax())
    most = int(counts[place])
    is_full = len(found) >= FEW and most >= max(FULL * len(days) / len(found), LEAST_FULL)
    return (int(found[place]), most) if is_full else None
