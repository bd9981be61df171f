"""What the statistics of slips say, in English and in Russian."""

from __future__ import annotations

from math import inf

import pytest

from tests.builders import day
from timeline.explore.typical import NEVER, Reach, Spread
from timeline.explore.typical_told import counted_words, plans_words, reach_words, slips_words
from timeline.languages import ENGLISH, LANGUAGES

RUSSIAN = LANGUAGES["ru"]


def of(
    quarter: float, half: float, most: float, by: str = "all", name: str = "", cancelled: int = 0
) -> Spread:
    return Spread(by, name, 11, cancelled, quarter, half, most)


@pytest.mark.parametrize(
    ("quartiles", "said"),
    [
        (
            (0, 0, 719),
            "half came no later than announced, three quarters came at most 719 days late",
        ),
        ((0, 1, 20), "half came at most 1 day late, three quarters came at most 20 days late"),
        # What two quartiles share is said once.
        ((0, 0, 0), "three quarters came no later than announced"),
        ((3, 8, 8), "three quarters came at most 8 days late"),
        (
            (-9, -1, 0),
            "a quarter came at least 9 days early, half came at least 1 day early, "
            "three quarters came no later than announced",
        ),
        ((-3, -3, -3), "three quarters came at least 3 days early"),
        ((0, 30, NEVER), "half came at most 30 days late, more than a quarter never came"),
        ((0, NEVER, NEVER), "more than half never came"),
        ((NEVER, NEVER, NEVER), "more than half never came"),
        ((-4, NEVER, NEVER), "a quarter came at least 4 days early, more than half never came"),
    ],
)
def test_quartiles_in_words(quartiles: tuple[float, float, float], said: str) -> None:
    assert slips_words(of(*quartiles), ENGLISH) == said


@pytest.mark.parametrize(
    ("by", "name", "said"),
    [
        ("all", "", "11 plans with a known outcome"),
        ("kind", "film", "11 plans of the kind “film” with a known outcome"),
        ("announcer", "Beam", "11 plans of Beam with a known outcome"),
    ],
)
def test_plans_are_counted_and_named(by: str, name: str, said: str) -> None:
    assert plans_words(of(0, 0, 0, by, name), ENGLISH) == said


@pytest.mark.parametrize(
    ("cancelled", "said"),
    [
        (0, ""),
        (1, " 1 was cancelled and counts as never."),
        (2, " 2 were cancelled and count as never."),
    ],
)
def test_cancelled_plans_are_told(cancelled: int, said: str) -> None:
    found = counted_words(of(0, 0, 0, cancelled=cancelled), ENGLISH)
    assert found == f"Each plan counts once, however often it moved.{said}"


def test_days_of_the_picture_are_told() -> None:
    first, half = day("2026-10-02"), day("2026-10-03")
    found = Reach(of(0, 0, 719), first, half, day("2028-09-21"))
    assert reach_words(found, ENGLISH) == "In the picture: 2 October 2026 to 20 September 2028."
    endless = Reach(of(0, 0, NEVER), first, half, inf)
    assert reach_words(endless, ENGLISH) == "In the picture the strokes begin on 2 October 2026."


def test_russian_counts_as_russian_does() -> None:
    found = of(-1, 3, 21)
    assert slips_words(found, RUSSIAN) == (
        "четверть сбылась хотя бы на 1 день раньше, "
        "половина сбылась с опозданием не больше 3 дней, "
        "три четверти сбылись с опозданием не больше 21 дня"
    )
    assert plans_words(found, RUSSIAN) == "11 планов с известным исходом"
