"""The shipped data: what a reader of its two source documents would look for is there."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from datetime import date
from pathlib import Path

import pandas as pd
import pytest

from timeline.curate.load import load
from timeline.curate.model import Dataset, Event, Lane, NamedSpan
from timeline.dates import to_days
from timeline.explore.asof import as_known, day_asked
from timeline.explore.catalogue import Catalogue
from timeline.explore.clock import known_on
from timeline.explore.filters import is_found
from timeline.explore.frame import to_frame
from timeline.explore.search import find
from timeline.explore.stats import stats
from timeline.explore.translate import all_texts, translated

TODAY = to_days(2026, 11, 21)
DATA = Path(__file__).parent.parent / "data"


@pytest.fixture(scope="module")
def dataset() -> Dataset:
    loaded = load(DATA, TODAY)
    assert [each for each in loaded.problems if each.severity != "note"] == []
    return loaded.dataset


@pytest.fixture(scope="module")
def frame(dataset: Dataset) -> pd.DataFrame:
    return to_frame(dataset, TODAY)


@pytest.mark.parametrize(
    ("words", "event"),
    [
        ("moscow 1987", "moscow-trip-1987"),
        ("embassy", "moscow-embassy-1987"),
        ("mosfilm ryazanov", "moscow-mosfilm-ryazanov"),
        ("bolshoi", "moscow-bolshoi-1987"),
        ("countryside", "moscow-countryside-1987"),
        ("minders", "moscow-kgb-handlers"),
        ("joint film", "moscow-joint-film"),
        ("moscow 1988", "moscow-trip-1987"),
        ("mission impossible 1992", "mission-impossible"),
        ("mission impossible 1996", "mission-impossible"),
        ("cruise/wagner founded 1993", "cruise-wagner-founded"),
        ("space film liman", "untitled-space-film"),
        ("nasa confirms", "bridenstine-confirms"),
        ("musk fun", "musk-reply"),
        ("october 2021 booking", "untitled-space-film"),
        ("universal $200 million", "universal-commitment"),
        ("space film on hold", "untitled-space-film"),
        ("vyzov", "the-challenge"),
        ("cosmonaut training", "challenge-training"),
        ("16 september 2021 cleared", "challenge-clearance"),
        ("soyuz launch 5 october 2021", "soyuz-ms-19-launch"),
        ("12 days iss", "challenge-shoot"),
        ("the challenge 2023", "the-challenge"),
        ("inspiration4", "inspiration4"),
        ("inspiration4 call", "inspiration4-call"),
        ("digger october 2026", "digger"),
        ("edge of tomorrow 2", "edge-of-tomorrow-2"),
        ("top gun 3", "top-gun-3"),
        ("days of thunder sequel", "days-of-thunder-sequel"),
        ("broadsword", "broadsword"),
        ("deeper", "deeper"),
        ("les grossman", "les-grossman-film"),
    ],
)
def test_search_finds_what_the_documents_tell(
    dataset: Dataset, frame: pd.DataFrame, words: str, event: str
) -> None:
    found = is_found(Catalogue(dataset, frame, TODAY), "search", (words,))
    assert event in set(frame["id"][found])


@pytest.mark.parametrize(
    ("event", "status"),
    [
        ("digger", "scheduled"),
        ("deeper", "on-hold"),
        ("untitled-space-film", "on-hold"),
        ("moscow-joint-film", "cancelled"),
        ("the-challenge", "released"),
        ("les-grossman-film", "rumoured"),
    ],
)
def test_status_says_what_the_sources_know(frame: pd.DataFrame, event: str, status: str) -> None:
    assert frame.set_index("id").loc[event, "status"] == status


def test_rival_datings_are_kept_and_show_as_conflicts(dataset: Dataset) -> None:
    events = {event.id: event for event in dataset.events}
    for name, dates in {
        "moscow-trip-1987": {"1987-08~", "1988"},
        "mission-impossible": {"1996-05-21", "1996-05-22"},
        "challenge-clearance": {"2021-09-16", "2021-10-04"},
    }.items():
        known = known_on(events[name], dataset.sources, TODAY)
        assert known is not None
        assert dates <= {claim.date.text for claim in known.rivals}


def test_mission_impossible_keeps_1992_as_a_mistake(dataset: Dataset) -> None:
    event = next(event for event in dataset.events if event.id == "mission-impossible")
    wrong = [claim for claim in event.claims if claim.date.text == "1992"]
    assert [claim.rank for claim in wrong] == ["deprecated"]
    assert all(claim.why and claim.sources for claim in wrong)


def test_in_june_2020_the_space_film_is_a_plan_for_the_future(dataset: Dataset) -> None:
    day = date(2020, 6, 15).toordinal() - date(1970, 1, 1).toordinal()
    frame = to_frame(dataset, day).set_index("id")
    assert frame.loc["untitled-space-film", "status"] == "announced"
    assert "the-challenge" not in frame.index or frame.loc["the-challenge", "status"] != "released"


def known(dataset: Dataset, day: str) -> pd.DataFrame:
    asked = day_asked(day, TODAY)
    assert asked is not None
    return to_frame(as_known(dataset, asked), asked).set_index("id")


def test_data_set_is_as_large_as_its_story(dataset: Dataset) -> None:
    found = stats(dataset, TODAY)
    assert found.events >= 200
    assert found.claims >= 300
    assert found.sources >= 200
    assert found.sourced / found.claims > 0.95
    assert set(found.due) == {"digger", "paramount-wbd-completion"}


def test_every_source_is_used_and_says_how_far_it_goes(dataset: Dataset) -> None:
    claims = {name for event in dataset.events for claim in event.claims for name in claim.sources}
    details = {name for event in dataset.events for each in event.details for name in each.sources}
    values = {name for each in dataset.measures for value in each.values for name in value.sources}
    assert set(dataset.sources) - claims - details - values == set()
    assert [name for name, source in dataset.sources.items() if not source.reliability] == []


def test_as_known_in_june_2020_nobody_speaks_of_the_challenge(dataset: Dataset) -> None:
    frame = known(dataset, "2020-06-01")
    assert frame.loc["untitled-space-film", "status"] == "announced"
    assert [event for event in frame.index if "challenge" in event] == []


def test_as_known_in_may_2020_the_space_film_has_no_director(dataset: Dataset) -> None:
    day = to_days(2020, 5, 10)
    data = as_known(dataset, day)
    (film,) = (each for each in data.events if each.id == "untitled-space-film")
    assert "2021" not in repr(film)
    assert "Liman" not in repr(film)
    (late,) = (each for each in dataset.events if each.id == film.id)
    assert "Liman" in repr(late)
    assert "untitled-space-film" not in found_ids(data, day, "liman")
    assert "untitled-space-film" in found_ids(data, day, "space film")
    assert "2020-03/.." in [era.span.text for era in data.eras]


def found_ids(data: Dataset, day: int, words: str) -> list[str]:
    frame = to_frame(data, day)
    return list(frame["id"][find(Catalogue(data, frame, day), words).mask])


def test_as_known_in_october_2021_the_crew_is_on_the_station(dataset: Dataset) -> None:
    frame = known(dataset, "2021-10-06")
    for event in ("soyuz-ms-19-launch", "challenge-crew-aboard"):
        assert frame.loc[event, "status"] == "happened"
    assert frame.loc["challenge-crew-aboard", "latest_end"] > to_days(2021, 10, 6)
    (film,) = (each for each in dataset.events if each.id == "untitled-space-film")
    (booking,) = (claim for claim in film.claims if claim.date.text == "2021-10")
    assert (booking.rank, booking.stated and booking.stated.text) == ("deprecated", "2020-09-19")
    assert booking.why


@pytest.mark.parametrize(
    ("day", "date"),
    [
        ("2017-07-01", "2019-07-12"),
        ("2019-01-01", "2020-06-26"),
        ("2020-03-02", "2020-06-24"),
        ("2020-04-02", "2020-12-23"),
        ("2020-07-23", "2021-07-02"),
        ("2021-04-09", "2021-11-19"),
        ("2021-09-01", "2022-05-27"),
    ],
)
def test_top_gun_maverick_is_due_when_it_was_said_to_be(
    dataset: Dataset, day: str, date: str
) -> None:
    assert known(dataset, day).loc["top-gun-maverick", "date"] == date


def test_every_claim_of_a_plan_knows_when_it_was_said(dataset: Dataset) -> None:
    for event in dataset.events:
        for claim in event.claims:
            said = claim.stated or any(
                dataset.sources[source].published for source in claim.sources
            )
            assert claim.status in {"happened", "released"} or said, event.id


def test_related_events_point_at_each_other(dataset: Dataset) -> None:
    pairs = {(event.id, other) for event in dataset.events for other in event.related}
    assert {(other, event) for event, other in pairs} == pairs


def test_landmarks_are_few(dataset: Dataset) -> None:
    counted = Counter(event.importance for event in dataset.events)
    assert counted[5] <= len(dataset.events) / 7


def test_lanes_hold_the_whole_story(frame: pd.DataFrame) -> None:
    counted = Counter(frame["lane"])
    assert counted["films"] >= 58
    assert counted["plans"] >= 7
    assert counted["industry"] >= 12
    assert min(counted["space"], counted["us-soviet"]) >= 12


def untranslated(told: Iterable[Event | Lane | NamedSpan], field: str) -> list[str]:
    """The texts without a Russian one."""
    lacking = (each for each in told if field not in each.translations.get("ru", {}))
    return [getattr(each, field) for each in lacking]


def test_frame_of_the_picture_is_in_russian_too(dataset: Dataset) -> None:
    assert set(dataset.translations["ru"]) == {"title", "subtitle", "alt"}
    assert untranslated(dataset.lanes, "name") == untranslated(dataset.lanes, "help") == []
    assert untranslated((*dataset.ranges, *dataset.eras), "name") == []
    assert untranslated(dataset.ranges, "alt") == []


def test_alternative_texts_are_short_enough_to_be_heard(dataset: Dataset) -> None:
    for told in (dataset, *dataset.ranges):
        for text in all_texts(told, "alt"):
            assert 60 < len(text) <= 190, text


def test_lanes_of_two_countries_are_told_in_russian_too(dataset: Dataset) -> None:
    events = [event for event in dataset.events if event.lane in {"space", "us-soviet"}]
    assert untranslated(events, "title") == ["Inspiration4"]
    assert untranslated(events, "summary") == []


def test_who_takes_part_there_has_a_russian_name(dataset: Dataset) -> None:
    events = [event for event in dataset.events if event.lane in {"space", "us-soviet"}]
    people = {person for event in events for person in event.people}
    assert [name for name in people if "ru" not in dataset.people[name].translations] == []
    assert dataset.people["klim-shipenko"].translations["ru"] == {"name": "Клим Шипенко"}


def test_russian_texts_are_in_cyrillic(dataset: Dataset) -> None:
    russian = translated(dataset, "ru")
    events = [event for event in russian.events if "title" in event.translations.get("ru", {})]
    assert len(events) > 100
    texts = [text for event in events for text in event.translations["ru"].values()]
    assert [text for text in texts if not re.search("[а-яё]{2}", text)] == []


def test_data_in_russian_differ_in_texts_only(dataset: Dataset, frame: pd.DataFrame) -> None:
    russian = to_frame(translated(dataset, "ru"), TODAY).set_index("id")
    assert russian.loc["the-challenge", "title"] == "Вызов"
    assert russian.loc["digger", "title"] == "Digger"
    same = ["lane", "status", "date", "earliest_start", "latest_end"]
    pd.testing.assert_frame_equal(russian[same], frame.set_index("id")[same])
