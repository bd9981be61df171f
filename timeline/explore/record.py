"""How reliable announcements were: statistics of all plans with a date whose outcome is known.

A plan counts as kept when it came out in the days that were announced first; one that was
cancelled counts as not kept, and has no slip. Rumours announce nothing. A group of few plans says
nothing and is hidden.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from statistics import median

from timeline.curate.model import Event
from timeline.dates import Date
from timeline.explore.moves import History
from timeline.explore.shifts import blur
from timeline.explore.translate import all_texts

LEAST = 8
"""The least number of plans of which statistics are shown."""

Told = tuple[Event, History]


@dataclass(frozen=True, slots=True)
class Fate:
    """What came of one plan: the slips in days from the first and the last announced date.

    Both are None when it was cancelled. `blurs` says of each how vague its dates are, in days.
    """

    first: int | None
    last: int | None
    blurs: tuple[int, int] = (0, 0)


@dataclass(frozen=True, slots=True)
class Score:
    """Statistics of `n` plans: how many were kept, how many came out, their median slips in days.

    A slip is None where nothing came out; `blurs` says how vague those in the middle are.
    """

    name: str
    n: int
    kept: int
    came: int
    first: float | None
    last: float | None
    blurs: tuple[int, int] = (0, 0)

    @property
    def share(self) -> float:
        """The share of the plans that were kept."""
        return self.kept / self.n


@dataclass(frozen=True, slots=True)
class Record:
    """The statistics of all plans, and by studio and kind; `hidden` are names and sizes of groups
    with less than LEAST plans. `whole` is None when there are less than that in all."""

    n: int
    whole: Score | None
    studios: tuple[Score, ...]
    kinds: tuple[Score, ...]
    hidden: tuple[tuple[str, int], ...]


def record(told: Iterable[Told], announcer: str) -> Record:
    """The record of some events with their histories.

    `announcer` is the name of the detail that says whose plan it was, or an empty text.
    """
    fates = [(event, fate) for event, found in told if (fate := fate_of(found)) is not None]
    makers = _grouped(fates, {event.id: announcers(event, announcer) for event, _ in fates})
    kinds = _grouped(fates, {event.id: (event.kind,) for event, _ in fates})
    groups = (*makers.items(), *kinds.items())
    hidden = tuple((name, len(each)) for name, each in groups if len(each) < LEAST)
    whole = [fate for _, fate in fates]
    return Record(
        n=len(whole),
        whole=_score("", whole) if len(whole) >= LEAST else None,
        studios=_scores(makers),
        kinds=_scores(kinds),
        hidden=hidden,
    )


def fate_of(found: History) -> Fate | None:
    """What came of a plan, or None when that is not known or only rumours named a date."""
    dates = announced(found)
    if not dates or found.outcome.kind not in ("happened", "cancelled"):
        return None
    if found.outcome.kind == "cancelled":
        return Fate(None, None)
    came = found.outcome.claim.date
    blurs = blur(dates[0], came), blur(dates[-1], came)
    return Fate(slip(dates[0], came), slip(dates[-1], came), blurs)


def announced(found: History) -> list[Date]:
    """The dates that were announced of a plan, without those of rumours."""
    return [step.date for step in found.steps if step.claim.status != "rumoured"]


def slip(announced: Date, came: Date) -> int:
    """By how many days something came after the days that were announced; before is negative."""
    if came.earliest_start > announced.latest_start:
        return came.earliest_start - announced.latest_start
    return min(came.latest_start - announced.earliest_start, 0)


def announcers(event: Event, announcer: str) -> tuple[str, ...]:
    """Whose plan an event was, as its details of the name `announcer` say."""
    names = (each.value for each in event.details if announcer in all_texts(each, "name"))
    return tuple(dict.fromkeys(names))


def _grouped(
    fates: Sequence[tuple[Event, Fate]], names: Mapping[str, Sequence[str]]
) -> dict[str, list[Fate]]:
    """The fates of the events of each name, the largest groups first."""
    found: dict[str, list[Fate]] = {}
    for event, fate in fates:
        for name in names[event.id]:
            found.setdefault(name, []).append(fate)
    return dict(sorted(found.items(), key=lambda item: (-len(item[1]), item[0])))


def _scores(groups: Mapping[str, Sequence[Fate]]) -> tuple[Score, ...]:
    return tuple(_score(name, each) for name, each in groups.items() if len(each) >= LEAST)


def _score(name: str, fates: Sequence[Fate]) -> Score:
    firsts = [(fate.first, fate.blurs[0]) for fate in fates if fate.first is not None]
    lasts = [(fate.last, fate.blurs[1]) for fate in fates if fate.last is not None]
    return Score(
        name=name,
        n=len(fates),
        kept=sum(days == 0 for days, _ in firsts),
        came=len(firsts),
        first=median(days for days, _ in firsts) if firsts else None,
        last=median(days for days, _ in lasts) if lasts else None,
        blurs=(_middle_blur(firsts), _middle_blur(lasts)),
    )


def _middle_blur(slips: Sequence[tuple[int, int]]) -> int:
    """How vague the slips are that make the median: those in the middle, each with its blur."""
    if not slips:
        return 0
    days = sorted(each for each, _ in slips)
    middle = {days[(len(days) - 1) // 2], days[len(days) // 2]}
    return max(blurred for each, blurred in slips if each in middle)
