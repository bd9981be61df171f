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
from timeline.curate.checks.said import Said, standing
from timeline.curate.folder import Entry, Folder
from timeline.curate.model import HAPPENED

HINT = "look both dates up; a claim that is wrong is kept with 'rank: deprecated' and 'why'"


def check(folder: Folder) -> Iterator[Finding]:
    """Find the plans of what had happened already."""
    for entry in folder.entries("events"):
        statuses = [claim.get("status") in HAPPENED for _, claim in entry.mappings("claims")]
        if any(statuses) and not all(statuses):
            yield from _late(entry)


def _late(entry: Entry) -> Iterator[Finding]:
    claims = list(standing(entry))
    done = max((each for each in claims if each.happened), key=_end, default=None)
    for each in claims if done else ():
        if done and each.stated and not each.happened and each.stated.earliest_start > _end(done):
            message = f"this plan was stated on {each.stated}, after it had happened on {done.date}"
            yield found(entry, (*each.path[:-1], "stated"), message, HINT)


def _end(said: Said) -> int:
    return said.date.latest_end
