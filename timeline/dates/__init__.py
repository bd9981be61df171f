"""Dates: EDTF text to four points in day numbers, words for people, ticks of an axis."""

from __future__ import annotations

from timeline.dates.axis import Tick, axis_words, day_label, ticks
from timeline.dates.calendar import from_days, to_days, year_name
from timeline.dates.edtf import in_edtf, outcome, parse
from timeline.dates.model import (
    OPEN_FUTURE,
    OPEN_PAST,
    UNDATED,
    Date,
    DateError,
    NoSuchDayError,
)
from timeline.dates.words import explain, short, words

__all__ = [
    "OPEN_FUTURE",
    "OPEN_PAST",
    "UNDATED",
    "Date",
    "DateError",
    "NoSuchDayError",
    "Tick",
    "axis_words",
    "day_label",
    "explain",
    "from_days",
    "in_edtf",
    "outcome",
    "parse",
    "short",
    "ticks",
    "to_days",
    "words",
    "year_name",
]
