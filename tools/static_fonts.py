"""Write the shipped Inter as a TrueType file for each weight, for pictures that no browser draws.

`resvg` and PDF know neither variable fonts nor woff2. Each file joins the Latin and Cyrillic parts
in assets/fonts at one weight, with the kerning and what composes letters. Run again when the font
files change: `python -m tools.static_fonts` (needs fonttools and brotli from requirements.txt).
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from fontTools.merge import Merger
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

from tools.font_metrics import FILES, FONTS, WEIGHTS

FEATURES = ("kern", "mark", "mkmk", "ccmp")
"""What of the layout is kept: signs as words and the like would need other widths."""

FIRST = 0x20
"""The first character that is drawn."""

MARK = 0xFEFF
"""The byte order mark, which is nothing to draw."""


def instance(file: Path, weight: int, taken: set[int]) -> TTFont:
    """A font at one weight, with the characters that are not taken yet; those are taken then."""
    font = instantiateVariableFont(
        TTFont(file, recalcTimestamp=False), {"wght": weight}, updateFontNames=True
    )
    codes = {code for code in font.getBestCmap() if code >= FIRST and code != MARK} - taken
    options = Options(layout_features=list(FEATURES), hinting=False, name_IDs=["*"])
    options.drop_tables += ["gasp", "STAT"]
    options.notdef_outline = True
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=codes)
    subsetter.subset(font)
    taken |= codes
    return font


def parts(weight: int, folder: Path) -> Iterator[str]:
    """The parts of one weight as files in a folder, which is where they are joined from."""
    taken: set[int] = set()
    for name in FILES:
        path = folder / f"{name}.ttf"
        instance(FONTS / name, weight, taken).save(path)
        yield str(path)


def join(weight: int) -> TTFont:
    """One font with all characters at one weight; it is as old as what it is made of."""
    with TemporaryDirectory() as folder:
        joined = Merger().merge(list(parts(weight, Path(folder))))
    joined.recalcTimestamp = False
    made = TTFont(FONTS / FILES[0])["head"]
    joined["head"].created, joined["head"].modified = made.created, made.modified
    joined["OS/2"].usWeightClass = weight
    return joined


def main() -> None:
    """Write a file for each weight."""
    for weight in WEIGHTS:
        join(weight).save(FONTS / f"inter-{weight}.ttf")


if __name__ == "__main__":
    main()
