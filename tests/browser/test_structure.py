"""What the page is made of for those who hear it: language, title, headings, landmarks, names."""

from __future__ import annotations

from itertools import pairwise

import pytest
from playwright.sync_api import Page, expect

from .conftest import Reader, Site
from .looking import LIVE
from .sights import SHORT, Sight, at_screens, look, unfold_panel

pytestmark = pytest.mark.browser

PAGES = {
    "home": Sight(),
    "table": Sight(f"{SHORT}&table=date"),
    "nothing": Sight("?q=zeppelin"),
    "panel": Sight(f"{SHORT}&event=moscow-trip-1987", act=unfold_panel),
    "russian": Sight("?lang=ru&event=the-challenge", act=unfold_panel),
    "phone": Sight(SHORT, "phone"),
}


def headings(page: Page) -> list[int]:
    """The levels of the headings, in their order, without those of dialogs that are closed."""
    found: list[int] = page.eval_on_selector_all(
        "#live :is(h1, h2, h3, h4, h5, h6)",
        """all => all.filter(each => each.checkVisibility())
            .map(each => Number(each.tagName[1]))""",
    )
    return found


@pytest.mark.sampled(5)
@at_screens(PAGES)
def test_headings_make_no_jumps(site: Site, reader: Reader, sight: Sight) -> None:
    levels = headings(look(site, reader, sight))
    assert levels[0] == 1 and levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


@pytest.mark.sampled(5)
@at_screens(PAGES)
def test_landmarks_have_their_roles_and_names(site: Site, reader: Reader, sight: Sight) -> None:
    page = look(site, reader, sight)
    for role in ("main", "banner", "search", "contentinfo"):
        expect(page.locator(LIVE).get_by_role(role)).to_have_count(1)  # type: ignore[arg-type]
    named = page.eval_on_selector_all(
        "#live :is(nav, aside, section)",
        """all => all.filter(each => each.checkVisibility()).map(each => each.ariaLabel
            ?? document.getElementById(each.getAttribute('aria-labelledby'))?.textContent)""",
    )
    assert all(named) and len(set(named)) == len(named)


@pytest.mark.parametrize("language", ["en", "ru"])
def test_page_tells_its_language_and_title(site: Site, reader: Reader, language: str) -> None:
    page = reader.open(f"{site.url}?view=1986/1988&lang={language}")
    expect(page.locator("html")).to_have_attribute("lang", language)
    titles = {"en": "Hollywood, Moscow, Orbit", "ru": "Голливуд, Москва, орбита"}
    expect(page).to_have_title(titles[language])
    other = page.locator(f"{LIVE}.folded-display a[lang]")
    assert [each.get_attribute("lang") for each in other.all()] == ["en", "ru"]


def test_parts_in_another_language_say_so(own_site: Site, newcomer: Reader) -> None:
    told = own_site.folder / "events" / "us-soviet.yaml"
    text = told.read_text("utf-8")
    assert text.count("    ru: Том Круз в Москве\n") == 1
    told.write_text(text.replace("    ru: Том Круз в Москве\n", ""), "utf-8")
    page = newcomer.open(f"{own_site.url}?lang=ru&view=1986/1988&event=moscow-trip-1987")
    for place in (".outline .event[aria-current]", "#opened"):
        expect(page.locator(f"{LIVE}{place}")).to_have_text("Tom Cruise in Moscow")
        expect(page.locator(f"{LIVE}{place}")).to_have_attribute("lang", "en")
    assert page.locator(f"{LIVE}.outline .event[lang]").count() == 1
    assert page.locator(f"{LIVE}.summary[lang]").count() == 0
    assert page.locator(f"{LIVE}.sources cite[lang=en]").count() > 0


def test_names_hold_what_is_seen(site: Site, reader: Reader) -> None:
    page = reader.open(site.url + f"{SHORT}&event=rain-man&lane=films")
    unlike = page.eval_on_selector_all(
        "#live :is(a, button)[aria-label]",
        """all => all.filter(each => each.checkVisibility()).filter(each => {
            const plain = text => text.toLowerCase().replace(/[^\\p{L}\\p{N} ]/gu, '').trim();
            return !plain(each.ariaLabel).includes(plain(each.innerText)) })
            .map(each => each.outerHTML)""",
    )
    assert unlike == []
