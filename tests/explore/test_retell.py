"""Terms in words, and words as they are written in the data."""

from __future__ import annotations

import pytest

from tests.explore.test_search import CATALOGUE
from timeline.explore.query import parse
from timeline.explore.retell import retell, spell


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("space", "'space'"),
        ('"space station"', "'space station'"),
        ("-space", "not 'space'"),
        ("lane:space,spase", "Lane: Space or 'spase'"),
        ("person:doug,a", "Person: Doug Liman or 'a'"),
        ("-status:on-hold", "not Status: on hold"),
        ("is:undated", "Date is: without a date"),
        ("title:film", "Title: 'film'"),
        ("before:1990-06", "Before: June 1990"),
        ("after:soon", "After: 'soon'"),
        ("source:almanac", "Source: The Almanac"),
    ],
)
def test_term_in_words(text: str, phrase: str) -> None:
    assert [retell(CATALOGUE, term) for term in parse(text).terms] == [phrase]


@pytest.mark.parametrize(
    ("word", "written"),
    [
        ("inarritu", "Iñárritu"),
        ("vyzov", "Вызов"),
        ("berdmen", "Бёрдмэн"),
        ("obriens", "O'Brien's"),
        ("ussoviet", "US–Soviet"),
        ("volkov", "Волков"),
        ("keepers", "keepers"),
        ("nowhere", "nowhere"),
    ],
)
def test_word_as_it_is_written(word: str, written: str) -> None:
    assert spell(CATALOGUE, word) == written
