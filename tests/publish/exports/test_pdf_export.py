"""The PDF file read back: its pages, words, fonts and links, and the same bytes each time."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from io import BytesIO

import numpy as np
import pypdfium2
import pytest
from numpy.typing import NDArray
from pypdf import PdfReader

from tests.builders import dataset, view
from timeline.curate.model import Dataset
from timeline.errors import OptionError
from timeline.languages import LANGUAGES
from timeline.publish.alt import full_alt
from timeline.publish.exports import EXPORTERS
from timeline.publish.exports.options import Options
from timeline.publish.key_page import MEANINGS

ADDRESS = "https://example.org/"
MEANT = "It took place."


def written(data: Dataset, query: str = "", code: str = "en", **options: object) -> bytes:
    shown = view(data, query, LANGUAGES[code])
    return b"".join(EXPORTERS["pdf"].write(shown, Options(**options)))  # type: ignore[arg-type]


def read(data: Dataset, query: str = "", code: str = "en", **options: object) -> PdfReader:
    return PdfReader(BytesIO(written(data, query, code, **options)))


def grey_samples(key: pypdfium2.PdfPage) -> list[NDArray[np.float64]]:
    """The samples of the marks on the sheet with the key, as a copier without colour sees them."""
    scale, words = 3, key.get_textpage()
    dots = np.asarray(key.render(scale=scale, grayscale=True).to_numpy(), float).squeeze()
    samples = []
    for meaning in MEANINGS.values():
        found = words.search(meaning.split(":")[0]).get_next()
        if found is None:
            continue
        left, bottom, _, top = words.get_charbox(found[0])
        x, y = left - 32, key.get_height() - (bottom + top) / 2 - 17
        rows, columns = (slice(int(at * scale), int((at + 16) * scale)) for at in (y - 2, x + 6))
        samples.append(dots[rows, columns])
    return samples


@pytest.fixture(scope="module")
def printed(shipped: Dataset) -> Callable[..., bytes]:
    """The shipped data as a file; what several tests ask for is written once."""

    @cache
    def printed(query: str = "", paper: str = "a4", is_paged: bool = False) -> bytes:
        return written(shipped, query, paper=paper, is_paged=is_paged)

    return printed


@pytest.fixture(scope="module")
def paged(shipped: Dataset) -> PdfReader:
    return read(shipped, "?view=1985/1992&lang=ru", "ru", is_paged=True, address=ADDRESS)


@pytest.mark.parametrize(
    ("paper", "size"),
    [("a4", (841.89, 595.28)), ("letter", (792, 612)), ("a0", (3370.39, 2383.94))],
)
def test_whole_view_is_one_page(
    shipped: Dataset, printed: Callable[..., bytes], paper: str, size: tuple[float, float]
) -> None:
    (page,) = PdfReader(BytesIO(printed(paper=paper))).pages
    found = (float(page.mediabox.width), float(page.mediabox.height))
    assert found == pytest.approx(size, abs=0.01)
    text = page.extract_text()
    for said in (shipped.title, "Top Gun", "1975", "244 of 245 events", "CC-BY-4.0", "1 / 1"):
        assert said in text, said


def test_file_tells_title_description_licence_and_language(shipped: Dataset) -> None:
    reader = read(shipped, address=ADDRESS)
    assert reader.metadata is not None
    assert reader.metadata.title == shipped.title
    assert reader.metadata.subject == full_alt(view(shipped))
    assert reader.metadata["/Keywords"] == "CC-BY-4.0"
    assert reader.trailer["/Root"]["/Lang"] == "en"  # type: ignore[index]
    assert reader.xmp_metadata is not None
    assert reader.xmp_metadata.dc_rights == {"x-default": "CC-BY-4.0"}
    assert reader.xmp_metadata.dc_source == ADDRESS


def test_parts_have_their_axis_and_every_page_its_number(paged: PdfReader) -> None:
    texts = [page.extract_text() for page in paged.pages]
    assert "1985 1986 1987" in texts[0]
    assert len(texts) > 4
    for number, text in enumerate(texts, 1):
        assert f"{number} / {len(texts)}" in text
        assert "по состоянию на 21 ноября 2026" in text
        assert "https://example.org/?view=1985/1992&lang=ru&v=1" in text


def test_shipped_data_are_printed_by_decades(printed: Callable[..., bytes]) -> None:
    reader = PdfReader(BytesIO(printed(is_paged=True)))
    titles = [each.title for each in reader.outline]  # type: ignore[union-attr]
    assert titles == [
        "1975 to 1979", "1980 to 1989", "1990 to 1999", "2000 to 2009", "2010 to 2019",
        "2020 to 2029", "Key", "Events", "Sources",
    ]  # fmt: skip
    pictures = [page for page in reader.pages if page.mediabox.width > page.mediabox.height]
    assert len(pictures) == 6


def test_words_follow_the_pictures(paged: PdfReader) -> None:
    titles = [each.title for each in paged.outline]  # type: ignore[union-attr]
    assert titles == ["1985 – 1992", "Условные знаки", "События", "Источники"]
    whole = " ".join(page.extract_text() for page in paged.pages[1:])
    assert "Том Круз в Москве" in whole
    assert "Tom Cruise's Forgotten US-Soviet Film" in whole


def test_lines_to_write_on_take_the_place_of_the_answers(lighthouses: Dataset) -> None:
    first, *sheets = read(lighthouses, lines=3).pages
    assert first.mediabox.width > first.mediabox.height
    words = " ".join(sheet.extract_text() for sheet in sheets)
    assert "Name" in words
    assert "Pharos" in words
    assert "Sources" not in words


@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_pages_without_colour_tell_all_marks_and_lanes_apart(
    shipped: Dataset, printed: Callable[..., bytes], paper: str
) -> None:
    file = pypdfium2.PdfDocument(printed(is_paged=True, paper=paper))
    texts = [sheet.get_textpage().get_text_range() for sheet in file]
    samples = grey_samples(next(s for s, text in zip(file, texts, strict=True) if MEANT in text))
    assert len(samples) > 10
    for place, one in enumerate(samples):
        assert one.min() < 140, "a mark is too faint to be copied"
        assert all(np.abs(one - other).mean() > 4 for other in samples[:place]), place
    assert all(lane.name.split()[0] in texts[0] for lane in shipped.lanes)


def test_letters_of_both_scripts_are_embedded(paged: PdfReader) -> None:
    for page in paged.pages:
        fonts = [font.get_object() for font in page["/Resources"]["/Font"].values()]  # type: ignore[index]
        assert fonts
        for font in fonts:
            descriptor = font["/DescendantFonts"][0].get_object()["/FontDescriptor"].get_object()
            assert "/FontFile2" in descriptor
            assert "+Inter" in font["/BaseFont"]


def test_every_inner_link_arrives(paged: PdfReader) -> None:
    names = paged.named_destinations
    inner = outer = 0
    for page in paged.pages:
        for each in page.get("/Annots", []):
            link = each.get_object()
            if "/Dest" in link:
                inner += 1
                assert paged.get_destination_page_number(names[str(link["/Dest"])]) > 0
            else:
                outer += 1
                assert str(link["/A"]["/URI"]).startswith("http")
    assert inner > 40
    assert outer > 100


def test_picture_has_its_text_in_the_tags(shipped: Dataset, printed: Callable[..., bytes]) -> None:
    root = PdfReader(BytesIO(printed())).trailer["/Root"]["/StructTreeRoot"]  # type: ignore[index]
    elements = [each.get_object() for each in root["/K"][0].get_object()["/K"]]
    figures = [each["/Alt"] for each in elements if each["/S"] == "/Figure"]
    assert figures == [full_alt(view(shipped))]
    assert elements[0]["/S"] == "/H1"


def test_without_an_address_nothing_leads_outside(lighthouses: Dataset) -> None:
    (page,) = read(lighthouses).pages
    assert page.get("/Annots", []) == []


@pytest.mark.parametrize("query", ["", "?theme=dark", "?theme=contrast"])
def test_paper_stays_white_and_is_printed_on(printed: Callable[..., bytes], query: str) -> None:
    page = pypdfium2.PdfDocument(printed(query))[0]
    dots = np.asarray(page.render(scale=1).to_pil().convert("L"))
    assert dots[:20].min() == dots[:, :20].min() == dots[-20:].min() == dots[:, -20:].min() == 255
    assert 0.03 < (dots < 200).mean() < 0.3


def test_empty_view_is_a_page_that_says_so() -> None:
    (page,) = read(dataset(), is_paged=False).pages
    assert "0 of 0 events" in page.extract_text()
    assert read(dataset(), is_paged=True).pages


def test_paper_that_is_not_known_is_refused(lighthouses: Dataset) -> None:
    with pytest.raises(OptionError, match="paper 'a5' is not known: write one of a4, letter, a0"):
        written(lighthouses, paper="a5")


def test_exporter_says_how_it_is_sent() -> None:
    exporter = EXPORTERS["pdf"]
    assert (exporter.media_type, exporter.suffix) == ("application/pdf", ".pdf")
