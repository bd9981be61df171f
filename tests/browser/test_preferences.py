"""The page follows what a reader's system asks for: less motion, own colours, another direction."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from .conftest import Reader, Site
from .looking import FRAME, LIVE, eventually, span
from .sights import SHORT, THEMES, Sight, at_screens, look

pytestmark = pytest.mark.browser

FRAMES = """() => {
    window.seen = [];
    const frame = document.querySelector('#frame');
    new MutationObserver(() => window.seen.push(frame.dataset.window))
        .observe(frame, {attributeFilter: ['data-window']});
}"""
"""Write down each window that the picture shows from now on."""


def shown_on_the_way(page: Page) -> list[str]:
    """The windows that the picture shows while it zooms in by a button."""
    page.evaluate(FRAMES)
    before = span(page)
    page.locator(f"{LIVE}.zoom-in").click()
    eventually(page, lambda: span(page) < before * 0.51)
    page.wait_for_timeout(400)
    found: list[str] = page.evaluate("[...new Set(window.seen)]")
    return found


def test_less_motion_leaves_out_the_way(site: Site, reader: Reader) -> None:
    reader.page.emulate_media(reduced_motion="reduce")
    page = reader.open(site.url + "?view=1980/1995")
    assert len(shown_on_the_way(page)) == 1
    page.locator(f"{LIVE}.outline a.event").first.click()
    expect(page.locator(f"{LIVE}#opened")).to_be_visible()
    assert page.evaluate("document.getAnimations().length") == 0
    moving = """[...document.querySelectorAll('#live *')].filter(node => {
        const style = getComputedStyle(node);
        return style.transitionDuration !== '0s' || style.animationName !== 'none' }).length"""
    assert page.evaluate(moving) == 0


def test_with_motion_the_picture_glides(site: Site, reader: Reader) -> None:
    page = reader.open(site.url + "?view=1980/1995")
    assert len(shown_on_the_way(page)) > 2


def test_card_can_be_entered_dismissed_and_stays(site: Site, reader: Reader) -> None:
    page = reader.open(site.url + SHORT)
    card = page.locator(f"{FRAME} .card")
    box = page.locator(f"{FRAME} .cast .mark:visible").first.bounding_box()
    assert box is not None
    at = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    page.mouse.move(*at)
    expect(card).to_be_visible()
    page.wait_for_timeout(1500)
    expect(card).to_be_visible()
    over = card.bounding_box()
    assert over is not None
    page.mouse.move(over["x"] + 20, over["y"] + over["height"] / 2, steps=4)
    page.wait_for_timeout(600)
    expect(card).to_be_visible()
    page.mouse.move(*at, steps=4)
    page.keyboard.press("Escape")
    expect(card).to_be_hidden()
    assert "event=" not in page.url


FORCED = """() => {
    const probe = document.createElement('i');
    document.body.append(probe);
    const system = name => { probe.style.color = name; return getComputedStyle(probe).color };
    const [canvas, text, mark] = ['Canvas', 'CanvasText', 'Highlight'].map(system);
    const look = (node, part) => getComputedStyle(node, part);
    const seen = selector => [...document.querySelectorAll(`#live ${selector}`)]
        .filter(node => node.checkVisibility({visibilityProperty: true}));
    const faults = [];
    const hold = (selector, part, is) => { const found = seen(selector);
        if (!found.length) faults.push(`${selector}: none`);
        found.filter(node => !is(look(node, part), node))
            .forEach(node => faults.push(`${selector}: ${node.textContent}`)) };
    for (const each of ['.chip', '.button', '.folded summary', '.dash-input-container', '.forms'])
        hold(each, null, style => style.borderTopStyle !== 'none' && style.borderTopColor !== canvas);
    for (const each of ['.item', '.legend .has-glyph', '.has-dot'])
        hold(each, '::before', style => [text, mark, system('HighlightText')].includes(style.backgroundColor));
    hold('.glyph', null, style => style.backgroundColor === text);
    for (const each of ['.chip.is-on', '.chip.is-chosen', '.form[aria-current]'])
        hold(each, null, style => style.backgroundColor === mark);
    hold('.form:not([aria-current])', null, style => style.backgroundColor !== mark);
    for (const each of ['.chip[href]', '.button', '.outline a.event', 'summary'])
        hold(each, null, (style, node) => { node.focus({focusVisible: true});
            const own = look(node, null);
            return own.outlineStyle === 'solid' && own.outlineColor !== canvas });
    return faults;
}"""  # noqa: E501


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_colours_of_the_system_leave_all_to_be_seen(
    site: Site, reader: Reader, scheme: str
) -> None:
    reader.page.emulate_media(forced_colors="active", color_scheme=scheme)  # type: ignore[arg-type]
    page = reader.open(site.url + f"{SHORT}&lane=films,us-soviet&event=moscow-trip-1987")
    page.keyboard.press("Tab")
    assert page.evaluate(FORCED) == []


PLACES = """() => {
    const frame = document.querySelector('#frame').getBoundingClientRect();
    return [...document.querySelectorAll('#frame :is(.tick, .label)')]
        .filter(node => node.checkVisibility())
        .map(node => [node.textContent, node.getBoundingClientRect().left - frame.left])
        .map(([text, left]) => [text, Math.round(left)]);
}"""


def backwards(page: Page) -> None:
    """Let the page run from right to left, as it would in Hebrew, and the picture settle."""
    page.evaluate("document.documentElement.dir = 'rtl'")
    page.wait_for_timeout(200)


@pytest.mark.sampled(3)
@at_screens({"desk": Sight(SHORT), "table": Sight(f"{SHORT}&table=date"),
             "phone": Sight(f"{SHORT}&show=picture", "phone")})  # fmt: skip
def test_page_runs_from_right_to_left_but_time_does_not(
    site: Site, reader: Reader, sight: Sight
) -> None:
    page = look(site, reader, sight)
    before = page.evaluate(PLACES)
    assert len(before) > 4
    backwards(page)
    assert page.evaluate(PLACES) == before
    assert page.evaluate("document.scrollingElement.scrollWidth <= innerWidth")
    title = page.locator(f"{LIVE}h1").bounding_box()
    tools = page.locator(f"{LIVE}.tools").bounding_box()
    assert title is not None and tools is not None
    assert title["x"] > tools["x"]


def test_panel_stands_at_the_other_side(site: Site, reader: Reader) -> None:
    page = reader.open(site.url + f"{SHORT}&event=rain-man")
    panel = page.locator(f"{LIVE}.details")
    assert (panel.bounding_box() or {})["x"] > 900
    backwards(page)
    assert (panel.bounding_box() or {})["x"] == 0
    assert (page.locator(FRAME).bounding_box() or {})["x"] >= 400
    assert page.evaluate("document.scrollingElement.scrollWidth <= innerWidth")


@pytest.mark.sampled(3)
@pytest.mark.parametrize("theme", THEMES)
def test_system_theme_is_followed(site: Site, reader: Reader, theme: str) -> None:
    from timeline.draw.theme import THEMES as DRAWN

    reader.page.emulate_media(**THEMES[theme])
    page = reader.open(site.url + SHORT)
    paper = page.evaluate("getComputedStyle(document.documentElement).getPropertyValue('--paper')")
    assert paper.strip() == DRAWN[theme].paper
