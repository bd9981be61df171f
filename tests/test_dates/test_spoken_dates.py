"""What holds for dates in every language, and for languages that put the year first."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.test_dates.test_edtf_properties import ACCEPTED
from timeline.dates import axis_words, explain, parse, short, words
from timeline.dates.numerals import ordinal, roman
from timeline.dates.season_names import season_names, season_names_of
from timeline.dates.seasons import SEASONS
from timeline.languages import ENGLISH, LANGUAGES, Language
from timeline.languages.shelf import read_catalogue

HUNGARIAN = """
msgid ""
msgstr "Content-Type: text/plain; charset=utf-8\\n"

msgctxt "plain"
msgid "{day} {month} {year}"
msgstr "{year}. {month} {day}."

msgctxt "longer"
msgid "{first} to {last}"
msgstr "{first} – {last}"

msgctxt "how the first century is numbered: 1st, I or 1"
msgid "1st"
msgstr "1"

msgctxt "plain"
msgid "the {century} century"
msgstr "{century}. század"
"""


@pytest.mark.parametrize("code", LANGUAGES)
@given(text=ACCEPTED, planned=st.booleans())
def test_every_date_has_words_in_every_language(code: str, text: str, planned: bool) -> None:
    date, language = parse(text), LANGUAGES[code]
    pairs = [
        (words(date, planned, language), words(date, planned)),
        (short(date, language), short(date)),
        (explain(date, language), explain(date)),
    ]
    for said, english in pairs:
        assert bool(said) == bool(english)
        assert not set("{}") & set(said)
        assert said == said.strip()


@pytest.fixture
def hungarian(tmp_path: Path) -> Language:
    path = tmp_path / "hu.po"
    path.write_text(HUNGARIAN, "utf-8")
    return read_catalogue(path)


def test_a_year_that_comes_first_is_not_shared(hungarian: Language) -> None:
    said = words(parse("2021-05-05/2022-05-05"), language=hungarian)
    assert said == "2021. május 5. – 2022. május 5."


def test_a_catalogue_says_how_centuries_are_numbered(hungarian: Language) -> None:
    assert words(parse("18XX"), language=hungarian) == "19. század"


def test_what_a_catalogue_lacks_is_said_in_english(hungarian: Language) -> None:
    assert words(parse("2026-36"), language=hungarian) == "fourth quarter of 2026"


def test_numerals() -> None:
    assert [roman(number) for number in (1, 4, 9, 14, 19, 21, 40, 90, 100)] == [
        "I", "IV", "IX", "XIV", "XIX", "XXI", "XL", "XC", "C",
    ]  # fmt: skip
    assert [ordinal(number) for number in (1, 2, 3, 4, 11, 13, 21, 22, 100)] == [
        "1st", "2nd", "3rd", "4th", "11th", "13th", "21st", "22nd", "100th",
    ]  # fmt: skip


def test_parts_of_a_year_are_named_in_the_order_of_their_numbers() -> None:
    for names in (season_names(ENGLISH), season_names_of(ENGLISH)):
        places = {number: name.replace(" of {year}", " {year}") for number, name in names.items()}
        assert places == {number: f"{part.name} {{year}}" for number, part in SEASONS.items()}


def test_words_of_the_axis_in_english() -> None:
    said = axis_words()
    assert said["months"] == said["dated"]
    assert " ".join(said["months"]) == "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec"
    assert said["separator"] == ","
