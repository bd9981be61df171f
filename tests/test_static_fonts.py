"""The font files for pictures: all letters of the variable ones, as wide as the table says."""

from __future__ import annotations

from io import BytesIO

import pytest
from fontTools.ttLib import TTFont

from timeline.draw.fonts import FACES, FAMILY
from timeline.draw.metrics import ADVANCES
from tools.font_metrics import FILES, FONTS, WEIGHTS
from tools.static_fonts import FEATURES, FIRST, MARK, instance, join


@pytest.mark.parametrize("weight", WEIGHTS)
def test_file_draws_what_the_variable_fonts_draw(weight: int) -> None:
    font = TTFont(FACES[weight])
    drawn = {code for name in FILES for code in TTFont(FONTS / name).getBestCmap()}
    assert set(font.getBestCmap()) == {code for code in drawn if code >= FIRST and code != MARK}
    assert "fvar" not in font
    assert font["OS/2"].usWeightClass == weight
    assert font["name"].getBestFamilyName() == FAMILY


@pytest.mark.parametrize("weight", WEIGHTS)
def test_texts_are_as_wide_as_the_placement_takes_them_to_be(weight: int) -> None:
    font = TTFont(FACES[weight])
    glyphs, advances, per_em = font.getBestCmap(), font["hmtx"].metrics, font["head"].unitsPerEm
    found = {char: advances[glyphs[ord(char)]][0] / per_em for char in ADVANCES[weight]}
    assert found == pytest.approx(dict(ADVANCES[weight]), abs=0.001)


def test_first_file_that_has_a_letter_draws_it() -> None:
    taken: set[int] = set()
    latin = instance(FONTS / FILES[0], 400, taken)
    assert taken == set(latin.getBestCmap())
    later = instance(FONTS / FILES[2], 400, taken)
    assert ord("A") not in later.getBestCmap()
    assert ord("Ж") in later.getBestCmap()


def test_tool_writes_the_files_that_ship() -> None:
    written = BytesIO()
    join(500).save(written)
    assert written.getvalue() == FACES[500].read_bytes()


def test_of_the_layout_only_what_keeps_letters_together_is_kept() -> None:
    font = TTFont(FACES[700])
    kept = {each.FeatureTag for each in font["GPOS"].table.FeatureList.FeatureRecord}
    assert "kern" in kept
    assert kept <= set(FEATURES)
