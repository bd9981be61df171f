"""The marks of the statuses as masks for the style sheet."""

from __future__ import annotations

import re
from urllib.parse import unquote
from xml.etree import ElementTree

import pytest

from timeline.curate.model import STATUSES
from timeline.draw.glyphs import glyph, style_sheet


@pytest.mark.parametrize("status", STATUSES)
def test_glyph_is_a_small_picture_in_black(status: str) -> None:
    root = ElementTree.fromstring(glyph(status))
    assert root.attrib["viewBox"] == "0 0 16 16"
    colours = set(re.findall(r"#[0-9a-f]{3,6}", glyph(status)))
    assert colours == {"#000000"}


def test_glyphs_are_told_apart_by_shape() -> None:
    assert len({glyph(status) for status in STATUSES}) == len(STATUSES)


def test_style_sheet_has_a_class_for_each_status() -> None:
    rules = re.findall(r'^\.glyph-([a-z-]+) \{ --glyph: url\("(.*)"\) \}$', style_sheet(), re.M)
    assert [name for name, _ in rules] == list(STATUSES)
    for name, address in rules:
        assert unquote(address).removeprefix("data:image/svg+xml,") == glyph(name)
