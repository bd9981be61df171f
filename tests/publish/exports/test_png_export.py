"""PNG files read back: their size, what is drawn where, and the words that they carry."""

from __future__ import annotations

from html import unescape
from io import BytesIO
from xml.etree import ElementTree

import numpy as np
import pytest
from PIL import Image

from tests.builders import claim, dataset, event, view
from timeline.curate.model import Dataset
from timeline.draw.raster import to_png
from timeline.draw.svg import About
from timeline.draw.theme import THEMES
from timeline.languages import LANGUAGES
from timeline.publish.alt import full_alt, short_alt
from timeline.publish.exports import EXPORTERS
from timeline.publish.exports.options import Options
from timeline.publish.exports.png_chunks import with_record
from timeline.publish.exports.svg import file
from timeline.publish.exports.xmp import Record, record
from timeline.publish.picture import picture, still

ADDRESS = "https://example.org/"
DIFFERENT = 40
"""So far from the paper a dot has to be in one of its colours to count as drawn."""


def made(
    key: str, data: Dataset, query: str = "", code: str = "en", **options: object
) -> Image.Image:
    shown = view(data, query, LANGUAGES[code])
    written = b"".join(EXPORTERS[key].write(shown, Options(**options)))  # type: ignore[arg-type]
    image = Image.open(BytesIO(written))
    image.load()
    return image


def drawn(image: Image.Image, box: tuple[float, float, float, float], paper: str) -> float:
    """The share of a box that is not paper."""
    part = np.asarray(image.convert("RGB").crop(tuple(map(round, box))), dtype=int)  # type: ignore[arg-type]
    ground = [int(paper[place : place + 2], 16) for place in (1, 3, 5)]
    return float((np.abs(part - ground).max(axis=2) > DIFFERENT).mean())


@pytest.mark.parametrize(("width", "scale"), [(320, 1.0), (1400, 1.0), (700, 2.0)])
def test_picture_has_the_size_that_is_asked_for(
    lighthouses: Dataset, width: int, scale: float
) -> None:
    image = made("png", lighthouses, width=width, scale=scale)
    height = picture(view(lighthouses), width).height
    assert image.format == "PNG"
    assert image.size == (width * scale, pytest.approx(height * scale, abs=scale))
    assert image.info["dpi"] == pytest.approx((96 * scale, 96 * scale), abs=0.1)


@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
def test_every_lane_is_drawn_on_the_paper_of_the_theme(shipped: Dataset, theme: str) -> None:
    query = f"?theme={theme}"
    image, made_of = made("png", shipped, query), picture(view(shipped, query), 1400)
    paper, scene = THEMES[theme].paper, made_of.scene
    assert image.convert("RGB").getpixel((2, 2)) == tuple(bytes.fromhex(paper[1:]))
    assert drawn(image, (0, 0, 20, image.height), paper) == 0
    right = scene.left + made_of.plot
    lanes = still(view(shipped, query), made_of.plot).lanes
    assert len(lanes) == len(shipped.lanes)
    for lane in lanes:
        box = (scene.left, scene.top + lane.top, right, scene.top + lane.bottom)
        assert 0.01 < drawn(image, box, paper) < 0.6, lane.id


def test_russian_titles_are_letters_and_not_signs_for_missing_ones(shipped: Dataset) -> None:
    shown = view(shipped, "?view=1987/1988", LANGUAGES["ru"])
    whole = picture(shown, 1400)
    svg = file(shown, whole, About(""))
    box = (24, 24, 400, 60)
    title = shown.dataset.title
    assert title in svg
    # The same picture with a letter in its title that no font has.
    missing = svg.replace(f">{title}<", f">{chr(0xE000) * len(title)}<")
    assert missing != svg
    good, bad = (
        np.asarray(Image.open(BytesIO(to_png(each))).convert("L").crop(box))
        for each in (svg, missing)
    )
    assert (good < 128).mean() > 0.02
    assert not np.array_equal(good, bad)
    columns = {good[:, place : place + 12].tobytes() for place in range(0, 300, 12)}
    assert len(columns) > 20


def test_picture_carries_its_words(shipped: Dataset) -> None:
    text = made("png", shipped, "?view=2020/2026", address=ADDRESS).info
    shown = view(shipped, "?view=2020/2026")
    assert text["Title"] == shipped.title
    assert text["Description"] == full_alt(shown)
    assert text["Copyright"] == "CC-BY-4.0"
    assert text["URL"] == "https://example.org/?view=2020/2026&v=1"
    xmp = text["XML:com.adobe.xmp"]
    assert ElementTree.fromstring(xmp) is not None
    assert short_alt(shown) in unescape(xmp)


def test_words_keep_their_script_and_say_their_language(shipped: Dataset) -> None:
    title = made("png", shipped, "?lang=ru", "ru", width=700).info["Title"]
    assert title == "Голливуд, Москва, орбита"
    assert title.lang == "ru"  # type: ignore[union-attr]


def test_what_is_not_known_is_no_word() -> None:
    info = made("png", dataset(event("a", claim("1990"))), width=400).info
    assert "Copyright" not in info
    assert "URL" not in info


@pytest.mark.parametrize("query", ["", "?theme=dark&view=2020/2026", "?q=nothing-at-all"])
def test_card_is_as_sites_ask_for(shipped: Dataset, query: str) -> None:
    shown = view(shipped, query)
    written = b"".join(EXPORTERS["card.png"].write(shown, Options(ADDRESS, width=4000, scale=3.0)))
    image = Image.open(BytesIO(written))
    assert image.size == (1200, 630)
    assert len(written) < 1_000_000
    assert image.info["Title"] == shipped.title
    assert short_alt(shown) in unescape(image.info["XML:com.adobe.xmp"])
    paper = THEMES["dark" if "dark" in query else "light"].paper
    assert drawn(image, (56, 40, 900, 130), paper) > 0.05
    assert drawn(image, (0, 0, 1200, 30), paper) == 0


def test_card_reads_at_a_third_of_its_size(shipped: Dataset) -> None:
    small = made("card.png", shipped).convert("L").resize((400, 210), Image.Resampling.LANCZOS)
    title = np.asarray(small)[12:44, 18:300]
    assert title.min() < 60
    assert (title < 128).mean() > 0.08


def test_words_stand_right_after_the_header() -> None:
    png = to_png('<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"/>')
    found = Record("Title", "short", "full", "CC0-1.0", "", "en", "2026-11-21")
    made_with = with_record(png, found)
    assert made_with[:33] == png[:33]
    assert made_with.endswith(png[33:])
    Image.open(BytesIO(made_with)).verify()


def test_record_is_that_of_the_view(lighthouses: Dataset) -> None:
    shown = view(lighthouses)
    found = record(shown, ADDRESS)
    assert (found.title, found.rights, found.source) == (lighthouses.title, "CC0-1.0", ADDRESS)
    assert (found.language, found.day) == ("en", "2026-11-21")
