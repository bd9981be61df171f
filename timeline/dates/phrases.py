"""One EDTF value as a phrase ('5 October 2021', 'the 1990s') and as a label ('c. 1987')."""

from __future__ import annotations

from timeline.dates.calendar import MONTHS, from_days, year_name
from timeline.dates.grammar import Value
from timeline.dates.seasons import SEASONS

_UNITS = {2: ("century", "c."), 3: ("millennium", "mill.")}


def phrase(value: Value) -> str:
    """The value in words, without its marks: 'August 1987', 'winter 2001–02', 'the 1980s'."""
    if value.estimated:
        return f"{year_name(int(value.year))} ({_years_between(value)})"
    month = value.month
    if "X" in month + value.day:
        return f"between {day_pair(value.lower, value.upper)}"
    if not month:
        return _year(value)
    if int(month) in SEASONS:
        season = SEASONS[int(month)]
        return f"{season.name}{_joined_year(value, season.joiner, season.ends_next_year)}"
    name = MONTHS[int(month) - 1]
    day = f"{int(value.day)} " if value.day else ""
    return f"{day}{name}{_joined_year(value, ' ', False)}"


def day_phrase(days: int) -> str:
    """A day number in words: '5 October 2021'."""
    year, month, day = from_days(days)
    return f"{day} {MONTHS[month - 1]} {year_name(year)}"


def day_pair(first: int, last: int) -> str:
    """Two days joined by 'and', saying what they share once: '1 and 31 August 1987'."""
    return share(day_phrase(first), day_phrase(last), " and ")


def share(first: str, last: str, joiner: str) -> str:
    """Two phrases joined, the first without the last words that it shares with the second.

    'May 2021' and 'June 2021' give 'May to June 2021'; '500 BCE' and '400 BCE' give '500 to 400
    BCE'. Phrases with different numbers of words share nothing, lest a day borrow a year.
    """
    ours, theirs = first.split(" "), last.split(" ")
    while len(ours) == len(theirs) > 1 and ours[-1] == theirs[-1]:
        ours.pop()
        theirs.pop()
    return f"{' '.join(ours)}{joiner}{last}"


def year_label(value: Value) -> str:
    """The shortest that tells the year: '1987', '44 BCE', '1990s', '19th c.'."""
    if "X" not in value.year:
        return year_name(int(value.year))
    return _unknown_digits(value, 1) or _year_span(value, "–")


def _joined_year(value: Value, joiner: str, ends_next_year: bool) -> str:
    if "X" in value.year:
        years = _year(value)
        return f" of a year {years if years.startswith('between') else f'in {years}'}"
    year = int(value.year)
    if not ends_next_year:
        return f"{joiner}{year_name(year)}"
    if year >= 1000 and (year + 1) % 100:
        return f"{joiner}{year_name(year)}–{(year + 1) % 100:02}"
    return f"{joiner}{share(year_name(year), year_name(year + 1), '–')}"


def _year(value: Value) -> str:
    if "X" not in value.year:
        return year_name(int(value.year))
    named = _unknown_digits(value, 0)
    return f"the {named}" if named else _years_between(value)


def _unknown_digits(value: Value, form: int) -> str:
    """A decade ('1980s'), century or millennium in long (0) or short (1) form, or ''."""
    known = value.year.lstrip("-").rstrip("X")
    unknown = len(value.year.lstrip("-")) - len(known)
    is_bce = value.year.startswith("-")
    if "X" in known:
        return ""
    if unknown == 1:
        return f"{int(known)}0s" if int(known) >= 10 and not is_bce else ""
    return f"{_ordinal(int(known) + 1)} {_UNITS[unknown][form]}{' BCE' if is_bce else ''}"


def _ordinal(number: int) -> str:
    ending = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10)
    return f"{number}{ending or 'th'}"


def _years_between(value: Value) -> str:
    return f"between {_year_span(value, ' and ')}"


def _year_span(value: Value, joiner: str) -> str:
    first, last = (year_name(from_days(days)[0]) for days in (value.lower, value.upper))
    return share(first, last, joiner)
