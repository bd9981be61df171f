"""An event has both the short form (`date`, `sources`) and `claims`.

The short form stands for one claim. Where there is more to say, move it into `claims`.

Good:

    claims:
      - {date: 1988-07-29, status: released, source: variety-1988-07-29}

Bad:

    date: 1988-07-29
    claims:
      - {date: 1988-08, status: scheduled, source: variety-1987-01-05}
"""

from __future__ import annotations

from collections.abc import Iterator

from timeline.curate.checks.rule import Finding, found
from timeline.curate.folder import Folder


def check(folder: Folder) -> Iterator[Finding]:
    """Find the events that have both forms."""
    for entry in folder.entries("events"):
        if "claims" not in entry.node:
            continue
        for field in ("date", "sources"):
            if field in entry.node:
                message = f"'{field}' and 'claims' on the same event"
                hint = f"move '{field}' into a claim of its own"
                yield found(entry, (field,), message, hint, key=True)
                break
