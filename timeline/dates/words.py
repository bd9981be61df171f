"""Dates for people: `words` for a sentence, `short` for a label, `explain` for what is not known.

Wording: 'about' for `~`, 'uncertain' for `?`, both for `%`. A single year, month or season is
named as it is ('1987'); as a plan it adds what is missing ('2027, month not announced').
"""

from __future__ import annotations

from functools import reduce

from timeline.dates.explained import explain
from timeline.dates.grammar import Value
from timeline.dates.model import Date
from timeline.dates.phrasebook import CaseName, phrasebook
from timeline.dates.phrases import marked, year_label
from timeline.dates.spans import OPEN, End, Form, read_form
from timeline.languages import ENGLISH, Language, gettext_noop

__all__ = ["explain", "short", "words"]

NO_DAY = gettext_noop("{date}, day not announced")
NO_MONTH = gettext_noop("{date}, month not announced")
NO_YEAR = gettext_noop("{date}, year not announced")
MISSING = {"month": NO_DAY, "season": NO_MONTH, "year": NO_MONTH}
"""What a plan does not say yet, by the precision of its date; of coarser ones it is the year."""


def words(date: Date, planned: bool = False, language: Language = ENGLISH) -> str:
    """A date in words: 'about August 1987', '5–17 October 2021', 'December 2025 onwards'.

    With `planned`, a single value says what has not been announced, and a date that is not known
    is 'no date announced'.
    """
    if date.text == OPEN:
        return language.gettext("no date announced") if planned else language.gettext("no date")
    form = read_form(date.text)
    start, end = form.members[0]
    if form.kind == "value" and isinstance(start, Value):
        return _single(start, planned, language)
    if form.kind == "interval":
        return _interval(start, end, language)
    return _set(form, language)


def short(date: Date, language: Language = ENGLISH) -> str:
    """The label of a date, its year or years: '1987', 'c. 1987', '1987–91', '2027+', ''.

    A set is labelled by its first and last year; one moment before a date is 'by 1760'.
    """
    if date.text == OPEN:
        return ""
    form = read_form(date.text)
    if form.kind == "value":
        return _label(form.members[0][0], language)
    if form.kind == "interval":
        return _label_span(*form.members[0], language)
    no_start, no_end = form.members[0][0] == OPEN, form.members[-1][1] == OPEN
    if form.kind == "one of" and (no_start or no_end):
        return _label_outside(form, language)
    first: End = min(form.values, key=lambda value: value.lower)
    last: End = max(form.values, key=lambda value: value.upper)
    return _label_span(OPEN if no_start else first, OPEN if no_end else last, language)


def _single(value: Value, planned: bool, language: Language) -> str:
    said = marked(value, language)
    if value.uncertain:
        said = language.gettext("{date}, uncertain", date=said)
    if not planned or value.precision == "day":
        return said
    return language.gettext(MISSING.get(value.precision, NO_YEAR), date=said)


def _in_words(end: End, language: Language, form: CaseName = "plain") -> str:
    """An end that is known, as part of a longer phrase."""
    if not isinstance(end, Value):
        return ""
    said = marked(end, language, form)
    return language.gettext("{date} (uncertain)", date=said) if end.uncertain else said


def _interval(start: End, end: End, language: Language) -> str:
    if not isinstance(start, Value):
        return _until(start, _in_words(end, language, "of"), language)
    if not isinstance(end, Value):
        if end == OPEN:
            return _onwards(_in_words(start, language, "of"), language)
        return language.gettext("{date}, end unknown", date=_in_words(start, language))
    first, last = _in_words(start, language), _in_words(end, language)
    if first == last:
        if end.precision == "day":
            return first
        return language.gettext("within {date}", date=_in_words(end, language, "of"))
    joints = phrasebook(language).joints
    return (joints.dash if _same_month(start, end) else joints.to).join(first, last)


def _until(start: End, last: str, language: Language) -> str:
    if start == OPEN:
        return language.gettext("until {date}", date=last)
    return language.gettext("until {date}, start unknown", date=last)


def _onwards(first: str, language: Language) -> str:
    """From a date on; in some languages the first letters of the date change the word before."""
    beginnings = language.pgettext("elided before, with | between", "none")
    if first.startswith(tuple(beginnings.split("|"))):
        return language.pgettext("elided", "{date} onwards", date=first)
    return language.gettext("{date} onwards", date=first)


def _same_month(start: Value, end: Value) -> bool:
    """Whether both are plain days of one month, which a dash may join."""
    days = start.day.isdecimal() and end.day.isdecimal()
    return days and start.text[:-3] == end.text[:-3]


def _set(form: Form, language: Language) -> str:
    member = _one_member if form.kind == "one of" else _each_member
    *most, last = (member(*pair, language) for pair in form.members)
    if not most:
        return last
    listed = reduce(lambda said, more: _listed(said, more, language), most)
    if form.kind == "one of":
        return language.gettext("{dates} or {last}", dates=listed, last=last)
    return language.gettext("{dates} and {last}", dates=listed, last=last)


def _listed(said: str, more: str, language: Language) -> str:
    return language.pgettext("dates", "{first}, {next}", first=said, next=more)


def _one_member(start: End, end: End, language: Language) -> str:
    if not isinstance(start, Value):
        return language.gettext("{date} or earlier", date=_in_words(end, language, "of"))
    if not isinstance(end, Value):
        return language.gettext("{date} or later", date=_in_words(start, language, "of"))
    if start == end:
        return _in_words(start, language)
    ends = (_in_words(each, language, "of") for each in (start, end))
    return phrasebook(language).joints.between.join(*ends)


def _each_member(start: End, end: End, language: Language) -> str:
    return _in_words(start, language) if start == end else _interval(start, end, language)


def _label(end: End, language: Language) -> str:
    if not isinstance(end, Value):
        return "" if end == OPEN else "?"
    said = year_label(end, language)
    if end.approximate:
        said = language.pgettext("label", "c. {year}", year=said)
    return language.pgettext("label", "{year}?", year=said) if end.uncertain else said


def _label_outside(form: Form, language: Language) -> str:
    """The label of one moment that may lie before or after all dates that are named."""
    (start, before), (after, end) = form.members[0], form.members[-1]
    labels = []
    if start == OPEN:
        labels.append(language.pgettext("label", "by {year}", year=_label(before, language)))
    if end == OPEN:
        labels.append(language.pgettext("label", "{year}+", year=_label(after, language)))
    return reduce(lambda said, more: _listed(said, more, language), labels)


def _label_span(start: End, end: End, language: Language) -> str:
    first, last = _label(start, language), _label(end, language)
    joint = phrasebook(language).joints.dash
    if not isinstance(start, Value) or not isinstance(end, Value):
        return joint.short(first=first, last=last)
    if year_label(start, language) == year_label(end, language):
        return max(first, last, key=len)
    century = first[-4:-2]
    if last.isdecimal() and len(last) == 4 and century.isdecimal() and last.startswith(century):
        return joint.short(first=first, last=last[2:])
    return joint.join(first, last)
