"""The end of a span lies before its start.

Good:

    span: 1947/1991

Bad:

    span: 1991/1947
"""

from __future__ import annotations

from collections.abc import Iterator

from timeline.curate.checks.dates import is_reversed, wrong_dates
from timeline.curate.checks.rule import Finding, found
from timeline.curate.folder import Folder


def check(folder: Folder) -> Iterator[Finding]:
    """Find the spans that end before they start."""
    for entry, path, text, _ in wrong_dates(folder):
        if is_reversed(text):
            first, _, last = text.partition("/")
            message = f"the end ({last}) is before the start ({first})"
            yield found(entry, path, message, f"did you mean '{last}/{first}'?")
