"""Dates that are said loosely: shown in EDTF, and never taken unasked."""

from __future__ import annotations

import pytest

from timeline.dates import DateError, in_edtf, parse

CHOSEN = ": the first for one moment within the years that you choose"
DECADE = "the words for a part of a decade are not read"
CENTURY = "the words for a part of a century are not read"
TENS = "a decade is written with its century, and an X for the digit that is not known"
WHICHEVER = "(of whichever century it is)"
FOUR = "a year has four digits, and stands first"
FIRST = "(all four digits of the year, of whichever century it is, then month and day)"
SAME = "it has to mean the same on every day on which it is read"
ITSELF = "write the day, the month or the year itself, such as 1987-08-05 or 1987"


@pytest.mark.parametrize(
    ("text", "reason", "hint"),
    [
        ("late 1880s", DECADE, f"write '[1887..1889]' or 188X~{CHOSEN}"),
        ("the early 1880s", DECADE, f"write '[1880..1883]' or 188X~{CHOSEN}"),
        ("mid-1930s", DECADE, f"write '[1934..1936]' or 193X~{CHOSEN}"),
        ("early 20th century", CENTURY, f"write '[1900..1933]' or 19XX~{CHOSEN}"),
        ("late 1st century", CENTURY, f"write '[0067..0099]' or 00XX~{CHOSEN}"),
        ("the eighties", TENS, f"write 198X or 188X {WHICHEVER}"),
        ("80s", TENS, f"write 198X or 188X {WHICHEVER}"),
        ("03-07-01", FOUR, f"write 1903-07-01 or 1901-07-03 or 1901-03-07 {FIRST}"),
        ("3.7.88", FOUR, f"write 1988-07-03 or 1988-03-07 {FIRST}"),
        ("tomorrow", SAME, ITSELF),
        ("next week", SAME, ITSELF),
    ],
)
def test_what_is_said_loosely_is_asked_for(text: str, reason: str, hint: str) -> None:
    with pytest.raises(DateError) as caught:
        parse(text)
    error = caught.value
    assert (error.reason, error.hint, error.meant) == (reason, hint, "")
    assert in_edtf(text) == text
