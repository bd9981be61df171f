"""How the announced date of a plan moved: what was said when, and what came of it.

A date that says the same more or less exactly ("2021", then 23 July 2021) does not move; moves are
measured between the most exact dates that were said of each. What was said only after the date had
passed is a memory and no announcement. Days are day numbers as in :mod:`timeline.dates`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from timeline.curate.model import HAPPENED, Claim, Event, Source
from timeline.dates import OPEN_PAST, Date
from timeline.explore.clock import PLANNED, RANK_ORDER, Known, known_on, stated_day, touch
from timeline.explore.shifts import blur, shift_words
from timeline.languages import Language

PLANS = PLANNED | {"rumoured"}
"""Statuses of a claim that something is still to come; `cancelled` is what came of a plan."""

Sources = Mapping[str, Source]


@dataclass(frozen=True, slots=True)
class Step:
    """An announced date, first said on the day `stated`, and again on the days `confirmed`.

    `day` is where it stands: the first day of `exact`, the most exact date that says the same.
    `shift` is how many days later that is than where the step before stands, and `blurred` how
    vague these two are; only a step that `is_move` has another day than that.
    """

    claim: Claim
    stated: int
    confirmed: tuple[int, ...]
    day: int
    shift: int
    is_move: bool
    exact: Date
    blurred: int = 0

    @property
    def date(self) -> Date:
        """The announced date."""
        return self.claim.date


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a plan: "happened", "cancelled", "undated", or "open" while it still stands.

    An undated plan goes on, but the last word on it names no date. `day` is when it came so far,
    `claim` what counts on the day of the history.
    """

    kind: str
    day: int
    claim: Claim


@dataclass(frozen=True, slots=True)
class History:
    """The announced dates of an event in the order in which they were said; at least one."""

    steps: tuple[Step, ...]
    outcome: Outcome

    @property
    def moves(self) -> tuple[Step, ...]:
        """The steps to another date."""
        return tuple(step for step in self.steps if step.is_move)

    @property
    def shift(self) -> int:
        """The days from the first announced date to the last one."""
        return self.steps[-1].day - self.steps[0].day

    @property
    def blurred(self) -> int:
        """How vague the first announced date and the last one are, in days."""
        return blur(self.steps[0].exact, self.steps[-1].exact)

    @property
    def reasons(self) -> tuple[str, ...]:
        """What the curator noted of each move, where something was noted."""
        return tuple(step.claim.note for step in self.moves if step.claim.note)

    @property
    def is_over(self) -> bool:
        """Whether the last announced date was given up without its event having happened."""
        return self.outcome.kind in ("cancelled", "undated")


def history(event: Event, sources: Sources, day: int, known: Known | None = None) -> History | None:
    """The announced dates of an event as known on a day; None when no date was announced.

    Who has asked already what is known of the event on that day hands it over as `known`.
    """
    if all(claim.status not in PLANS for claim in event.claims):
        return None
    known = known or known_on(event, sources, day)
    said = _said(event, sources, day)
    if known is not None and known.status in HAPPENED:
        said = {when: claim for when, claim in said.items() if when <= known.date.latest_end}
    if known is None or not said:
        return None
    return History(_steps(said), _outcome(event, known, sources, day, max(said)))


def _said(event: Event, sources: Sources, day: int) -> dict[int, Claim]:
    """What was announced on each day, in the order of the days; of several the strongest."""
    found: dict[int, Claim] = {}
    for claim in event.claims:
        when = stated_day(claim, sources)
        if _announces(claim, when, day) and (
            when not in found or RANK_ORDER[claim.rank] > RANK_ORDER[found[when].rank]
        ):
            found[when] = claim
    return dict(sorted(found.items()))


def _announces(claim: Claim, when: int, day: int) -> bool:
    """Whether a claim, stated on the day `when`, was known by a day to name a date to come."""
    date = claim.date
    return (
        claim.status in PLANS
        and claim.rank != "deprecated"
        and date.precision != "open"
        and date.earliest_start > OPEN_PAST
        and OPEN_PAST < when <= min(day, date.latest_end)
    )


