"""What events went through as stops on an axis: where they stand, which are drawn, which seen."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import TODAY, claim, dataset, datasets, day, event
from timeline.curate.model import Dataset, Event
from timeline.dates import OPEN_PAST
from timeline.draw.courses import (
    BACK,
    DECADE,
    LEAST,
    WEIGHTS,
    Course,
    Stop,
    choose,
    courses,
    days_of,
    foremost,
)
from timeline.explore.changes import Change, Knowledge, compare

FILM = event(
    "film",
    claim("2019-07-12", "scheduled", stated="2017-06-30"),
    claim("2020-06-26", "scheduled", stated="2018-08-29"),
    claim("2020-06-26", "released"),
)
PLAN = event(
    "plan",
    claim("..", "announced", stated="2020-05-04"),
    claim("2022", "scheduled", stated="2021-01-01"),
    claim("..", "on-hold", stated="2022-02-02"),
)


def changes(*events: Event, since: int = OPEN_PAST) -> Sequence[Change]:
    data = dataset(*events)
    return compare(Knowledge(data, since - 1), Knowledge(data, TODAY))


def course_of(each: Event, since: int = OPEN_PAST) -> Course:
    (found,) = courses(changes(each, since=since))
    return found


def noon(text: str) -> float:
    return day(text) + 0.5


def test_moved_date_leads_from_the_old_to_the_new_day() -> None:
    found = course_of(FILM)
    assert found.stops == (
        Stop("added", noon("2019-07-12")),
        Stop("moved", noon("2020-06-26"), noon("2019-07-12"), 350),
        Stop("confirmed", noon("2020-06-26")),
    )
    assert (found.moves, found.is_open, found.known) == ((350,), False, day("2020-06-26"))
    assert found.weight == WEIGHTS["moved"]


def test_days_are_told_of_moves_from_a_day_to_a_day() -> None:
    vague = claim("2023-05/2023-11", "scheduled", stated="2022-01-01")
    film = event("film", *FILM.claims[:2])
    vaguer = event("vaguer", *FILM.claims[:2], vague)
    found = {each.event: each.moves for each in courses(changes(film, vaguer))}
    assert found == {"film": (350,), "vaguer": ()}


def test_plan_without_a_date_stands_where_that_was_said() -> None:
    found = course_of(PLAN)
    middle = (day("2022") + day("2023")) / 2
    assert [(stop.kind, stop.day, stop.before) for stop in found.stops] == [
        ("added", noon("2020-05-04"), None),
        ("dated", middle, noon("2021-01-01")),
        ("status", middle, None),
        ("on-hold", noon("2022-02-02"), None),
    ]
    assert found.is_open


def test_date_that_was_dropped_leads_to_the_day_on_which_that_was_said() -> None:
    again = claim("..", "scheduled", stated="2022-02-02")
    *_, last = course_of(event("plan", *PLAN.claims[:2], again)).stops
    assert last == Stop("undated", noon("2022-02-02"), (day("2022") + day("2023")) / 2)


def test_cancelled_plan_goes_nowhere() -> None:
    plan = event(
        "plan",
        claim("..", "announced", stated="2020-05-04"),
        claim("..", "cancelled", stated="2021-01-01"),
    )
    found = course_of(plan)
    assert [(stop.kind, stop.day) for stop in found.stops] == [
        ("added", noon("2020-05-04")),
        ("cancelled", noon("2021-01-01")),
    ]
    assert not found.is_open


def test_span_stands_at_its_first_sure_day() -> None:
    found = course_of(event("strike", claim("2023-05-02/2023-09-27")))
    assert found.stops == (Stop("added", float(day("2023-05-02"))),)


def test_event_without_any_day_is_left_out() -> None:
    nowhere = event("nowhere", claim("..", "announced"))
    assert courses(changes(nowhere)) == []


@given(datasets(12, 4))
def test_every_change_that_has_a_day_is_a_stop(data: Dataset) -> None:
    found = compare(Knowledge(data, OPEN_PAST - 1), Knowledge(data, TODAY))
    drawn = courses(found)
    assert {each.kind for each in found} <= set(WEIGHTS)
    assert len({each.event for each in drawn}) == len(drawn)
    assert {each.event for each in drawn} <= {each.event for each in found}
    assert sum(len(each.stops) for each in drawn) <= len(found)
    for each in drawn:
        assert {stop.kind for stop in each.stops} <= set(WEIGHTS)
        assert all(day > OPEN_PAST for day in each.days)


def plain(name: str, *kinds: str, known: int = 0) -> Course:
    return Course(name, tuple(Stop(kind, 0.0) for kind in kinds), False, known)


def test_what_says_the_most_is_drawn_first_then_what_matters_then_what_is_new() -> None:
    found = [
        plain("new", "added", known=9),
        plain("newer", "added", known=11),
        plain("great", "added", known=1),
        plain("off", "added", "cancelled"),
        plain("moved", "moved"),
    ]
    importance = {"new": 1, "newer": 1, "great": 5, "off": 1, "moved": 1}
    assert [each.event for each in choose(found, importance, 9)] == [
        *("moved", "off", "great", "newer", "new"),
    ]
    assert [each.event for each in choose(found, importance, 2)] == ["moved", "off"]


def test_axis_begins_with_a_date_not_far_before_the_first_day() -> None:
    def span(*days: float) -> tuple[float, float]:
        return days_of([Course("a", tuple(Stop("added", each) for each in days), False, 0)], 0, 100)

    assert span(10, 50) == (10, 100)
    assert span(-BACK * 100, 50) == (-25, 100)
    assert span(-BACK * 100 - 1, 50) == (50, 100)
    assert span(50, 400) == (50, 400)
    assert span(50, 9e9) == (50, 100 + DECADE)
    assert span(99.0) == (100 - LEAST, 100)


def test_axis_from_the_beginning_begins_with_the_first_date() -> None:
    found = [plain("a", "added"), Course("b", (Stop("moved", 5.0, -70_000.0),), False, 0)]
    assert days_of(found, OPEN_PAST, 100.0) == (-70_000, 100)
    assert days_of([], OPEN_PAST, 100.0) == (70, 100)


@given(
    st.lists(st.floats(-9e5, 9e5), max_size=8),
    st.integers(-90_000, 20_000) | st.just(OPEN_PAST),
    st.floats(20_001, 30_000),
)
def test_axis_always_holds_today_and_some_days(days: list[float], since: int, today: float) -> None:
    found = [Course("a", (Stop("added", each),), False, 0) for each in days]
    first, last = days_of(found, since, today)
    assert first + LEAST <= last
    assert today <= last


@pytest.mark.parametrize(
    ("days", "kinds", "seen"),
    [
        ([0.0, 50.0], ("added", "confirmed"), ["added", "confirmed"]),
        ([0.0, 4.0], ("added", "confirmed"), ["confirmed"]),
        ([0.0, 4.0], ("confirmed", "resourced"), ["confirmed"]),
        ([0.0, 0.0, 0.0], ("resourced", "resourced", "resourced"), ["resourced"]),
    ],
)
def test_of_marks_at_one_place_the_weightiest_is_seen(
    days: list[float], kinds: tuple[str, ...], seen: list[str]
) -> None:
    stops = [Stop(kind, each) for kind, each in zip(kinds, days, strict=True)]
    assert [stop.kind for stop in foremost(stops, lambda day: day, 6.0)] == seen
