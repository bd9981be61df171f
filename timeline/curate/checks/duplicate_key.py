"""The same field stands twice in one mapping, so one of the two values would be lost.

Good:

    title: Cocktail
    date: 1988-07-29

Bad:

    title: Cocktail
    date: 1988-07-29
    date: 1988
"""

from __future__ import annotations

from collections.abc import Iterator

from timeline.curate.checks.rule import Finding
from timeline.curate.checks.syntax import slips
from timeline.curate.folder import Folder


def check(folder: Folder) -> Iterator[Finding]:
    """Pass on the keys that the reader found twice."""
    return slips(folder, "duplicate-key")
