"""The file is not YAML, or uses a part of YAML that is not read here.

Where YAML itself cannot be read, the entries before the fault are kept and the rest of the
file waits until it is mended; other files are read all the same. Anchors (`&x`), aliases
(`*x`), merge keys (`<<`), tags (`!x`) and a second document are refused: each entry stands
for itself. Nearly always the mend is to quote a text.

Good:

    - title: 'Thor: Ragnarok'
    - title: '*batteries not included'

Bad:

    - title: Thor: Ragnarok
    - title: *batteries not included
"""

from __future__ import annotations

from collections.abc import Iterator

from timeline.curate.checks.rule import Finding
from timeline.curate.folder import File, Folder, Key


def check(folder: Folder) -> Iterator[Finding]:
    """Pass on what the reader could not read."""
    return slips(folder, "syntax")


def slips(folder: Folder, rule: str) -> Iterator[Finding]:
    """What the reader noted under the name of a rule."""
    for file in folder.files:
        for slip in file.document.slips:
            if slip.rule == rule:
                entry = None if slip.fatal else _entry_at(file, slip.line)
                place = (slip.line, slip.column)
                yield Finding(file.document.path, *place, slip.message, slip.hint, entry)


def _entry_at(file: File, line: int) -> Key | None:
    before = [entry for entry in file.entries if entry.place()[0] <= line]
    return before[-1].key if before else None
