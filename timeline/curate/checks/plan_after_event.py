"""A plan was stated after the thing had happened, so one of the two dates is wrong.

A second showing or a second flight is an event of its own.

Good:

    - {date: 2022-05-27, status: scheduled, stated: 2021-09-01, source: variety}
    - {date: 2022-05-27, status: released, source: variety-2022-05-27}

Bad:

    - {date: 2022-05-27, status: scheduled, stated: 2023-09-01, source: variety}
    - {date: 2022-05-27, status: released, source: variety-2022-05-27}
"""

from __future__ import annotations

from collections.abc import Iterator

from timeline.curate.checks.rule import Finding, found
from timeline.curate.checks.said import Said, all_standing, status_of
from timeline.curate.folder import Entry, Folder
from timeline.curate.model import HAPPENED

HINT = "look both dates up; a claim that is wrong is kept with 'rank: deprecated' and 'why'"


def check(folder: Folder) -> Iterator[Finding]:
    """Find the plans of what had happened already."""
    for entry, claims in all_standing(folder):
        done = [each.date for each in claims if each.happened]
        if done and len(done) < len(claims):
            last = max(done, key=lambda date: date.latest_end)
            late = [each for each in claims if _is_late(each, last.latest_end)]
            for each in late if _is_claimed(entry) else ():
                message = f"this plan was stated on {each.stated}, after it had happened on {last}"
                yield found(entry, (*each.path[:-1], "stated"), message, HINT)


def _is_late(said: Said, end: int) -> bool:
    """Whether this is a plan that was stated after a day."""
    stated = said.stated
    return stated is not None and stated.earliest_start > end and not said.happened


def _is_claimed(entry: Entry) -> bool:
    """Whether a claim says so: of a short form beside claims `date-and-claims` tells."""
    return any(status_of(claim) in HAPPENED for _, claim in entry.mappings("claims"))
