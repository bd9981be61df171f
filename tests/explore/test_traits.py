"""Traits: what may be said of an event's date and of its sources."""

from __future__ import annotations

import pytest

from tests.builders import SOURCES, TODAY, claim, event
from timeline.curate.model import Claim
from timeline.explore.clock import known_on
from timeline.explore.moves import history
from timeline.explore.traits import TRAITS, Case, traits


@pytest.mark.parametrize(
    ("claims", "expected"),
    [
        ([claim("1811-02-01")], ""),
        ([claim("1811")], "uncertain"),
        ([claim("1811-02-01~")], "uncertain"),
        ([claim("1811-02-01?")], "uncertain"),
        ([claim("1811-02-01/1812")], ""),
        ([claim("2030-01-01", "scheduled", "2020")], "upcoming"),
        ([claim("2026-11-20", "scheduled", "2020")], "upcoming overdue"),
        ([claim("2026-11-20", "cancelled", "2020")], ""),
        ([claim("..", "on-hold", "2020")], "upcoming undated uncertain"),
        (
            [
                claim("2027-01-01", "scheduled", "2019"),
                claim("2030-01-01", "scheduled", "2020"),
            ],
            "upcoming moved",
        ),
        ([claim("2001-01-01", "scheduled", "1999"), claim("2002-01-01")], ""),
        (
            [
                claim("2001-01-01", "scheduled", "1998"),
                claim("2002-01-01", "scheduled", "1999"),
                claim("2002-01-01"),
            ],
            "moved",
        ),
        ([claim("2001-01-01"), claim("2002-01-01")], "disagree disputed"),
        ([claim("2001-01-01", disputes="The day.")], "disputed"),
        ([claim("2001-01-01", sources=(), unsourced=True)], "unsourced"),
    ],
)
def test_traits(claims: list[Claim], expected: str) -> None:
    one = event("one", *claims)
    known = known_on(one, SOURCES, TODAY)
    assert known is not None
    found = history(one, SOURCES, TODAY)
    case = Case(one, known, len(found.moves) if found else 0, TODAY)
    assert list(traits(case)) == expected.split()


def test_words_differ() -> None:
    assert len({trait.word for trait in TRAITS.values()}) == len(TRAITS) == 8
