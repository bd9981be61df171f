"""Dates as other languages write them mean one date, and are taken."""

from __future__ import annotations

import pytest

from timeline.dates import DateError, in_edtf, parse
from timeline.languages.month_names import month_numbers, named_months


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("31. Mai 1868", "1868-05-31"),
        ("1er juillet 1903", "1903-07-01"),
        ("le 14 juillet 1789", "1789-07-14"),
        ("3 de mayo de 1808", "1808-05-03"),
        ("mars 1903", "1903-03"),
        ("4 июля 1937", "1937-07-04"),
        ("Июль 1937 г.", "1937-07"),
        ("1937 год", "1937"),
        ("1903年7月1日", "1903-07-01"),
        ("1903年7月", "1903-07"),
        ("1903년 7월 1일", "1903-07-01"),
        ("1903年", "1903"),
        ("4 июля 1937 - 9 августа 1938", "1937-07-04/1938-08-09"),
    ],
)
def test_date_in_another_language_is_that_date(text: str, written: str) -> None:
    assert in_edtf(text) == written


@pytest.mark.parametrize("text", ["31 Foo 1868", "zug 1903", "31 Juni 1868"])
def test_what_is_no_month_or_no_day_is_refused(text: str) -> None:
    with pytest.raises(DateError):
        parse(text)
    assert in_edtf(text) == text


def test_no_name_of_a_month_has_two_numbers() -> None:
    numbers = month_numbers()
    found = {(name.casefold().rstrip("."), number) for name, number in named_months()}
    assert found == set(numbers.items())
    assert (numbers["mai"], numbers["июля"], numbers["december"]) == (5, 7, 12)
