"""Texts that any format can hold."""

from __future__ import annotations

import re

CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
"""Characters that XML 1.0 forbids or advises against, and that calendars do not know."""


def permitted(text: str) -> str:
    """A text without the control characters that some formats cannot hold."""
    return CONTROLS.sub("", text)
