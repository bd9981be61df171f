"""A data set as it stood on a day: nothing in it was said later."""

from __future__ import annotations

import itertools
from dataclasses import replace
from typing import Any

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import SOURCES, TODAY, claim, dataset, datasets, dates, day, event
from timeline.curate.model import Dataset, Detail, Measure, NamedSpan, Source, Value
from timeline.dates import OPEN_FUTURE, Date, parse
from timeline.explore.asof import as_known, day_asked, days_of_news
from timeline.explore.catalogue import Catalogue
from timeline.explore.clock import known_from
from timeline.explore.filters import unknown
from timeline.explore.frame import to_frame
from timeline.explore.search import find

DAYS = st.integers(day("1970"), day("2040"))
HINDSIGHT = ["summary", "people", "cited", "sources", "disputed", "traits"]
"""Columns that are told of all claims of an event."""
SAID = ("note", "quote")
WORDS = (*SAID, "why", "disputes")
"""The texts of a claim: what its sources say, and what weighs it against the others."""


@given(datasets(), DAYS)
def test_nothing_rests_on_what_was_said_later(data: Dataset, on: int) -> None:
    known = as_known(data, on)
    claims = [each for event in known.events for each in event.claims]
    assert all(known_from(each, known.sources) <= on for each in claims)
    ids = {event.id for event in known.events}
    assert all({*event.related, event.part_of} - {""} <= ids for event in known.events)
    assert {name for each in claims for name in each.sources} >= set(known.sources)


PUBLISHED = {
    "old": Source("old", "Old", published=parse("2010-05")),
    "new": Source("new", "New", published=parse("2020-02-03")),
}
CITED = st.lists(st.sampled_from(["old", "new", "stone"]), min_size=1, unique=True).map(tuple)
"""Names of sources that were published on different days, one of them without a day."""


@st.composite
def told(draw: st.DrawFn) -> Dataset:
    """An event in words: each says which sources it names; what weighs claims up names all."""
    claims = []
    for stated in draw(st.lists(st.integers(2000, 2030), min_size=1, max_size=3)):
        status = draw(st.sampled_from(["happened", "announced"]))
        said = claim(str(stated), status, str(stated) if status == "announced" else "")
        cited = draw(CITED)
        given: dict[str, Any] = {
            field: " ".join(cited) for field in ("note", "quote", "why", "disputes")
        }
        claims.append(replace(said, sources=cited, translations={"en": given}, **given))
    details = tuple(Detail("fact", "x", sources=draw(CITED), note="y") for _ in range(2))
    written = {"summary": "In hindsight.", "translations": {"en": {"summary": "In hindsight."}}}
    return dataset(event("one", *claims, details=details, **written), sources=SOURCES | PUBLISHED)


@given(told(), DAYS)
def test_nothing_told_of_an_event_names_only_what_was_published_later(
    data: Dataset, on: int
) -> None:
    late = {name for name, each in PUBLISHED.items() if each.published and on < day_of(each)}
    for known in as_known(data, on).events:
        assert all(late.isdisjoint(each.sources) for each in known.details)
        is_all = len(known.claims) == len(data.events[0].claims)
        assert bool(known.summary) == bool(known.translations["en"]) == is_all
        for each in known.claims:
            is_out = not late.issuperset(each.sources)
            shown = {name for name in WORDS if getattr(each, name)}
            assert shown == set(each.translations["en"])
            assert shown == {name for name in WORDS if (is_out if name in SAID else is_all)}


def day_of(source: Source) -> int:
    """The first day of publication of a source that has one."""
    assert source.published is not None
    return source.published.earliest_start


@given(datasets(), DAYS)
def test_events_are_dated_as_the_whole_data_set_dates_them(data: Dataset, on: int) -> None:
    whole, known = to_frame(data, on), to_frame(as_known(data, on), on)
    pd.testing.assert_frame_equal(
        known.drop(columns=HINDSIGHT), whole.drop(columns=HINDSIGHT), check_dtype=True
    )


