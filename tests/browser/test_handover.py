"""What a reader begins before Dash has drawn goes on in the live page."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from .conftest import Reader, Site
from .looking import eventually
from .tasks.ways import asked

pytestmark = pytest.mark.browser

LIBRARIES = "**/_dash-component-suites/**"
"""What Dash cannot draw without."""


@contextmanager
def waiting(reader: Reader, url: str) -> Iterator[Page]:
    """A page whose libraries arrive at the end of the block only."""
    page = reader.page
    # A handler that returns nothing leaves the request waiting until the route is taken away.
    page.route(LIBRARIES, lambda _: None)
    page.goto(url, wait_until="commit")
    page.wait_for_selector("#static .status-line")
    yield page
    page.unroute(LIBRARIES)
    page.wait_for_selector(".is-live", state="attached")
    assert page.locator("#static").count() == 0


def held_by(page: Page) -> Any:
    """The id of what has the focus, or its text."""
    return page.evaluate("document.activeElement.id || document.activeElement.textContent")


def pressed(page: Page, key: str, wanted: str) -> None:
    """Press a key until it is heard: the module that hears it is on its way."""

    def heard() -> bool:
        page.keyboard.press(key)
        return bool(held_by(page) == wanted)

    eventually(page, heard)


def test_search_goes_on_where_it_was_begun(site: Site, newcomer: Reader) -> None:
    with waiting(newcomer, site.url) as page:
        pressed(page, "/", "static-search")
        page.keyboard.type("chal")
    assert held_by(page) == "search"
    page.keyboard.type("lenge")
    eventually(page, lambda: asked(page).get("q") == "challenge")
    assert page.input_value("#search") == "challenge"


def test_skip_link_leads_into_the_live_page(site: Site, newcomer: Reader) -> None:
    with waiting(newcomer, site.url) as page:
        pressed(page, "/", "static-search")
        page.evaluate("document.activeElement.blur()")
        page.locator(".skip").first.focus()
        page.keyboard.press("Enter")
        assert held_by(page) == "static-frame"
    assert held_by(page) == "frame"
    assert "#" not in page.url


def test_focus_stays_on_its_link_and_menus_stay_open(site: Site, newcomer: Reader) -> None:
    with waiting(newcomer, site.url) as page:
        page.focus("#static .folded-display summary")
        page.keyboard.press("Enter")
        page.keyboard.press("Tab")
        name = held_by(page)
    assert page.locator("#live .folded-display").get_attribute("open") is not None
    assert held_by(page) == name


def test_help_stays_open(site: Site, newcomer: Reader) -> None:
    with waiting(newcomer, site.url) as page:
        pressed(page, "?", "Keys and gestures")
    expect(page.locator("#live dialog.help")).to_be_visible()


def test_badge_is_a_link_until_the_live_one_answers(site: Site, newcomer: Reader) -> None:
    with waiting(newcomer, site.url) as page:
        badge = page.locator("#static .plate a[aria-label$='more events']:visible").first
        target = badge.get_attribute("href") or ""
    assert target.startswith("?view=")
    page.goto(site.url + target)
    page.wait_for_selector(".is-live", state="attached")
    assert "view" in asked(page)
