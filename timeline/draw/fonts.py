"""The font that ships, for pictures that leave the page: as files, and as a part to carry along.

`resvg` and PDF take the files of one weight each that tools/static_fonts.py makes. An SVG carries
the letters that it uses itself, of all weights (a variable font as woff2), so that it looks the
same on a machine without Inter.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from io import BytesIO
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

from timeline.draw.metrics import ADVANCES

FAMILY = "Inter"
FOLDER = Path(__file__).resolve().parents[2] / "assets" / "fonts"
FACES: Mapping[int, Path] = {weight: FOLDER / f"inter-{weight}.ttf" for weight in sorted(ADVANCES)}
"""TrueType files by weight, each with all characters that the font has."""

ASCII = frozenset(map(chr, range(0x20, 0x7F)))
RUSSIAN = frozenset("ёЁ").union(map(chr, range(0x410, 0x450)))
PARTS: Mapping[str, frozenset[str]] = {
    "inter-latin.woff2": ASCII | frozenset("–—‘’“”„«»…·×−"),
    "inter-cyrillic.woff2": RUSSIAN,
    "inter-latin-ext.woff2": frozenset(),
}
"""The variable files, and the letters that are carried along when any of a file is needed: with
the same letters each time a part is made once and kept."""


@cache
def characters(path: Path) -> frozenset[str]:
    """The characters that a font file can draw."""
    with TTFont(path, lazy=True) as font:
        return frozenset(map(chr, font.getBestCmap()))


def missing(texts: Iterable[str]) -> frozenset[str]:
    """The characters of some texts that the font cannot draw; spaces are never missing."""
    known = characters(FACES[400])
    return frozenset(char for char in set().union(*texts) - known if not char.isspace())


def drawable(text: str) -> str:
    """A text with a question mark for each character that the font cannot draw."""
    return text.translate({ord(char): "?" for char in missing([text])})


def font_face(texts: Iterable[str]) -> str:
    """CSS with the letters of some texts, as `@font-face` rules that need nothing from outside."""
    wanted, rules = frozenset().union(*texts), []
    for name, always in PARTS.items():
        found = wanted & characters(FOLDER / name)
        wanted -= found
        if found:
            data = _part(name, found | always)
            rules.append(
                f"@font-face{{font-family:{FAMILY};font-weight:400 700;"
                f'src:url(data:font/woff2;base64,{data}) format("woff2")}}'
            )
    return "".join(rules)


@lru_cache(maxsize=64)
def _part(name: str, chars: frozenset[str]) -> str:
    """Some letters of a font file with their kerning, as woff2 in base64."""
    options = Options(layout_features=["kern"], hinting=False, name_IDs=[], notdef_outline=False)
    options.drop_tables += ["gasp"]
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=sorted(map(ord, chars)))
    written = BytesIO()
    with TTFont(FOLDER / name, recalcTimestamp=False) as font:
        subsetter.subset(font)
        font.flavor = "woff2"
        font.save(written)
    return b64encode(written.getvalue()).decode()
