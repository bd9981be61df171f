"""Dates in words, as labels, and what they leave open."""

from __future__ import annotations

import pytest

from timeline.dates import explain, parse, short, words

NEAR = "; approximate, so it may be a little earlier or later"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2021-10-05", "5 October 2021"),
        ("1987-08", "August 1987"),
        ("1987-08~", "about August 1987"),
        ("1987", "1987"),
        ("1987~", "about 1987"),
        ("1987?", "1987, uncertain"),
        ("1987%", "about 1987, uncertain"),
        ("2004-06~-11", "about 11 June 2004"),
        ("1985-XX", "1985"),
        ("1985-04-XX", "April 1985"),
        ("2026-23", "autumn 2026"),
        ("2026-35", "third quarter of 2026"),
        ("2026-38", "middle four months of 2026"),
        ("2026-40", "first half of 2026"),
        ("2001-24", "winter 2001–02"),
        ("1999-24", "winter 1999–2000"),
        ("2001-30", "southern summer 2001–02"),
        ("-0043-24", "winter 44–43 BCE"),
        ("199X", "the 1990s"),
        ("012X", "the 120s"),
        ("18XX", "the 19th century"),
        ("20XX", "the 21st century"),
        ("-01XX", "the 2nd century BCE"),
        ("1XXX", "the 2nd millennium"),
        ("-004X", "between 50 and 41 BCE"),
        ("156X-12-25", "25 December of a year in the 1560s"),
        ("-004X-03-15", "15 March of a year between 50 and 41 BCE"),
        ("200X-21", "spring of a year in the 2000s"),
        ("2004-06-1X", "between 10 and 19 June 2004"),
        ("1985-XX-15", "between 15 January and 15 December 1985"),
        ("1950S2", "about 1950 (between 1900 and 1999)"),
        ("-0044", "45 BCE"),
        ("0044-03-15", "15 March 44 CE"),
        ("Y-12000", "12,001 BCE"),
        ("Y170000002", "170,000,002"),
        ("2021-10-05/2021-10-17", "5–17 October 2021"),
        ("2021-10-05/2021-11-17", "5 October to 17 November 2021"),
        ("2021-10-05/2022-10-17", "5 October 2021 to 17 October 2022"),
        ("2021-10-05/2021-10-05", "5 October 2021"),
        ("2021-05/2021-08", "May to August 2021"),
        ("2001-21/2001-23", "spring to autumn 2001"),
        ("1987/1991", "1987 to 1991"),
        ("1987/1987", "within 1987"),
        ("1984?/2004~", "1984 (uncertain) to about 2004"),
        ("-0499/-0399", "500 to 400 BCE"),
        ("-0043/0014", "44 BCE to 14 CE"),
        ("18XX/19XX", "the 19th to the 20th century"),
        ("2025-12/..", "December 2025 onwards"),
        ("../1985", "until 1985"),
        ("1985/", "1985, end unknown"),
        ("/1985", "until 1985, start unknown"),
        ("[2027..]", "2027 or later"),
        ("[..1760-12]", "December 1760 or earlier"),
        ("[1667,1668]", "1667 or 1668"),
        ("[1670..1672]", "between 1670 and 1672"),
        ("[1667,1668,1670..1672]", "1667, 1668 or between 1670 and 1672"),
        ("{1667,1668}", "1667 and 1668"),
        ("{1667,1670..1672}", "1667 and 1670 to 1672"),
        ("{..1984}", "until 1984"),
        ("..", "no date"),
    ],
)
def test_words(text: str, expected: str) -> None:
    assert words(parse(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2026-10-05", "5 October 2026"),
        ("2026-10", "October 2026, day not announced"),
        ("2026-10~", "about October 2026, day not announced"),
        ("2027", "2027, month not announced"),
        ("2026-36", "fourth quarter of 2026, month not announced"),
        ("203X", "the 2030s, year not announced"),
        ("[2027..]", "2027 or later"),
        ("2026/2027", "2026 to 2027"),
        ("..", "no date announced"),
    ],
)
def test_words_of_a_plan_say_what_is_not_announced(text: str, expected: str) -> None:
    assert words(parse(text), planned=True) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1987", "1987"),
        ("1987-08-05", "1987"),
        ("1987~", "c. 1987"),
        ("1987?", "1987?"),
        ("1987%", "c. 1987?"),
        ("1987/1991", "1987–91"),
        ("1987~/1991", "c. 1987–91"),
        ("1984?/2004~", "1984?–c. 2004"),
        ("2001/2009", "2001–09"),
        ("1999/2001", "1999–2001"),
        ("2005-05/2005-08", "2005"),
        ("1985/..", "1985–"),
        ("../1985", "–1985"),
        ("1985/", "1985–?"),
        ("/1985", "?–1985"),
        ("-0043", "44 BCE"),
        ("-0499/-0399", "500–400 BCE"),
        ("-0043/0014", "44 BCE–14 CE"),
        ("199X", "1990s"),
        ("18XX", "19th c."),
        ("1XXX", "2nd mill."),
        ("-004X", "50–41 BCE"),
        ("1950S2", "c. 1950"),
        ("[2027..]", "2027+"),
        ("[..1760-12]", "by 1760"),
        ("[..1760,1800..]", "by 1760, 1800+"),
        ("[1668,1667]", "1667–68"),
        ("{..1984}", "–1984"),
        ("Y170000002", "170,000,002"),
        ("..", ""),
    ],
)
def test_short(text: str, expected: str) -> None:
    assert short(parse(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2021-10-05", ""),
        ("2021-10-05/2021-10-17", ""),
        ("1987-08", "some day between 1 and 31 August 1987"),
        ("1987", "some day between 1 January and 31 December 1987"),
        ("199X", "some day between 1 January 1990 and 31 December 1999"),
        ("1987-08~", f"some day between 1 and 31 August 1987{NEAR}"),
        ("2021-10-05?", "5 October 2021; uncertain"),
        ("2021-10-05%", f"5 October 2021{NEAR}; uncertain"),
        ("[2027..]", "some day from 1 January 2027 on"),
        ("[..1760-12]", "some day up to 31 December 1760"),
        (
            "2021-10-05/2021-11",
            "starts on 5 October 2021, ends some day between 1 and 30 November 2021",
        ),
        ("2021-10-05/..", "starts on 5 October 2021, has no end"),
        ("../2021-10-05", "has no start, ends on 5 October 2021"),
        ("2021-10-05/", "starts on 5 October 2021, its end is unknown"),
        ("/2021-10-05", "its start is unknown, ends on 5 October 2021"),
        ("..", "no date is known"),
    ],
)
def test_explain_says_what_is_open(text: str, expected: str) -> None:
    assert explain(parse(text)) == expected
