"""The marks of the statuses, and the sign of a conflict, for the page's texts: legend, list, panel.

Each is a mask in the style sheet, so that it takes the colour of the text around it in any theme.
"""

from __future__ import annotations

from dataclasses import replace
from urllib.parse import quote

from timeline.draw.marks import mark_shapes
from timeline.draw.scene import At, Glyph
from timeline.draw.signs import sign_path
from timeline.draw.svg import sketch
from timeline.draw.theme import STATUS_STYLES, THEMES

SIZE, RADIUS = 16.0, 5.2
"""Size in px of a glyph's box, and the radius of the mark in it."""

SAFE = " =/:'().,"
"""Characters that a data: address in quotes may hold as they are."""

CONFLICT = "conflict"
"""What the sign of claims that disagree is called among the statuses."""

STENCIL = replace(THEMES["light"], paper="none", muted="#000000")
"""Only what is drawn counts in a mask; paper lets through."""


def style_sheet() -> str:
    """CSS: a class `glyph-STATUS` for each status, and `glyph-conflict`."""
    names = (*STATUS_STYLES, CONFLICT)
    return "\n".join(f".glyph-{name} {{ --glyph: {mask(name)} }}" for name in names)


def glyph(status: str) -> str:
    """The mark of a status as a small SVG file in black."""
    shapes = mark_shapes(At(0.5), SIZE / 2, RADIUS, status, "#000000", STENCIL)
    return sketch(shapes, SIZE)


def conflict_glyph() -> str:
    """The sign of claims that disagree as a small SVG file in black."""
    return sketch([Glyph(At(0.5), SIZE / 2, sign_path(), "", "#000000", 1.5)], SIZE)


def mask(name: str) -> str:
    """The mark of a status, or the sign of CONFLICT, as a value of CSS."""
    file = conflict_glyph() if name == CONFLICT else glyph(name)
    drawn = file.replace('"', "'")
    return f'url("data:image/svg+xml,{quote(drawn, safe=SAFE)}")'
