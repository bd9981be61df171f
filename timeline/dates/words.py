"""Dates for people: `words` for a sentence, `short` for a label, `explain` for what is not known.

Wording: 'about' for `~`, 'uncertain' for `?`, both for `%`. A single year, month or season is
named as it is ('1987'); as a plan it adds what is missing ('2027, date not announced').
"""

from __future__ import annotations

from timeline.dates.grammar import Value
from timeline.dates.model import OPEN_FUTURE, OPEN_PAST, UNDATED, Date
from timeline.dates.phrases import day_pair, day_phrase, phrase, share, year_label
from timeline.dates.spans import OPEN, End, Form, read_form

_NOT_ANNOUNCED = {"day": "", "month": ", day not announced"}
_NEAR = "; approximate, so it may be a little earlier or later"
_DOUBTFUL = "; uncertain"


def words(date: Date, planned: bool = False) -> str:
    """A date in words: 'about August 1987', '5–17 October 2021', 'December 2025 onwards'.

    With `planned`, a single value says what has not been announced, and a date that is not known
    is 'no date announced'.
    """
    if date == UNDATED:
        return "no date announced" if planned else "no date"
    form = read_form(date.text)
    if form.kind == "value":
        missing = _NOT_ANNOUNCED.get(date.precision, ", date not announced")
        return _marked(form.values[0], ", uncertain") + (missing if planned else "")
    if form.kind == "interval":
        return _interval(*form.members[0])
    return _set(form)


def short(date: Date) -> str:
    """The label of a date, its year or years: '1987', 'c. 1987', '1987–91', '2027+', ''.

    A set is labelled by its first and last year; one moment before a date is 'by 1760'.
    """
    if date == UNDATED:
        return ""
    form = read_form(date.text)
    if form.kind == "interval":
        return _label_span(*form.members[0])
    first: End = min(form.values, key=lambda value: value.lower)
    last: End = max(form.values, key=lambda value: value.upper)
    no_start, no_end = form.members[0][0] == OPEN, form.members[-1][1] == OPEN
    if form.kind == "one of" and (no_start or no_end):
        before = [f"by {_label(form.members[0][1])}"] if no_start else []
        return ", ".join(before + ([f"{_label(form.members[-1][0])}+"] if no_end else []))
    return _label_span(OPEN if no_start else first, OPEN if no_end else last)


def explain(date: Date) -> str:
    """What is not known about a date, in one sentence without a full stop; '' if nothing.

    'some day between 1 and 31 August 1987'; marks are added after a semicolon.
    """
    if date == UNDATED:
        return "no date is known"
    start, end = (date.earliest_start, date.latest_start), (date.earliest_end, date.latest_end)
    is_sharp = OPEN_PAST < start[0] == start[1] and end[0] == end[1] < OPEN_FUTURE
    if is_sharp and not (date.approximate or date.uncertain):
        return ""
    bounds = f"{_start(*start)}, {_finish(*end)}" if date.is_interval else _moment(*start)
    return bounds + (_NEAR if date.approximate else "") + (_DOUBTFUL if date.uncertain else "")


def _marked(value: Value, uncertain: str) -> str:
    about = "about " if value.approximate else ""
    return f"{about}{phrase(value)}{uncertain if value.uncertain else ''}"


def _in_words(end: End) -> str:
    """An end that is known, as part of a longer phrase."""
    return _marked(end, " (uncertain)") if isinstance(end, Value) else ""


def _interval(start: End, end: End) -> str:
    first, last = _in_words(start), _in_words(end)
    if not first:
        return f"until {last}" + ("" if start == OPEN else ", start unknown")
    if not last:
        return f"{first} onwards" if end == OPEN else f"{first}, end unknown"
    if first == last:
        return first if isinstance(end, Value) and end.precision == "day" else f"within {last}"
    return share(first, last, "–" if _same_month(start, end) else " to ")


def _same_month(start: End, end: End) -> bool:
    """Whether both are plain days of one month, which a dash may join."""
    if not isinstance(start, Value) or not isinstance(end, Value):
        return False
    days = start.day.isdecimal() and end.day.isdecimal()
    return days and start.text[:-3] == end.text[:-3]


def _set(form: Form) -> str:
    member = _one_member if form.kind == "one of" else _each_member
    *most, last = (member(*pair) for pair in form.members)
    joiner = " or " if form.kind == "one of" else " and "
    return f"{', '.join(most)}{joiner}{last}" if most else last


def _one_member(start: End, end: End) -> str:
    first, last = _in_words(start), _in_words(end)
    if not first:
        return f"{last} or earlier"
    if not last:
        return f"{first} or later"
    return first if start == end else f"between {share(first, last, ' and ')}"


def _each_member(start: End, end: End) -> str:
    return _in_words(start) if start == end else _interval(start, end)


def _label(end: End) -> str:
    if not isinstance(end, Value):
        return "" if end == OPEN else "?"
    about = "c. " if end.approximate else ""
    return f"{about}{year_label(end)}{'?' if end.uncertain else ''}"


def _label_span(start: End, end: End) -> str:
    first, last = _label(start), _label(end)
    if not isinstance(start, Value) or not isinstance(end, Value):
        return f"{first}–{last}"
    if year_label(start) == year_label(end):
        return max(first, last, key=len)
    century = first[-4:-2]
    if last.isdecimal() and len(last) == 4 and century.isdecimal() and last.startswith(century):
        return f"{first}–{last[2:]}"
    return share(first, last, "–")


def _moment(earliest: int, latest: int) -> str:
    if earliest == latest:
        return day_phrase(earliest)
    if earliest == OPEN_PAST:
        return "some day" if latest == OPEN_FUTURE else f"some day up to {day_phrase(latest)}"
    if latest == OPEN_FUTURE:
        return f"some day from {day_phrase(earliest)} on"
    return f"some day between {day_pair(earliest, latest)}"


def _start(earliest: int, latest: int) -> str:
    if latest == OPEN_PAST:
        return "has no start"
    if earliest == latest:
        return f"starts on {day_phrase(earliest)}"
    if earliest == OPEN_PAST:
        return "its start is unknown"
    return f"starts {_moment(earliest, latest)}"


def _finish(earliest: int, latest: int) -> str:
    if earliest == OPEN_FUTURE:
        return "has no end"
    if earliest == latest:
        return f"ends on {day_phrase(earliest)}"
    if latest == OPEN_FUTURE:
        return "its end is unknown"
    return f"ends {_moment(earliest, latest)}"
