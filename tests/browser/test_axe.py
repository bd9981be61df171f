"""No view breaks a rule of axe-core, in any theme; what axe cannot judge is measured here."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import resources

import pytest
from playwright.sync_api import Browser, Page

from .conftest import SCREENS, Reader, Site
from .measures import cramped, faint
from .sights import SHORT, THEMES, Sight, at_sights, look

pytestmark = pytest.mark.browser

AXE = (resources.files("axe_playwright_python") / "axe.min.js").read_text("utf-8")

TAGS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
COLOURS = ("color-contrast", "link-in-text-block")
"""The rules that a theme can break; all others are held in one theme."""

PICTURE = (".frame",)
"""Of text in a drawing axe only says that it cannot tell, which takes most of its time;
tests/draw/test_theme.py holds the colours of the picture."""

HALF_COVERED = "sheet", "small-sheet"
"""A sheet covers the lower part of the page, an open menu what is below it, and with that half of
some link. axe counts that as a small target; a reader scrolls or closes the menu, and `cramped`
measures the whole link."""

RUN = """async ([rules, skipped, outside]) => {
    const where = outside.length ? {exclude: outside} : document;
    const found = await axe.run(where, {resultTypes: ['violations'], runOnly: rules});
    return found.violations.filter(({id}) => !skipped.includes(id)).flatMap(({id, nodes}) =>
        nodes.map(({target, failureSummary}) => `${id}: ${target.join(' ')}: ${failureSummary}`));
}"""


def violations(page: Page, rules: tuple[str, ...], *skipped: str) -> list[str]:
    """What axe finds against some rules."""
    found: list[str] = page.evaluate(RUN, [rules, skipped, []])
    return found


def discoloured(page: Page) -> list[str]:
    """What axe finds against the colours of a theme."""
    found: list[str] = page.evaluate(RUN, [COLOURS, [], PICTURE])
    return found


@pytest.mark.sampled(16)
@at_sights()
def test_no_rule_is_broken_in_any_theme(
    site: Site, reader: Reader, sight: Sight, request: pytest.FixtureRequest
) -> None:
    page = look(site, reader, sight)
    page.evaluate(AXE)
    covered = request.node.callspec.id.endswith(HALF_COVERED)
    assert violations(page, TAGS, *(["target-size"] if covered else [])) == []
    assert cramped(page) == []
    for theme, system in THEMES.items():
        page.emulate_media(**system)
        assert discoloured(page) == [], theme
        assert faint(page, theme) == [], theme


@pytest.fixture
def unscripted(chromium: Browser) -> Iterator[Page]:
    """A page whose scripts never arrive; that stands in the console, so it is no `reader`."""
    context = chromium.new_context(**SCREENS["desk"])
    page = context.new_page()
    page.route("**/*js*", lambda route: route.abort())
    yield page
    context.close()


@pytest.mark.sampled(3)
@pytest.mark.parametrize(
    "query",
    [
        f"{SHORT}&event=moscow-trip-1987",
        f"{SHORT}&table=date",
        f"{SHORT}&measure=worldwide-gross&event=rain-man",
    ],
)
def test_no_rule_is_broken_without_scripts(site: Site, unscripted: Page, query: str) -> None:
    unscripted.goto(site.url + query)
    unscripted.evaluate(AXE)
    assert violations(unscripted, TAGS) == []
    for theme, system in THEMES.items():
        unscripted.emulate_media(**system)
        assert discoloured(unscripted) == [], theme
        assert faint(unscripted, theme) == [], theme


def test_axe_is_new_enough_and_faults_are_found(site: Site, reader: Reader) -> None:
    page = reader.open(site.url + SHORT)
    page.evaluate(AXE)
    version = [int(part) for part in page.evaluate("axe.version").split(".")]
    assert version >= [4, 8]
    page.evaluate("document.querySelector('.subtitle').style.color = 'var(--hair)'")
    page.evaluate("document.documentElement.removeAttribute('lang')")
    found = {each.split(":")[0] for each in violations(page, TAGS)}
    assert found == {"color-contrast", "html-has-lang"}
    assert any("subtitle" in each for each in faint(page, "light"))
    page.add_style_tag(content=".moves .button { all: unset; font-size: 5px }")
    assert len(cramped(page)) >= 2
