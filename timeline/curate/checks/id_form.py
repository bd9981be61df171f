"""An id holds something else than lower-case letters, digits and single hyphens.

Ids stand in links and references, and stay when titles change.

Good:

    id: top-gun-2

Bad:

    id: Top Gun 2
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from timeline.curate.checks.rule import Finding, found
from timeline.curate.folder import Folder
from timeline.curate.shapes.models import ID_PATTERN
from timeline.curate.shapes.schema import NAMED

FORM = re.compile(ID_PATTERN)


def check(folder: Folder) -> Iterator[Finding]:
    """Find the ids that are not written as ids."""
    for kind in sorted(NAMED):
        for entry in folder.entries(kind):
            name = entry.node.get("id")
            if isinstance(name, str) and not FORM.fullmatch(name):
                message = f"the id '{name}' is not in lower-case letters, digits and hyphens"
                yield found(entry, ("id",), message, _proposal(name))


def _proposal(name: str) -> str:
    made = as_id(name)
    return f"write '{made}'" if made else "write it with the letters a to z"


def as_id(name: str) -> str:
    """An id made of the letters a to z, without their accents, and the digits of a name."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")
