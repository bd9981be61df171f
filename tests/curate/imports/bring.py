"""What an importer makes of a text, in the tests of all of them."""

from __future__ import annotations

from typing import Any

from timeline.curate.imports import IMPORTERS
from timeline.curate.imports.gather import Imported, gather
from timeline.curate.imports.rows import Asked, Known
from timeline.curate.imports.told import problems
from timeline.dates import to_days
from timeline.explore.fold import fold

TODAY = to_days(2026, 11, 22)


def asked(**more: Any) -> Asked:
    """How a file is read on 22 November 2026."""
    return Asked(**{"path": "a.txt", "today": TODAY, "fold": fold, **more})


def bring(key: str, text: str, **more: Any) -> Imported:
    """What comes in from a text."""
    how = asked(**more)
    return gather(IMPORTERS[key].read(text, how), how)


def events(found: Imported) -> list[dict[str, Any]]:
    """The events alone."""
    return [dict(entry) for entry, _ in found.events]


def told(found: Imported) -> list[str]:
    """What is said of the rows, as people read it."""
    return list(map(str, problems("a.txt", found.rows)))


def known(**more: Any) -> Known:
    return Known(**more)
