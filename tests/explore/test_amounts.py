"""Numbers as readers write them, in two languages."""

from __future__ import annotations

import pytest

from timeline.explore.amounts import amount, as_number
from timeline.languages import LANGUAGES


@pytest.mark.parametrize(
    ("value", "unit", "english", "russian"),
    [
        ("356799634", "USD", "$356.8M", "356,8 млн $"),
        ("1500000000", "USD", "$1.5B", "1,5 млрд $"),
        ("12500", "USD", "$12,500", "12 500 $"),
        ("905000000", "RUB", "RUB905M", "905 млн ₽"),
        ("1250.5", "screens", "1,250.5 screens", "1 250,5 screens"),
        ("4", "", "4", "4"),
        ("Tony Scott", "", "Tony Scott", "Tony Scott"),
        ("about 4", "weeks", "about 4 weeks", "about 4 weeks"),
    ],
)
def test_figure_in_words(value: str, unit: str, english: str, russian: str) -> None:
    told = [amount(value, unit, LANGUAGES[code]).replace("\xa0", " ") for code in ("en", "ru")]
    assert told == [english, russian]


def test_number_of_a_text() -> None:
    assert as_number("1.5") == 1.5
    assert as_number("one") is None
