"""Trim the variable fonts in assets/fonts to what the page draws with them.

Left are the weights that are used, kerning, marks, and figures of one width: no other feature is
asked for, and every reader loads these files. Run once after putting in files as they are
published: `python -m tools.trim_fonts` (needs fonttools and brotli).
"""

from __future__ import annotations

from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

from tools.font_metrics import FILES, FONTS, WEIGHTS

FEATURES = ["kern", "mark", "mkmk", "ccmp", "locl", "tnum"]


def trimmed(file: Path) -> TTFont:
    """A font of the same characters in fewer weights and with fewer features."""
    font = TTFont(file, recalcTimestamp=False)
    options = Options()
    options.layout_features = FEATURES
    options.hinting = options.glyph_names = False
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=font.getBestCmap())
    subsetter.subset(font)
    return instantiateVariableFont(font, {"wght": (min(WEIGHTS), max(WEIGHTS))})


def main() -> None:
    """Write the files anew."""
    for name in FILES:
        font = trimmed(FONTS / name)
        font.flavor = "woff2"
        font.save(FONTS / name)


if __name__ == "__main__":
    main()
