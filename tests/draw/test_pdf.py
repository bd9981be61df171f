"""Pages as PDF, read back: texts, fonts, tags, links, what the file tells of itself."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO

import numpy as np
import pypdfium2
import pytest
from pypdf import PdfReader

from timeline.dates import parse, to_days
from timeline.draw.leaf import Leaf, Part, figure
from timeline.draw.pdf import to_pdf
from timeline.draw.scene import At, Group, Line, Rect, Run, Scene, Shape, Text
from timeline.draw.svg import About

ABOUT = About("Lights & «Огни»", "What there is to see.", "en", metadata="<x/>")
DAY = to_days(2026, 11, 21)


def said(text: str, y: float = 50.0, weight: int = 400, halo: str = "") -> Text:
    return Text(At(0, 20), y, "start", (Run(text, 20, weight, "#102030"),), halo)


def leaf(*parts: Part, title: str = "") -> Leaf:
    return Leaf(300.0, 200.0, 1.0, parts, title)


def part(*shapes: Shape, **more: object) -> Part:
    return Part("P", (Group(shapes),), **more)  # type: ignore[arg-type]


def read(*leaves: Leaf, day: int = DAY) -> PdfReader:
    return PdfReader(BytesIO(to_pdf(leaves, ABOUT, "CC0-1.0", day)))


def dots(*leaves: Leaf) -> np.ndarray:
    """The first page as an array of colours, two dots a point."""
    document = pypdfium2.PdfDocument(to_pdf(leaves, ABOUT, "", DAY))
    return np.asarray(document[0].render(scale=2).to_pil().convert("RGB"), dtype=int)


def ink(picture: np.ndarray) -> np.ndarray:
    return np.asarray((255 - picture).max(axis=2) > 60)


def tags(reader: PdfReader) -> list[tuple[str, str]]:
    root = reader.trailer["/Root"]["/StructTreeRoot"]  # type: ignore[index]
    elements = [each.get_object() for each in root["/K"][0].get_object()["/K"]]
    return [(each["/S"], each.get("/Alt", "")) for each in elements]


def test_page_has_the_size_of_its_paper() -> None:
    (page,) = read(leaf(part(said("x")))).pages
    assert (page.mediabox.width, page.mediabox.height) == (300, 200)


@pytest.mark.parametrize(
    "text", ["Bell Rock & <lit>", "Съёмки на орбите, ёж", "Łódź — “№ 5”", "(\\)"]
)
def test_texts_are_read_back_as_they_were_said(text: str) -> None:
    assert read(leaf(part(said(text)))).pages[0].extract_text() == text


def test_text_with_a_halo_is_said_once() -> None:
    assert read(leaf(part(said("Bell", halo="#ffffff")))).pages[0].extract_text() == "Bell"


def test_fonts_are_embedded_for_both_scripts() -> None:
    page = read(leaf(part(said("Bell"), said("Огни", 90, weight=700)))).pages[0]
    fonts = [font.get_object() for font in page["/Resources"]["/Font"].values()]  # type: ignore[index]
    assert sorted(font["/BaseFont"].partition("+")[2] for font in fonts) == ["Inter", "InterBold"]
    for font in fonts:
        descriptor = font["/DescendantFonts"][0].get_object()["/FontDescriptor"].get_object()
        assert "/FontFile2" in descriptor
        assert "/ToUnicode" in font


def test_file_tells_what_it_is() -> None:
    reader = read(leaf(part(said("x"))))
    assert reader.metadata is not None
    assert (reader.metadata.title, reader.metadata.subject) == (ABOUT.title, ABOUT.description)
    assert reader.metadata["/Keywords"] == "CC0-1.0"
    assert reader.metadata["/CreationDate"] == "D:20261121000000Z"
    root = reader.trailer["/Root"]
    assert root["/Lang"] == "en"  # type: ignore[index]
    assert root["/MarkInfo"]["/Marked"]  # type: ignore[index]
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]  # type: ignore[index]


@pytest.mark.parametrize(
    ("date", "told"), [("-0043", "D:10000101000000Z"), ("Y12000", "D:99991231000000Z")]
)
def test_day_that_has_no_name_in_a_pdf_is_the_nearest_that_has(date: str, told: str) -> None:
    reader = read(leaf(part(said("x"))), day=parse(date).earliest_start)
    assert reader.metadata is not None
    assert reader.metadata["/CreationDate"] == told


def test_parts_are_told_apart_in_the_order_they_are_read() -> None:
    drawing = replace(part(said("b", 80)), role="Figure", alt="A picture of «огни»")
    foot = replace(part(said("c", 120)), role="Artifact")
    heading = replace(part(said("a")), role="H1")
    reader = read(leaf(heading, drawing, foot), leaf(part(said("d"))))
    assert tags(reader) == [("/H1", ""), ("/Figure", "A picture of «огни»"), ("/P", "")]
    content = reader.pages[0].get_contents().get_data()  # type: ignore[union-attr]
    assert content.count(b"BDC") == 2
    assert content.count(b"/Artifact BMC") == 1
    assert content.count(b"EMC") == 3


def test_outline_names_the_pages_that_have_a_title() -> None:
    reader = read(leaf(part(said("a")), title="1980 to 1989"), leaf(part(said("b"))))
    assert [each.title for each in reader.outline] == ["1980 to 1989"]  # type: ignore[union-attr]


def test_links_lie_over_what_leads_somewhere() -> None:
    group = Group((said("press"),), name="Bell Rock", link="https://example.org/?event=bell")
    again = replace(group, shapes=(said("mark", 150),))
    reader = read(leaf(Part("P", (group, again), left=30.0)))
    one, other = (each.get_object() for each in reader.pages[0]["/Annots"])  # type: ignore[union-attr]
    assert one["/A"]["/URI"] == other["/A"]["/URI"] == group.link
    left, bottom, right, top = map(float, one["/Rect"])
    assert (left, top) == (50, 160)
    assert right > left + 40
    assert top - bottom == 20
    assert tags(reader).count(("/Link", "Bell Rock")) == 1


def test_number_leads_to_its_source_on_a_later_page() -> None:
    mark = Part("P", (Group((said("3"),), name="3", link="#source-3"),))
    reader = read(leaf(mark), leaf(part(said("x"))), leaf(part(said("Source"), name="source-3")))
    (link,) = (each.get_object() for each in reader.pages[0]["/Annots"])  # type: ignore[union-attr]
    place = reader.named_destinations[str(link["/Dest"])]
    assert reader.get_destination_page_number(place) == 2


def test_what_is_clipped_ends_at_the_plot() -> None:
    box = Rect(At(-1), At(3), 0, 30, "#000000")
    for clipped, right in ((True, 150), (False, 300)):
        groups = (Group((box,), clipped=clipped),)
        columns = np.flatnonzero(ink(dots(leaf(Part("P", groups, 50, 50, 100, 30)))).any(axis=0))
        assert columns[-1] / 2 == pytest.approx(right, abs=1)


def test_box_fades_over_what_lies_beneath() -> None:
    below, over = Rect(At(0), At(1), 0, 9, "#ffcc00"), Rect(At(0), At(1), 0, 9, "#000000", 0.0, 1.0)
    row = dots(leaf(part(below, over, left=50, top=50, plot=200)))[110]
    first, middle, last = (row[2 * x] for x in (55, 150, 245))
    assert first[0] > 230
    assert first[2] < 40
    assert 90 < middle[0] < 160
    assert last.max() < 20


def test_dimmed_event_is_faint() -> None:
    groups = tuple(
        Group((Rect(At(0, x), At(0, x + 40), 0, 40, "#000000"), said("M", 60)), event)
        for event, x in (("found", 0), ("lost", 60))
    )
    picture = dots(leaf(Part("P", groups, 50, 50, dimmed=frozenset({"lost"}))))
    assert picture[140, 140].max() < 20
    assert 150 < picture[140, 260].min() < 220


def test_title_that_is_struck_has_a_line_through_it() -> None:
    plain, struck = (
        dots(leaf(part(Text(At(0, 20), 50, "start", (Run("mmm mmm", 20, 400, "#000000", how),)))))
        for how in (False, True)
    )
    assert (ink(struck).sum(axis=1).max()) > ink(plain).sum(axis=1).max() * 1.2


def test_scene_is_drawn_where_its_svg_has_it(scene: Scene) -> None:
    page = Leaf(1100.0, 700.0, 1.0, (figure(scene, 900.0, 10.0, 20.0, "Lights"),))
    picture = ink(dots(page))
    assert not picture[:20].any()
    assert not picture[:, :20].any()
    for tick in scene.ticks:
        if tick.label and 0.05 < tick.share < 0.95:
            x = 2 * round(10 + scene.left + tick.share * 900 + tick.shift)
            y = 2 * round(20 + scene.top - 11.6)
            assert picture[y - 10 : y + 10, x - 20 : x + 20].any(), tick.label


def test_same_pages_are_the_same_bytes() -> None:
    pages = [leaf(part(said("Bell"), Line(At(0), 0, At(0, 9), 9, "#000000")), title="x")]
    assert to_pdf(pages, ABOUT, "CC0-1.0", DAY) == to_pdf(pages, ABOUT, "CC0-1.0", DAY)


def test_letter_that_no_font_has_does_not_stop_the_rest() -> None:
    text = read(leaf(part(said("Bell 灯台 🚀 Rock")))).pages[0].extract_text()
    assert text == "Bell ?? ? Rock"
