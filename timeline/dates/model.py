"""What a date is: its text, four points in day numbers, and how exactly it is known."""

from __future__ import annotations

from timeline.immutable import immutable

OPEN_PAST = -(10**15)
"""Stands for 'no start': far before any date that can be written, safe in 64-bit sums."""
OPEN_FUTURE = 10**15
"""Stands for 'no end': far after any date that can be written, safe in 64-bit sums."""

PRECISIONS = (
    "day",
    "month",
    "season",
    "year",
    "decade",
    "century",
    "millennium",
    "open",
)
"""From the finest to the coarsest."""


class DateError(ValueError):
    """A text that is not a date: `reason` says what is wrong, `hint` how to mend it (or '').

    `meant` is the date in EDTF where the text has one likely meaning only, else ''.
    """

    def __init__(self, reason: str, hint: str = "", meant: str = "") -> None:
        super().__init__(reason)
        self.reason = reason
        self.hint = hint
        self.meant = meant

    def told(self, text: str) -> str:
        """One sentence about the text that is refused, without saying the same twice."""
        if self.reason.startswith(f"'{text.strip()}' "):
            return self.reason
        return f"'{text}' is not a date: {self.reason}"


class NotEdtfError(DateError):
    """A text that does not even have the shape of EDTF, as against a month 13."""


class NoSuchDayError(DateError):
    """A month or a day that does not exist."""


@immutable()
class Date:
    """A date as four points, inclusive day numbers (see `timeline.dates.calendar`).

    A single value is one moment somewhere between its first and last day, so its start and its
    end share their bounds. The bounds are strict: about (`~`) and uncertain (`?`) set flags and
    move nothing.

    Attributes
    ----------
    text: the date as written, without space around it; `parse(date.text) == date`.
    earliest_start, latest_start: when it starts, at the earliest and at the latest.
    earliest_end, latest_end: when it ends, at the earliest and at the latest.
    precision: one of PRECISIONS; the coarsest of its ends or members. An open or unknown end
        does not count, so only `..` is 'open'.
    is_interval: whether it lasts from its start to its end, rather than being one moment.
    approximate: whether any part is marked as about (`~`, `%`) or estimated (`1950S2`).
    uncertain: whether any part is marked as doubtful (`?`, `%`).
    """

    text: str
    earliest_start: int
    latest_start: int
    earliest_end: int
    latest_end: int
    precision: str
    is_interval: bool = False
    approximate: bool = False
    uncertain: bool = False

    def __str__(self) -> str:
        return self.text


UNDATED = Date("..", OPEN_PAST, OPEN_FUTURE, OPEN_PAST, OPEN_FUTURE, "open", is_interval=True)
