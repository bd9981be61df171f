"""Write the advance widths of the shipped Inter to timeline/draw/metrics.json.

The page, the pictures and the placement must agree on how wide a label is, so the widths are read
from the very font files in assets/fonts. Run again when the font files change:
`python tools/font_metrics.py` (needs fonttools and brotli from requirements-dev.txt).
"""

from __future__ import annotations

import json
from pathlib import Path

from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

ROOT = Path(__file__).resolve().parents[1]
FONTS = ROOT / "assets" / "fonts"
OUTPUT = ROOT / "timeline" / "draw" / "metrics.json"
FILES = ("inter-latin.woff2", "inter-latin-ext.woff2", "inter-cyrillic.woff2")
WEIGHTS = (400, 500, 600, 700)
RANGES = (
    (0x20, 0x7E),
    (0xA0, 0x17F),
    (0x400, 0x45F),
    (0x2010, 0x2027),
    (0x20AC, 0x20AC),
)
EXTRA = "№−×≈←→↑↓"


def wanted(code: int) -> bool:
    """Whether a label is likely enough to use the character to keep its width."""
    return any(low <= code <= high for low, high in RANGES) or chr(code) in EXTRA


def advances(file: Path, weight: int) -> dict[str, int]:
    """Advance widths in thousandths of an em, by character, at one weight."""
    font = instantiateVariableFont(TTFont(file), {"wght": weight})
    per_em = font["head"].unitsPerEm
    widths = font["hmtx"].metrics
    return {
        chr(code): round(widths[glyph][0] * 1000 / per_em)
        for code, glyph in font.getBestCmap().items()
        if wanted(code)
    }


def table() -> dict[str, dict[str, int]]:
    """Advance widths by weight; where two files hold a character the first file wins."""
    result: dict[str, dict[str, int]] = {}
    for weight in WEIGHTS:
        merged: dict[str, int] = {}
        for name in FILES:
            merged = advances(FONTS / name, weight) | merged
        result[str(weight)] = dict(sorted(merged.items()))
    return result


def main() -> None:
    """Write the table, one weight a line so that a change can be read."""
    rows = (f'"{weight}": {json.dumps(widths)}' for weight, widths in table().items())
    OUTPUT.write_text("{\n" + ",\n".join(rows) + "\n}\n", encoding="utf-8")


if __name__ == "__main__":
    main()
