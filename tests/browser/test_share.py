"""Handing a view out: the dialog, a frozen frame, and the page for readers without scripts."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Route, expect

from timeline.serve.work.local import LINE, LocalCrew

from .conftest import DATA, Reader, Site
from .looking import LIVE, eventually
from .sights import hand_out

pytestmark = pytest.mark.browser

MORE = f"{LIVE}.share-more "
LISTEN = """() => { window.heard = [];
    const place = document.querySelector("#live .share-more");
    const hear = () => window.heard.push(place.querySelector(".making p")?.textContent);
    const all = { subtree: true, childList: true, characterData: true };
    new MutationObserver(hear).observe(place, all); }"""
"""Write down what is said while something is made."""


@pytest.fixture(scope="module")
def freezer(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """A copy of the shipped data where nothing is ever frozen to the end."""
    folder = tmp_path_factory.mktemp("freezer") / "data"
    shutil.copytree(DATA, folder)
    running = Site.on(folder)
    yield running
    running.stop()


def test_view_is_frozen_with_a_word_on_the_way_framed_and_asked_about(
    own_site: Site, reader: Reader
) -> None:
    page = reader.open(f"{own_site.url}?lane=space")
    hand_out(page)
    expect(page.frame_locator(f"{MORE}iframe").locator("h1")).to_be_visible(timeout=30_000)
    page.locator(f"{MORE}[value=frozen]").check()
    page.locator(f"{MORE}[type=radio][value=slide]").check()
    page.evaluate(LISTEN)
    page.locator(f"{MORE}.handout-freeze button").click()
    expect(page.locator(f"{MORE}.making progress")).to_be_visible()
    frame = page.locator(f"{MORE}iframe[src*='/s/']")
    expect(frame).to_be_visible(timeout=90_000)
    assert any("of 10 parts are made" in (text or "") for text in page.evaluate("heard"))
    expect(page.locator(f"{MORE}.making")).to_have_count(0)
    expect(page.locator(f"{MORE}[type=radio][value=slide]")).to_be_checked()
    address = str(frame.get_attribute("src"))
    assert re.fullmatch(r"/s/2026-11-21-[0-9a-f]{8}/", urlsplit(address).path)
    expect(page.locator(f"{MORE}textarea").first).to_have_value(address)
    page.goto(address, timeout=30_000)
    expect(page.locator(".note")).to_contain_text("It does not change.")
    page.locator(".note a").click()
    expect(page.locator("#version")).to_be_in_viewport()
    page.locator("#version a").click()
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
    page.locator(f"{MORE}[type=radio][value=slide]").check()
    expect(page.locator(f"{MORE}iframe")).to_have_attribute("width", "960")
    expect(page.locator(f"{MORE}[type=radio][value=slide]")).to_be_focused()
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


@pytest.mark.parametrize("is_early", [False, True])
def test_what_is_being_made_can_be_stopped(freezer: Site, reader: Reader, is_early: bool) -> None:
    """Early is before the browser knows a name for what is being made."""
    crew = freezer.app.desk.workshop.crew
    assert isinstance(crew, LocalCrew)
    page = reader.open(f"{freezer.url}?view=1980/1990")
    hand_out(page)
    page.locator(f"{MORE}[value=frozen]").check()
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    if is_early:
        page.route("**/_dash-update-component*", hold, times=1)
    page.locator(f"{MORE}.handout-freeze button").click()
    with page.expect_response(lambda answer: "cancelJob" in answer.url, timeout=30_000):
        eventually(page, lambda: len(held) == int(is_early))
        page.locator(f"{MORE}.making button").click()
        expect(page.locator(f"{MORE}.making")).to_have_count(0)
        for route in held:
            route.continue_()
    expect(page.locator(f"{MORE}.handout-freeze button")).to_be_visible()
    eventually(page, lambda: not any(crew.job_running(job) for job, _ in crew.handle.get(LINE, ())))
    assert list(freezer.archive.ids()) == []


def test_files_are_saved_and_the_page_stays(site: Site, reader: Reader) -> None:
    page = reader.open(f"{site.url}?view=1990/1999")
    hand_out(page)
    address = page.url
    with page.expect_download(timeout=60_000) as saved:
        page.locator(MORE).get_by_role("link", name="Picture (SVG)").click()
    assert saved.value.suggested_filename == "hollywood-moscow-orbit-1990-1999.svg"
    with page.expect_download(timeout=60_000) as saved:
        page.locator(MORE).get_by_role("link", name="Pages to print (PDF)").click()
        expect(page.locator(f"{MORE}.making")).to_be_visible()
    assert saved.value.suggested_filename == "hollywood-moscow-orbit-1990-1999.pdf"
    assert urlsplit(saved.value.url).query.startswith("view=1990/1999")
    assert page.url == address
