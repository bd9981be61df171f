"""How wide a text is in the font that ships in assets/fonts.

The widths are advance widths of Inter without kerning, so a text is never wider on the screen than
it is said to be here by more than a fraction of a pixel. tools/font_metrics.py writes the table.
"""

from __future__ import annotations

import json
from functools import lru_cache
from importlib.resources import files

UNKNOWN = 0.62
"""Width in em of a character that the table does not hold."""

ELLIPSIS = "…"


class Advances(dict[str, float]):
    """Advance widths in em by character, those of unknown ones too."""

    def __missing__(self, char: str) -> float:
        """What a character is taken to need that the font does not hold."""
        return UNKNOWN


def _read() -> dict[int, Advances]:
    table = json.loads(files("timeline.draw").joinpath("metrics.json").read_text("utf-8"))
    return {
        int(weight): Advances((char, width / 1000) for char, width in widths.items())
        for weight, widths in table.items()
    }


ADVANCES = _read()
"""Advance widths in em, by font weight and character."""


@lru_cache(maxsize=65536)
def text_width(text: str, size: float, weight: int = 400) -> float:
    """Width in px of a line of text at a font size in px and a weight of 400, 500, 600 or 700."""
    return sum(map(ADVANCES[weight].__getitem__, text)) * size


def wrap(text: str, size: float, weight: int, limit: float) -> list[str]:
    """The text in lines of at most `limit` px, broken at spaces; a wider word is cut."""
    lines = [""]
    for word in text.split():
        *full, rest = _cut(word, size, weight, limit)
        longer = f"{lines[-1]} {full[0] if full else rest}".strip()
        if text_width(longer, size, weight) <= limit:
            lines[-1] = longer
            lines += [*full[1:], rest] if full else []
        else:
            lines += [*full, rest]
    return lines


def _cut(word: str, size: float, weight: int, limit: float) -> list[str]:
    """A word in pieces that are no wider than a line; a piece has at least one letter."""
    pieces = [""]
    for char in word:
        if pieces[-1] and text_width(pieces[-1] + char, size, weight) > limit:
            pieces.append("")
        pieces[-1] += char
    return pieces


def elide(text: str, size: float, weight: int, limit: float) -> str:
    """The text, or as much of it as fits into `limit` px, cut at a word where possible."""
    if text_width(text, size, weight) <= limit:
        return text
    room, kept = limit - text_width(ELLIPSIS, size, weight), ""
    for char in text:
        if text_width(kept + char, size, weight) > room:
            break
        kept += char
    word = kept.rsplit(" ", 1)[0]
    return (word if len(word) > len(kept) / 2 else kept).rstrip(" ,:–-") + ELLIPSIS
