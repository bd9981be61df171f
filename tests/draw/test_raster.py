"""SVG as PNG: its size, the letters of two scripts in four weights, the same on every machine."""

from __future__ import annotations

from io import BytesIO

import numpy as np
import pytest
from PIL import Image

from timeline.draw.fonts import FACES
from timeline.draw.raster import to_png

MISSING = "\u0e01"
"""A Thai letter, which the font does not have and a machine may not have either."""


def svg(text: str, weight: int = 400) -> str:
    font = f'font-family="Inter" font-size="24" font-weight="{weight}"'
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" width="240" height="40">'
        f'<rect width="240" height="40" fill="#fff"/><text x="4" y="28" {font}>{text}</text></svg>'
    )


def pixels(text: str, weight: int = 400, scale: float = 1.0) -> np.ndarray:
    return np.asarray(Image.open(BytesIO(to_png(svg(text, weight), scale))).convert("L"), float)


def ink(text: str, weight: int = 400) -> float:
    return float((255 - pixels(text, weight)).sum())


@pytest.mark.parametrize(("scale", "size"), [(1.0, (240, 40)), (2.0, (480, 80)), (1.5, (360, 60))])
def test_picture_has_so_many_dots_for_each_px(scale: float, size: tuple[int, int]) -> None:
    assert Image.open(BytesIO(to_png(svg("a"), scale))).size == size


@pytest.mark.parametrize("letter", ["a", "Ж", "ё", "Ł", "é", "—", "№"])
def test_letter_is_drawn_and_not_the_sign_for_a_missing_one(letter: str) -> None:
    drawn = pixels(letter)
    assert (drawn < 128).any()
    # What is between two letters of the same sign would be the same as well.
    assert not np.array_equal(drawn, pixels("\ue000"))
    assert not np.array_equal(drawn, pixels(" "))


def test_letters_differ() -> None:
    drawn = [pixels(letter).tobytes() for letter in "абвгдежзийклмнопрстуфхцчшщъыьэюяё"]
    assert len(set(drawn)) == len(drawn)


@pytest.mark.parametrize("text", ["Hollywood", "Съёмки"])
def test_each_weight_is_heavier_than_the_one_before(text: str) -> None:
    inks = [ink(text, weight) for weight in FACES]
    assert inks == sorted(inks)
    assert len(set(inks)) == len(inks)


def test_same_picture_gives_the_same_bytes() -> None:
    assert to_png(svg("Top Gun, «Вызов»")) == to_png(svg("Top Gun, «Вызов»"))


def test_fonts_of_the_machine_are_asked_for_missing_letters_only(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked = []
    monkeypatch.setattr(
        "timeline.draw.raster.svg_to_bytes",
        lambda **given: asked.append(given["skip_system_fonts"]) or b"",
    )
    to_png(svg("Hollywood, «Вызов»"))
    to_png(svg(MISSING))
    assert asked == [True, False]
