"""Strips in rows: each in the first row in which it keeps clear of those before it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import count


@dataclass(frozen=True, slots=True)
class Strip:
    """What is to stand in a row between two places in px; a `tall` one takes the next row too."""

    left: float
    right: float
    tall: bool = False


def pack(strips: Sequence[Strip], gap: float) -> list[int]:
    """The first row of each strip, from 0 on; two in one row are at least `gap` px apart."""
    rows: list[list[Strip]] = []
    found = []
    for strip in strips:
        row = next(each for each in count() if _is_free(strip, rows[each:], gap))
        for place in range(row, row + 1 + strip.tall):
            if place == len(rows):
                rows.append([])
            rows[place].append(strip)
        found.append(row)
    return found


def _is_free(strip: Strip, rows: Sequence[Sequence[Strip]], gap: float) -> bool:
    others = (other for row in rows[: 1 + strip.tall] for other in row)
    return all(
        strip.right + gap <= other.left or other.right + gap <= strip.left for other in others
    )
