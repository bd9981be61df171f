"""Something happened lately, but its day is not given, though it should be known by now.

This is a note for curators: it fails no check. It is told of what happened between 30 days and
three years ago and is dated to a month, a season or a year. For older things the day is often lost.

Good:

    date: 2026-08-07

Bad:

    date: 2026-08
"""

from __future__ import annotations

from collections.abc import Iterator

from timeline.curate.checks.rule import Finding, found
from timeline.curate.checks.said import Said, all_standing
from timeline.curate.folder import Folder

SOON, LATE = 30, 3 * 365
"""From how many days after it until how many the day should be known, and is asked for."""
PRECISE = "day"


def check(folder: Folder) -> Iterator[Finding]:
    """Find what happened lately on a day that is not given."""
    if folder.today is None:
        return
    for entry, claims in all_standing(folder):
        happened = [each for each in claims if each.happened]
        if happened and all(_is_coarse(each, folder.today) for each in happened):
            said = happened[0]
            message = f"the day should be known by now, and the date is {said.date}"
            yield found(entry, said.place, message, "write the day, if a source has it")


def _is_coarse(said: Said, today: int) -> bool:
    date = said.date
    ended = today - LATE <= date.latest_end <= today - SOON
    return ended and not date.is_interval and date.precision != PRECISE
