"""Read EDTF, the notation of ISO 8601-2 for dates that are not wholly known.

Read are: level 0 dates and intervals, without times of day; all of level 1; and of level 2 the
parts of a year from 21 to 41, sets, X for any digit, marks on parts of a date (`2004-06~-11`),
significant digits (`1950S2`) and exponents (`Y-17E7`). Source: the Library of Congress's EDTF
specification of 2019. What was decided where it is silent stands in `grammar` and `spans`.
"""

from __future__ import annotations

import re
from functools import lru_cache

from timeline.dates.calendar import month_length, to_days
from timeline.dates.hints import explain_mistake
from timeline.dates.model import Date, DateError
from timeline.dates.spans import read

LONGEST = 200
"""The most characters that a date may have."""

_PLAIN = re.compile(r"([0-9]{4})(?:-(0[1-9]|1[0-2])(?:-([0-9]{2}))?)?").fullmatch


@lru_cache(maxsize=1 << 15)
def parse(text: str) -> Date:
    """The date that a text in EDTF means.

    Space around the text is dropped. Raises DateError, whose `reason` says what is wrong and
    whose `hint`, if not empty, what to write instead.
    """
    text = text.strip()
    if plain := _read_plain(text):
        return plain
    if len(text) > LONGEST:
        reason = f"the date has {len(text)} characters, more than {LONGEST}"
        raise DateError(reason, "write words about a date in a note")
    try:
        return read(text)
    except DateError as error:
        raise explain_mistake(text, error) from None


def _read_plain(text: str) -> Date | None:
    """The date of a plain year, month or day; most dates are one, and this is fast."""
    match = _PLAIN(text)
    if match is None:
        return None
    year_text, month_text, day_text = match.groups()
    year = int(year_text)
    if month_text is None:
        lower, upper = to_days(year, 1, 1), to_days(year, 12, 31)
        return Date(text, lower, upper, lower, upper, "year")
    month = int(month_text)
    lower = to_days(year, month, 1)
    length = month_length(year, month)
    if day_text is None:
        upper = lower + length - 1
        return Date(text, lower, upper, lower, upper, "month")
    day = int(day_text)
    if not 1 <= day <= length:
        return None
    lower += day - 1
    return Date(text, lower, lower, lower, lower, "day")
