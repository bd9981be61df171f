"""Intervals and sets: EDTF values put together, and the four points of the whole.

Policies
--------
- The four points of `A/B` are those of its ends, narrowed by 'it starts before it ends':
  `2021-10/2021-10-05` starts on 5 October at the latest.
- An interval that must end before it starts is an error, also when its ends differ in precision.
- An end after `/` that is left out is unknown: the interval may end any time from its first day.
- One of a set, `[...]`, is one moment between the first and the last day of its members; the
  gaps between members are not kept. All of a set, `{...}`, is an interval: it starts with the
  earliest member and ends with the latest.
- `..` alone is the date of a plan without a date. An interval with neither end is refused.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from timeline.dates.grammar import Value, quoted, read_value
from timeline.dates.model import (
    OPEN_FUTURE,
    OPEN_PAST,
    PRECISIONS,
    UNDATED,
    Date,
    DateError,
)

OPEN = ".."
UNKNOWN = ""
_IS_INTERVAL = {"value": False, "interval": True, "one of": False, "all of": True}
_WHERE_START = {OPEN: (OPEN_PAST, OPEN_PAST), UNKNOWN: (OPEN_PAST, OPEN_FUTURE)}
_WHERE_END = {OPEN: (OPEN_FUTURE, OPEN_FUTURE), UNKNOWN: (OPEN_PAST, OPEN_FUTURE)}
_BRACKETS = {"[": ("]", "one of"), "{": ("}", "all of")}

End = Value | str
"""A value, OPEN or UNKNOWN."""


@dataclass(frozen=True, slots=True)
class Form:
    """How a date is put together.

    `kind` is 'value', 'interval', 'one of' or 'all of'; `members` are pairs of a first and a
    last end: the same value twice for a value, one pair for an interval, any number in a set.
    """

    kind: str
    members: tuple[tuple[End, End], ...]

    @property
    def values(self) -> tuple[Value, ...]:
        """All values in it, without open and unknown ends."""
        return tuple(end for pair in self.members for end in pair if isinstance(end, Value))


@lru_cache(maxsize=1 << 15)
def read_form(text: str) -> Form:
    """Take any EDTF text except `..` apart; raises DateError for all that is not EDTF."""
    if text[:1] in _BRACKETS:
        return _read_set(text)
    if "/" in text:
        return Form("interval", (_read_interval(text),))
    value = read_value(text)
    return Form("value", ((value, value),))


def read(text: str) -> Date:
    """The date of an EDTF text, exactly as EDTF has it; raises DateError."""
    if text == OPEN:
        return UNDATED
    form = read_form(text)
    values = form.values
    return Date(
        text,
        *_points(form),
        max((value.precision for value in values), key=PRECISIONS.index),
        _IS_INTERVAL[form.kind],
        any(value.approximate for value in values),
        any(value.uncertain for value in values),
    )


def _read_interval(text: str) -> tuple[End, End]:
    if text.count("/") > 1:
        raise DateError(f"{quoted(text)} has more than one '/'", "write start/end")
    start, end = (part if part in (OPEN, UNKNOWN) else read_value(part) for part in text.split("/"))
    if not isinstance(start, Value) and not isinstance(end, Value):
        reason = "the interval has neither a start nor an end"
        raise DateError(reason, "write .. for a date that is not known")
    _check_order(start, end, "/")
    return start, end


def _check_order(start: End, end: End, joiner: str) -> None:
    if isinstance(start, Value) and isinstance(end, Value) and end.upper < start.lower:
        reason = f"the end {end.text} is before the start {start.text}"
        raise DateError(reason, f"write {end.text}{joiner}{start.text} if they are swapped")


def _read_set(text: str) -> Form:
    closing, kind = _BRACKETS[text[0]]
    if len(text) < 2 or text[-1] != closing:
        raise DateError(f"{quoted(text)} has no closing '{closing}'", f"write {closing} at the end")
    members = text[1:-1].split(",")
    if "" in members:
        raise DateError(
            f"{quoted(text)} has an empty place",
            "write the dates with one comma between two",
        )
    last = len(members) - 1
    return Form(
        kind,
        tuple(_read_member(m, at == 0, at == last) for at, m in enumerate(members)),
    )


def _read_member(text: str, is_first: bool, is_last: bool) -> tuple[End, End]:
    if OPEN not in text:
        value = read_value(text)
        return value, value
    before, _, after = text.partition(OPEN)
    if not before and not after:
        raise DateError("'..' in a set needs a date before or after it")
    if (not before and not is_first) or (not after and not is_last):
        place = "first" if not before else "last"
        raise DateError(f"'{text}' must be the {place} in its set", "put the members in order")
    start: End = read_value(before) if before else OPEN
    end: End = read_value(after) if after else OPEN
    _check_order(start, end, OPEN)
    return start, end


def _points(form: Form) -> tuple[int, int, int, int]:
    starts = [_bounds(start, _WHERE_START) for start, _ in form.members]
    ends = [_bounds(end, _WHERE_END) for _, end in form.members]
    earliest_start = min(earliest for earliest, _ in starts)
    latest_end = max(latest for _, latest in ends)
    if not _IS_INTERVAL[form.kind]:
        return earliest_start, latest_end, earliest_start, latest_end
    latest_start = min(*(latest for _, latest in starts), latest_end)
    earliest_end = max(*(earliest for earliest, _ in ends), earliest_start)
    return earliest_start, latest_start, earliest_end, latest_end


def _bounds(end: End, where: dict[str, tuple[int, int]]) -> tuple[int, int]:
    return (end.lower, end.upper) if isinstance(end, Value) else where[end]
