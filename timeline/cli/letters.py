"""Letters of a view that the font that ships cannot draw: which, and what pictures do with them."""

from __future__ import annotations

from timeline.draw.fonts import missing
from timeline.publish.snapshot import Snapshot

MOST = 5
"""Letters that are named; of more their number is told."""

FALLBACK = "they are drawn with the fonts of this machine, if one has them"
INSTEAD = {".pdf": "'?' stands for each of them"}
"""What becomes of such letters, by the suffix of a file; of others `FALLBACK`."""


def strangers(snapshot: Snapshot, suffix: str = "") -> str:
    """What is to be said of the letters of a picture, or an empty text."""
    named = (snapshot.dataset.title, *snapshot.catalogue.lanes.values())
    found = sorted(missing((*named, *snapshot.drawn.frame["title"])))
    if not found:
        return ""
    more = f" and {len(found) - MOST} more" if len(found) > MOST else ""
    shown = ", ".join(f"'{each}'" for each in found[:MOST])
    return f"the font that ships has no {shown}{more}: {INSTEAD.get(suffix, FALLBACK)}"
