"""The first paint is the right one, and nothing moves while the rest arrives."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from timeline.draw.theme import THEMES as DRAWN

from .conftest import SCREENS, Reader, Site
from .looking import FRAME, LIVE
from .sights import THEMES, Sight, at_screens

pytestmark = pytest.mark.browser

MOST_SHIFT = 0.02
"""Five times less than what counts as good (web.dev, cumulative layout shift)."""

WATCH = """
    window.shifts = [];
    new PerformanceObserver(list => list.getEntries().forEach(({value, sources}) => shifts.push(
        [value, ...sources.map(({node}) => node?.id || node?.className || node?.nodeName)])))
        .observe({type: 'layout-shift', buffered: true});
"""
"""Write down each shift of the layout and what has moved."""

PAINTS = """
    window.painted = new Set();
    const look = () => {
        if (document.body) window.painted.add(getComputedStyle(document.body).backgroundColor);
        requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
"""
"""Write down the paper of every frame from the first on."""


def shift(page: Page) -> tuple[float, list[Any]]:
    """How far things have moved so far, and what has moved."""
    found = page.evaluate("window.shifts")
    return sum(value for value, *_ in found), found


VIEWS = {
    "home": "",
    "event": "?event=moscow-trip-1987",
    "table": "?table=date",
    "filtered": "?lane=space&q=iss",
    "russian": "?lang=ru&event=the-challenge",
}
LOADED = {
    **{name: Sight(query) for name, query in VIEWS.items()},
    **{f"phone {name}": Sight(query, "phone") for name, query in VIEWS.items()},
    "phone picture": Sight("?show=picture", "phone"),
}


@pytest.mark.sampled(15)
@pytest.mark.parametrize("theme", ["light", "dark"])
@at_screens(LOADED, "newcomer")
def test_nothing_moves_while_the_page_loads(
    site: Site, newcomer: Reader, sight: Sight, theme: str
) -> None:
    newcomer.page.emulate_media(**THEMES[theme])
    for script in (WATCH, PAINTS):
        newcomer.page.add_init_script(script)
    page = newcomer.open(site.url + sight.query)
    page.wait_for_timeout(1000)
    moved, what = shift(page)
    assert moved <= MOST_SHIFT, what
    assert page.evaluate("[...window.painted]") == [rgb(DRAWN[theme].paper)]


SLOW = {
    "offline": False,
    "latency": 150,
    "downloadThroughput": 1.6e6 / 8,
    "uploadThroughput": 750e3 / 8,
}
"""A slow phone network."""


@pytest.mark.sampled(4)
@pytest.mark.parametrize(
    ("screen", "query"),
    [("desk", ""), ("desk", "?event=moscow-trip-1987"), ("phone", ""), ("phone", "?show=picture")],
)
def test_nothing_moves_on_a_slow_network(
    site: Site, chromium: Browser, screen: str, query: str
) -> None:
    context = chromium.new_context(**SCREENS[screen])
    page = context.new_page()
    page.add_init_script(WATCH)
    wire = context.new_cdp_session(page)
    wire.send("Network.enable")
    wire.send("Network.emulateNetworkConditions", SLOW)
    wire.send("Emulation.setCPUThrottlingRate", {"rate": 4})
    page.goto(site.url + query, timeout=90_000)
    page.wait_for_selector(".is-live", state="attached", timeout=90_000)
    page.wait_for_timeout(1000)
    moved, what = shift(page)
    context.close()
    assert moved <= MOST_SHIFT, what


def test_a_shift_is_seen(site: Site, newcomer: Reader) -> None:
    newcomer.page.add_init_script(WATCH)
    page = newcomer.open(site.url)
    page.wait_for_timeout(600)
    page.evaluate("document.querySelector('.header').style.marginTop = '200px'")
    page.wait_for_timeout(200)
    assert shift(page)[0] > MOST_SHIFT


def rgb(colour: str) -> str:
    """A #rrggbb colour as a browser tells it."""
    return f"rgb({', '.join(str(int(colour[at : at + 2], 16)) for at in (1, 3, 5))})"


@pytest.fixture(params=["light", "dark"])
def first_paint(chromium: Browser, request: pytest.FixtureRequest) -> Iterator[tuple[Page, str]]:
    """A page as it is before any script has run, on a light or a dark system."""
    context = chromium.new_context(
        java_script_enabled=False, color_scheme=request.param, **SCREENS["desk"]
    )
    yield context.new_page(), request.param
    context.close()


CHOSEN = "?lane=space,us-soviet&status=happened&view=1984-01-01/1990-12-31&event=moscow-trip-1987"
CASES = [*product(("", "light", "dark", "contrast"), ("en", "ru"))]


@pytest.mark.sampled(7)
@pytest.mark.parametrize(("theme", "language"), CASES)
def test_first_paint_has_the_theme_and_language_of_the_link(
    site: Site, first_paint: tuple[Page, str], theme: str, language: str
) -> None:
    page, system = first_paint
    page.goto(f"{site.url}?view=1986/1988&lang={language}" + (f"&theme={theme}" if theme else ""))
    is_dark_contrast = theme == "contrast" and system == "dark"
    wanted = DRAWN["contrast-dark" if is_dark_contrast else theme or system]
    expect(page.locator("body")).to_have_css("background-color", rgb(wanted.paper))
    expect(page.locator("body")).to_have_css("color", rgb(wanted.ink))
    expect(page.locator("html")).to_have_css("color-scheme", wanted.scheme)
    expect(page.locator("html")).to_have_attribute("lang", language)
    name = {"en": "Display", "ru": "Оформление"}[language]
    expect(page.locator("#static .folded-display summary")).to_have_text(name)


def test_first_paint_has_the_state_of_the_link(site: Site, first_paint: tuple[Page, str]) -> None:
    page = first_paint[0]
    page.goto(f"{site.url}{CHOSEN}&table=-title")
    static = page.locator("#static")
    expect(page.locator("html")).to_have_attribute("data-opened", "yes")
    expect(static.locator(".open-event h2")).to_have_text("Tom Cruise in Moscow")
    expect(static.locator(".details")).to_be_in_viewport()
    expect(static.locator(".events [aria-sort=descending]")).to_have_text("Title")
    expect(static.locator(".outline .decade")).to_have_count(0)
    chips = static.locator(".group-lane .is-on, .legend .is-on")
    assert [chip.strip() for chip in chips.all_inner_texts()] == ["Space", "US–Soviet", "happened"]
    expect(static.locator(".chosen .is-chosen")).to_have_count(2)
    years = static.locator(".plate:visible text").all_text_contents()
    assert "1984" in years or "1985" in years
    assert not {"1980", "2000", "2020"} & set(years)


def test_live_page_keeps_the_state_of_the_first_paint(site: Site, newcomer: Reader) -> None:
    newcomer.page.add_init_script(WATCH)
    page = newcomer.open(f"{site.url}{CHOSEN}&table=-title&theme=dark&lang=ru")
    expect(page.locator(f"{LIVE}#opened")).to_have_text("Том Круз в Москве")
    expect(page.locator(f"{LIVE}.events [aria-sort=descending]")).to_have_count(1)
    expect(page.locator("html")).to_have_attribute("data-theme", "dark")
    band = page.locator(f"{FRAME} .shapelayer path").first
    assert rgb(DRAWN["dark"].band) in str(band.get_attribute("style"))
    assert shift(page)[0] <= MOST_SHIFT
