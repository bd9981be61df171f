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
from timeline.curate.checks.said import standing
from timeline.curate.folder import Entry, Folder
from timeline.dates import UNDATED

MESSAGE = "this happened, but for no date, so the picture does not show it"
HINT = "write what is known, such as '[..1755]' or 17XX; '..' alone is for plans"


def check(folder: Folder) -> Iterator[Finding]:
    """Find what happened and has no date at all."""
    for entry in folder.entries("events"):
        claims = list(standing(entry)) if _may_lack_a_date(entry) else []
        first = next((each for each in claims if each.happened), None)
        if first and not any(each.is_dated for each in claims):
            yield found(entry, first.path, MESSAGE, HINT)


def _may_lack_a_date(entry: Entry) -> bool:
    given = [entry.node, *(claim for _, claim in entry.mappings("claims"))]
    texts = (node.get("date") for node in given)
    return any(isinstance(text, str) and text.strip() == UNDATED.text for text in texts)
