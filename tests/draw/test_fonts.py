"""The font that a picture carries: the letters it needs, the same bytes each time."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from base64 import b64decode
from io import BytesIO
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from timeline.draw.fonts import (
    FACES,
    FAMILY,
    FOLDER,
    PARTS,
    RUSSIAN,
    characters,
    font_face,
    missing,
)

ROOT = Path(__file__).parents[2]
DATA = re.compile(r"url\(data:font/woff2;base64,([^)]*)\)")


def carried(css: str) -> list[TTFont]:
    return [TTFont(BytesIO(b64decode(data))) for data in DATA.findall(css)]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("", 0),
        ("Hello", 1),
        ("Съёмки", 1),
        ("Съёмки, 2021", 2),
        ("Łódź и Ęß", 3),
        ("漢", 0),
    ],
)
def test_only_files_that_are_needed_are_carried(text: str, parts: int) -> None:
    fonts = carried(font_face([text]))
    assert len(fonts) == parts
    held = {chr(code) for font in fonts for code in font.getBestCmap()}
    assert set(text) - missing([text]) <= held


def test_carried_font_has_all_weights_and_its_kerning() -> None:
    (font,) = carried(font_face(["AV"]))
    (axis,) = font["fvar"].axes
    assert (axis.axisTag, axis.minValue, axis.maxValue) == ("wght", 400, 700)
    assert {each.FeatureTag for each in font["GPOS"].table.FeatureList.FeatureRecord} == {"kern"}


def test_carried_font_is_found_under_its_name() -> None:
    assert font_face(["a"]).startswith(f"@font-face{{font-family:{FAMILY};")


def test_views_of_the_same_letters_carry_the_same_font() -> None:
    assert font_face(["Risky", "Business"]) == font_face(["Top Gun"])
    assert font_face(["Москва"]) == font_face(["Орбита"])
    assert len(font_face(["Top Gun"])) < 40_000


def test_files_hold_the_letters_that_are_always_carried() -> None:
    for name, always in PARTS.items():
        assert always <= characters(FOLDER / name)
    assert len(RUSSIAN) == 66


def test_what_the_font_lacks_is_told() -> None:
    assert missing(["Съёмки — “film”\n", "灯台 →"]) == {"灯", "台", "→"}
    assert missing([]) == frozenset()


def test_there_is_a_file_for_each_weight_of_a_text() -> None:
    assert list(FACES) == [400, 500, 600, 700]
    assert all(path.is_file() for path in FACES.values())
    assert (FOLDER / "OFL.txt").is_file()


def test_bytes_depend_on_the_letters_alone() -> None:
    code = (
        "from timeline.draw.fonts import font_face; from hashlib import sha256; "
        "print(sha256(font_face(['Łódź, Съёмки']).encode()).hexdigest())"
    )
    found = {
        subprocess.run(
            [sys.executable, "-c", code],
            env={**os.environ, "PYTHONHASHSEED": seed, "TZ": zone},
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed, zone in (("1", "UTC"), ("2", "Asia/Tokyo"))
    }
    assert len(found) == 1
