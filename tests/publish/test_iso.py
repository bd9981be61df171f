"""Days as ISO 8601, whole and as far as several agree."""

from __future__ import annotations

import pytest
from hypothesis import given

from tests.builders import dates
from timeline.dates import OPEN_FUTURE, OPEN_PAST, Date, from_days, parse
from timeline.publish.iso import iso, shared, shortened


@pytest.mark.parametrize(
    ("day", "text"),
    [
        (0, "1970-01-01"),
        (parse("-0043-03-15").earliest_start, "-0043-03-15"),
        (parse("0007-01-02").earliest_start, "0007-01-02"),
        (parse("Y12000").earliest_start, "+12000-01-01"),
        (OPEN_PAST, ""),
        (OPEN_FUTURE, ""),
    ],
)
def test_day_is_iso(day: int, text: str) -> None:
    assert iso(day) == text


@pytest.mark.parametrize(
    ("text", "parts", "short"),
    [
        ("2008-05-02", (2008, 5, 2), "2008-05-02"),
        ("2008-05~", (2008, 5), "2008-05"),
        ("2008?", (2008,), "2008"),
        ("2008-21", (2008,), "2008"),
        ("2008-24", (), ""),
        ("198X", (), ""),
        ("-0043-03", (-43, 3), "-0043-03"),
        ("Y12000", (12000,), ""),
        ("[2027-05-01,2027-05-20]", (2027, 5), "2027-05"),
        ("1990/..", (1990,), "1990"),
        ("../1990", (), ""),
        ("..", (), ""),
    ],
)
def test_what_all_days_of_a_beginning_share(text: str, parts: tuple[int, ...], short: str) -> None:
    date = parse(text)
    assert shared(date.earliest_start, date.latest_start) == parts
    assert shortened(date.earliest_start, date.latest_start) == short


@given(dates())
def test_what_is_shared_is_true_of_both_ends(date: Date) -> None:
    parts = shared(date.earliest_end, date.latest_end)
    for day in (date.earliest_end, date.latest_end) if parts else ():
        assert from_days(day)[: len(parts)] == parts
