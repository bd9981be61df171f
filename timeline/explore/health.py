"""What of a data set wants a curator's hand: gaps, thin sources, old plans, hard texts.

All is counted in the frame of a catalogue, so that a number is the one that a reader finds behind
the filter of the same meaning.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from statistics import median

import pandas as pd

from timeline.dates import OPEN_PAST, to_days
from timeline.explore.catalogue import Catalogue
from timeline.explore.clock import known_on
from timeline.explore.decades import UNKNOWN, Decade, decade_of
from timeline.explore.reading_level import LEVELS, level, lix

DECADES = 30
"""Decades that are told of, at most: all between the first and the last if they are not more, else
those in which most begins."""

QUIET = 2 * 365
"""Days after which a plan of which nobody has spoken again is held to be stale."""

HARDEST = 10
"""Summaries that are named as the hardest."""

Ids = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Stretch:
    """The events of a decade by lane; those of several decades count in each of them."""

    decade: Decade
    lanes: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Reading:
    """Summaries long enough to judge, by level; `hardest` are ids with their LIX, hardest first.

    `short` is the number of those that are not.
    """

    median: float | None
    levels: Mapping[str, int]
    hardest: tuple[tuple[str, float], ...]
    short: int = 0


@dataclass(frozen=True, slots=True)
class Health:
    """Ids of events in the order of the table, and numbers.

    The date that is shown of `unsourced` events has no source; all that is claimed about `single`
    ones goes back to one voice; claims about `conflicts` disagree; the date of `due` ones has
    passed without word; of the plan of `quiet` ones nobody has spoken for QUIET days.
    """

    coverage: tuple[Stretch, ...]
    unsourced: Ids
    single: Ids
    conflicts: Ids
    due: Ids
    quiet: Ids
    reading: Reading


def health(catalogue: Catalogue) -> Health:
    """The health of a data set as known on the day of its catalogue."""
    frame = catalogue.frame
    return Health(
        coverage=tuple(_coverage(catalogue)),
        unsourced=_having(frame, "unsourced"),
        single=tuple(frame["id"][frame["sources"] == 1]),
        conflicts=_having(frame, "disagree"),
        due=_having(frame, "overdue"),
        quiet=tuple(_quiet(catalogue)),
        reading=_reading(frame),
    )


def decade_filters(decade: Decade) -> Mapping[str, tuple[str, ...]]:
    """The filters that leave the events of a decade: its first and last year, as EDTF."""
    return {"from": (_edtf(decade[0]),), "to": (_edtf(decade[1]),)}


def _edtf(year: int) -> str:
    if abs(year) > 9999:
        return f"Y{year}"
    return f"-{-year:04}" if year < 0 else f"{year:04}"


def _having(frame: pd.DataFrame, trait: str) -> Ids:
    """The events that have a trait (see `timeline.explore.traits`)."""
    return tuple(frame["id"][[trait in found for found in frame["traits"]]])


def _coverage(catalogue: Catalogue) -> Iterator[Stretch]:
    frame = catalogue.frame
    lanes = frame["lane"].to_numpy()
    starts, ends = (frame[name].to_numpy() for name in ("earliest_start", "latest_end"))
    for decade in _decades(starts.tolist()):
        first, last = decade
        if decade == UNKNOWN:
            inside = starts <= OPEN_PAST
        else:
            inside = (ends >= to_days(first, 1, 1)) & (starts <= to_days(last, 12, 31))
        counted = Counter(lanes[inside].tolist())
        yield Stretch(decade, {lane: counted[lane] for lane in catalogue.lanes})


def _decades(starts: list[int]) -> list[Decade]:
    """The decades to tell of, in the order of time; that of unknown beginnings comes first."""
    begun = Counter(map(decade_of, starts))
    unknown = [UNKNOWN] if begun.pop(UNKNOWN, 0) else []
    if not begun or max(begun)[1] - min(begun)[0] >= 10 * DECADES:
        return [*unknown, *sorted(decade for decade, _ in begun.most_common(DECADES))]
    years = range(min(begun)[0], max(begun)[1] + 1)
    return [*unknown, *sorted({decade_of(to_days(year, 1, 1)) for year in years})]


def _quiet(catalogue: Catalogue) -> Iterator[str]:
    """Plans that are still to come and of which the last word is old."""
    sources, frame = catalogue.dataset.sources, catalogue.frame
    for event in _having(frame, "upcoming"):
        known = known_on(catalogue.events[event], sources, catalogue.today)
        if known is not None and OPEN_PAST < known.stated <= catalogue.today - QUIET:
            yield event


def _reading(frame: pd.DataFrame) -> Reading:
    judged = zip(frame["id"], map(lix, frame["summary"]), strict=True)
    found = [(event, number) for event, number in judged if number is not None]
    counted = Counter(level(number) for _, number in found)
    hardest = sorted(found, key=lambda each: (-each[1], each[0]))[:HARDEST]
    return Reading(
        median(number for _, number in found) if found else None,
        {name: counted[name] for name in LEVELS},
        tuple(hardest),
        sum(map(bool, frame["summary"])) - len(found),
    )
