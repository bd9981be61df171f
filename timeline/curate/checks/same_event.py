"""Two events have the same title, and their dates overlap: they may be one.

Case, accents, articles and punctuation do not count. Two that belong together, such as a flight and
its launch, link to each other with `related` or `part_of`, and are not told of.

Good:

    - {id: landing, title: Landing, date: 1969-07-20, …}
    - {id: landing-2, title: Landing, date: 1969-11-19, …}

Bad:

    - {id: landing, title: The Landing, date: 1969-07-20, …}
    - {id: first-landing, title: Landing, date: 1969-07, …}
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from timeline.curate.checks.rule import Finding, told
from timeline.curate.checks.titles import Titled, are_linked, titled
from timeline.curate.checks.traces import Traces

HINT = "keep one of the two, link them by 'related', or write 'ignore: [TL303]'"


def check(traces: Sequence[Traces]) -> Iterator[Finding]:
    """Find the events that an earlier one with the same title overlaps."""
    by_title: dict[str, list[Titled]] = {}
    for each in titled(traces):
        by_title.setdefault(each.title, []).append(each)
    for same in by_title.values():
        if len(same) > 1:
            yield from _overlaps(same)


def _overlaps(same: list[Titled]) -> Iterator[Finding]:
    """Each event with the one before it that lasts longest, if that goes on until it begins."""
    longest: Titled | None = None
    for each in sorted(same, key=lambda one: one.first):
        if longest and longest.last >= each.first and not are_linked(longest, each):
            message = f"'{each.id}' may be '{longest.id}'"
            more = f"the same title, and dates that overlap ({longest.place})"
            yield told(each.path, each.spot, f"{message}: {more}", HINT)
        longest = each if longest is None or each.last > longest.last else longest
