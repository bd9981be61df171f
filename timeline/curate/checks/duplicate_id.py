"""Two entries have the same id, so a reference could mean either.

Ids of events are unique across all files in `events/`.

Good:

    - {id: top-gun, …}
    - {id: top-gun-maverick, …}

Bad:

    - {id: top-gun, …}
    - {id: top-gun, …}
"""

from __future__ import annotations

from collections.abc import Iterator

from timeline.curate.checks.rule import Finding, found
from timeline.curate.folder import Entry, Folder
from timeline.curate.shapes.schema import NAMED


def check(folder: Folder) -> Iterator[Finding]:
    """Find the ids that an earlier entry of the same kind has."""
    for kind in sorted(NAMED):
        yield from _duplicates(folder.entries(kind))


def _duplicates(entries: Iterator[Entry]) -> Iterator[Finding]:
    first: dict[str, Entry] = {}
    for entry in entries:
        name = entry.node.get("id")
        if not isinstance(name, str):
            continue
        if first.setdefault(name, entry) is not entry:
            line = first[name].place(("id",))[0]
            message = f"the id '{name}' is taken: {first[name].document.path}:{line}"
            yield found(entry, ("id",), message, "give this entry another id, or delete it")
