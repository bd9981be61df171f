"""What comes out of the printer."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from timeline.draw.theme import SHEET

from .conftest import Reader, Site
from .looking import FRAME, LIVE, covered, eventually

pytestmark = pytest.mark.browser

FAKE = """window.print = () => {
    dispatchEvent(new Event("beforeprint"));
    window.printed = (window.printed ?? 0) + 1;
}"""
"""A printer that only counts, as a test has none."""


LETTER = 943
"""Height in px of what a page of Letter holds between its margins; A4 holds more."""


def colour(hexed: str) -> str:
    red, green, blue = (int(hexed[at : at + 2], 16) for at in (1, 3, 5))
    return f"rgb({red}, {green}, {blue})"


def shown(page: Page, selector: str) -> bool:
    return page.locator(f"{LIVE}{selector}").first.is_visible()


def printed(page: Page) -> int:
    found: int = page.evaluate("window.printed ?? 0")
    return found


def test_print_places_the_picture_for_paper_and_gives_it_back(site: Site, newcomer: Reader) -> None:
    newcomer.page.add_init_script(FAKE)
    page = newcomer.open(site.url)
    width, screen = page.locator(FRAME).bounding_box(), page.viewport_size
    assert screen
    page.locator(f"{LIVE}[data-act=share]").click()
    page.locator(f"{LIVE}[data-act=print]").click()
    eventually(page, lambda: printed(page) == 1)
    page.emulate_media(media="print")
    page.set_viewport_size({"width": 680, "height": LETTER})
    box = page.locator(FRAME).bounding_box()
    assert box
    assert page.locator(FRAME).evaluate("e => e.clientWidth") == 680
    assert box["width"] > 580
    assert box["y"] + box["height"] <= LETTER
    labels, on_top = covered(page)
    assert labels > 10
    assert on_top == []
    page.emulate_media(media="screen")
    page.set_viewport_size(screen)
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    eventually(page, lambda: page.locator(FRAME).bounding_box() == width)


def test_paper_is_light_and_holds_no_controls(site: Site, reader: Reader) -> None:
    page = reader.open(site.url + "?theme=dark&event=moscow-trip-1987")
    page.emulate_media(media="print")
    ground = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert ground == colour(SHEET.paper) == "rgb(255, 255, 255)"
    gone = (
        ".controls",
        ".chart-bar .moves",
        ".tools",
        ".pointers",
        ".list-bar",
        ".overview",
        ".close",
    )
    assert [each for each in gone if shown(page, each)] == []
    kept = ("h1", ".legend", ".open-event h2", ".outline .item")
    assert [each for each in kept if not shown(page, each)] == []


def test_event_and_list_follow_the_picture(site: Site, reader: Reader) -> None:
    page = reader.open(site.url + "?event=moscow-trip-1987")
    page.emulate_media(media="print")
    parts = (FRAME, f"{LIVE}.open-event", f"{LIVE}.outline")
    tops = [page.locator(each).bounding_box()["y"] for each in parts]  # type: ignore[index]
    assert tops == sorted(tops)
    height = page.locator(f"{LIVE}.details").evaluate("e => [e.scrollHeight, e.clientHeight]")
    assert height[0] == height[1]


def test_folded_decade_is_printed_open(site: Site, reader: Reader) -> None:
    page = reader.open(site.url)
    page.locator(f"{LIVE}.decade:has(a[data-event='top-gun']) summary").click()
    event = page.locator(f"{LIVE}.outline a[data-event='top-gun']")
    expect(event).not_to_be_visible()
    page.emulate_media(media="print")
    expect(event).to_be_visible()


def test_picture_printed_by_the_browser_fits_the_sheet(site: Site, reader: Reader) -> None:
    page = reader.open(site.url)
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    page.set_viewport_size({"width": 680, "height": LETTER})
    box = page.locator(FRAME).bounding_box()
    assert box
    assert 600 < box["width"] <= 681
    foot = page.locator(f"{LIVE}.footer").evaluate("e => getComputedStyle(e, '::after').content")
    assert site.url in foot
    page.set_viewport_size({"width": 1009, "height": 680})
    across = page.locator(FRAME).bounding_box()
    assert across
    assert across["width"] > 800
    assert across["y"] + across["height"] <= 680


@pytest.mark.parametrize("reader", ["phone"], indirect=True)
def test_phone_prints_the_picture_that_its_list_hides(site: Site, reader: Reader) -> None:
    page = reader.open(site.url)
    expect(page.locator(FRAME)).not_to_be_visible()
    page.emulate_media(media="print")
    expect(page.locator(FRAME)).to_be_visible()
