"""A measure as it is drawn: where its numbers stand, and on which scale."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import dataset, event
from timeline.curate.model import Measure, Value
from timeline.dates import parse, to_days
from timeline.explore.measures import Level, round_up, series, told
from timeline.languages import ENGLISH

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
        Level(5.0, 5.0, 356_800_000.0, "two"),
        Level(10.0, 10.0, 12.0, "one"),
        Level(*year, 40.0),
    )
    assert found.top == 500_000_000
    assert found.ticks == ((250_000_000, "$250M"), (500_000_000, "$500M"))


def test_whole_things_are_counted_whole() -> None:
    films = Measure("films", "Films", "films", values=(Value("", parse("1990"), 3.0),))
    assert series(films, {}, ENGLISH).ticks == ((5.0, "5 films"),)


def test_measure_without_values_has_a_scale() -> None:
    assert series(Measure("none", "None", "films"), {}, ENGLISH).top == 1.0


def test_words_of_the_values() -> None:
    data = dataset(event("one"), measures=(GROSS,))
    assert told(data, "gross", ENGLISH)["two"] == "$356.8M"
    assert told(data, "other", ENGLISH) == {}


@given(st.floats(1e-6, 1e15))
def test_scale_ends_at_a_round_number_not_far_above(number: float) -> None:
    top = round_up(number)
    assert number * (1 - 1e-6) <= top <= number * 2.5


@pytest.mark.parametrize(("number", "top"), [(0.0, 1.0), (1.0, 1.0), (1.1, 2.0), (1496, 2000)])
def test_round_numbers(number: float, top: float) -> None:
    assert round_up(number) == top
