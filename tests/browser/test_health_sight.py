"""The health of the data in a browser: no rule of axe is broken, and nothing scrolls sideways."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from .conftest import Site
from .measures import faint
from .sights import THEMES
from .test_axe import AXE, TAGS, discoloured, violations

pytestmark = pytest.mark.browser


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    context = chromium.new_context()
    yield context.new_page()
    context.close()


@pytest.mark.parametrize(("width", "query"), [(1400, ""), (390, "?lang=ru"), (320, "?lang=ru")])
def test_it_fits_and_breaks_no_rule(site: Site, page: Page, width: int, query: str) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(f"{site.url}health{query}")
    page.locator("summary").first.click()
    assert page.evaluate("document.scrollingElement.scrollWidth") <= width
    page.evaluate(AXE)
    assert violations(page, TAGS) == []
    for theme, system in THEMES.items():
        page.emulate_media(**system)
        assert discoloured(page) == [], theme
        assert faint(page, theme) == [], theme


def test_a_number_leads_to_its_events(site: Site, page: Page) -> None:
    page.goto(f"{site.url}health")
    link = page.locator(".health-table a").first
    number = link.inner_text()
    link.click()
    page.wait_for_url("**/?is=**")
    assert page.locator(".caption").first.inner_text().startswith(f"{number} ")


def test_a_number_without_a_filter_leads_to_its_list(site: Site, page: Page) -> None:
    page.goto(f"{site.url}health")
    page.locator(".health-table a[href^='#']").first.click()
    assert page.evaluate("location.hash.slice(1)") == page.locator("details").first.get_attribute(
        "id"
    )
