"""How people write one date when they do not write EDTF: 'May 2008', '1980s', '44 BC'.

A table: each habit has a pattern, the reason why it is not read, and the EDTF texts it may mean.
Patterns see plain text (see `timeline.dates.hints`) and never repeat inside a repeat, so that no
text takes long. Shortened dates are in `timeline.dates.shortened`, and habits
with other dates in them in `timeline.dates.wordings`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from timeline.dates.calendar import MONTHS

Match = re.Match[str]

_MONTHS = {
    name[:length].lower(): number
    for number, name in enumerate(MONTHS, start=1)
    for length in (3, 4, len(name))
}
_PARTS = {
    **{"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24},
    **{"q1": 33, "q2": 34, "q3": 35, "q4": 36, "h1": 40, "h2": 41},
}
MONTH = "(?P<month>" + "|".join(sorted(_MONTHS, key=len, reverse=True)) + r")\.?"
_PART = "(?P<part>" + "|".join(_PARTS) + ")"
YEAR = "(?P<year>[0-9]{4})"
DAY = "(?P<day>[0-9]{1,2})(?:st|nd|rd|th)?"


@dataclass(frozen=True, slots=True)
class Habit:
    """A way to write a date that is not EDTF.

    `reason` says why it is not read ('' keeps the parser's own). `write` gives the EDTF texts
    that it may mean. `otherwise` is the hint when none of them can be read. Where it is not
    `certain`, a slip of another sort is as likely: `88` may stand for 1988. Where it `asks`, the
    writer has to decide or to work something out, and no program takes what it suggests.
    """

    pattern: re.Pattern[str]
    reason: str
    write: Callable[[Match], Iterator[str]]
    note: str = ""
    otherwise: str = ""
    certain: bool = True
    asks: bool = False

    def suggestions(self, text: str) -> list[str]:
        """The EDTF texts that a text of this habit may mean; they may not be readable."""
        match = self.pattern.fullmatch(text)
        return list(dict.fromkeys(self.write(match))) if match else []


def habit(
    pattern: str,
    reason: str,
    write: Callable[[Match], Iterator[str]],
    note: str = "",
    otherwise: str = "",
    certain: bool = True,
    asks: bool = False,
) -> Habit:
    """An entry of the table; its pattern ignores case and knows ASCII digits only."""
    compiled = re.compile(pattern, re.IGNORECASE | re.ASCII)
    return Habit(compiled, reason, write, note, otherwise, certain, asks)


def _before_time(match: Match) -> Iterator[str]:
    yield match["date"] or ""


def _year_first(match: Match) -> Iterator[str]:
    day = match["day"]
    yield f"{match['year']}-{match['month']:0>2}" + (f"-{day:0>2}" if day else "")


def _year_last(match: Match) -> Iterator[str]:
    first, second, year = f"{match['first']:0>2}", match["second"], match["year"]
    if second is None:
        yield f"{year}-{first}"
        return
    yield f"{year}-{first}-{second:0>2}"
    yield f"{year}-{second:0>2}-{first}"


def _short_span(match: Match) -> Iterator[str]:
    yield f"{match['century']}{match['first']}/{match['century']}{match['last']}"


def _digits_only(match: Match) -> Iterator[str]:
    digits = match["digits"]
    if len(digits) in (6, 8) and not match["sign"]:
        yield "-".join(filter(None, (digits[:4], digits[4:6], digits[6:])))
    yield f"Y{match['sign']}{digits}"


def _few_digits(match: Match) -> Iterator[str]:
    yield f"{match['sign']}{match['digits']:0>4}"


def _two_digits(match: Match) -> Iterator[str]:
    yield f"19{match['digits']}"
    if not match["sign"]:
        yield f"00{match['digits']}"


def month_number(name: str) -> int:
    """The number of a month that `MONTH` finds."""
    return _MONTHS[name.lower()]


def _named_month(match: Match) -> Iterator[str]:
    month = month_number(match["month"])
    day = match.groupdict().get("day")
    yield f"{match['year']}-{month:02}" + (f"-{day:0>2}" if day else "")


def _named_part(match: Match) -> Iterator[str]:
    yield f"{match['year']}-{_PARTS[match['part'].lower()]}"


def _decade(match: Match) -> Iterator[str]:
    digits = match["digits"]
    yield f"{digits}X"
    if digits.endswith("0"):
        yield f"{digits[:2]}XX"


def _century(match: Match) -> Iterator[str]:
    yield f"{'-' if match['bc'] else ''}{int(match['number']) - 1:02}XX"


def _before_christ(match: Match) -> Iterator[str]:
    year = int(match["number"]) - 1
    yield f"Y-{year}" if year > 9999 else f"{'-' if year else ''}{year:04}"


def _of_our_era(match: Match) -> Iterator[str]:
    yield f"{match['before'] or match['after']:0>4}"


def _no_date(match: Match) -> Iterator[str]:
    yield ".."


def _capitals(match: Match) -> Iterator[str]:
    yield match[0].upper().replace("U", "X")


def _both_marks(match: Match) -> Iterator[str]:
    yield f"{match['date']}%"


_YMD = "a date is written year-month-day, with two digits for month and day"
_NAMES = "the names of months are not read"
_PART_NAMES = "seasons, quarters and halves are written as numbers"

SIMPLE = (
    habit(
        r"(?:(?P<date>.*?)[T ,]{1,2})?[0-9]{1,2}:[0-9]{2}.*",
        "a time of day is not supported",
        _before_time,
        otherwise="write the day alone, such as 2021-10-05",
        certain=False,
    ),
    habit(
        rf"{YEAR}[-./: ](?P<month>[0-9]{{1,2}})(?:[-./: ](?P<day>[0-9]{{1,2}}))?",
        _YMD,
        _year_first,
        " (two digits for month and day)",
    ),
    habit(
        r"(?P<century>[0-9]{2})(?P<first>[0-9]{2}) ?[-/] ?(?P<last>[0-9]{2})",
        "",
        _short_span,
        " for a span of years",
    ),
    habit(
        rf"(?P<first>[0-9]{{1,2}})[-./ ](?:(?P<second>[0-9]{{1,2}})[-./ ])?{YEAR}",
        _YMD,
        _year_last,
        " (year-month-day)",
    ),
    habit(
        r"(?P<sign>-?)(?P<digits>[0-9]{5,})",
        "a year of more than four digits needs a Y before it",
        _digits_only,
        certain=False,
    ),
    habit(
        r"(?P<sign>['\u2019]?)(?P<digits>[0-9]{2})",
        "a year has four digits",
        _two_digits,
        " (all four digits, of whichever century it is)",
        asks=True,
    ),
    habit(
        r"(?P<sign>-?)(?P<digits>[0-9]{1,3})",
        "a year has four digits",
        _few_digits,
        " (four digits)",
        certain=False,
    ),
    habit(rf"{MONTH},? {YEAR}", _NAMES, _named_month),
    habit(rf"{DAY}[- ](?:of )?{MONTH},?[- ]{YEAR}", _NAMES, _named_month),
    habit(rf"{MONTH} {DAY},? {YEAR}", _NAMES, _named_month),
    habit(rf"{YEAR}[- ]{MONTH}(?:[- ]{DAY})?", _NAMES, _named_month),
    habit(rf"(?:the )?{_PART},?(?: of)? {YEAR}", _PART_NAMES, _named_part),
    habit(rf"{YEAR}[- ]?{_PART}", _PART_NAMES, _named_part),
    habit(
        r"(?:the )?(?P<digits>[0-9]{3})0'?s",
        "a decade or century is written with an X for each digit that is not known",
        _decade,
    ),
    habit(
        r"(?:the )?(?P<number>[1-9][0-9]?)(?:st|nd|rd|th) (?:century|c\.?)(?P<bc> b\.?c\.?e?\.?)?",
        "a century is written with an X for each digit that is not known",
        _century,
    ),
    habit(
        r"(?P<number>[1-9][0-9]{0,8}) ?b\.?c\.?e?\.?",
        "BC and BCE are not read: the year before 1 is 0000",
        _before_christ,
        " (1 BC is 0000, 2 BC is -0001)",
    ),
    habit(
        r"a\.?d\.? ?(?P<before>[0-9]{1,4})|(?P<after>[0-9]{1,4}) ?(?:a\.?d\.?|c\.?e\.?)",
        "AD and CE are not read",
        _of_our_era,
    ),
    habit(
        r"\?|-+|\.{3,}|unknown|undated|none|null|n/?a|n\.?d\.?|tb[acd]|no date",
        ".. alone is a plan without a date",
        _no_date,
        " for a plan, or what is known of it, such as '[..1755]' or 17XX",
        certain=False,
    ),
    habit(
        r"[-0-9xyesu~?%/.,\[\]{}]+",
        "the letters of a date are the capitals X, Y, E and S",
        _capitals,
    ),
    habit(
        r"(?P<date>[^?~%]+)(?:\?~|~\?)",
        "about and uncertain together are written %",
        _both_marks,
    ),
)
