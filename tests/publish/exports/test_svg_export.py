"""The SVG file: complete in itself, the same bytes each time, read back as XML."""

from __future__ import annotations

import re
from pathlib import Path
from xml.etree import ElementTree

import pytest

from tests.builders import claim, dataset, event, view
from timeline.curate.model import Dataset
from timeline.draw.metrics import text_width
from timeline.draw.theme import THEMES
from timeline.errors import OptionError
from timeline.languages import LANGUAGES
from timeline.publish.alt import full_alt
from timeline.publish.exports import EXPORTERS
from timeline.publish.exports.options import Options
from timeline.publish.exports.svg import write

ROOT = Path(__file__).parents[3]
SVG = "{http://www.w3.org/2000/svg}"
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
ADDRESS = "https://example.org/"


def text_of(data: Dataset, query: str = "", code: str = "en", **options: object) -> str:
    shown = view(data, query, LANGUAGES[code])
    return b"".join(write(shown, Options(**options))).decode()  # type: ignore[arg-type]


def root_of(
    data: Dataset, query: str = "", code: str = "en", **options: object
) -> ElementTree.Element:
    return ElementTree.fromstring(text_of(data, query, code, **options))


def test_file_is_named_and_described(shipped: Dataset) -> None:
    root = root_of(shipped)
    assert root.findtext(f"{SVG}title") == shipped.title
    assert root.findtext(f"{SVG}desc") == full_alt(view(shipped))
    assert root.attrib["role"] == "img"
    assert root.attrib["aria-labelledby"] == root.find(f"{SVG}title").attrib["id"]  # type: ignore[union-attr]
    assert root.attrib["aria-describedby"] == root.find(f"{SVG}desc").attrib["id"]  # type: ignore[union-attr]
    assert root.attrib["lang"] == root.attrib[XML_LANG] == "en"
    assert root_of(shipped, "?lang=ru", "ru").attrib[XML_LANG] == "ru"


def test_file_asks_for_nothing_from_outside(shipped: Dataset) -> None:
    text = text_of(shipped, address=ADDRESS)
    fetched = re.findall(r'(?:src|url\()[:="\']*([a-z]+:[^"\')]{0,20})', text)
    assert all(each.startswith("data:font/woff2") for each in fetched)
    for name in ("<script", "<image", "<foreignObject", "@import", "<link"):
        assert name not in text


def test_file_carries_the_letters_it_uses(shipped: Dataset) -> None:
    assert text_of(shipped).count("@font-face") == 1
    assert text_of(shipped, "?view=1987/1988", "ru").count("@font-face") == 2


def test_every_text_keeps_the_width_that_was_placed(lighthouses: Dataset) -> None:
    texts = list(root_of(lighthouses).iter(f"{SVG}text"))
    assert len(texts) > 20
    for text in texts:
        runs = list(text) or [text]
        width = sum(
            text_width(
                "".join(run.itertext()),
                float(run.attrib["font-size"]),
                int(run.attrib.get("font-weight", "400")),
            )
            for run in runs
        )
        assert float(text.attrib["textLength"]) == pytest.approx(width, abs=0.01)


def test_with_an_address_each_event_is_a_link_to_it(lighthouses: Dataset) -> None:
    root = root_of(lighthouses, address=ADDRESS)
    assert root.attrib["role"] == "graphics-document document"
    links = {link.attrib["href"] for link in root.iter(f"{SVG}a")}
    assert ADDRESS in links
    assert f"{ADDRESS}?event=pharos&v=1" in links
    assert all(link.startswith(ADDRESS) for link in links)
    assert list(root_of(lighthouses).iter(f"{SVG}a")) == []


@pytest.mark.parametrize("name", ["light", "dark", "contrast"])
def test_colours_are_those_of_the_theme(lighthouses: Dataset, name: str) -> None:
    theme, root = THEMES[name], root_of(lighthouses, f"?theme={name}")
    paper = root.find(f"{SVG}rect")
    assert paper is not None
    assert paper.attrib["fill"] == theme.paper
    fills = {
        text.attrib.get("fill") for text in root.iter() if text.tag in {f"{SVG}text", f"{SVG}tspan"}
    }
    assert theme.ink in fills
    assert fills <= {None, theme.ink, theme.muted, theme.on_today, *theme.lanes}


def test_what_a_search_does_not_find_is_faint(lighthouses: Dataset) -> None:
    text = text_of(lighthouses, "?q=pharos&others=dim")
    assert 'class="is-lost"' in text
    assert ".is-lost{opacity:" in text
    assert 'class="is-lost"' not in text_of(lighthouses, "?q=pharos")


def test_strange_texts_do_no_harm() -> None:
    data = dataset(event("x", claim("1990"), title="<script>&\"'</title>"), title="</svg><b>")
    root = root_of(data, address=ADDRESS)
    assert root.findtext(f"{SVG}title") == "</svg><b>"
    assert list(root.iter(f"{SVG}script")) == []


def test_width_out_of_bounds_is_refused(lighthouses: Dataset) -> None:
    with pytest.raises(OptionError, match="width is 200"):
        text_of(lighthouses, width=200)


def test_exporter_says_how_it_is_sent() -> None:
    exporter = EXPORTERS["svg"]
    assert (exporter.media_type, exporter.suffix) == ("image/svg+xml", ".svg")
