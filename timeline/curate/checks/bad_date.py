"""A date is not written in EDTF (ISO 8601-2).

Write the year first and two digits for month and day: `1987`, `1987-08`, `1987-08-05`.
`~` means about, `?` uncertain; `1980/1985` is a span, `2027/..` has an open end, and `..`
alone is a plan without a date.

Good:

    date: 1987-08~

Bad:

    date: August 1987
    date: 1987-8-5
"""

from __future__ import annotations

from collections.abc import Iterator

from timeline.curate.checks.dates import is_reversed, wrong_dates
from timeline.curate.checks.mends import instead
from timeline.curate.checks.rule import Finding, found
from timeline.curate.folder import Folder
from timeline.dates import NoSuchDayError


def check(folder: Folder) -> Iterator[Finding]:
    """Find every text in a date field that is no date."""
    for entry, path, text, error in wrong_dates(folder):
        if not (isinstance(error, NoSuchDayError) or is_reversed(text)):
            mend = instead(entry, path, error.meant) if error.meant else None
            yield found(entry, path, error.told(text), error.hint, mend=mend)
