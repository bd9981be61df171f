"""Narrow screens, large text and wide spacing take nothing away (1.4.4, 1.4.10, 1.4.12)."""

from __future__ import annotations

import pytest

from .conftest import Reader, Site
from .looking import LIVE
from .measures import broken
from .sights import SHORT, Sight, at_screens, look, press, unfold, unfold_panel

pytestmark = pytest.mark.browser

EVENT = f"{SHORT}&event=moscow-trip-1987"
WORDS = {"english": "&lang=en", "russian": "&lang=ru"}


@pytest.mark.sampled(19)
@pytest.mark.parametrize("words", WORDS.values(), ids=list(WORDS))
@at_screens({
    "home": Sight("?view=1980/2029", "small"),
    "picture": Sight(f"{SHORT}&show=picture", "small"),
    "table": Sight(f"{SHORT}&table=date", "small"),
    "filtered": Sight("?lane=space,films&status=scheduled&tag=nasa&q=space", "small"),
    "nothing": Sight("?q=zeppelin&lane=space", "small"),
    "notices": Sight("?view=nonsense&colour=red&event=nobody", "small"),
    "sheet": Sight(EVENT, "small", unfold_panel),
    "low-sheet": Sight(EVENT, "flat", unfold_panel),
    "low": Sight(SHORT, "flat"),
    "years": Sight(SHORT, "small", unfold("years")),
    "tags": Sight(SHORT, "small", unfold("tag")),
    "display": Sight(SHORT, "small", unfold("display")),
    "ranges": Sight(f"{SHORT}&show=picture", "small", unfold("ranges")),
    "share": Sight(SHORT, "small", press("share")),
})  # fmt: skip
def test_everything_fits_320_px(site: Site, reader: Reader, sight: Sight, words: str) -> None:
    page = reader.open(site.url + sight.query + words)
    sight.act(page)
    assert broken(page, 320) == []


LARGE = "document.documentElement.style.fontSize = '200%'"
SPACED = """* { line-height: 1.5 !important; letter-spacing: .12em !important;
    word-spacing: .16em !important } p { margin-bottom: 2em !important }"""
"""The text spacing that a reader may set (1.4.12)."""

DESK = {
    "home": Sight(SHORT),
    "table": Sight(f"{SHORT}&table=date"),
    "filtered": Sight("?lane=space,films&status=scheduled&tag=nasa&q=space"),
    "panel": Sight(EVENT, act=unfold_panel),
    "russian": Sight(f"{EVENT}&lang=ru", act=unfold_panel),
    "years": Sight(SHORT, act=unfold("years")),
    "tags": Sight(SHORT, act=unfold("tag")),
    "display": Sight(SHORT, act=unfold("display")),
    "ranges": Sight(SHORT, act=unfold("ranges")),
    "help": Sight(SHORT, act=press("help")),
    "share": Sight(SHORT, act=press("share")),
    "phone": Sight(SHORT, "phone"),
    "phone-table": Sight(f"{SHORT}&table=date", "phone"),
    "sheet": Sight(EVENT, "phone", unfold_panel),
}
WIDTHS = {"desk": 1400, "phone": 390}


@pytest.mark.sampled(10)
@at_screens(DESK)
def test_large_or_wide_text_takes_nothing_away(site: Site, reader: Reader, sight: Sight) -> None:
    page = look(site, reader, sight)
    size = "parseFloat(getComputedStyle(document.querySelector('#live .event, #live h2')).fontSize)"
    before = page.evaluate(size)
    page.evaluate(LARGE)
    assert page.evaluate(size) == pytest.approx(2 * before)
    assert broken(page, WIDTHS[sight.screen]) == []
    page.evaluate("document.documentElement.style.fontSize = ''")
    page.add_style_tag(content=SPACED)
    assert broken(page, WIDTHS[sight.screen]) == []


def test_what_is_cut_or_covered_is_found(site: Site, reader: Reader) -> None:
    page = reader.open(site.url + SHORT)
    page.add_style_tag(
        content=".subtitle { height: 9px; overflow: hidden } h1 { margin-top: 40px }"
    )
    page.add_style_tag(content=".outline h2 { margin-bottom: -24px }")
    found = broken(page, 1400)
    assert any("Tom Cruise" in each and "down" in each for each in found)
    assert any(each.startswith("Events on ") for each in found)


@pytest.mark.parametrize("reader", ["small"], indirect=True)
def test_small_screen_shows_each_chip_whole(site: Site, reader: Reader) -> None:
    page = reader.open(site.url + SHORT)
    chips = page.locator(f"{LIVE}:is(.group-lane, .legend) .chip")
    assert chips.count() > 8
    for chip in chips.all():
        box = chip.bounding_box()
        assert box is not None
        assert box["x"] >= 0 and box["x"] + box["width"] <= 320


@pytest.mark.parametrize("words", WORDS.values(), ids=list(WORDS))
@pytest.mark.parametrize("reader", ["small", "phone"], indirect=True)
def test_menu_of_the_display_stays_on_the_screen(site: Site, reader: Reader, words: str) -> None:
    page = reader.open(site.url + SHORT + words)
    unfold("display")(page)
    box = page.locator(f"{LIVE}.folded-display .fold").bounding_box()
    screen = page.viewport_size
    assert box is not None
    assert screen is not None
    assert box["x"] >= 0 and box["x"] + box["width"] <= screen["width"]
    assert box["y"] >= 0 and box["y"] + box["height"] <= screen["height"]


def test_picture_keeps_its_size_when_text_grows(site: Site, reader: Reader) -> None:
    page = reader.open(site.url + SHORT)
    sizes = """() => [...document.querySelectorAll('#frame :is(.tick, .label tspan)')]
        .filter(node => node.checkVisibility()).map(node => getComputedStyle(node).fontSize)"""
    before = page.evaluate(sizes)
    assert len(before) > 4
    page.evaluate(LARGE)
    assert page.evaluate(sizes) == before
