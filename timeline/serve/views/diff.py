"""The lines that a draft changes."""

from __future__ import annotations

from typing import Any

from timeline.curate.edits.drafts import Draft
from timeline.serve.element import Element
from timeline.serve.views.sheet import attrs

MARKS = {"+": "ins", "-": "del"}


def changed_lines(draft: Draft, name: str, label: str) -> Any:
    """The lines of a file that change, with a few around them; reached and named for the keys."""
    lines = [Element(MARKS.get(line[0], "span"), f"{line}\n") for line in draft.diff(name)[2:]]
    return Element(
        "Pre", lines, className="edit-diff", tabIndex=0, role="region", **attrs(aria_label=label)
    )
