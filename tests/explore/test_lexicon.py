"""The words of texts, turned round: the same rows as reading each text."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.explore.lexicon import Lexicon, patterns, whole

TEXTS = ("sci-fi film | us-soviet", "a film in space | space station", "", "scifi spaces")
LEXICON = Lexicon.of(TEXTS)
FOLDED = st.lists(
    st.lists(st.text("ab", min_size=1, max_size=3) | st.just("|"), max_size=6).map(" ".join),
    max_size=12,
)
PARTS = st.text("ab", min_size=1, max_size=3)


def rows(ways: list[tuple[str, ...]]) -> list[int]:
    return sorted({int(row) for way in ways for row in LEXICON.mask(way).nonzero()[0]})


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("film", [0, 1]),
        ("pac", [1, 3]),
        ("scifi", [0, 3]),
        ("sci-fi", [0, 3]),
        ("sci-f", [0, 3]),
        ("us-soviet", [0]),
        ("ussov", [0]),
        ("film-in", [1]),
        ("m-in-s", [1]),
        ("film-us", []),
        ("space-space", []),
        ("station-sci", []),
        ("nothing", []),
    ],
)
def test_word_is_found_inside_others(word: str, expected: list[int]) -> None:
    assert rows(list(patterns(word))) == expected


@pytest.mark.parametrize(
    ("text", "is_open", "expected"),
    [
        ("space", False, [1]),
        ("space", True, [1, 3]),
        ("spac", False, []),
        ("sci fi", False, [0]),
        ("sci-fi", False, [0, 3]),
        ("space station", False, [1]),
        ("space stat", False, []),
        ("space stat", True, [1]),
        ("in space space", False, []),
    ],
)
def test_whole_words_stand_next_to_one_another(
    text: str, is_open: bool, expected: list[int]
) -> None:
    assert rows(list(whole(text, is_open))) == expected


@given(FOLDED, PARTS)
def test_part_is_found_where_a_text_holds_it(texts: list[str], part: str) -> None:
    assert Lexicon.of(texts).mask((part,)).tolist() == [part in text for text in texts]


@given(FOLDED, st.lists(PARTS, min_size=1, max_size=3))
def test_phrase_is_found_where_a_text_holds_it(texts: list[str], words: list[str]) -> None:
    (pattern,) = whole(" ".join(words))
    expression = re.compile(rf"(?<!\w){' '.join(words)}(?!\w)")
    found = Lexicon.of(texts).mask(pattern).tolist()
    assert found == [bool(expression.search(text)) for text in texts]


@pytest.mark.parametrize("number", [1, 400])
def test_frequent_words_are_found_as_rare_ones(number: int) -> None:
    texts = ["often"] * number + ["", "rare"] + ["seldom-often"] * number
    found = Lexicon.of(texts)
    for part in ("often", "rare", "seldomoften", "e"):
        expected = [part in text.replace("-", "") for text in texts]
        assert found.mask((part,)).tolist() == expected
