"""The ticks of a time axis: where they stand and what they say, at every zoom.

A tick stands at the first moment of a day, month or year. Years are counted so that the labels
are round: '100 BCE', '1 BCE', '100 CE'; there is no year 0 in a label.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import TypedDict

from timeline.dates.calendar import from_days, month_length, to_days, year_name
from timeline.dates.model import OPEN_FUTURE, OPEN_PAST
from timeline.dates.years import separator
from timeline.languages import ENGLISH, Language

MINOR_GAP_PX = 7.0
"""The least room between two ticks."""

_WIDEST_PX = 32_768.0  # wider axes get the ticks of this width, so that their number has a limit
_CHARACTER_PX, _PADDING_PX = 7.0, 10.0  # room for a label of a year, which may be long
_YEAR_DAYS = 365.2425
_YEAR_SLACK_DAYS = 3.0  # a span of n calendar years is at most this much shorter than n means
_SHORTEST_MONTHS = {1: 28, 3: 90, 6: 181}


@dataclass(frozen=True, slots=True)
class Tick:
    """A tick at `day` (a day number); `major` ticks have a label, for the others it is ''."""

    day: float
    label: str
    major: bool


class AxisWords(TypedDict):
    """What labels are made of, as JSON: short months alone and in a date, and messages."""

    months: list[str]
    dated: list[str]
    full: str
    month: str
    day: str
    year: str
    bce: str
    ce: str
    separator: str


@dataclass(frozen=True, slots=True)
class _Step:
    """Every `count` days of the month, months of the year or years; `days` apart at least."""

    unit: str
    count: int
    days: float


_STEPS = (
    *(_Step("day", count, count) for count in (1, 2, 5, 10)),
    *(_Step("month", count, days) for count, days in _SHORTEST_MONTHS.items()),
    *(
        _Step("year", count, max(365.0 * count, _YEAR_DAYS * count - _YEAR_SLACK_DAYS))
        for power in range(13)
        for count in (10**power, 2 * 10**power, 5 * 10**power)
    ),
)


def ticks(
    first: float,
    last: float,
    width_px: float,
    min_gap_px: float = 64,
    language: Language = ENGLISH,
) -> list[Tick]:
    """The ticks of a window from day `first` to day `last` that is drawn `width_px` wide.

    Labelled ticks are at least `min_gap_px` apart, all ticks at least MINOR_GAP_PX. The first
    label carries its whole context ('5 Oct 2021'); the others only what has changed. A window
    without width, or so narrow that no day begins in it, has no ticks.
    """
    first, last = max(first, float(OPEN_PAST)), min(last, float(OPEN_FUTURE))
    if not (first < last and width_px > 0):
        return []
    px_per_day = min(width_px, _WIDEST_PX) / (last - first)
    gap_px = max(min_gap_px, MINOR_GAP_PX)
    labelled = _labelled_step(first, last, px_per_day, gap_px, language)
    majors = _thinned(_positions(labelled, first, last), gap_px / px_per_day)
    minor = _minor_step(labelled, px_per_day)
    every = _positions(minor, first, last) if minor else majors
    return _merged(every, _labelled(labelled.unit, majors, language), MINOR_GAP_PX / px_per_day)


def axis_words(language: Language = ENGLISH) -> AxisWords:
    """The words of the labels in a language, which assets/ticks.mjs takes."""
    return {
        "months": _without_stops(language.months("abbreviated", "stand-alone")),
        "dated": _without_stops(language.months("abbreviated", "format")),
        "full": language.pgettext("axis", "{day} {month} {year}"),
        "month": language.pgettext("axis", "{month} {year}"),
        "day": language.pgettext("axis", "{day} {month}"),
        "year": language.pgettext("plain", "{year}"),
        "bce": language.pgettext("plain", "{year} BCE"),
        "ce": language.pgettext("plain", "{year} CE"),
        "separator": separator(language),
    }


def _without_stops(names: Iterable[str]) -> list[str]:
    return [name.rstrip(".") for name in names]


def day_label(day: float) -> str:
    """A day number as an ISO 8601 date: '2021-10-05', '-0044-03-15', '+12000-01-01'."""
    year, month, number = from_days(math.floor(day))
    sign = "-" if year < 0 else "+" if year > 9999 else ""
    return f"{sign}{abs(year):04}-{month:02}-{number:02}"


def _labelled_step(
    first: float, last: float, px_per_day: float, gap_px: float, language: Language
) -> _Step:
    years = (from_days(math.floor(day))[0] for day in (first, last))
    longest = max(len(year_name(year, language)) for year in years)
    year_gap_px = max(gap_px, longest * _CHARACTER_PX + _PADDING_PX)
    gaps = {"day": gap_px, "month": gap_px, "year": year_gap_px}
    return next((s for s in _STEPS if s.days * px_per_day >= gaps[s.unit]), _STEPS[-1])


def _minor_step(labelled: _Step, px_per_day: float) -> _Step | None:
    """The finest step with room whose ticks include all ticks of the labelled step."""
    for step in _STEPS[: _STEPS.index(labelled)]:
        nests = step.unit != labelled.unit or labelled.count % step.count == 0
        is_day_of_month = step.unit == labelled.unit == "day" and step.count > 1
        if nests and not is_day_of_month and step.days * px_per_day >= MINOR_GAP_PX:
            return step
    return None


def _positions(step: _Step, first: float, last: float) -> Iterator[int]:
    days = _POSITIONS[step.unit](step.count, math.floor(first), math.floor(last))
    return (day for day in days if first <= day <= last)


def _month_days(count: int, first: int, last: int) -> Iterator[int]:
    """Day 1 and every `count` days on, but none too close before the next month."""
    for start in _month_starts(1, first, last):
        year, month, _ = from_days(start)
        yield from (start + day for day in range(0, month_length(year, month) - count + 1, count))


def _month_starts(count: int, first: int, last: int) -> Iterator[int]:
    (year, month, _), (last_year, last_month, _) = from_days(first), from_days(last)
    start = (year * 12 + month - 1) // count * count
    for index in range(start, last_year * 12 + last_month, count):
        yield to_days(index // 12, index % 12 + 1, 1)


def _year_starts(count: int, first: int, last: int) -> Iterator[int]:
    """Years whose number before or after the era is a multiple of `count`, and 1 BCE."""
    first_year, last_year = from_days(first)[0], from_days(last)[0]
    before = range((first_year - 1) // count * count, min(-1, last_year), count)
    after = range(max(first_year // count * count, 0), last_year + 1, count)
    yield from (to_days(year + 1, 1, 1) for year in before)
    yield from (to_days(year, 1, 1) for year in after)


_POSITIONS: dict[str, Callable[[int, int, int], Iterator[int]]] = {
    "day": _month_days,
    "month": _month_starts,
    "year": _year_starts,
}


def _thinned(days: Iterator[int], gap: float) -> list[int]:
    """The days without those that follow too closely, as 1 BCE may follow 5 BCE."""
    kept: list[int] = []
    for day in days:
        if not kept or day - kept[-1] >= gap:
            kept.append(day)
    return kept


def _labelled(unit: str, days: list[int], language: Language) -> dict[int, str]:
    said = axis_words(language)
    return {day: _label(unit, day, day == days[0], said, language) for day in days}


def _label(unit: str, days: int, in_full: bool, said: AxisWords, language: Language) -> str:
    year, month, day = from_days(days)
    if unit == "year" or (unit == "month" and month == 1 and not in_full):
        return year_name(year, language)
    alone, dated = said["months"][month - 1], said["dated"][month - 1]
    if unit == "month":
        if in_full:
            return said["month"].format(month=alone, year=year_name(year, language))
        return alone
    if in_full or (month == day == 1):
        return said["full"].format(day=day, month=dated, year=year_name(year, language))
    return said["day"].format(day=day, month=dated) if day == 1 else str(day)


def _merged(every: Iterable[int], labels: dict[int, str], gap: float) -> list[Tick]:
    """All ticks in order; where two are too close, one without a label gives way."""
    kept: list[Tick] = []
    for day in every:
        tick = Tick(float(day), labels.get(day, ""), day in labels)
        if kept and day - kept[-1].day < gap:
            if not tick.major:
                continue
            kept.pop()
        kept.append(tick)
    return kept
