"""Something is said to have happened on a day that lies after the day on which that was said.

What is said before is a plan.

Good:

    - {date: 2021-10-05, status: happened, stated: 2021-10-06, source: roscosmos}

Bad:

    - {date: 2021-10-05, status: happened, stated: 2021-09-16, source: roscosmos}
"""

from __future__ import annotations

from collections.abc import Iterator

from timeline.curate.checks.rule import Finding, found
from timeline.curate.checks.said import standing
from timeline.curate.folder import Entry, Folder
from timeline.curate.model import HAPPENED


def check(folder: Folder) -> Iterator[Finding]:
    """Find what was told as done before it was."""
    for entry in folder.entries("events"):
        for each in standing(entry) if _says_when(entry) else ():
            if each.happened and each.stated and each.stated.latest_end < each.date.earliest_start:
                place = (*each.path[:-1], "stated")
                message = (
                    f"it happened on {each.date}, but this was stated before, on {each.stated}"
                )
                hint = "write it as 'scheduled', or look both days up"
                yield found(entry, place, message, hint)


def _says_when(entry: Entry) -> bool:
    """Whether some claim says when it was stated that something happened."""
    claims = entry.mappings("claims")
    return any("stated" in claim and claim.get("status") in HAPPENED for _, claim in claims)