@given(st.lists(dates(), max_size=4), DAYS)
def test_eras_end_only_where_they_had_ended(spans: list[Date], on: int) -> None:
    eras = tuple(NamedSpan(str(number), span) for number, span in enumerate(spans))
    known = {era.name: era.span for era in as_known(dataset(event(), eras=eras), on).eras}
    begun = {era.name: era.span for era in eras if era.span.earliest_start <= on}
    assert list(known) == list(begun)
    for name, span in begun.items():
        assert known[name].earliest_start == span.earliest_start
        has_ended = span.latest_end <= on
        assert known[name].latest_end == (span.latest_end if has_ended else OPEN_FUTURE)
        assert known[name] == span or not has_ended


@pytest.mark.parametrize(
    ("written", "on", "shown"),
    [
        ("2020-03/2023-05", "2020-02-29", []),
        ("2020-03/2023-05", "2020-05-10", ["2020-03/.."]),
        ("2020-03/2023-05", "2023-05-30", ["2020-03/.."]),
        ("2020-03/2023-05", "2023-05-31", ["2020-03/2023-05"]),
        ("../2023-05", "2020-05-10", [".."]),
        ("[..2023-05]", "2020-05-10", [".."]),
        ("{1990..1995}", "1992", ["1990/.."]),
        ("195X", "1955", ["195X/.."]),
        ("1950S2", "1955", ["1950S2/.."]),
        ("2020-21", "2020-04", ["2020-21/.."]),
        ("2000-11/..", "2020-05-10", ["2000-11/.."]),
    ],
)
def test_era_that_went_on_has_no_end(written: str, on: str, shown: list[str]) -> None:
    data = dataset(event(), eras=(NamedSpan("Fog", parse(written)),))
    assert [era.span.text for era in as_known(data, day(on)).eras] == shown


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


def test_people_wait_until_all_is_said() -> None:
    first, last = claim("..", "announced", "2020-05-04"), claim("..", "announced", "2020-05-26")
    film = event("film", first, last, people=("ada", "ivan"))
    data = dataset(film, event("pier", people=("ada",)))
    early, late = (as_known(data, day(on)) for on in ("2020-05-10", "2020-05-26"))
    assert [each.people for each in early.events] == [(), ("ada",)]
    assert [*early.people] == ["ada"]
    assert (late.events, late.people) == (data.events, data.people)


def test_search_and_filters_follow_the_people_of_the_day() -> None:
    first, last = claim("..", "announced", "2020-05-04"), claim("..", "announced", "2020-05-26")
    data = dataset(event("film", first, last, people=("ivan",)))

    def seen(on: str) -> Catalogue:
        known = as_known(data, day(on))
        return Catalogue(known, to_frame(known, day(on)), day(on))

    early, late = seen("2020-05-10"), seen("2020-05-26")
    assert [find(each, "Волков").mask.tolist() for each in (early, late)] == [[False], [True]]
    assert [unknown("person", ("ivan",), each) for each in (early, late)] == [{"ivan": ""}, {}]
    assert [len(each.names("people").called) for each in (early, late)] == [0, 1]


def test_what_weighs_claims_up_waits_for_the_last_of_them() -> None:
    first = claim("2019-07", "scheduled", "2017", disputes="A report of 2021.", why="It moved.")
    data = dataset(event("plan", first, claim("2020-06", "scheduled", "2018-08-29")))
    (early,) = as_known(data, day("2018-01-01")).events
    (late,) = as_known(data, day("2018-08-29")).events
    assert [(each.disputes, each.why) for each in early.claims] == [("", "")]
    assert late == data.events[0]


def test_words_of_a_claim_come_with_the_first_of_its_sources() -> None:
    seen = claim("2000", sources=("old", "new"), note="Seen from the pier.", quote="A light!")
    data = dataset(event("one", seen), sources=PUBLISHED)
    (before,) = as_known(data, day("2010-04-30")).events
    assert [(each.date, each.note, each.quote) for each in before.claims] == [(seen.date, "", "")]
    assert as_known(data, day("2010-05-01")).events == data.events


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
