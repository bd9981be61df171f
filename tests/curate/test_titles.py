"""Titles as they are compared, and events that may be one."""

from __future__ import annotations

from collections.abc import Callable
from difflib import SequenceMatcher
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz import fuzz

from timeline.curate.checks.titles import compared
from timeline.curate.load import load

Write = Callable[[dict[str, str | bytes | None]], Path]


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("The Last Samurai!", "last samurai"),
        ("Café  – A Love Story", "cafe love story"),
        ("Полёт «Союза»", "полет союза"),
        ("The", "the"),
        ("…", ""),
    ],
)
def test_title_is_compared_without_what_does_not_tell(title: str, expected: str) -> None:
    assert compared(title) == expected


TITLES = st.text("abcd е", max_size=30)


@given(TITLES, TITLES)
def test_fast_measure_is_never_stricter_than_the_one_that_decides(one: str, other: str) -> None:
    exact = SequenceMatcher(None, one, other).ratio()
    assert fuzz.ratio(one, other) / 100 >= exact - 1e-9


def test_every_pair_of_a_crowded_lane_is_found(write: Write) -> None:
    words = [
        "amber",
        "birch",
        "cedar",
        "dusky",
        "ember",
        "frost",
        "glade",
        "haven",
        "ivory",
        "jolly",
    ]
    titles = [f"{a} {b} {c} lighthouse" for a in words for b in words[:5] for c in words[5:]]
    twins = [f"{title}s" for title in titles[::50]]
    text = "".join(
        f"- {{id: e{n}, title: {title}, lane: films, date: 1988-07-29, sources: [variety]}}\n"
        for n, title in enumerate([*titles, *twins])
    )
    told = load(write({"events/films.yaml": text}), review=True).problems
    found = {problem.message.split("'")[1] for problem in told if problem.code == "TL306"}
    assert found >= {f"e{len(titles) + n}" for n in range(len(twins))}
