"""The PNG of a slide read back: its size, its paper, and the words that it carries."""

from __future__ import annotations

from io import BytesIO

import pytest
from PIL import Image

from tests.builders import view
from tests.publish.exports.written import written
from timeline.curate.model import Dataset
from timeline.draw.theme import THEMES
from timeline.publish.alt import full_alt
from timeline.publish.exports import slide
from timeline.publish.exports.options import Options

ADDRESS = "https://example.org/"


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_slide_has_its_size_whatever_is_asked_for(lighthouses: Dataset, theme: str) -> None:
    query = f"?theme={theme}"
    made = written(slide.write, lighthouses, query, Options(ADDRESS, width=700, scale=3.0))
    image = Image.open(BytesIO(made))
    assert image.size == (1920, 1080)
    assert image.info["dpi"] == pytest.approx((144, 144), abs=0.1)
    paper = tuple(bytes.fromhex(THEMES[theme].paper[1:]))
    dots = image.convert("RGB")
    corners = [(x, y) for x in (0, 1919) for y in (0, 1079)]
    assert [dots.getpixel(corner) for corner in corners] == [paper] * 4
    assert image.info["Title"] == lighthouses.title
    assert image.info["Description"] == full_alt(view(lighthouses, query))
