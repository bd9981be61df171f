"""The fonts that a page carries: of the font that ships, the characters that the page uses.

The files in fonts/ are made by tools/page_fonts.py; they hold what `timeline.draw.metrics` knows
the width of. Each is carried where the picture uses one of its characters: labels are placed by
those widths, while other texts may be set in whatever face a reader has.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent / "fonts"

Ranges = tuple[tuple[int, int], ...]
"""First and last characters."""

FONTS: dict[str, Ranges] = {
    "latin.woff2": (
        (0x20, 0x7E),
        (0xA0, 0xA0),
        (0xAB, 0xAB),
        (0xB7, 0xB7),
        (0xBB, 0xBB),
        (0xD7, 0xD7),
        (0x2013, 0x2019),
        (0x201C, 0x201E),
        (0x2026, 0x2026),
        (0x2212, 0x2212),
    ),
    "latin-accents.woff2": ((0xE0, 0xFF),),
    "latin-1.woff2": (
        (0xA1, 0xAA),
        (0xAC, 0xB6),
        (0xB8, 0xBA),
        (0xBC, 0xD6),
        (0xD8, 0xDF),
        (0x131, 0x131),
        (0x152, 0x153),
        (0x201A, 0x201A),
        (0x2022, 0x2022),
        (0x20AC, 0x20AC),
        (0x2191, 0x2193),
    ),
    "latin-ext.woff2": ((0x100, 0x130), (0x132, 0x148), (0x14A, 0x151), (0x154, 0x17F)),
    "cyrillic.woff2": ((0x401, 0x401), (0x410, 0x44F), (0x451, 0x451), (0x2116, 0x2116)),
    "cyrillic-1.woff2": ((0x400, 0x400), (0x402, 0x40F), (0x450, 0x450), (0x452, 0x45F)),
}
"""The characters of each font, as CSS is told them."""


def font_faces(text: str) -> str:
    """CSS with the fonts of the characters of a text."""
    used = frozenset(map(ord, frozenset(text)))
    return "".join(
        _face(name, ranges) for name, ranges in FONTS.items() if _holds_any(ranges, used)
    )


def _holds_any(ranges: Ranges, used: Iterable[int]) -> bool:
    return any(low <= code <= high for code in used for low, high in ranges)


def _face(name: str, ranges: Ranges) -> str:
    held = ",".join(f"U+{low:X}" if low == high else f"U+{low:X}-{high:X}" for low, high in ranges)
    return (
        "@font-face{font-family:Inter;font-weight:400 700;"
        f"src:url(data:font/woff2;base64,{_packed(name)}) format('woff2');unicode-range:{held}}}"
    )


@cache
def _packed(name: str) -> str:
    return b64encode((FOLDER / name).read_bytes()).decode()
