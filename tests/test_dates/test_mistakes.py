"""What a refused date says: the reason, and what to write instead."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.dates import DateError, in_edtf, parse

YMD = "a date is written year-month-day, with two digits for month and day"
MONTHS = "the names of months are not read"
CAPITALS = "the letters of a date are the capitals X, Y, E and S"
SPAN = "a span is written start/end"
SPACES = "a date has no spaces and only plain digits, hyphens and marks"
EXAMPLE = "write a year, a month or a day, such as 1987, 1987-08 or 1987-08-05"
BC = "BC and BCE are not read: the year before 1 is 0000"
ALL_FOUR = " (all four digits, of whichever century it is)"
UNKNOWN_DIGIT = "a decade or century is written with an X for each digit that is not known"


def refusal(text: str) -> tuple[str, str]:
    with pytest.raises(DateError) as caught:
        parse(text)
    return caught.value.reason, caught.value.hint


@pytest.mark.parametrize(
    ("text", "reason", "hint"),
    [
        ("", "the date is empty", "write .. for a date that is not known"),
        (
            "2008-13-05",
            "month 13 does not exist",
            "write a month from 01 to 12, or a season from 21 to 24",
        ),
        ("2008-13", "month 13 does not exist", "write 2008/2013 for a span of years"),
        ("2024-02-30", "February 2024 has 29 days", "write a day from 01 to 29"),
        ("2023-02-29~", "February 2023 has 28 days", "write a day from 01 to 28"),
        ("2021-10-32", "October 2021 has 31 days", "write a day from 01 to 31"),
        ("15XX-02-30", "February has 29 days", "write a day from 01 to 29"),
        ("1X01-02-29", "no day that exists fits '1X01-02-29'", EXAMPLE),
        ("2021-10-00", "day 00 does not exist", "write a day from 01 to 31"),
        (
            "2001-21-05",
            "21 stands for spring, which has no day 05",
            "write a month from 01 to 12 before a day",
        ),
        (
            "-0000",
            "year -0000 does not exist",
            "write 0000 for 1 BCE, -0001 for 2 BCE",
        ),
        (
            "XXXX-12-25",
            "a year of XXXX does not say when",
            "write .. for a date that is not known, or a year such as 19XX",
        ),
        ("Y1985", "Y is for years of more than four digits, not 1985", "write 1985"),
        ("Y-17E1", "Y is for years of more than four digits, not -170", "write -0170"),
        ("Y1E99", "'Y1E99' is too far away: a year has at most 11 digits", EXAMPLE),
        (
            "1950S5",
            "S5 does not fit: the year has 4 digits",
            "write a number from 1 to 4 after S",
        ),
        (
            "1950S2-05",
            "significant digits (S2) need a year with all digits and no month",
            "write 1950S2",
        ),
        (
            "1990/1980",
            "the end 1980 is before the start 1990",
            "write 1980/1990 if they are swapped",
        ),
        (
            "2021-10-05/2021-09",
            "the end 2021-09 is before the start 2021-10-05",
            "write 2021-09/2021-10-05 if they are swapped",
        ),
        (
            "[1672..1670]",
            "the end 1670 is before the start 1672",
            "write 1670..1672 if they are swapped",
        ),
        (
            "../..",
            "the interval has neither a start nor an end",
            "write .. for a date that is not known",
        ),
        ("1980/1985/1990", "'1980/1985/1990' has more than one '/'", "write start/end"),
        ("[1667,1668", "'[1667,1668' has no closing ']'", "write ] at the end"),
        (
            "[1667,,1668]",
            "'[1667,,1668]' has an empty place",
            "write the dates with one comma between two",
        ),
        (
            "[1667,..1760]",
            "'..1760' must be the first in its set",
            "put the members in order",
        ),
        ("hello world", "'hello world' is not a date in EDTF", EXAMPLE),
        (
            "9" * 201,
            "the date has 201 characters, more than 200",
            "write words about a date in a note",
        ),
    ],
)
def test_refused_date_says_why(text: str, reason: str, hint: str) -> None:
    assert refusal(text) == (reason, hint)


@pytest.mark.parametrize(
    ("text", "reason", "hint"),
    [
        ("2008-5-2", YMD, "write 2008-05-02 (two digits for month and day)"),
        ("2008/05/02", YMD, "write 2008-05-02 (two digits for month and day)"),
        ("2024-2-30", "February 2024 has 29 days", "write a day from 01 to 29"),
        ("08/05/1983", YMD, "write 1983-08-05 or 1983-05-08 (year-month-day)"),
        ("25.12.1983", YMD, "write 1983-12-25 (year-month-day)"),
        ("05/1983", YMD, "write 1983-05 (year-month-day)"),
        ("c. 1812", "about is written with ~ after the date", "write 1812~"),
        ("circa 1812", "about is written with ~ after the date", "write 1812~"),
        ("about 1812", "about is written with ~ after the date", "write 1812~"),
        ("about May 1812", "about is written with ~ after the date", "write 1812-05~"),
        ("circa 1937?", "about and uncertain together are written %", "write 1937%"),
        ("1980s (?)", "uncertain is written with ? after the date", "write 198X?"),
        ("\u201c1900\u201d", "the quotation marks are taken for a part of the date", "write 1900"),
        (
            "'[1903,1904]'",
            "the quotation marks are taken for a part of the date",
            "write '[1903,1904]'",
        ),
        ("2004-32-01", "month 32 does not exist", "write a month from 01 to 12"),
        (
            "2004-31-12",
            "month 31 does not exist",
            "write 2004-12-31 if the day stands before the month",
        ),
        ("perhaps 1812", "uncertain is written with ? after the date", "write 1812?"),
        ("1812?~", "about and uncertain together are written %", "write 1812%"),
        ("May 2008", MONTHS, "write 2008-05"),
        ("Sept. 2008", MONTHS, "write 2008-09"),
        ("2 May 2008", MONTHS, "write 2008-05-02"),
        ("May 2nd, 2008", MONTHS, "write 2008-05-02"),
        ("autumn 2026", "seasons, quarters and halves are written as numbers", "write 2026-23"),
        ("2026-Q4", "seasons, quarters and halves are written as numbers", "write 2026-36"),
        ("2008 - 2012", SPAN, "write 2008/2012"),
        ("2008-2012", SPAN, "write 2008/2012"),
        ("1987\u20131991", SPAN, "write 1987/1991"),
        ("May 2008 to June 2009", SPAN, "write 2008-05/2009-06"),
        ("1987-present", SPAN, "write 1987/.."),
        ("1987-91", "month 91 does not exist", "write 1987/1991 for a span of years"),
        ("2004/open", "'open' is not a date in EDTF", "write 2004/.."),
        ("1980s", UNKNOWN_DIGIT, "write 198X"),
        ("1900s", UNKNOWN_DIGIT, "write 190X or 19XX"),
        (
            "19th century",
            "a century is written with an X for each digit that is not known",
            "write 18XX",
        ),
        ("44 BC", BC, "write -0043 (1 BC is 0000, 2 BC is -0001)"),
        ("1 bce", BC, "write 0000 (1 BC is 0000, 2 BC is -0001)"),
        ("12000 B.C.", BC, "write Y-11999 (1 BC is 0000, 2 BC is -0001)"),
        ("AD 500", "AD and CE are not read", "write 0500"),
        ("12000", "a year of more than four digits needs a Y before it", "write Y12000"),
        (
            "20080502",
            "a year of more than four digits needs a Y before it",
            "write 2008-05-02 or Y20080502",
        ),
        ("88", "a year has four digits", f"write 1988 or 0088{ALL_FOUR}"),
        ("'88", "a year has four digits", f"write 1988{ALL_FOUR}"),
        ("\u201988", "a year has four digits", f"write 1988{ALL_FOUR}"),
        ("987", "a year has four digits", "write 0987 (four digits)"),
        ("-44", "a year has four digits", "write -0044 (four digits)"),
        (
            "12:30",
            "a time of day is not supported",
            "write the day alone, such as 2021-10-05",
        ),
        ("1985-04-12T23:20:30Z", "a time of day is not supported", "write 1985-04-12"),
        ("y12000", CAPITALS, "write Y12000"),
        ("198x", CAPITALS, "write 198X"),
        ("19uu", CAPITALS, "write 19XX"),
        ("\uff11\uff19\uff18\uff17", SPACES, "write 1987"),
        ("1987\u201108", SPACES, "write 1987-08"),
        ("\u22120044", SPACES, "write -0044"),
        ("[1667, 1668]", SPACES, "write '[1667,1668]'"),
        (
            "\uff11\uff19\uff18\uff17\uff1a\uff10\uff15",
            YMD,
            "write 1987-05 (two digits for month and day)",
        ),
        (
            "unknown",
            ".. alone is a plan without a date",
            "write .. for a plan, or what is known of it, such as '[..1755]' or 17XX",
        ),
        ("1667 or 1668", "one of two dates is written as a set", "write '[1667,1668]'"),
        (
            "between 1670 and 1672",
            "the words of a span are not read",
            "write '[1670..1672]' or 1670/1672: the first for one moment, the second for a span",
        ),
        (
            "before 1985",
            "the words of an open date are not read",
            "write '[..1985]' or ../1985: the first for one moment, the second for a span; "
            "both include that date",
        ),
        (
            "1987 onwards",
            "the words of an open date are not read",
            "write '[1987..]' or 1987/..: the first for one moment, the second for a span; "
            "both include that date",
        ),
    ],
)
def test_habit_is_shown_in_edtf(text: str, reason: str, hint: str) -> None:
    assert refusal(text) == (reason, hint)


DATES = st.sampled_from(("May", "2008", "1987", "44", "5", "12", "1980s", "Q4", "present"))
WORDS = st.sampled_from(("c.", "-", "/", "to", "or", "before", "between", "and", "BC", "~", "?"))


@given(st.lists(DATES | WORDS, max_size=6).map(" ".join))
def test_hint_suggests_only_what_can_be_read(text: str) -> None:
    try:
        parse(text)
    except DateError as error:
        for suggestion in re.findall(
            r"(?:^write|or) '?([-0-9X~?%/.,\[\]]*[0-9X~?%\]])", error.hint
        ):
            parse(suggestion)


@pytest.mark.parametrize(
    "text",
    [
        "about " * 33,
        "a to " * 40,
        "1 or " * 40,
        "-" * 200,
        "T" * 200,
        "[1..2," * 33,
        "c. " * 66,
        "1987-" * 40,
        "\ufdfa" * 200,
        "X" * 200,
        "Y" + "9" * 199,
        "XXX1-02-29",
        "Y1E" + "9" * 190,
        "9" * 100_000,
    ],
)
def test_text_made_to_take_long_is_refused(text: str) -> None:
    reason, _ = refusal(text)
    assert reason
    assert len(reason) < 200


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("6 July 1957", "1957-07-06"),
        (" July 6, 1957 ", "1957-07-06"),
        ("July 1957", "1957-07"),
        ("1957-7-6", "1957-07-06"),
        (" 1957~ ", "1957~"),
        ("early 1957", "early 1957"),
        ("November 26-27 1957", "1957-11-26/1957-11-27"),
        ("1957-13", "1957-13"),
        ("6/7/1957", "6/7/1957"),
        ("1957-02-30", "1957-02-30"),
        ("some day", "some day"),
        ("", ""),
    ],
)
def test_words_that_can_mean_one_date_only_are_that_date(text: str, written: str) -> None:
    assert in_edtf(text) == written


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("hello world", "'hello world' is not a date in EDTF"),
        ("2004-13", "'2004-13' is not a date: month 13 does not exist"),
        ("2004/open", "'2004/open' is not a date: 'open' is not a date in EDTF"),
    ],
)
def test_nothing_is_told_twice(text: str, told: str) -> None:
    with pytest.raises(DateError) as caught:
        parse(text)
    assert caught.value.told(text) == told
