"""LIX: worked out by hand, and bounds that hold for any text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.explore.reading_level import LEVELS, level, lix


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("one two three four five six seven eight nine ten", 10.0),
        ("One two three four five. Six seven eight nine ten.", 5.0),
        ("Lighthouses one two three four five six seven eight nine.", 20.0),
        ("Letters: mariner is long, sailor is not; a b c d e.", 6 + 200 / 12),
        ("Маяк стоит на острове. Смотритель зажигает лампу каждый вечер в семь.", 5.5 + 300 / 11),
        ("The lamp weighs 3.5 tons and turns 12345678 times a year, they say.", 13.0),
    ],
)
def test_formula(text: str, found: float) -> None:
    assert lix(text) == pytest.approx(found)


@pytest.mark.parametrize("text", ["", "...", "one two three four five six seven eight nine"])
def test_too_short_to_judge(text: str) -> None:
    assert lix(text) is None


@pytest.mark.parametrize(
    ("found", "named"),
    [(0, "very-easy"), (29.9, "very-easy"), (30, "easy"), (45, "medium"), (59, "hard")],
)
def test_level(found: float, named: str) -> None:
    assert level(found) == named


def test_last_level_has_no_end() -> None:
    assert level(1e9) == list(LEVELS)[-1] == "very-hard"


@given(st.text(), st.text())
def test_any_text_has_a_level_or_none(one: str, two: str) -> None:
    found = lix(f"{one} {two}")
    if found is not None:
        assert found > 0
        assert level(found) in LEVELS
