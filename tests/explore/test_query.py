"""The language of the search: its terms, their places, and what is told of the rest."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.explore.query import LIMIT, Query, parse

TYPED = st.text() | st.text('ab -:,"“»|lanetgis19', max_size=250)


def told(text: str) -> list[str]:
    """The terms in short: a minus, the operator, the values, whole ones in parentheses."""
    return [
        "-" * term.is_excluded
        + f"{term.operator}:" * bool(term.operator)
        + ",".join(f"({each.text})" if each.is_whole else each.text for each in term.values)
        for term in parse(text).terms
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        ("  tom   cruise ", ["tom", "cruise"]),
        ('tom "space station"', ["tom", "(space station)"]),
        ("«два слова» “two words” „zwei“", ["(два слова)", "(two words)", "(zwei)"]),
        ("-imax -tag:nasa", ["-imax", "-tag:nasa"]),
        ('-"space station"', ["-(space station)"]),
        ("LANE:space,films", ["lane:space,films"]),
        ('person:"doug liman",cruise', ["person:(doug liman),cruise"]),
        ("before:1990 after:1980-06", ["before:1990", "after:1980-06"]),
        ("is: disputed", ["is:", "disputed"]),
        ("lane:,", ["lane:"]),
        ("sci-fi - --x", ["sci-fi", "-", "--x"]),
        ("this:that 20:15 https://a.org", ["this:that", "20:15", "https://a.org"]),
        ('foo"bar baz"', ["foo", "(bar baz)"]),
        ('"space sta', ["(space sta)"]),
        ('"', ["()"]),
        ('person:"doug li', ["person:(doug li)"]),
    ],
)
def test_terms(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "problems"),
    [
        ('tom "space station" -x lane: before:', []),
        ("20:15 https://a.org - (", []),
        ('tom "space sta', ["The quotation mark before “space sta” has no end."]),
        ("(?)", ["“(?)” holds no letter and no figure."]),
        (
            "lan:space",
            ["“lan:” is read as a word; it asks for nothing special. Did you mean “lane:”?"],
        ),
        ("Impossible:2", ["“Impossible:” is read as a word; it asks for nothing special."]),
        ("x" * (LIMIT + 1), ["Only the first 200 characters are read."]),
    ],
)
def test_what_is_not_understood_is_told(text: str, problems: list[str]) -> None:
    assert list(parse(text).problems) == problems


def test_values_know_their_places() -> None:
    text = 'tom -person:"doug liman",cr'
    (_, term) = parse(text).terms
    assert text[term.start : term.end] == '-person:"doug liman",cr'
    assert [text[each.start : each.end] for each in term.values] == ['"doug liman"', "cr"]


def test_term_at_the_caret() -> None:
    query = parse("tom  la")
    found = [query.at(caret) for caret in range(8)]
    names = ["" if term is None else query.text[term.start : term.end] for term in found]
    assert names == ["", "tom", "tom", "tom", "", "", "la", "la"]


@pytest.mark.parametrize(("place", "left"), [(0, '"b c"  d'), (1, "a d"), (2, 'a "b c"')])
def test_text_without_a_term(place: int, left: str) -> None:
    query = parse('a "b c"  d')
    assert query.without(query.terms[place]) == left


def assert_places(query: Query) -> None:
    edge = 0
    for term in query.terms:
        assert edge <= term.start < term.end <= len(query.text)
        edge = term.end
        for value in term.values:
            assert term.start <= value.start < value.end <= term.end
            assert value.text in query.text[value.start : value.end]


@given(TYPED)
def test_any_text_is_parsed_and_only_space_stands_between_terms(text: str) -> None:
    query = parse(text)
    assert_places(query)
    places = [place for term in query.terms for place in range(term.start, term.end)]
    rest = [char for place, char in enumerate(query.text) if place not in set(places)]
    assert "".join(rest).strip() == ""


@given(TYPED, st.data())
def test_text_without_a_term_has_the_others(text: str, data: st.DataObject) -> None:
    query = parse(text)
    if query.terms and not any(value.is_open for term in query.terms for value in term.values):
        place = data.draw(st.integers(0, len(query.terms) - 1))
        others = [each for at, each in enumerate(query.terms) if at != place]
        left = parse(query.without(query.terms[place])).terms
        told = [[value.text for value in term.values] for term in (*left,)]
        assert told == [[value.text for value in term.values] for term in others]
