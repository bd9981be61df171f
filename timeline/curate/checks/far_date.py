"""An event lies farther from all others than these lie from each other: a figure may be wrong.

This is a note for curators: it fails no check. It is told of where there are twenty-six dates
or more, of up to three at either end, and only of the years 1 to 9999.

Good:

    date: 1988-07-29

Bad:

    date: 1088-07-29        # everything else: 1975 to 2029
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from timeline.curate.checks.rule import Finding, told
from timeline.curate.checks.said import Said, best
from timeline.curate.checks.traces import Dated, Traces
from timeline.curate.folder import Entry, File
from timeline.dates import to_days

ENOUGH = 20
"""How many other dates there have to be at least."""
MOST = 3
"""How many dates at each end may be told of."""
OLDEST, YOUNGEST = to_days(1, 1, 1), to_days(9999, 12, 31)
HINT = "look the year up, or write 'ignore: [TL204]' if it is right"


def outermost(file: File) -> tuple[Dated, ...]:
    """The first and the last dates of a file, as many as matter, by their days."""
    dated = [
        (said.date.earliest_start, at, said)
        for at, entry in enumerate(file.entries)
        for said in _looked_at(entry)
    ]
    dated.sort(key=lambda each: each[:2])
    keep = MOST + 1
    ends = dated if len(dated) <= 2 * keep else (*dated[:keep], *dated[-keep:])
    return tuple(
        Dated(file.entries[at].spot(said.place), day, said.date.text) for day, at, said in ends
    )


def dated_in(file: File) -> int:
    """How many events of a file have a date that is looked at."""
    return sum(1 for entry in file.entries for _ in _looked_at(entry))


def _looked_at(entry: Entry) -> Iterator[Said]:
    for said in best(entry)[:1]:
        first, last = said.date.earliest_start, said.date.latest_end
        if first >= OLDEST and last <= YOUNGEST and said.is_dated:
            yield said


def check(traces: Sequence[Traces]) -> Iterator[Finding]:
    """Find the dates at both ends that have a wider gap beside them than all others fill."""
    if sum(each.dated for each in traces) < ENOUGH + 2 * MOST:
        return
    known = [(each.path, date) for each in traces for date in each.outermost]
    known.sort(key=lambda each: each[1].day)
    early, late = _far([date.day for _, date in known])
    for path, date in (*known[:early], *known[len(known) - late :]):
        message = f"{date.written} is far from the dates of all other events"
        yield told(path, date.spot, message, HINT)


def _far(days: list[int]) -> tuple[int, int]:
    """How many of rising days at either end lie apart from the rest, as many as can be."""
    ends = range(MOST + 1)
    apart = [(early, late) for early in ends for late in ends if _is_apart(days, early, late)]
    return max(apart, key=sum)


def _is_apart(days: list[int], early: int, late: int) -> bool:
    """Whether the gaps beside the rest of some days are wider than what that fills."""
    first, last = days[early], days[-1 - late]
    gaps = [first - days[early - 1]] if early else []
    gaps += [days[-late] - last] if late else []
    return all(gap > last - first for gap in gaps)
