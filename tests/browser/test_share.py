"""Handing a view out: the dialog, a frozen frame, and the page for readers without scripts."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Route, expect

from timeline.serve.work.local import LINE, LocalCrew

from .conftest import Reader, Site
from .looking import LIVE, eventually
from .sights import hand_out

pytestmark = pytest.mark.browser

MORE = f"{LIVE}.share-more "


def test_view_is_frozen_framed_and_asked_about(own_site: Site, reader: Reader) -> None:
    page = reader.open(f"{own_site.url}?lane=space")
    hand_out(page)
    expect(page.frame_locator(f"{MORE}iframe").locator("h1")).to_be_visible(timeout=30_000)
    page.locator(f"{MORE}[value=frozen]").check()
    page.locator(f"{MORE}.handout-freeze button").click()
    frame = page.locator(f"{MORE}iframe[src*='/s/']")
    expect(frame).to_be_visible(timeout=90_000)
    address = str(frame.get_attribute("src"))
    assert re.fullmatch(r"/s/2026-11-21-[0-9a-f]{8}/", urlsplit(address).path)
    expect(page.locator(f"{MORE}textarea").first).to_have_value(address)
    page.goto(address, timeout=30_000)
    expect(page.locator(".note")).to_contain_text("It does not change.")
    page.locator(".note a").click()
    expect(page.locator("body")).to_contain_text("Nothing of what it shows has changed since.")
    path = own_site.folder / "events" / "space.yaml"
    path.write_text(path.read_text("utf-8").replace("Doug Liman", "D. Liman"), "utf-8")
    page.wait_for_timeout(500)
    page.reload()
    page.get_by_role("link", name="What changed").click()
    page.wait_for_url(re.compile("form=changes&since=2026-11-21"))


def test_choices_of_the_form_change_the_code(site: Site, reader: Reader) -> None:
    page = reader.open(f"{site.url}?view=2019/2026")
    hand_out(page)
    page.locator(f"{MORE}[name=size][value=slide]").check()
    expect(page.locator(f"{MORE}iframe")).to_have_attribute("width", "960")
    expect(page.locator(f"{MORE}[name=size][value=slide]")).to_be_focused()
    page.locator(f"{MORE}[name=bare]").check()
    expect(page.locator(f"{MORE}iframe")).to_have_attribute("src", re.compile("controls=0$"))
    frame = page.frame_locator(f"{MORE}iframe")
    expect(frame.locator("h1")).to_be_visible(timeout=30_000)
    expect(frame.locator("button[data-move]")).to_have_count(0)


def test_page_hands_out_without_scripts(site: Site, chromium: Browser) -> None:
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site.url}share?lane=space")
    page.locator("[name=size][value=phone]").check()
    page.locator(".handout-update").click()
    expect(page.locator("iframe")).to_have_attribute("width", "360")
    assert "lane=space" in page.url
    expect(page.frame_locator("iframe").locator("h1")).to_be_visible(timeout=30_000)
    context.close()


def test_freezing_tells_how_far_it_is(own_site: Site, reader: Reader) -> None:
    page = reader.open(f"{own_site.url}?lane=space&view=1990/2000")
    hand_out(page)
    page.locator(f"{MORE}[value=frozen]").check()
    page.locator(f"{MORE}[name=size][value=slide]").check()
    page.evaluate(
        """() => { window.heard = [];
        const place = document.querySelector("#live .share-more");
        new MutationObserver(() => window.heard.push(place.querySelector(".making p")?.textContent))
          .observe(place, { subtree: true, childList: true, characterData: true }); }"""
    )
    page.locator(f"{MORE}.handout-freeze button").click()
    expect(page.locator(f"{MORE}.making progress")).to_be_visible()
    expect(page.locator(f"{MORE}iframe[src*='/s/']")).to_be_visible(timeout=90_000)
    assert any("of 8 parts are made" in (text or "") for text in page.evaluate("heard"))
    expect(page.locator(f"{MORE}.making")).to_have_count(0)
    expect(page.locator(f"{MORE}[name=size][value=slide]")).to_be_checked()


@pytest.mark.parametrize("is_early", [False, True])
def test_what_is_being_made_can_be_stopped(own_site: Site, reader: Reader, is_early: bool) -> None:
    """Early is before the browser knows a name for what is being made."""
    crew = own_site.app.desk.workshop.crew
    assert isinstance(crew, LocalCrew)
    page = reader.open(f"{own_site.url}?view=1980/1990")
    hand_out(page)
    page.locator(f"{MORE}[value=frozen]").check()
    held: list[Route] = []
    if is_early:
        page.route("**/_dash-update-component", held.append, times=1)
    page.locator(f"{MORE}.handout-freeze button").click()
    with page.expect_response(lambda answer: "cancelJob" in answer.url, timeout=30_000):
        eventually(page, lambda: len(held) == int(is_early))
        page.locator(f"{MORE}.making button").click()
        expect(page.locator(f"{MORE}.making")).to_have_count(0)
        for route in held:
            route.continue_()
    expect(page.locator(f"{MORE}.handout-freeze button")).to_be_visible()
    eventually(page, lambda: not any(crew.job_running(job) for job, _ in crew.handle.get(LINE, ())))
    assert list(own_site.archive.ids()) == []


def test_pages_to_print_open_when_they_are_made(site: Site, reader: Reader) -> None:
    page = reader.open(f"{site.url}?view=1990/1999")
    hand_out(page)
    page.route("**/view.pdf*", lambda route: route.fulfill(body="the pages"))
    page.get_by_role("link", name="Pages to print (PDF)").last.click()
    expect(page.locator(f"{MORE}.making")).to_be_visible()
    page.wait_for_url("**/view.pdf?view=1990/1999*", timeout=60_000)
