"""The page that stands alone, used: keys, lanes, details, less motion, any theme, and paper."""

from __future__ import annotations

import re
from io import BytesIO
from urllib.request import urlopen

import pypdfium2
import pytest
from playwright.sync_api import Browser, Page, expect

from .conftest import Reader, Site
from .looking import FRAME, covered, eventually, span, window
from .measures import faint
from .sights import THEMES
from .test_axe import AXE, TAGS, discoloured, violations

pytestmark = pytest.mark.browser

VIEW = "embed?view=1975/2030"
FEW = "embed?lane=us-soviet"
"""Every kind of thing in a list that is soon looked through."""

PAPERS = {"A4": (595, 842), "Letter": (612, 792)}
"""Width and height of sheets in pt."""

BROKEN = """const refuse = () => { throw new DOMException('no', 'SecurityError') };
for (const name of ['localStorage', 'sessionStorage', 'cookieStore'])
    Object.defineProperty(window, name, { get: refuse });
Object.defineProperty(document, 'cookie', { get: refuse, set: refuse });"""
"""What an opaque origin does with all that is stored."""


def opened(site: Site, reader: Reader, query: str = VIEW) -> Page:
    """The page after its script has drawn."""
    reader.page.goto(site.url + query)
    expect(reader.page.locator(f"{FRAME} .cast")).to_be_visible(timeout=30_000)
    return reader.page


def tab_to(page: Page, selector: str) -> None:
    """Press Tab until the focus is on a part of the page."""
    for _ in range(40):
        page.keyboard.press("Tab")
        if page.evaluate("name => document.activeElement.matches(name)", selector):
            return
    raise AssertionError(f"Tab never comes to {selector}")


def test_keys_alone_zoom_open_and_close(site: Site, reader: Reader) -> None:
    page = opened(site, reader)
    tab_to(page, "[data-move=in]")
    before = span(page)
    page.keyboard.press("Enter")
    eventually(page, lambda: span(page) == pytest.approx(before / 2, rel=0.01))
    tab_to(page, FRAME)
    page.keyboard.press("+")
    eventually(page, lambda: span(page) < before * 0.45)
    page.keyboard.press("0")
    eventually(page, lambda: span(page) > before * 0.9)
    page.keyboard.press("ArrowRight")
    expect(page.locator(f"{FRAME} .ring")).to_have_class("ring is-on")
    page.keyboard.press("Enter")
    expect(page.locator("#details h2")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator("#details")).to_be_hidden()
    expect(page.locator(FRAME)).to_be_focused()


def test_focus_leaves_the_picture_by_tab_and_goes_through_the_list(
    site: Site, reader: Reader
) -> None:
    page = opened(site, reader)
    tab_to(page, FRAME)
    tab_to(page, "#events a.event")
    page.keyboard.press("Enter")
    expect(page.locator("#details h2")).to_be_focused()
    tab_to(page, "#details a, footer a, #events a")
    page.locator("#details .close").press("Enter")
    expect(page.locator("#events a.event:visible").first).to_be_focused()


def test_details_tell_what_the_entry_holds_with_its_sources_in_full(
    site: Site, reader: Reader
) -> None:
    page = opened(site, reader)
    page.locator("#e-top-gun-maverick a.event").click()
    details = page.locator("#details")
    expect(details.locator("h2")).to_have_text("Top Gun: Maverick")
    expect(details.locator(".date")).to_contain_text("27 May 2022")
    expect(details).to_contain_text("12 July 2019 scheduled, said 30 June 2017")
    expect(details.locator("a[href^='http']").first).to_be_visible()
    expect(details.locator("a[href^='#s']")).to_have_count(0)
    expect(page.locator("a.event[aria-current]")).to_have_count(1)
    details.locator(".close").click()
    expect(page.locator("a.event[aria-current]")).to_have_count(0)


def test_wide_page_shows_the_opened_event_beside_the_picture(site: Site, reader: Reader) -> None:
    page = opened(site, reader, f"{VIEW}&event=top-gun-maverick")
    mark = page.locator(f"{FRAME} [data-event='top-gun-maverick'] .mark")
    expect(mark).to_be_visible()
    eventually(page, lambda: page.locator(FRAME).bounding_box()["width"] < 1000)  # type: ignore[index]
    at, panel = mark.bounding_box(), page.locator("#details").bounding_box()
    assert at is not None and panel is not None
    assert at["x"] + at["width"] < panel["x"]
    labels, on_top = covered(page)
    assert (labels > 15, on_top) == (True, [])


