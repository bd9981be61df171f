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
from timeline.curate.checks.said import all_standing
from timeline.curate.folder import Folder


def check(folder: Folder) -> Iterator[Finding]:
    """Find what was told as done before it was."""
    for entry, claims in all_standing(folder):
        for each in claims:
            if each.stated and each.happened and each.stated.latest_end < each.date.earliest_start:
                place = (*each.path, "stated")
                message = (
                    f"it happened on {each.date}, but this was stated before, on {each.stated}"
                )
                hint = "write it as 'scheduled', or look both days up"
                yield found(entry, place, message, hint)
