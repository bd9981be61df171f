"""The page inside a frame of another page: its links work there and leave the outer page alone."""

from __future__ import annotations

import pytest
from playwright.sync_api import Frame, Page, expect

from .conftest import Reader, Site
from .looking import FRAME, LIVE, eventually

pytestmark = pytest.mark.browser

LESSON = """<!DOCTYPE html><html lang="en"><title>Lesson</title>
<p tabindex="0">Read this first.</p>
<iframe title="Timeline" src="./?lane=space" width="1000" height="700"></iframe></html>"""


def framed(site: Site, reader: Reader) -> tuple[Page, Frame]:
    """A lesson that holds the page in a frame."""
    page = reader.page
    page.route("**/lesson", lambda route: route.fulfill(body=LESSON, content_type="text/html"))
    page.goto(f"{site.url}lesson")
    page.frame_locator("iframe").locator(".is-live").wait_for(state="attached")
    (frame,) = page.main_frame.child_frames
    return page, frame


def test_link_inside_a_frame_changes_the_frame_only(site: Site, reader: Reader) -> None:
    page, frame = framed(site, reader)
    outside = page.url
    frame.locator(f"{LIVE}.group-lane a", has_text="US–Soviet").click()
    eventually(page, lambda: "lane=space,us-soviet" in frame.url)
    frame.locator(f"{LIVE}.outline a.event").first.click()
    expect(frame.locator(f"{LIVE}.open-event h2")).to_be_visible()
    assert "event=" in frame.url
    assert page.url == outside


def test_back_undoes_the_last_step_inside_the_frame(site: Site, reader: Reader) -> None:
    page, frame = framed(site, reader)
    frame.locator(f"{LIVE}.group-lane a", has_text="US–Soviet").click()
    eventually(page, lambda: "us-soviet" in frame.url)
    page.evaluate("history.back()")
    eventually(page, lambda: "us-soviet" not in frame.url)
    expect(frame.locator(f"{LIVE}.outline a[data-event='the-blue-bird']")).to_have_count(0)
    assert page.url.endswith("/lesson")


def test_frame_takes_neither_keys_nor_focus_of_its_own_accord(site: Site, reader: Reader) -> None:
    page, frame = framed(site, reader)
    page.locator("p").focus()
    page.keyboard.press("?")
    page.keyboard.press("/")
    expect(frame.locator("dialog[open]")).to_have_count(0)
    assert page.evaluate("document.activeElement.tagName") == "P"
    frame.locator(FRAME).focus()
    page.keyboard.press("?")
    expect(frame.locator("dialog[open]")).to_have_count(1)


def test_link_that_is_shared_from_a_frame_is_that_of_the_frame(site: Site, reader: Reader) -> None:
    _, frame = framed(site, reader)
    frame.locator(f"{LIVE}[data-act=share]").click()
    expect(frame.locator(f"{LIVE}#link")).to_have_value(f"{site.url}?lane=space")
