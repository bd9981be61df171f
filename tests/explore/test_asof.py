"""A data set as it stood on a day: nothing in it was said later."""

from __future__ import annotations

import itertools
from typing import Any

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import SOURCES, TODAY, claim, dataset, datasets, day, event
from timeline.curate.model import Dataset, Detail, Measure, Source, Value
from timeline.dates import OPEN_FUTURE, parse
from timeline.explore.asof import as_known, day_asked, days_of_news
from timeline.explore.clock import known_from
from timeline.explore.frame import to_frame

DAYS = st.integers(day("1970"), day("2040"))
HINDSIGHT = ["summary", "cited", "sources", "disputed", "traits"]
"""Columns that are told of all claims of an event."""


@given(datasets(), DAYS)
def test_nothing_rests_on_what_was_said_later(data: Dataset, on: int) -> None:
    known = as_known(data, on)
    claims = [each for event in known.events for each in event.claims]
    assert all(known_from(each, known.sources) <= on for each in claims)
    ids = {event.id for event in known.events}
    assert all({*event.related, event.part_of} - {""} <= ids for event in known.events)
    assert {name for each in claims for name in each.sources} >= set(known.sources)


@given(datasets(), DAYS)
def test_events_are_dated_as_the_whole_data_set_dates_them(data: Dataset, on: int) -> None:
    whole, known = to_frame(data, on), to_frame(as_known(data, on), on)
    pd.testing.assert_frame_equal(
        known.drop(columns=HINDSIGHT), whole.drop(columns=HINDSIGHT), check_dtype=True
    )


@given(datasets())
def test_all_that_was_ever_said_is_known_in_the_end(data: Dataset) -> None:
    assert as_known(data, OPEN_FUTURE).events == data.events


@given(datasets(), DAYS, DAYS)
def test_who_looks_twice_sees_the_earlier_day(data: Dataset, one: int, other: int) -> None:
    # Sources that nothing cites any more take their days along.
    twice = as_known(as_known(data, max(one, other)), min(one, other))
    assert [each.id for each in twice.events] == [
        each.id for each in as_known(data, min(one, other)).events
    ]


@given(datasets())
def test_between_two_days_of_news_nothing_changes(data: Dataset) -> None:
    news = days_of_news(data, TODAY)
    assert list(news) == sorted(set(news))
    for before, after in itertools.pairwise(news):
        assert as_known(data, before) == as_known(data, after - 1)
        assert as_known(data, after) != as_known(data, after - 1)


PLAN = event(
    "plan",
    claim("2019-07", "scheduled", "2017-06-30"),
    claim("2020-06", "scheduled", "2018-08-29"),
    summary="It came out late.",
    related=("film",),
    part_of="film",
)
FILM = event("film", claim("2022-05-27", "released"), related=("plan",))


def test_summary_and_links_wait_until_they_hold() -> None:
    data = dataset(PLAN, FILM)
    (early,) = as_known(data, day("2018-01-01")).events
    assert (early.summary, early.related, early.part_of) == ("", (), "")
    (late,) = as_known(data, day("2018-08-29")).events
    assert (late.summary, late.related) == ("It came out late.", ())
    plan, _ = as_known(data, day("2022-05-27")).events
    assert plan == PLAN


def test_details_come_with_the_publication_of_a_source() -> None:
    old = Source("old", "Old", published=parse("2010-05"))
    details = (
        Detail("budget", "15", "USD", ("old", "stone")),
        Detail("role", "Pete", "", ("stone",)),
    )
    data = dataset(event("one", details=details), sources=SOURCES | {"old": old})
    (before,) = as_known(data, day("2010-04-30")).events
    (after,) = as_known(data, day("2010-05-01")).events
    assert before.details == ()
    assert after.details == details[:1]


def test_measures_count_what_had_happened() -> None:
    values = (
        Value("film", None, 1.0, ("stone",)),
        Value("plan", None, 2.0, ("stone",)),
        Value("", parse("2019"), 3.0, ("almanac",)),
    )
    data = dataset(PLAN, FILM, measures=(Measure("gross", "Gross", "USD", values=values),))

    def counted(on: str) -> list[float]:
        (measure,) = as_known(data, day(on)).measures
        return [each.number for each in measure.values]

    assert counted("2019-12-30") == []
    assert counted("2019-12-31") == [3.0]
    assert counted("2022-05-27") == [1.0, 3.0]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("2020-06-01", day("2020-06-01")),
        ("2020-06", day("2020-07-01") - 1),
        ("1990", day("1991") - 1),
        ("2200", TODAY),
        ("soon", None),
        ("", None),
    ],
)
def test_day_that_is_asked_for(text: str, wanted: Any) -> None:
    assert day_asked(text, TODAY) == wanted
