"""How people write dates around dates: 'about May 1812', '2008 - 2012', 'before 1985'.

The dates inside may be EDTF or habits of their own. Nesting ends there (a span of 'about' dates
is the deepest), so that no text takes long.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import product

from timeline.dates.abroad import ABROAD
from timeline.dates.habits import SIMPLE, Habit, Match, habit
from timeline.dates.loosely import LOOSELY
from timeline.dates.model import DateError
from timeline.dates.shortened import SHORTENED
from timeline.dates.spans import OPEN, UNKNOWN, read

_ENDS = {
    **dict.fromkeys(("present", "now", "today", "ongoing", "open", "..", ""), OPEN),
    "unknown": UNKNOWN,
}


_QUOTES = "\"'`\u2018\u2019\u201a\u201c\u201d\u201e\u201f\u00ab\u00bb\u2039\u203a\u300c\u300d"

_PLAIN = (*SHORTENED, *SIMPLE, *ABROAD)
_A_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_TOO_SHORT = re.compile("[0-9]{1,2}")
"""An end of a span that may be a day, a month or a year of any century."""


def _meanings(text: str, habits: tuple[Habit, ...]) -> list[str]:
    """The EDTF texts that a text may mean: itself if it is EDTF, else by the first habit."""
    if _is_readable(text):
        return [text]
    for one in (each for each in habits if not each.asks):
        found = [suggestion for suggestion in one.suggestions(text) if _is_readable(suggestion)]
        if found:
            return found
    return []


def _is_readable(text: str) -> bool:
    try:
        read(text)
    except DateError:
        return False
    return True


def _marked(mark: str, match: Match) -> Iterator[str]:
    for meaning in _meanings(match["date"], _PLAIN):
        yield f"{meaning}{mark}"


def _about(match: Match) -> Iterator[str]:
    yield from _marked("~", match)


def _about_and_doubtful(match: Match) -> Iterator[str]:
    yield from _marked("%", match)


def _doubtful(match: Match) -> Iterator[str]:
    yield from _marked("?", match)


_ABOUT = r"(?:circa|ca?\.?|about|around|approximately|approx\.?)"
_MARKS = (
    habit(
        rf"{_ABOUT} ?(?P<date>[^?~%]+?) ?\(?\?\)?",
        "about and uncertain together are written %",
        _about_and_doubtful,
    ),
    habit(
        rf"{_ABOUT} ?(?P<date>.+)",
        "about is written with ~ after the date",
        _about,
    ),
    habit(
        r"(?:probably|perhaps|possibly|maybe) (?P<date>.+)",
        "uncertain is written with ? after the date",
        _doubtful,
    ),
    habit(
        r"(?P<date>[^?~%]+?) ?\(?\?\)?",
        "uncertain is written with ? after the date",
        _doubtful,
    ),
)
_ONE_DATE = _PLAIN + _MARKS


def _within(match: Match) -> Iterator[str]:
    yield from _meanings(match["date"].strip(), _ONE_DATE)


def _pairs(match: Match) -> Iterator[tuple[str, str]]:
    firsts = _meanings(match["first"], _ONE_DATE)
    lasts = _meanings(match["last"], _ONE_DATE)
    return product(firsts, lasts)


def _span(match: Match) -> Iterator[str]:
    first, last = (
        [_ENDS[end.lower()]] if end.lower() in _ENDS else _end_meanings(end)
        for end in match.group("first", "last")
    )
    for start, end in product(first, last):
        yield f"{start}/{end}"


def _end_meanings(end: str) -> list[str]:
    return [] if _TOO_SHORT.fullmatch(end) else _meanings(end, _ONE_DATE)


def _old_style(match: Match) -> Iterator[str]:
    yield from filter(_A_DAY.fullmatch, _meanings(match["date"], SIMPLE))


def _one_of(match: Match) -> Iterator[str]:
    for first, second in _pairs(match):
        yield f"[{first},{second}]"


def _between(match: Match) -> Iterator[str]:
    for first, last in _pairs(match):
        yield f"[{first}..{last}]"
        yield f"{first}/{last}"


def _before(match: Match) -> Iterator[str]:
    for meaning in _meanings(match["before"] or match["earlier"], _ONE_DATE):
        yield f"[..{meaning}]"
        yield f"../{meaning}"


def _after(match: Match) -> Iterator[str]:
    for meaning in _meanings(match["after"] or match["later"], _ONE_DATE):
        yield f"[{meaning}..]"
        yield f"{meaning}/.."


_SPAN = "a span is written start/end"
_TWO_KINDS = ": the first for one moment, the second for a span; both include that date"

HABITS = (
    habit(
        rf"[{_QUOTES}](?P<date>[^{_QUOTES}]+)[{_QUOTES}]",
        "the quotation marks are taken for a part of the date",
        _within,
    ),
    *_ONE_DATE,
    *LOOSELY,
    habit(
        r"(?P<date>.+?),? ?\(?(?:o\. ?s\.?|os|old style|julian)\)?",
        "dates are in the Gregorian calendar, as everywhere in EDTF",
        _old_style,
        ", but with the day converted from the Julian calendar",
        asks=True,
    ),
    habit(
        r"between (?P<first>.+?) and (?P<last>.+)",
        "the words of a span are not read",
        _between,
        ": the first for one moment, the second for a span",
    ),
    habit(
        r"(?:from )?(?P<first>.+?) (?:-+|to|until|till|through) (?P<last>.+)",
        _SPAN,
        _span,
    ),
    habit(r"(?P<first>[^-]+?) ?-+ ?(?P<last>[^-]*)", _SPAN, _span),
    habit(r"(?P<first>[^/]*?) ?/ ?(?P<last>[^/]*)", "", _span),
    habit(
        r"(?P<first>.+?) or (?P<last>[^ ].+)",
        "one of two dates is written as a set",
        _one_of,
    ),
    habit(
        r"(?:before|until|till|by|up to|not later than) (?P<before>.+)"
        r"|(?P<earlier>.+) (?:or|and) earlier",
        "the words of an open date are not read",
        _before,
        _TWO_KINDS,
    ),
    habit(
        r"(?:after|since|from|not before) (?P<after>.+)"
        r"|(?P<later>.+) (?:onwards?|(?:or|and) later)",
        "the words of an open date are not read",
        _after,
        _TWO_KINDS,
    ),
)
