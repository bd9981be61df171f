"""A measure as it is drawn: its numbers at their days, and the scale on which they stand."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from math import floor, log10

from timeline.curate.model import Dataset, Measure, Source, Value
from timeline.dates import words
from timeline.explore.amounts import CURRENCIES, amount
from timeline.explore.voices import publishers
from timeline.languages import Language

STEPS = (1.0, 2.0, 2.5, 5.0, 10.0)
"""Round numbers between which a scale ends, times a power of ten."""


NO_SOURCES: Mapping[str, Source] = {}


@dataclass(frozen=True, slots=True)
class Level:
    """A number from one day to another, or on one day where both are the same.

    `event` is the id of the event that it belongs to, or empty; then `when` is its date in words.
    `told` says measure, number and sources in words, `note` what a curator adds.
    """

    first: float
    last: float
    number: float
    event: str = ""
    when: str = ""
    told: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Series:
    """The numbers of a measure in the order of time, on a scale from 0 to `top`.

    `form` is 'lollipops' or 'steps'; `ticks` are the numbers that the scale names, with words.
    """

    id: str
    name: str
    form: str
    lane: str
    levels: tuple[Level, ...]
    top: float
    ticks: tuple[tuple[float, str], ...]


def series(
    measure: Measure,
    days: Mapping[str, float],
    language: Language,
    sources: Mapping[str, Source] = NO_SOURCES,
) -> Series:
    """A measure whose events stand on some days; values of other events are left out."""
    found = _levels(measure, days, language, sources)
    levels = tuple(sorted(found, key=lambda level: (level.first, level.event)))
    top = round_up(max((level.number for level in levels), default=1.0))
    marks = [part * top for part in (0.5, 1.0)]
    # Half a film is no number of films.
    whole = marks if measure.unit in CURRENCIES else [each for each in marks if each % 1 == 0]
    ticks = tuple((each, amount(f"{each:.15g}", measure.unit, language)) for each in whole or marks)
    return Series(measure.id, measure.name, measure.form, measure.lane, levels, top, ticks)


def numbers_of(dataset: Dataset, name: str, language: Language) -> Mapping[str, str]:
    """The numbers of a measure in words, by the id of the event that each belongs to."""
    found = (measure for measure in dataset.measures if measure.id == name)
    return {
        value.event: _number(measure, value, language)
        for measure in found
        for value in measure.values
        if value.event
    }


def round_up(number: float) -> float:
    """The next round number at or above one."""
    if number <= 0:
        return 1.0
    power = 10.0 ** floor(log10(number))
    return next(step * power for step in STEPS if step * power >= number * (1 - 1e-9))


def _number(measure: Measure, value: Value, language: Language) -> str:
    return amount(f"{value.number:.15g}", measure.unit, language)


def _levels(
    measure: Measure, days: Mapping[str, float], language: Language, sources: Mapping[str, Source]
) -> Iterator[Level]:
    for value in measure.values:
        event, number = value.event, value.number
        said = _told(measure, value, language, sources), value.note
        if value.date is not None:
            first, last = float(value.date.earliest_start), float(value.date.latest_end + 1)
            yield Level(first, last, number, event, words(value.date, language=language), *said)
        elif event in days:
            yield Level(days[event], days[event], number, event, "", *said)


def _told(measure: Measure, value: Value, language: Language, sources: Mapping[str, Source]) -> str:
    number, cited = _number(measure, value, language), publishers(value.sources, sources)
    if measure.derived:
        # What was counted the name of the measure says already.
        number, cited = (
            language.decimal(value.number),
            language.gettext("counted from this timeline"),
        )
    told = language.gettext("{name}: {value}", name=measure.name, value=number)
    return f"{told} ({cited})" if cited else told
