"""Two events of a lane have nearly the same title, and are at most a year apart: they may be one.

This is a note for curators: it fails no check. Titles with different numbers are different, and so
are events that link to each other with `related` or `part_of`. In a lane with more than 500 events
within a year, each is compared with the 500 that follow it.

Good:

    - {id: top-gun-opens, title: Top Gun opens, lane: films, date: 1986-05-16, …}
    - {id: top-gun-in-japan, title: Top Gun in Japan, lane: films, date: 1986-12-06, …}

Bad:

    - {id: soyuz-film-crew, title: Film crew on board Soyuz, lane: space, date: 2021-10-05, …}
    - {id: soyuz-film-crews, title: Film crews on board Soyuz, lane: space, date: 2021-10, …}
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

import numpy as np
from rapidfuzz import fuzz, process

from timeline.curate.checks.rule import Finding, told
from timeline.curate.checks.titles import Titled, are_linked, titled
from timeline.curate.checks.traces import Traces

ALIKE = 0.9
YEAR = 366
AHEAD, AT_ONCE = 500, 64
"""With how many later events each is compared, and how many at once."""
EQUAL = 100
ENOUGH = 5
"""Earlier events that are looked at closely for each, of those among which it is compared."""
DIGITS = re.compile(r"\d+")
HINT = "keep one of the two, link them by 'related', or write 'ignore: [TL306]'"


def check(traces: Sequence[Traces]) -> Iterator[Finding]:
    """Find the events that an earlier one of their lane is much alike."""
    groups: dict[tuple[str, ...], list[Titled]] = {}
    for each in titled(traces):
        numbers = DIGITS.findall(each.title)
        groups.setdefault((each.lane, *numbers), []).append(each)
    for group in groups.values():
        if len(group) > 1:
            yield from _alike(sorted(group, key=lambda one: one.first))


def _alike(group: list[Titled]) -> Iterator[Finding]:
    done: set[int] = set()
    for first, later in _pairs(group):
        one, other = group[first], group[later]
        if later not in done and _are_near(one, other) and not are_linked(one, other):
            done.add(later)
            message = f"'{other.id}' may be '{one.id}'"
            more = f"nearly the same title, at most a year apart ({one.place})"
            yield told(other.path, other.spot, f"{message}: {more}", HINT)


def _pairs(group: list[Titled]) -> Iterator[tuple[int, int]]:
    """Pairs of places whose titles may be alike, by a measure that is fast and never too strict."""
    titles, firsts = [each.title for each in group], [each.first for each in group]
    for start in range(0, len(group), AT_ONCE):
        rows = group[start : start + AT_ONCE]
        near = bisect_right(firsts, max(each.last for each in rows) + YEAR)
        end = min(near, start + AT_ONCE + AHEAD)
        likeness = process.cdist(
            titles[start : start + AT_ONCE],
            titles[start:end],
            scorer=fuzz.ratio,
            score_cutoff=100 * ALIKE,
            dtype=np.float32,
        )
        # Equal titles are left out: of many alike ones there would be more pairs than events.
        alike = np.triu((likeness > 0) & (likeness < EQUAL), 1)
        alike &= np.cumsum(alike, axis=0) <= ENOUGH
        for row, column in zip(*np.nonzero(alike), strict=True):
            yield start + int(row), start + int(column)


def _are_near(one: Titled, other: Titled) -> bool:
    """Whether two titles differ but little; the same title is `same-event`'s."""
    if one.title == other.title or other.first - one.last > YEAR:
        return False
    return SequenceMatcher(None, one.title, other.title).ratio() >= ALIKE
