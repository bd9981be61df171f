"""SVG in a page with the looks that repeat told once, in the style sheet of the page.

Presentation attributes of SVG are CSS properties (SVG 2, 6.6), so a run of them that stands in many
elements can be a class instead: a picture takes half the bytes and looks the same.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence

LENGTHS = frozenset({"font-size"})
"""Properties whose numbers need a unit in CSS."""

LOOKS = (
    "fill",
    "fill-opacity",
    "font-size",
    "font-weight",
    "opacity",
    "paint-order",
    "stroke",
    "stroke-dasharray",
    "stroke-linejoin",
    "stroke-width",
    "text-anchor",
    "text-decoration",
)
LOOK = rf' (?:{"|".join(LOOKS)})="[^"]*"'
RUN = re.compile(rf"(?:{LOOK})+")
ATTRIBUTE = re.compile(r' ([\w-]+)="([^"]*)"')
NEEDLESS = re.compile(r' (?:xmlns|data-event)="[^"]*"')
"""What a page in HTML needs not say, or finds in a link already."""

PREFIX = "v"
"""Begins the names of the classes."""


def shortened(pictures: Sequence[str]) -> tuple[tuple[str, ...], str]:
    """Some pictures with classes in the place of looks, and the style sheet of the classes.

    The pictures are as `timeline.draw.svg` writes them: every quote in a text is escaped there.
    """
    bare = [NEEDLESS.sub("", picture) for picture in pictures]
    found = Counter(run for picture in bare for run in RUN.findall(picture))
    often = [run for run, number in found.items() if number > 1]
    names = {run: f"{PREFIX}{place}" for place, run in enumerate(often)}
    style = "".join(f".{name}{{{_declared(run)}}}" for run, name in names.items())
    return tuple(_named(picture, names) for picture in bare), style


def _named(picture: str, names: Mapping[str, str]) -> str:
    def name(run: re.Match[str]) -> str:
        return f' class="{names[run[0]]}"' if run[0] in names else run[0]

    return RUN.sub(name, picture)


def _declared(run: str) -> str:
    return ";".join(
        f"{name}:{value}{'px' if name in LENGTHS else ''}" for name, value in ATTRIBUTE.findall(run)
    )
