"""From a refused text to an error that helps: what was probably meant, written in EDTF.

The habits themselves stand in `timeline.dates.habits`, `shortened` and `wordings`. No hint
suggests what cannot be read: every suggestion is parsed first.
"""

from __future__ import annotations

import unicodedata

from timeline.dates.habits import Habit
from timeline.dates.model import DateError, NotEdtfError
from timeline.dates.spans import read
from timeline.dates.wordings import HABITS

_EXAMPLE = "write a year, a month or a day, such as 1987, 1987-08 or 1987-08-05"
_LONGEST_TIDY = 400
_DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212"
_SLASHES = "\u2044\u2215"
_PLAIN_SIGNS = str.maketrans(_DASHES + _SLASHES, "-" * len(_DASHES) + "/" * len(_SLASHES))


def explain_mistake(text: str, error: DateError) -> DateError:
    """The error to raise for a text that `read` refused with `error`."""
    if not text:
        return DateError("the date is empty", "write .. for a date that is not known")
    tidy = _tidy(text)
    if len(tidy) > _LONGEST_TIDY:
        return error
    compact = tidy.replace(" ", "")
    if compact != text and not _refusal(compact):
        reason = "a date has no spaces and only plain digits, hyphens and marks"
        return DateError(reason, f"write {_in_yaml(compact)}", compact)
    better = _from_habits(tidy, error) or error
    return type(better)(better.reason, better.hint or _EXAMPLE, better.meant)


def suggestions(text: str) -> tuple[str, ...]:
    """What a text that is no EDTF may mean, written in EDTF; none where nobody can tell."""
    tidy = _tidy(text)
    if not tidy or len(tidy) > _LONGEST_TIDY:
        return ()
    for habit in HABITS:
        readable = [each for each in habit.suggestions(tidy) if not _refusal(each)]
        if readable:
            return () if habit.asks else tuple(readable)
    return ()


def _tidy(text: str) -> str:
    """The text with full-width forms, dashes and runs of space made plain."""
    plain = unicodedata.normalize("NFKC", text).translate(_PLAIN_SIGNS)
    return " ".join(plain.split())


def _refusal(text: str) -> DateError | None:
    try:
        read(text)
    except DateError as error:
        return error
    return None


def _from_habits(text: str, error: DateError) -> DateError | None:
    """The error of the first habit with a suggestion that can be read.

    Without one, what is wrong with the first suggestion ('2024-2-30': February has 29 days) says
    more than that the text is not EDTF.
    """
    refused = None
    for habit in HABITS:
        suggestions = habit.suggestions(text)
        refusals = {suggestion: _refusal(suggestion) for suggestion in suggestions}
        readable = [suggestion for suggestion, refusal in refusals.items() if not refusal]
        if readable:
            return _error(habit, readable, error)
        if habit.otherwise and habit.pattern.fullmatch(text):
            return DateError(habit.reason, habit.otherwise)
        telling = (e for e in refusals.values() if e and not isinstance(e, NotEdtfError))
        refused = refused or next(telling, None)
    return refused


def _error(habit: Habit, readable: list[str], error: DateError) -> DateError:
    is_sure = len(readable) == 1 and habit.certain and not habit.asks
    kind = DateError if habit.reason or not habit.asks else type(error)
    hint = f"write {' or '.join(map(_in_yaml, readable))}{habit.note}"
    return kind(habit.reason or error.reason, hint, readable[0] if is_sure else "")


def _in_yaml(text: str) -> str:
    """A date as a file has it: between quotes where YAML would read a list or a mapping."""
    return f"'{text}'" if text[:1] in ("[", "{") else text
