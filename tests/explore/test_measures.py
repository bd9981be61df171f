"""A measure as it is drawn: where its numbers stand, and on which scale."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import SOURCES, dataset, event
from timeline.curate.model import Measure, Value
from timeline.dates import parse, to_days
from timeline.explore.measures import Level, numbers_of, round_up, series
from timeline.languages import ENGLISH, LANGUAGES

GROSS = Measure(
    "gross",
    "Gross",
    "USD",
    lane="towers",
    values=(
        Value("two", None, 356_800_000.0),
        Value("one", None, 12.0),
        Value("unknown", None, 9.0),
        Value("", parse("1990"), 40.0),
    ),
)


def test_values_stand_at_their_events_and_dates() -> None:
    found = series(GROSS, {"one": 10.0, "two": 5.0}, ENGLISH)
    year = float(to_days(1990, 1, 1)), float(to_days(1991, 1, 1))
    assert found.levels == (
        Level(5.0, 5.0, 356_800_000.0, "two", "", "Gross: $356.8M"),
        Level(10.0, 10.0, 12.0, "one", "", "Gross: $12"),
        Level(*year, 40.0, "", "1990", "Gross: $40"),
    )
    assert found.top == 500_000_000
    assert found.ticks == ((250_000_000, "$250M"), (500_000_000, "$500M"))


def test_number_is_told_with_its_sources_and_note() -> None:
    value = Value("one", None, 12.0, ("almanac", "stone"), "Without reissues.")
    (level,) = series(replace(GROSS, values=(value,)), {"one": 1.0}, ENGLISH, SOURCES).levels
    assert level.told == "Gross: $12 (Keepers' Press, Stone in the yard)"
    assert level.note == "Without reissues."


def test_number_that_was_counted_here_says_so_and_not_what_of() -> None:
    films = Measure("films", "Films a year", "films", derived=True)
    one = replace(films, values=(Value("", parse("1990"), 1.0),))
    (level,) = series(one, {}, ENGLISH, SOURCES).levels
    assert level.told == "Films a year: 1 (counted from this timeline)"
    russian = series(one, {}, LANGUAGES["ru"], SOURCES).levels[0]
    assert russian.told == "Films a year: 1 (подсчитано по этой ленте)"


def test_whole_things_are_counted_whole() -> None:
    films = Measure("films", "Films", "films", values=(Value("", parse("1990"), 3.0),))
    assert series(films, {}, ENGLISH).ticks == ((5.0, "5 films"),)


def test_measure_without_values_has_a_scale() -> None:
    assert series(Measure("none", "None", "films"), {}, ENGLISH).top == 1.0


def test_words_of_the_values() -> None:
    data = dataset(event("one"), measures=(GROSS,))
    assert numbers_of(data, "gross", ENGLISH)["two"] == "$356.8M"
    assert numbers_of(data, "other", ENGLISH) == {}


@given(st.floats(1e-6, 1e15))
def test_scale_ends_at_a_round_number_not_far_above(number: float) -> None:
    top = round_up(number)
    assert number * (1 - 1e-6) <= top <= number * 2.5


@pytest.mark.parametrize(("number", "top"), [(0.0, 1.0), (1.0, 1.0), (1.1, 2.0), (1496, 2000)])
def test_round_numbers(number: float, top: float) -> None:
    assert round_up(number) == top
