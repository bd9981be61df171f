"""Folding: what is the same for a search, and the way back to what was written."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.explore.fold import Folding, fold, folded, spaced

CYRILLIC = st.text("АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдеёжзийклмнопрстуфхцчшщъыьэюя іґ")
TEXTS = st.text() | CYRILLIC | st.text("aБй'’-–. \u0306\u0301ñ1,2|щSß\u00ad")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Iñárritu", "inarritu"),
        ("STRASSE Straße", "strasse strasse"),
        ("ЁЛКА ёлка елка", "elka elka elka"),
        ("Вызов", "vyzov"),
        ("Горбачёв, Юрий", "gorbachev yuriy"),
        ("Жизнь хороша: цех, чай, шум, щука", "zhizn khorosha tsekh chay shum shchuka"),
        ("Подъезд Эхо Юля Яна", "podezd ekho yulya yana"),
        ("Ґалаґан Їжак", "galagan izhak"),
        ("Mission: Impossible", "mission impossible"),
        ("US–Soviet", "us-soviet"),
        ("O'Brien O’Brien OBrien", "obrien obrien obrien"),
        ("sci-fi, sci fi", "sci-fi sci fi"),
        ("AT&T, PG-13", "at-t pg-13"),
        ("2020-05-14, $31.2 (10,000)", "2020 05 14 31 2 10 000"),
        ("- a -- b- -c wait...what", "a b c wait what"),
        ("Łódź Æsir Ørsted ﬁ № ½", "lodz aesir orsted fi no 1 2"),
        ("東京 2020", "東京 2020"),
        ("co\u00adoperate\u200b", "cooperate"),
        ("(…)", ""),
    ],
)
def test_fold(text: str, expected: str) -> None:
    assert fold(text) == expected


def test_spaced_has_no_joints() -> None:
    assert spaced("Sci-Fi") == "sci fi"


@given(TEXTS)
def test_folded_again_it_is_the_same(text: str) -> None:
    assert fold(fold(text)) == fold(text)
    assert " ".join(fold(text).split()) == fold(text)


@given(st.lists(TEXTS | st.text("а \u00a8\u00a0\u2028-'1\u0338=\u1fef"), max_size=3))
def test_words_that_are_kept_make_no_difference(texts: list[str]) -> None:
    folding = Folding()
    assert [folding(text) for text in texts] == [fold(text) for text in texts]


@given(CYRILLIC)
def test_case_and_composition_make_no_difference(text: str) -> None:
    forms = {text, text.upper(), text.lower(), unicodedata.normalize("NFD", text)}
    assert {fold(form) for form in forms} == {fold(text)}
    assert fold(text).isascii()


@given(TEXTS)
def test_places_lead_back_to_the_text(text: str) -> None:
    found = folded(text)
    assert found.text == fold(text)
    assert len(found.places) == len(found.text)
    assert all(0 <= start < end <= len(text) for start, end in found.places)
    assert list(found.places) == sorted(found.places)


@given(TEXTS, st.data())
def test_piece_of_the_text_folds_to_what_matched(text: str, data: st.DataObject) -> None:
    found = folded(text)
    words = [place for place, char in enumerate(found.text) if char.isalnum()]
    if words:
        first, last = sorted(data.draw(st.tuples(*[st.sampled_from(words)] * 2)))
        start, end = found.original(first, last + 1)
        assert found.text[first : last + 1] in fold(text[start:end])
