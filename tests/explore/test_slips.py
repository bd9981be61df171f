"""Slips of the hand: which words may be meant, and which never are."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.explore.slips import Slips, closest

WORDS = ("inarritu", "space", "spade", "cruise", "cruises", "maverick", "1987", "us", "station")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("innaritu", ("inarritu",)),
        ("innarit", ("inarritu",)),
        ("spcae", ("space",)),
        ("spase", ("space", "spade")),
        ("cruize", ("cruise",)),
        ("mavre", ("maverick",)),
        ("stattoin", ("station",)),
        ("stxtxon", ()),
        ("ux", ()),
        ("spx", ()),
        ("1988", ()),
        ("zzzzzzzz", ()),
        ("", ()),
    ],
)
def test_nearest(typed: str, meant: tuple[str, ...]) -> None:
    assert Slips(WORDS).nearest(typed) == meant


def test_whole_word_comes_before_a_beginning_as_near() -> None:
    assert Slips(("space", "spatial")).nearest("spate") == ("space",)
    assert Slips(("spatial",)).nearest("spate") == ("spatial",)


def test_closest_is_one_word_or_none() -> None:
    assert closest("spase", WORDS) == "space"
    assert closest("moon", WORDS) == ""


@given(st.lists(st.text("abcd", min_size=4, max_size=10), min_size=1, max_size=20), st.data())
def test_slip_leads_back_or_to_a_word_as_near(words: list[str], data: st.DataObject) -> None:
    word = data.draw(st.sampled_from(words))
    place = data.draw(st.integers(0, len(word)))
    assert Slips(words).nearest(f"{word[:place]}x{word[place:]}")
