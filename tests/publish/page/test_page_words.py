"""What a page says besides its events."""

from __future__ import annotations

import pytest

from tests.builders import claim, dataset, event, view
from timeline.curate.model import Dataset
from timeline.languages import LANGUAGES
from timeline.publish.page import page_words
from timeline.publish.page.document import rows
from timeline.publish.page.listing import listing


def test_frozen_page_names_its_day_and_id(shipped: Dataset) -> None:
    shown = view(shipped)
    said = page_words.frozen_words(shown, "2026-11-21-abcd1234")
    assert said == "Version of 21 November 2026, 2026-11-21-abcd1234. It does not change."
    assert page_words.frozen_words(shown, "") == ""


@pytest.mark.parametrize(
    ("query", "keys"),
    [
        ("", ["earlier", "out", "in", "later", "all"]),
        ("?view=1986/1988", ["earlier", "out", "in", "later", "view", "all"]),
    ],
)
def test_view_is_a_place_to_go_back_to_unless_it_is_all(
    shipped: Dataset, query: str, keys: list[str]
) -> None:
    assert [move.key for move in page_words.moves(view(shipped, query))] in (
        keys,
        [*keys[:-1], "view", "all"],
    )


def test_address_is_that_of_the_view(shipped: Dataset) -> None:
    shown = view(shipped, "?lane=space&view=2019/2026")
    found = page_words.view_address(shown, "https://example.org/")
    assert found == "https://example.org/?lane=space&view=2019/2026&v=1"
    assert page_words.view_address(shown, "") == ""


def test_cut_list_says_so() -> None:
    english = LANGUAGES["en"]
    assert page_words.cut_note(500, 1200, english) == (
        "The first 500 of 1,200 events. Zoom in or filter to see the others."
    )
    assert page_words.cut_note(12, 12, english) == ""


def test_small_print_counts_and_names_the_licence() -> None:
    shown = view(dataset(event("one"), event("two"), licence="CC0"))
    told = listing(shown, rows(shown))
    assert page_words.counted(shown, told) == "2 events from 1 source."
    assert page_words.licensed(shown) == " Data: CC0."


@pytest.mark.parametrize(("licence", "told"), [("CC0", ", CC0"), ("", "")])
def test_small_print_names_the_authors(licence: str, told: str) -> None:
    data = dataset(event("one"), licence=licence, authors=("Rocha, Ada", "The Club"))
    assert page_words.licensed(view(data)) == f" Data: Ada Rocha, The Club{told}."


def test_small_print_counts_what_the_view_shows() -> None:
    far = event("far", claim("1900", sources=("almanac",)))
    shown = view(dataset(event("near"), far), "?view=1990/2010")
    told = listing(shown, rows(shown))
    assert page_words.counted(shown, told) == "1 event from 1 source."
    assert page_words.licensed(shown) == ""


def test_scripts_say_it_in_the_language_of_the_view(shipped: Dataset) -> None:
    shown = view(shipped, "?lang=ru&lane=space", LANGUAGES["ru"])
    said = page_words.script_phrases(shown)
    assert said["close"] == "Закрыть"
    assert said["doubt"] == "даты расходятся"
    assert "{some}" in said["someOf"]
    assert said["tail"]
