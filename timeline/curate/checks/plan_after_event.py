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

from collections.abc import Iterator, Sequence

from timeline.curate.checks.rule import Finding, found
from timeline.curate.checks.said import Said, all_standing, status_of
from timeline.curate.folder import Entry, Folder
from timeline.curate.model import HAPPENED
from timeline.dates import Date

HINT = "look both dates up; a claim that is wrong is kept with 'rank: deprecated' and 'why'"


def check(folder: Folder) -> Iterator[Finding]:
    """Find the plans of what had happened already."""
    for entry, claims in all_standing(folder):
        ends = [each.date.latest_end for each in claims if each.happened]
        late = _stated_after(claims, max(ends)) if 0 < len(ends) < len(claims) else ()
        for each in late if late and _is_claimed(entry) else ():
            last = max((said.date for said in claims if said.happened), key=_end)
            message = f"this plan was stated on {each.stated}, after it had happened on {last}"
            yield found(entry, (*each.path, "stated"), message, HINT)


def _stated_after(claims: Sequence[Said], day: int) -> Sequence[Said]:
    """The plans that were stated after a day."""
    plans = [each for each in claims if each.stated and not each.happened]
    return [each for each in plans if each.stated and each.stated.earliest_start > day]


def _end(date: Date) -> int:
    return date.latest_end


def _is_claimed(entry: Entry) -> bool:
    """Whether a claim says so: of a short form beside claims `date-and-claims` tells."""
    return any(status_of(claim) in HAPPENED for _, claim in entry.mappings("claims"))
