"""What happens is said to those who do not see it: in a region that was there before (4.1.3)."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from .conftest import SCREENS, Reader, Site
from .looking import FRAME, LIVE
from .sights import SHORT

pytestmark = pytest.mark.browser

COUNT = re.compile(r"^(\d+) of (\d+) events?, ")


def region(page: Page, selector: str) -> Locator:
    """A live region, marked so that one that takes its place is not taken for it."""
    found = page.locator(f"{LIVE}{selector}[role=status]")
    expect(found).to_be_attached()
    found.evaluate("node => { node.wasThere = true }")
    return found


def is_kept(found: Locator) -> None:
    """The region is the one that was marked: only its text has changed."""
    assert found.evaluate("node => node.wasThere && node.isConnected")


def test_filter_search_and_order_are_said(site: Site, reader: Reader) -> None:
    page = reader.open(site.url)
    said = region(page, ".status-line")
    expect(said).to_contain_text(COUNT)
    whole = said.inner_text()
    page.locator(f"{LIVE}.group-lane a", has_text="Space").click()
    expect(said).not_to_have_text(whole)
    expect(said).to_contain_text(re.compile(r"^58 of 245 events, "))
    page.locator(f"{LIVE}.form", has_text="Table").click()
    page.locator(f"{LIVE}.events thead a", has_text="Title").click()
    expect(said).to_contain_text("Order: Title, ascending.")
    page.locator(f"{LIVE}.events thead a", has_text="Title").press("Enter")
    expect(said).to_contain_text("Order: Title, descending.")
    is_kept(said)
    expect(page.locator(f"{LIVE}.events [aria-sort=descending] a")).to_be_focused()


def test_search_is_said_while_typing_and_when_it_finds_nothing(site: Site, reader: Reader) -> None:
    page = reader.open(site.url)
    found, said = region(page, "#found"), region(page, ".status-line")
    whole = said.inner_text()
    page.locator(f"{LIVE}#search").press_sequentially("moscow")
    expect(found).to_contain_text(re.compile(r"\d+ events"))
    expect(said).not_to_have_text(whole)
    page.locator(f"{LIVE}#search").press_sequentially(" zeppelin")
    expect(said).to_contain_text(re.compile(r"^(0|No) "))
    is_kept(found)
    is_kept(said)


def test_event_chosen_by_keys_is_said(site: Site, reader: Reader) -> None:
    page = reader.open(site.url + SHORT)
    page.locator(FRAME).focus()
    page.keyboard.press("Home")
    said = page.locator(f"{FRAME} .spoken[role=status]")
    expect(said).to_have_text(re.compile(r".+, .+, (happened|released)"))
    first = said.inner_text()
    page.keyboard.press("ArrowRight")
    expect(said).not_to_have_text(first)
    is_named = page.locator(f"{LIVE}#opened")
    page.keyboard.press("Enter")
    expect(is_named).to_be_focused()
    expect(page.locator(f"{LIVE}aside[aria-label='Event'] #opened")).to_have_count(1)


@pytest.mark.parametrize(
    ("query", "selector", "button"),
    [
        (f"{SHORT}&event=rain-man", ".pointers > .told", "[data-act=copy]"),
        (SHORT, "dialog.share > .told", "[data-act=copyView]"),
    ],
)
def test_copying_is_said(
    site: Site, newcomer: Reader, query: str, selector: str, button: str
) -> None:
    page = newcomer.open(site.url + query)
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    if "dialog" in selector:
        page.locator(f"{LIVE}[data-act=share]").click()
    said = region(page, selector)
    page.locator(f"{LIVE}{button}").click()
    expect(said).to_have_text("Link copied")
    is_kept(said)


def test_notes_on_a_link_are_said(site: Site, reader: Reader) -> None:
    page = reader.open(site.url + SHORT)
    said = region(page, ".notices")
    page.evaluate(
        "history.pushState(null, '', '?event=nobody'); dispatchEvent(new Event('popstate'))"
    )
    expect(said).to_contain_text("nobody")
    is_kept(said)


@pytest.fixture
def listener(chromium: Browser) -> Iterator[Page]:
    """A reader whose network fails; the console says so too, so it is no `reader`."""
    context = chromium.new_context(**SCREENS["desk"])
    yield context.new_page()
    context.close()


def test_server_away_and_back_is_said(site: Site, listener: Page) -> None:
    listener.goto(site.url + SHORT)
    listener.wait_for_selector(".is-live", state="attached")
    said = region(listener, ".server-line")
    listener.context.set_offline(True)
    expect(said).to_have_text("No answer from the server. Trying again…", timeout=10_000)
    expect(said).to_be_visible()
    listener.context.set_offline(False)
    expect(said).to_have_text("The server answers again.", timeout=10_000)
    expect(said).to_have_text("", timeout=10_000)
    is_kept(said)