def test_lane_goes_and_comes_back(site: Site, reader: Reader) -> None:
    page = opened(site, reader)
    lane = page.locator("button[data-lane='space'], .lanes button", has_text="Space")
    number = page.locator("#events a.event:visible").count()
    high = page.locator(FRAME).bounding_box()["height"]  # type: ignore[index]
    lane.click()
    expect(lane).to_have_attribute("aria-pressed", "false")
    eventually(page, lambda: page.locator("#events a.event:visible").count() < number)
    assert page.locator(FRAME).bounding_box()["height"] < high  # type: ignore[index]
    said = page.locator("#caption").inner_text()
    lane.click()
    expect(lane).to_have_attribute("aria-pressed", "true")
    eventually(page, lambda: page.locator("#events a.event:visible").count() == number)
    assert page.locator("#caption").inner_text() != said


def test_buttons_go_and_come_back_to_the_view(site: Site, reader: Reader) -> None:
    page = opened(site, reader, "embed?view=1986/1990")
    home = window(page)
    for move in ("later", "out", "in", "earlier"):
        before = window(page)
        page.locator(f"[data-move={move}]").click()
        eventually(page, lambda before=before: window(page) != before)
    page.locator("[data-move=all]").click()
    eventually(page, lambda: span(page) > 10_000)
    page.locator("[data-move=view]").click()
    eventually(page, lambda: window(page) == pytest.approx(home, abs=1))


def test_less_motion_leaves_out_the_way_here_too(site: Site, reader: Reader) -> None:
    reader.page.emulate_media(reduced_motion="reduce")
    page = opened(site, reader, "embed?view=1980/1995")
    before = span(page)
    page.locator("[data-move=in]").click()
    page.wait_for_timeout(20)
    assert span(page) == pytest.approx(before / 2, rel=0.01)
    assert page.evaluate("document.getAnimations().length") == 0


def test_nothing_needs_to_be_stored(site: Site, newcomer: Reader) -> None:
    newcomer.page.add_init_script(BROKEN)
    page = opened(site, newcomer)
    page.locator("#e-top-gun a.event").click()
    expect(page.locator("#details h2")).to_have_text("Top Gun")
    page.locator("[data-move=in]").click()
    assert newcomer.said == []


def test_signs_of_claims_that_disagree_stay_when_the_script_draws(
    site: Site, chromium: Browser, reader: Reader
) -> None:
    page = opened(site, reader)
    expect(page.locator(f"{FRAME} .cast .sign:visible").first).to_be_visible()
    expect(page.locator(".legend .disagree")).to_have_text("dates disagree")
    assert covered(page)[1] == []
    page.locator("[data-move=in]").click()
    page.wait_for_timeout(500)
    assert covered(page)[1] == []


@pytest.mark.sampled(5)
@pytest.mark.parametrize("reader", ["desk", "small"], indirect=True)
@pytest.mark.parametrize("query", [FEW, f"{VIEW}&event=top-gun-maverick", "embed?q=zeppelin"])
def test_no_rule_is_broken_by_the_page_alone(site: Site, reader: Reader, query: str) -> None:
    page = opened(site, reader, query)
    page.evaluate(AXE)
    assert violations(page, TAGS) == []
    for theme, system in THEMES.items():
        page.emulate_media(**system)
        assert discoloured(page) == [], theme
        assert faint(page, theme) == [], theme


def test_no_rule_is_broken_by_the_page_alone_without_scripts(site: Site, reader: Reader) -> None:
    # The checker is a script itself, so the page's own is taken out instead of being forbidden.
    with urlopen(site.url + FEW) as answer:
        bare = re.sub(r"<script[^>]*>.*?</script>", "", answer.read().decode(), flags=re.DOTALL)
    page = reader.page
    page.route("**/bare", lambda route: route.fulfill(body=bare, content_type="text/html"))
    page.goto(f"{site.url}bare")
    page.evaluate(AXE)
    assert violations(page, TAGS) == []
    for theme, system in THEMES.items():
        page.emulate_media(**system)
        assert discoloured(page) == [], theme


@pytest.mark.sampled(3)
@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("query", [VIEW, f"{VIEW}&event=top-gun-maverick&theme=dark"])
def test_paper_holds_all_of_it_and_the_key(
    site: Site, reader: Reader, paper: str, query: str
) -> None:
    page = opened(site, reader, query)
    sheets = pypdfium2.PdfDocument(BytesIO(page.pdf(format=paper, print_background=True)))
    words = "\n".join(sheet.get_textpage().get_text_range() for sheet in sheets)
    for said in ("happened", "dates disagree", "Rain Man", "Against it:", "CC-BY-4.0"):
        assert said in words
    assert "Earlier" not in words.partition("Events")[0]
    margin = 30
    for sheet in sheets:
        width, height = PAPERS[paper]
        assert sheet.get_size() == pytest.approx((width, height), abs=1)
        text = sheet.get_textpage()
        boxes = [text.get_rect(number) for number in range(text.count_rects())]
        assert all(left >= margin and right <= width - margin for left, _, right, _ in boxes)
        assert all(low >= margin and top <= height - margin for _, low, _, top in boxes)
    first = sheets[0].get_textpage().get_text_range()
    assert "happened" in first
    assert "Events" not in first
