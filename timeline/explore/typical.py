"""How far announced dates typically slip: statistics of the plans whose outcome is known.

Of a date that stands nobody knows yet whether another one will follow. The last dates that were
announced do not tell: a date that turns out wrong is replaced, so of plans that came the last one
is right nearly by definition. The first ones tell of plans that have not moved yet, and of no
others. So every announced date counts, and the dates of one plan share its one vote: a plan that
moved seven times weighs as much as one that was kept.

The spread is told by quartiles, each of them a slip that was seen: the least one that a share of
the dates did not exceed (Hyndman & Fan 1996, definition 1). They bear the one plan that was years
late, and those that were cancelled: these never came, and to leave them out would make plans look
more reliable than they were.

All plans of the data set count, whatever the reader has chosen; what is told of a day rests on what
was known on it. Days are day numbers as in :mod:`timeline.dates`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import accumulate
from math import inf, isfinite

from timeline.curate.model import Event
from timeline.dates import OPEN_FUTURE, OPEN_PAST, Date
from timeline.explore.moves import History
from timeline.explore.record import LEAST, Told, announced, announcers, fate_of, slip

NEVER = inf
"""The slip of a date whose plan was cancelled."""

QUARTER, HALF, MOST = Fraction(1, 4), Fraction(1, 2), Fraction(3, 4)

UPCOMING = frozenset({"scheduled", "announced", "in-development"})
"""Statuses of a plan that is on its way to its date."""

Slips = Sequence[float]
"""The slips in days of the announced dates of one plan."""

Key = tuple[str, str]
"""What a group has in common, "announcer", "kind" or "all", and its name."""

ALL: Key = ("all", "")


@dataclass(frozen=True, slots=True)
class Spread:
    """The slips in days that a quarter, half, and three quarters of the dates did not exceed.

    They are those of `n` plans, `cancelled` of them, with an announcer or a kind called `name` in
    common, as `by` says, or of "all". Before the announced days is negative, NEVER is infinite.
    """

    by: str
    name: str
    n: int
    cancelled: int
    quarter: float
    half: float
    most: float


@dataclass(frozen=True, slots=True)
class Reach:
    """Where the spread leads from the announced days of a plan.

    `first` is the day on which it begins, `half` and `last` the days after those by which half and
    three quarters of such dates had come: infinite where they never did.
    """

    spread: Spread
    first: float
    half: float
    last: float

    @property
    def days(self) -> list[float | None]:
        """Where it begins, is half and ends; None where it never does."""
        return [day if isfinite(day) else None for day in (self.first, self.half, self.last)]


@dataclass(frozen=True, slots=True)
class Typical:
    """How far the dates of plans that stand may slip, by id.

    `plans` were given a date, of `n` of them the outcome is known; with too few of these there are
    no statistics.
    """

    plans: int
    n: int
    reaches: Mapping[str, Reach]

    @property
    def is_enough(self) -> bool:
        """Whether there are plans enough for statistics."""
        return self.n >= LEAST


def typical(told: Iterable[Told], announcer: str) -> Typical:
    """The typical slips of some events with their histories.

    `announcer` is the name of the detail that says whose plan it was, or an empty text.
    """
    plans = list(told)
    groups: dict[Key, list[Slips]] = {}
    for event, found in plans:
        if slips := slips_of(found):
            for key in _keys(event, announcer):
                groups.setdefault(key, []).append(slips)
    spreads, reaches = _spreads(groups), {}
    for event, found in plans:
        known = [spreads[key] for key in _keys(event, announcer) if key in spreads]
        date = _upcoming(found)
        if known and date is not None:
            reaches[event.id] = reach(date, known[0])
    return Typical(len(plans), len(groups.get(ALL, ())), reaches)


def _spreads(groups: Mapping[Key, Sequence[Slips]]) -> Mapping[Key, Spread]:
    """The spread of all plans, and of each group of enough but not all of them."""
    whole = groups.get(ALL, ())
    if len(whole) < LEAST:
        return {}
    own = {key: some for key, some in groups.items() if LEAST <= len(some) < len(whole)}
    return {key: spread(key, some) for key, some in {**own, ALL: whole}.items()}


def _keys(event: Event, announcer: str) -> Iterator[Key]:
    """The groups that an event belongs to, the closest one first."""
    yield from (("announcer", name) for name in announcers(event, announcer))
    yield "kind", event.kind
    yield ALL


def slips_of(found: History) -> Slips:
    """The slips of each announced date of a plan; none where its outcome is not known."""
    if fate_of(found) is None:
        return ()
    if found.outcome.kind == "cancelled":
        return (NEVER,)
    came = found.outcome.claim.date
    return tuple(float(slip(date, came)) for date in announced(found))


def _upcoming(found: History) -> Date | None:
    """The date of a plan that stands; None where none stands, or where it has an open beginning."""
    claim = found.outcome.claim
    if found.outcome.kind != "open" or claim.status not in UPCOMING:
        return None
    is_bounded = claim.date.earliest_start > OPEN_PAST and claim.date.latest_start < OPEN_FUTURE
    return claim.date if is_bounded else None


def spread(key: Key, plans: Sequence[Slips]) -> Spread:
    """The spread of the slips of some plans, one or more."""
    quarter, half, most = (quantile(plans, share) for share in (QUARTER, HALF, MOST))
    cancelled = sum(NEVER in slips for slips in plans)
    return Spread(*key, len(plans), cancelled, quarter, half, most)


def quantile(plans: Sequence[Slips], share: Fraction) -> float:
    """The least slip that a share of the dates did not exceed, where each plan has one vote."""
    votes = sorted((days, Fraction(1, len(slips))) for slips in plans for days in slips)
    sums = accumulate(vote for _, vote in votes)
    passed = zip(votes, sums, strict=True)
    return next(days for (days, _), total in passed if total >= share * len(plans))


def reach(date: Date, found: Spread) -> Reach:
    """Where a spread leads from a date."""
    first = date.earliest_start + min(found.quarter, 0.0)
    return Reach(found, first, _after(date, found.half), _after(date, found.most))


def _after(date: Date, days: float) -> float:
    """The day after the one on which a slip ends: of one that is early, counted from the start."""
    return (date.earliest_start if days < 0 else date.latest_start) + days + 1
