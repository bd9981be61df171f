"""Something is scheduled, but for no date.

`scheduled` means that there is a date. What is promised without one is `announced`.

Good:

    - {date: .., status: announced, stated: 2020-05-04, source: variety}

Bad:

    - {date: .., status: scheduled, stated: 2020-05-04, source: variety}
"""

from __future__ import annotations

from collections.abc import Iterator

from timeline.curate.checks.mends import instead
from timeline.curate.checks.rule import Finding, found
from timeline.curate.checks.said import all_standing
from timeline.curate.folder import Folder


def check(folder: Folder) -> Iterator[Finding]:
    """Find what is scheduled for no date."""
    for entry, claims in all_standing(folder):
        for each in claims:
            if each.status == "scheduled" and not each.is_dated:
                place = (*each.path, "status")
                message = "this is 'scheduled', but for no date"
                mend = instead(entry, place, "announced", safe=False)
                hint = "write the date, or the status 'announced'"
                yield found(entry, place, message, hint, mend=mend)
