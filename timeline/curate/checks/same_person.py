"""Two people have the same identifier elsewhere, so they are one person.

Good:

    - {id: tom-cruise, name: Tom Cruise, same_as: [Q37079]}
    - {id: doug-liman, name: Doug Liman, same_as: [Q562811]}

Bad:

    - {id: tom-cruise, name: Tom Cruise, same_as: [Q37079]}
    - {id: cruise, name: T. Cruise, same_as: [Q37079]}
"""

from __future__ import annotations

from collections.abc import Iterator

from timeline.curate.checks.rule import Finding, found
from timeline.curate.folder import Entry, Folder


def check(folder: Folder) -> Iterator[Finding]:
    """Find the identifiers that an earlier person has."""
    first: dict[str, Entry] = {}
    for entry in folder.entries("people"):
        for path, name in entry.texts("same_as"):
            before = first.setdefault(name, entry)
            if before is not entry:
                message = f"'{name}' is '{before.text('id')}' already: {before.document.path}"
                hint = "keep one of the two people, and name that one in all events"
                yield found(entry, path, f"{message}:{before.place()[0]}", hint)
