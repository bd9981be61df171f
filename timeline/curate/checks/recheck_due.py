"""The day has come from which an event is to be looked at again.

This is a note for curators: it fails no check. Hold the event against its sources; then move
`recheck_after` or delete it, and say with `checked` on which day that was.

Good:

    checked: 2026-11-01
    recheck_after: 2027-05-02

Bad:

    recheck_after: 2026-05-02
"""

from __future__ import annotations

from collections.abc import Iterator

from timeline.curate.checks.dates import date_of
from timeline.curate.checks.rule import Finding, found
from timeline.curate.folder import Folder


def check(folder: Folder) -> Iterator[Finding]:
    """Find the events that wait to be looked at again."""
    if folder.today is None:
        return
    for entry in folder.entries("events"):
        after, checked = (date_of(entry.node.get(name)) for name in ("recheck_after", "checked"))
        is_done = after and checked and checked.earliest_start >= after.earliest_start
        if after and after.earliest_start <= folder.today and not is_done:
            message = f"this was to be looked at again after {after}"
            hint = "hold it against its sources, then write 'checked' and move 'recheck_after'"
            yield found(entry, ("recheck_after",), message, hint)
