"""The page that stands alone, where it is put: frames of others, sandboxes, a disk."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from urllib.parse import quote
from urllib.request import urlopen

import pytest
from playwright.sync_api import Frame, FrameLocator, Page, Request, expect

from . import hosts
from .conftest import Reader, Site

pytestmark = pytest.mark.browser

SHUT_OUT = "Blocked script execution"
"""What the browser itself says of a sandbox without scripts."""

TALLEST = 1000
"""The highest frame in px that WordPress makes."""


def eventually(page: Page, holds: Callable[[], bool]) -> None:
    """Wait until something holds; pages of two servers take longer than one."""
    for _ in range(300):
        if holds():
            return
        page.wait_for_timeout(50)
    assert holds()


def inner(page: Page) -> Frame:
    """The only frame of a page."""
    (found,) = page.main_frame.child_frames
    return found


def height(page: Page) -> float:
    """The height in px of the frame as the page around it shows it."""
    box = page.locator("iframe").bounding_box()
    assert box is not None
    return box["height"]


def content(page: Page) -> float:
    """The height in px of what is in the frame."""
    found: float = inner(page).evaluate("document.documentElement.getBoundingClientRect().height")
    return found


def is_drawn(where: FrameLocator | Frame) -> None:
    """Its script has drawn the picture, and the list is there."""
    expect(where.locator("#frame .cast .label:visible").first).to_be_visible(timeout=30_000)
    expect(where.locator("#events a.event:visible").first).to_be_visible()


@pytest.mark.parametrize("sandbox", ['sandbox="allow-scripts"', ""])
def test_frame_of_another_origin_shows_picture_and_list(
    site: Site, newcomer: Reader, sandbox: str
) -> None:
    pages = {"lesson": hosts.lesson(hosts.frame(f"{site.url}embed?lane=space", more=sandbox))}
    with hosts.host(pages) as at:
        newcomer.page.goto(at("lesson"))
        is_drawn(newcomer.page.frame_locator("iframe"))
        assert newcomer.said == []


def test_frame_without_scripts_shows_picture_and_list(site: Site, newcomer: Reader) -> None:
    code = hosts.frame(f"{site.url}embed", more='sandbox=""')
    with hosts.host({"lesson": hosts.lesson(code)}) as at:
        newcomer.page.goto(at("lesson"))
        where = newcomer.page.frame_locator("iframe")
        expect(where.locator(".plate:visible svg a text").first).to_be_visible(timeout=30_000)
        expect(where.locator("#events li:visible div").first).to_be_visible()
        expect(where.locator("[data-move]:visible")).to_have_count(0)
        where.locator(".chip", has_text="Space").click()
    assert [each for each in newcomer.said if SHUT_OUT not in each] == []
    newcomer.said.clear()


def test_file_on_a_disk_asks_nobody(site: Site, newcomer: Reader, tmp_path: Path) -> None:
    path = tmp_path / "lesson.html"
    with urlopen(f"{site.url}view.html") as answer:
        path.write_bytes(answer.read())
    asked: list[str] = []

    def note(request: Request) -> None:
        asked.append(request.url)

    newcomer.page.on("request", note)
    newcomer.page.goto(path.as_uri())
    is_drawn(newcomer.page.main_frame)
    newcomer.page.locator("[data-move=in]").click()
    # The list follows the window: what is clicked stands in the middle, and stays.
    newcomer.page.locator("#events a.event[href='#e-minority-report']").click()
    expect(newcomer.page.locator("#details h2")).to_be_visible()
    newcomer.page.remove_listener("request", note)
    # Icons and fonts stand in the file itself.
    assert {each for each in asked if not each.startswith("data:")} == {path.as_uri()}


def wordpress(site: Site, query: str, width: int) -> str:
    """What a post holds for a link to a view: what WordPress leaves of the answer of oEmbed."""
    url = quote(f"{site.url}{query}", safe="")
    with urlopen(f"{site.url}oembed?url={url}&maxwidth={width}&maxheight=750&dnt=1") as answer:
        told = json.load(answer)
    found = re.fullmatch(
        r"<blockquote[^>]*>(.*)</blockquote>(<iframe[^>]*>)</iframe>", told["html"]
    )
    assert found is not None
    (src,) = re.findall(r'src="([^"]+)"', found[2])
    return (
        f'<blockquote class="wp-embedded-content" data-secret="{hosts.SECRET}">{found[1]}'
        '</blockquote><iframe class="wp-embedded-content" sandbox="allow-scripts" '
        'security="restricted" style="position: absolute; visibility: hidden;" '
        f'title="{told["title"]}" src="{src}#?secret={hosts.SECRET}" '
        f'data-secret="{hosts.SECRET}" width="{told["width"]}" height="{told["height"]}" '
        'frameborder="0" marginwidth="0" marginheight="0" scrolling="no"></iframe>'
    )


@pytest.mark.parametrize("width", [500, 800])
def test_wordpress_shows_the_frame_at_the_height_of_the_page(
    site: Site, newcomer: Reader, width: int
) -> None:
    post = hosts.lesson(hosts.WORDPRESS, wordpress(site, "?view=1975/2030", width))
    with hosts.host({"post": post}) as at:
        page = newcomer.page
        page.goto(at("post"))
        expect(page.locator("blockquote")).to_be_hidden(timeout=30_000)
        expect(page.locator("iframe")).to_be_visible()
        is_drawn(page.frame_locator("iframe"))
        eventually(page, lambda: height(page) == pytest.approx(content(page), abs=1))
        assert 400 < height(page) <= TALLEST
        footer = page.frame_locator("iframe").locator("footer").bounding_box()
        around = page.locator("iframe").bounding_box()
        assert footer is not None and around is not None
        assert footer["y"] + footer["height"] <= around["y"] + around["height"]


PARENTS = {"datawrapper": hosts.DATAWRAPPER, "pym": hosts.PYM}


@pytest.mark.parametrize("parent", PARENTS)
def test_frame_follows_the_height_and_comes_to_rest(
    site: Site, newcomer: Reader, parent: str
) -> None:
    src = f"{site.url}embed?person=doug-liman"
    code = PARENTS[parent].replace("{src}", src)
    own = "" if parent == "pym" else hosts.frame(src, height=300)
    with hosts.host({"lesson": hosts.lesson(code, own)}) as at:
        page = newcomer.page
        page.goto(at("lesson"))
        is_drawn(page.frame_locator("iframe"))
        eventually(page, lambda: height(page) == pytest.approx(content(page), abs=1))
        whole, lane = height(page), page.frame_locator("iframe").locator(".lanes .chip").first
        lane.click()
        eventually(page, lambda: height(page) < whole)
        eventually(page, lambda: height(page) == pytest.approx(content(page), abs=1))
        lane.click()
        eventually(page, lambda: height(page) == whole)
        said = page.evaluate("heard.length")
        page.wait_for_timeout(2000)
        assert page.evaluate("heard.length") == said
        assert said <= 5 * 6


def test_narrow_frame_needs_no_sideways_scrolling(site: Site, newcomer: Reader) -> None:
    code = hosts.frame(f"{site.url}embed?event=top-gun-maverick", width=320, height=900)
    with hosts.host({"lesson": hosts.lesson(code)}) as at:
        newcomer.page.goto(at("lesson"))
        where = newcomer.page.frame_locator("iframe")
        is_drawn(where)
        expect(where.locator("#details h2")).to_have_text("Top Gun: Maverick")
        frame = inner(newcomer.page)
        assert frame.evaluate("document.scrollingElement.scrollWidth") <= 320
        beside = """[...document.querySelectorAll('.page :not(svg, svg *)')]
            .filter(node => node.checkVisibility())
            .filter(node => !node.closest('.lanes, .legend, .skip, .frame'))
            .filter(node => node.getBoundingClientRect().right > innerWidth + 1)
            .map(node => node.outerHTML.slice(0, 80))"""
        assert frame.evaluate(beside) == []


FRAMES = {"page": (900, 720), "slide": (960, 540), "phone": (390, 620)}
"""Widths and heights in px of frames, as authors write them."""


def test_opened_event_of_a_lane_alone_is_read_in_any_frame(site: Site, newcomer: Reader) -> None:
    code = hosts.frame(f"{site.url}embed?lane=us-soviet&view=1983/1992", width=900, height=720)
    with hosts.host({"lesson": hosts.lesson(code)}) as at:
        page = newcomer.page
        page.goto(at("lesson"))
        where = page.frame_locator("iframe")
        for width, height in FRAMES.values():
            size = f"width:{width}px;height:{height}px"
            page.locator("iframe").evaluate("(frame, size) => frame.style = size", size)
            is_drawn(where)
            where.locator("#frame .cast .label:visible").first.click(force=True)
            expect(where.locator("#details h2")).to_be_focused()
            found = inner(page).evaluate(READ)
            assert 0 <= found["top"] < found["title"] < found["line"] <= found["bottom"] <= height
            where.locator("#details .close").click()


READ = """() => {
    const box = (name) => document.querySelector(name).getBoundingClientRect();
    const [panel, text] = [box("#details"), document.createRange()];
    text.selectNodeContents(document.querySelector("#details > div:last-child"));
    const [line] = text.getClientRects();
    return { top: panel.top, title: box("#details h2").top, line: line.bottom,
        bottom: Math.min(panel.bottom, innerHeight) };
}"""
"""Where the opened event and its first line of text stand in the frame, from top to bottom."""


def test_opened_event_leaves_what_was_pressed_in_sight(site: Site, newcomer: Reader) -> None:
    code = hosts.frame(f"{site.url}embed?view=1985/1992", width=390, height=620)
    with hosts.host({"lesson": hosts.lesson(code)}) as at:
        newcomer.page.goto(at("lesson"))
        where = newcomer.page.frame_locator("iframe")
        is_drawn(where)
        marks = where.locator("#frame .cast [data-event]:has(.label)")
        for mark in (marks.first, marks.last):
            name = mark.locator(".label").first
            name.click(force=True)
            panel, pressed = where.locator("#details").bounding_box(), name.bounding_box()
            assert panel is not None and pressed is not None
            under, over = pressed["y"] + pressed["height"], panel["y"] + panel["height"]
            assert panel["y"] >= under or over <= pressed["y"]
            assert panel["height"] > 180
            where.locator("#details .close").click()


def test_sources_are_those_of_what_is_shown(site: Site, newcomer: Reader) -> None:
    page = newcomer.page
    page.goto(f"{site.url}embed?lane=space&view=2015/2026")
    is_drawn(page.main_frame)
    sources, counted = page.locator(".sources li:visible"), page.locator("#counted")
    before = sources.count()
    expect(counted).to_have_text(re.compile(rf"^\d+ events from {before} sources\.$"))
    page.locator("[data-move=all]").click()
    eventually(page, lambda: sources.count() > before)
    expect(counted).to_have_text(re.compile(rf"^\d+ events from {sources.count()} sources\.$"))
