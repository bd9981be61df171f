"""Write the small fonts that a page on its own carries to timeline/publish/page/fonts.

They hold the characters whose widths tools/font_metrics.py writes down, in the weights that are
used, and no tables but those that draw them: the page sets no kerning and no features. What nearly
every page needs is in one file by itself. Run again when the font files change:
`python -m tools.page_fonts` (needs fonttools and brotli).
"""

from __future__ import annotations

from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

from tools.font_metrics import FONTS, ROOT, WEIGHTS, wanted

OUTPUT = ROOT / "timeline" / "publish" / "page" / "fonts"
BASIC = {*range(0x20, 0x7F), 0xA0, *map(ord, "«»·×–—‘’“”„…−")}
ACCENTED = {*range(0xE0, 0x100)}
RUSSIAN = {*range(0x410, 0x450), *map(ord, "Ёё№")}
MADE = {
    "latin.woff2": ("inter-latin.woff2", BASIC),
    "latin-accents.woff2": ("inter-latin.woff2", ACCENTED),
    "latin-1.woff2": ("inter-latin.woff2", None),
    "latin-ext.woff2": ("inter-latin-ext.woff2", None),
    "cyrillic.woff2": ("inter-cyrillic.woff2", RUSSIAN),
    "cyrillic-1.woff2": ("inter-cyrillic.woff2", None),
}
"""From which of the shipped fonts each is made, and of which characters: None for the others."""

DROPPED = ("GSUB", "GPOS", "GDEF", "STAT", "DSIG", "meta", "MVAR", "gasp")


def small(file: Path, taken: set[int], only: set[int] | None) -> TTFont:
    """A font with the wanted characters of a file but those that another one holds already."""
    font = TTFont(file, recalcTimestamp=False)
    codes = {code for code in font.getBestCmap() if wanted(code)} - taken
    if only is not None:
        codes &= only
    options = Options()
    options.layout_features, options.name_IDs = [], []
    options.hinting = options.notdef_outline = options.glyph_names = False
    options.drop_tables += list(DROPPED)
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=codes)
    subsetter.subset(font)
    taken |= codes
    return instantiateVariableFont(font, {"wght": (min(WEIGHTS), max(WEIGHTS))})


def main() -> None:
    """Write the fonts."""
    taken: set[int] = set()
    OUTPUT.mkdir(parents=True, exist_ok=True)
    for name, (file, only) in MADE.items():
        font = small(FONTS / file, taken, only)
        font.flavor = "woff2"
        font.save(OUTPUT / name)


if __name__ == "__main__":
    main()
