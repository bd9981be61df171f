"""A page carries the fonts that its picture needs, and no others."""

from __future__ import annotations

import re
from base64 import b64decode
from itertools import pairwise

import pytest

from timeline.publish.page.fonts import FOLDER, FONTS, font_faces


def faces(text: str) -> list[str]:
    return re.findall(r"unicode-range:U\+([0-9A-F]+)", font_faces(text))


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Top Gun", ["20"]),
        ("Москва", ["401"]),
        ("Łódź 1990", ["20", "E0", "100"]),
        ("Ä", ["A1"]),
        ("", []),
        ("東京", []),
    ],
)
def test_fonts_follow_the_characters(text: str, first: list[str]) -> None:
    assert faces(text) == first


def test_fonts_are_whole_and_come_from_nowhere_else() -> None:
    css = font_faces("aМ")
    packed = re.findall(r"url\(data:font/woff2;base64,([^)]+)\)", css)
    assert [b64decode(each) for each in packed] == [
        (FOLDER / name).read_bytes() for name in ("latin.woff2", "cyrillic.woff2")
    ]
    assert "http" not in css


def test_no_character_is_in_two_fonts() -> None:
    spans = sorted(span for ranges in FONTS.values() for span in ranges)
    assert all(last < first for (_, last), (first, _) in pairwise(spans))
