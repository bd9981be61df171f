"""The parts of a year that EDTF numbers from 21 to 41 in the place of the month.

Seasons 21 to 24 leave the hemisphere open and are read as those of the north, in the months of
meteorologists: spring is March to May. Winter begins in the year that is written and runs into
the next: `2001-24` is December 2001 to February 2002. The southern summer (`30`) does the same.
"""

from __future__ import annotations

from dataclasses import dataclass

from timeline.dates.calendar import month_end, shift_month, to_days


@dataclass(frozen=True, slots=True)
class Season:
    """A part of a year: its name for curators, and its months."""

    name: str
    first_month: int
    months: int

    def bounds(self, year: int) -> tuple[int, int]:
        """The first and last day number of this part of a year."""
        first = to_days(year, self.first_month, 1)
        return first, month_end(*shift_month(year, self.first_month, self.months - 1))

    @property
    def ends_next_year(self) -> bool:
        """Whether it runs into the next year, as winter does."""
        return self.first_month + self.months > 13


SEASONS = {
    21: Season("spring", 3, 3),
    22: Season("summer", 6, 3),
    23: Season("autumn", 9, 3),
    24: Season("winter", 12, 3),
    25: Season("northern spring", 3, 3),
    26: Season("northern summer", 6, 3),
    27: Season("northern autumn", 9, 3),
    28: Season("northern winter", 12, 3),
    29: Season("southern spring", 9, 3),
    30: Season("southern summer", 12, 3),
    31: Season("southern autumn", 3, 3),
    32: Season("southern winter", 6, 3),
    33: Season("first quarter", 1, 3),
    34: Season("second quarter", 4, 3),
    35: Season("third quarter", 7, 3),
    36: Season("fourth quarter", 10, 3),
    37: Season("first four months", 1, 4),
    38: Season("middle four months", 5, 4),
    39: Season("last four months", 9, 4),
    40: Season("first half", 1, 6),
    41: Season("second half", 7, 6),
}
