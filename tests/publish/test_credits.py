"""Credits: the source, the day and the licence, and the address where there is one."""

from __future__ import annotations

from tests.builders import claim, dataset, event, view
from timeline.languages import LANGUAGES
from timeline.publish.credits import address_of, credit, found_at

DATA = dataset(event("bell", claim("1811")), event("horn", claim("1990")), licence="CC0-1.0")


def test_credit_names_source_day_and_licence() -> None:
    assert credit(view(DATA)) == "Source: Lights, as known on 21 November 2026. Licence: CC0-1.0."


def test_licence_that_is_not_given_is_not_named() -> None:
    bare = dataset(event("bell", claim("1811")))
    assert credit(view(bare)) == "Source: Lights, as known on 21 November 2026."


def test_credit_names_the_authors_first() -> None:
    data = dataset(event("bell"), licence="CC-BY-4.0", authors=("Rocha, Ada", "The Club"))
    assert credit(view(data)) == (
        "Source: Ada Rocha, The Club, “Lights”, as known on 21 November 2026. Licence: CC-BY-4.0."
    )
    assert credit(view(data, language=LANGUAGES["ru"])).startswith(
        "Источник: Ada Rocha, The Club, «Lights», по состоянию на"
    )


def test_credit_is_in_the_language_of_the_view() -> None:
    assert credit(view(DATA, language=LANGUAGES["ru"])) == (
        "Источник: Lights, по состоянию на 21 ноября 2026. Лицензия: CC0-1.0."
    )


def test_address_carries_the_whole_view() -> None:
    shown = view(DATA, "?lane=towers&view=1800/1850&theme=dark")
    address = address_of(shown, "https://example.org/")
    assert address == "https://example.org/?lane=towers&view=1800/1850&theme=dark&v=1"
    assert address_of(shown, "https://example.org/", "bell").endswith("&event=bell&theme=dark&v=1")


def test_address_that_is_not_known_is_none() -> None:
    assert address_of(view(DATA), "") == address_of(view(DATA), "", "bell") == ""
    assert address_of(view(DATA), "https://example.org/") == "https://example.org/"


def test_snapshot_is_found_where_it_stands_and_a_view_in_the_timeline() -> None:
    shown = view(DATA, "?lane=towers")
    site, name = "https://example.org/", "2026-11-21-3f9a2c1d"
    assert found_at(shown, site, name) == f"{site}s/{name}/"
    assert found_at(shown, site) == address_of(shown, site)
    assert found_at(shown, "", name) == ""
