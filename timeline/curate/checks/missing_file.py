"""A file that every data folder needs is not there, or cannot be opened.

A folder needs `timeline.yaml` with a title, and events in `events/` (or in `events.yaml`).
`lanes.yaml`, `people.yaml` and `sources.yaml` may be missing as long as nothing refers to
them.

Good:

    data/timeline.yaml
    data/events/films.yaml

Bad:

    data/films.yaml
"""

from __future__ import annotations

from collections.abc import Iterator

from timeline.curate.checks.rule import Finding
from timeline.curate.checks.syntax import slips
from timeline.curate.folder import Folder


def check(folder: Folder) -> Iterator[Finding]:
    """Pass on the files that could not be found or opened."""
    return slips(folder, "missing-file")
