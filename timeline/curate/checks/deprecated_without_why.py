"""A claim is marked as wrong or superseded, but not for what reason.

Good:

    - {date: 2021-10, status: scheduled, …, rank: deprecated, why: unofficial manifest}

Bad:

    - {date: 2021-10, status: scheduled, …, rank: deprecated}
"""

from __future__ import annotations

from collections.abc import Iterator

from timeline.curate.checks.rule import Finding, found
from timeline.curate.folder import Folder


def check(folder: Folder) -> Iterator[Finding]:
    """Find the deprecated claims without a reason."""
    for entry, path, claim in folder.mappings("events", "claims"):
        if claim.get("rank") == "deprecated" and not claim.get("why"):
            hint = "add 'why: …' with the reason"
            yield found(entry, (*path, "rank"), "'deprecated' needs a reason", hint)