def _steps(said: Mapping[int, Claim]) -> tuple[Step, ...]:
    repeats = [list(each) for _, each in groupby(said.items(), lambda item: item[1].date.text)]
    numbers, exact = _told_alike([each[0][1].date for each in repeats])
    told = [exact[number] for number in numbers]
    days = [each.earliest_start for each in told]
    return tuple(
        Step(
            claim=each[0][1],
            stated=each[0][0],
            confirmed=tuple(when for when, _ in each[1:]),
            day=days[at],
            shift=days[at] - days[at - 1] if at else 0,
            is_move=at > 0 and numbers[at] != numbers[at - 1],
            exact=told[at],
            blurred=blur(told[at], told[at - 1]) if at else 0,
        )
        for at, each in enumerate(repeats)
    )


def _told_alike(dates: Sequence[Date]) -> tuple[list[int], list[Date]]:
    """The number of the announcement that each date belongs to, and the most exact date of each."""
    exact: list[Date] = []
    numbers = []
    for date in dates:
        if exact and _within(date, exact[-1]):
            exact[-1] = date
        elif not exact or not _within(exact[-1], date):
            exact.append(date)
        numbers.append(len(exact) - 1)
    return numbers, exact


def _within(one: Date, other: Date) -> bool:
    """Whether one date begins in the days in which the other may begin."""
    return other.earliest_start <= one.earliest_start and one.latest_start <= other.latest_start


def _outcome(event: Event, known: Known, sources: Sources, day: int, last: int) -> Outcome:
    """What came of a plan that was last spoken of with a date on the day `last`."""
    if known.status in HAPPENED:
        came = min(max(known.date.earliest_start, last), known.date.latest_end)
        return Outcome("happened", came, known.claim)
    if known.status == "cancelled":
        return Outcome("cancelled", max(known.stated, last), known.claim)
    if known.date.precision == "open":
        first = min(_undated(event, sources, last), default=day)
        return Outcome("undated", min(first, day), known.claim)
    return Outcome("open", day, known.claim)


def _undated(event: Event, sources: Sources, last: int) -> Iterator[int]:
    """The days after a day on which a plan was spoken of without a date."""
    for claim in event.claims:
        when = stated_day(claim, sources)
        if claim.rank != "deprecated" and claim.date.precision == "open" and when >= last:
            yield when


def earlier(found: History) -> tuple[Date, ...]:
    """The announced dates that do not hold any more, the most exact one of each, oldest first."""
    announced: list[list[Date]] = []
    for step in found.steps:
        if step.is_move or not announced:
            announced.append([])
        announced[-1].append(step.date)
    exact = (
        min(dates, key=lambda date: date.latest_start - date.earliest_start) for dates in announced
    )
    last = found.outcome.claim.date
    return tuple(date for date in exact if last.precision == "open" or not touch(date, last))


def stands_at(found: History) -> tuple[int, ...]:
    """The day on which each step of a history stands once it is known when the event happened.

    Where it happened in the days that were announced last, these steps stand at that very day.
    """
    last, outcome = found.steps[-1], found.outcome
    date, day = last.date, outcome.day
    held = outcome.kind == "happened" and date.earliest_start <= day <= date.latest_start
    return tuple(day if held and step.day == last.day else step.day for step in found.steps)


def shift_told(found: History, language: Language) -> str:
    """How far a date moved in all."""
    return shift_words(found.shift, language, found.blurred)


def moved_words(found: History, language: Language) -> str:
    """How often and how far a date moved: 'Moved 6 times, 1,050 days later in all'."""
    number = len(found.moves)
    if not number:
        return language.gettext("Not moved")
    shift = shift_told(found, language)
    return language.ngettext(
        "Moved once, {shift}", "Moved {n} times, {shift} in all", number, shift=shift
    )


def standing(steps: Sequence[Step], end: int) -> Iterator[tuple[Step, int]]:
    """Each step with the day on which it was last in force: that of the next one, or the end."""
    yield from zip(steps, [*(step.stated for step in steps[1:]), end], strict=True)
