"""The marks of the statuses as masks for the style sheet."""

from __future__ import annotations

import re
from urllib.parse import unquote
from xml.etree import ElementTree

import pytest

from timeline.curate.model import STATUSES
from timeline.draw.glyphs import conflict_glyph, glyph, style_sheet

GLYPHS = {status: glyph(status) for status in STATUSES} | {"conflict": conflict_glyph()}


@pytest.mark.parametrize("name", GLYPHS)
def test_glyph_is_a_small_picture_in_black(name: str) -> None:
    root = ElementTree.fromstring(GLYPHS[name])
    assert root.attrib["viewBox"] == "0 0 16 16"
    colours = set(re.findall(r"#[0-9a-f]{3,6}", GLYPHS[name]))
    assert colours == {"#000000"}


def test_glyphs_are_told_apart_by_shape() -> None:
    assert len(set(GLYPHS.values())) == len(GLYPHS)


def test_style_sheet_has_a_class_for_each_glyph() -> None:
    rules = re.findall(r'^\.glyph-([a-z-]+) \{ --glyph: url\("(.*)"\) \}$', style_sheet(), re.M)
    assert [name for name, _ in rules] == list(GLYPHS)
    for name, address in rules:
        drawn = unquote(address).removeprefix("data:image/svg+xml,")
        assert drawn == GLYPHS[name].replace('"', "'")
        assert not set('<>#"') & set(address)
