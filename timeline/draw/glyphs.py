"""The marks of the statuses for the page's own texts: legend, list and panel.

Each is a mask in the style sheet, so that it takes the colour of the text around it in any theme.
"""

from __future__ import annotations

from dataclasses import replace
from urllib.parse import quote

from timeline.draw.marks import mark_shapes
from timeline.draw.scene import At
from timeline.draw.svg import sketch
from timeline.draw.theme import STATUS_STYLES, THEMES

SIZE, RADIUS = 16.0, 5.2
"""Size in px of a glyph's box, and the radius of the mark in it."""

STENCIL = replace(THEMES["light"], paper="none", muted="#000000")
"""Only what is drawn counts in a mask; paper lets through."""


def style_sheet() -> str:
    """CSS: a class `glyph-STATUS` for each status."""
    return "\n".join(f".glyph-{status} {{ --glyph: {_mask(status)} }}" for status in STATUS_STYLES)


def glyph(status: str) -> str:
    """The mark of a status as a small SVG file in black."""
    shapes = mark_shapes(At(0.5), SIZE / 2, RADIUS, status, "#000000", STENCIL)
    return sketch(shapes, SIZE)


def _mask(status: str) -> str:
    return f'url("data:image/svg+xml,{quote(glyph(status))}")'
