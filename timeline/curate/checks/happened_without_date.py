"""Something happened, but its only date is `..`, so that it is nowhere in the picture.

`..` alone is a plan without a date. Of what happened something is always known: the century, or a
day by which it was over.

Good:

    date: 17XX
    date: '[..1755]'

Bad:

    date: ..
"""

from __future__ import annotations

from collections.abc import Iterator

from timeline.curate.checks.rule import Finding, found
from timeline.curate.checks.said import all_standing
from timeline.curate.folder import Folder

MESSAGE = "this happened, but for no date, so the picture does not show it"
HINT = "write what is known, such as '[..1755]' or 17XX; '..' alone is for plans"


def check(folder: Folder) -> Iterator[Finding]:
    """Find what happened and has no date at all."""
    for entry, claims in all_standing(folder):
        if not any(each.is_dated for each in claims):
            first = next((each for each in claims if each.happened), None)
            if first:
                yield found(entry, first.place, MESSAGE, HINT)
