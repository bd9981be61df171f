"""A date names a month or a day that does not exist.

What was meant has to be looked up in the source: the day may be wrong, or the month.

Good:

    date: 2024-02-29

Bad:

    date: 2023-02-29
    date: 1987-13
"""

from __future__ import annotations

from collections.abc import Iterator

from timeline.curate.checks.dates import wrong_dates
from timeline.curate.checks.rule import Finding, found
from timeline.curate.folder import Folder
from timeline.dates import NoSuchDayError


def check(folder: Folder) -> Iterator[Finding]:
    """Find the dates of days that do not exist."""
    for entry, path, text, error in wrong_dates(folder):
        if isinstance(error, NoSuchDayError):
            yield found(entry, path, error.told(text), error.hint)
