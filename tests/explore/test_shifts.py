"""How far a date moved, in words."""

from __future__ import annotations

import pytest

from timeline.dates import parse
from timeline.explore.shifts import blur, shift_words
from timeline.languages import ENGLISH


@pytest.mark.parametrize(
    ("days", "said"),
    [(350, "350 days later"), (1, "1 day later"), (0, "0 days later"), (-2, "2 days earlier")],
)
def test_shift_in_words(days: int, said: str) -> None:
    assert shift_words(days, ENGLISH) == said


@pytest.mark.parametrize(
    ("dates", "days"),
    [
        (("2019-07-12", "2020-06-26"), 0),
        (("2019-07-12", "2020-06"), 29),
        (("2019-07-12~", "2020-06-26"), 30),
        (("2022", "2023-05/2023-11"), 364),
        (("2023-05-02/2023-11", "2024-01-01"), 0),
    ],
)
def test_vaguest_date_counts(dates: tuple[str, ...], days: int) -> None:
    assert blur(*map(parse, dates)) == days


@pytest.mark.parametrize(
    ("days", "blurred", "said"),
    [
        (485, 364, "about 1 year later"),
        (-1000, 364, "about 3 years earlier"),
        (90, 364, "about 3 months later"),
        (485, 30, "about 16 months later"),
        (731, 30, "about 24 months later"),
        (765, 30, "about 2 years later"),
        (-21549, 30, "about 59 years earlier"),
        (21549, 0, "21,549 days later"),
        (-31, 29, "about 1 month earlier"),
        (12, 30, "12 days later"),
        (350, 6, "350 days later"),
    ],
)
def test_shift_between_vague_dates(days: int, blurred: int, said: str) -> None:
    assert shift_words(days, ENGLISH, blurred) == said
