"""Read EDTF, the notation of ISO 8601-2 for dates that are not wholly known.

Read are: level 0 dates and intervals, without times of day; all of level 1; and of level 2 the
parts of a year from 21 to 41, sets, X for any digit, marks on parts of a date (`2004-06~-11`),
significant digits (`1950S2`) and exponents (`Y-17E7`). Source: the Library of Congress's EDTF
specification of 2019. What was decided where it is silent stands in `grammar` and `spans`.
"""

from __future__ import annotations

from functools import lru_cache

from timeline.dates.grammar import plain_bounds
from timeline.dates.hints import explain_mistake
from timeline.dates.model import Date, DateError
from timeline.dates.spans import read

LONGEST = 200
"""The most characters that a date may have."""


def parse(text: str) -> Date:
    """The date that a text in EDTF means.

    Space around the text is dropped. Raises DateError, whose `reason` says what is wrong and
    whose `hint`, if not empty, what to write instead.
    """
    found = outcome(text)
    if isinstance(found, DateError):
        # A new one each time: one that is raised holds on to all who call.
        raise type(found)(found.reason, found.hint, found.meant)
    return found


@lru_cache(maxsize=1 << 15)
def outcome(text: str) -> Date | DateError:
    """The date that a text in EDTF means, or what `parse` says instead.

    Both are kept: the same dates stand in many places, and to explain a mistake takes long.
    """
    text = text.strip()
    if plain := plain_bounds(text):
        first, last, precision = plain
        return Date(text, first, last, first, last, precision)
    if len(text) > LONGEST:
        reason = f"the date has {len(text)} characters, more than {LONGEST}"
        return DateError(reason, "write words about a date in a note")
    try:
        return read(text)
    except DateError as error:
        return explain_mistake(text, error).with_traceback(None)


def in_edtf(text: str) -> str:
    """A date as EDTF writes it: what reads as one, or what other words can only mean.

    A text that nobody can be sure about comes back as it is. So does `1811-13`: whoever is still
    writing may as well have slipped in the month as have shortened a span.
    """
    tight = text.strip()
    try:
        parse(tight)
    except DateError as error:
        is_slip = "/" in error.meant and not any(sign.isalpha() for sign in tight)
        return text if is_slip else error.meant or text
    return tight
