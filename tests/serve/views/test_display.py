"""The menu of themes and languages."""

from __future__ import annotations

from tests.serve.conftest import Look, read
from timeline.explore.state import read_query
from timeline.serve.views import display


def test_menu_offers_every_theme_and_marks_the_one_in_force(look: Look) -> None:
    page = read(display.menu(look("?theme=dark")))
    links = [each for each in page.find("a") if "data-theme" in each.attributes]
    assert [each.text for each in links] == ["As the system", "Light", "Dark", "High contrast"]
    assert [each.text for each in links if "aria-current" in each.attributes] == ["Dark"]
    targets = [read_query(each.attributes["href"])[0].theme for each in links]
    assert targets == ["", "light", "dark", "contrast"]


def test_languages_name_themselves_and_load_the_page_anew(look: Look) -> None:
    page = read(display.menu(look("?lang=ru&lane=towers")))
    links = [each for each in page.find("a") if "lang" in each.attributes]
    assert [(each.text, each.attributes["lang"]) for each in links] == [
        ("English", "en"),
        ("Русский", "ru"),
    ]
    assert all("data-reload" in each.attributes for each in links)
    assert [each.text for each in links if "aria-current" in each.attributes] == ["Русский"]
    assert read_query(links[0].attributes["href"])[0].chosen == {"lane": ("towers",)}
    assert page.texts("summary") == ["Оформление"]
