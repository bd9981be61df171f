"""The table of events: its columns, its order, and the four points of plans without a date."""

from __future__ import annotations

import pandas as pd
import pytest
from hypothesis import given

from tests.builders import SOURCES, TODAY, claim, datasets, day, event, frame
from timeline.curate.model import Dataset
from timeline.dates import OPEN_FUTURE, OPEN_PAST
from timeline.explore.clock import known_on
from timeline.explore.decades import standing
from timeline.explore.frame import COLUMNS, to_frame

POINTS = ["earliest_start", "latest_start", "earliest_end", "latest_end"]


def row(found: pd.DataFrame) -> pd.Series:
    assert len(found) == 1
    return found.iloc[0]


@pytest.mark.parametrize("events", [(), (event(),)], ids=["none", "one"])
def test_frame_has_its_columns_and_types(events: tuple[object, ...]) -> None:
    found = frame(*events)  # type: ignore[arg-type]
    assert {name: str(dtype) for name, dtype in found.dtypes.items()} == {
        name: dtype for name, (dtype, _) in COLUMNS.items()
    }
    assert list(found.columns) == list(COLUMNS)


def test_row_holds_the_event_as_known() -> None:
    plan = claim("1990~", "scheduled", "1985", unsourced=True, sources=())
    one = event("one", plan, people=("ada",), tags=("storm",), importance=5, summary="It stood.")
    found = row(frame(one))
    assert found.drop(POINTS).to_dict() == {
        "id": "one",
        "title": "One",
        "lane": "towers",
        "kind": "event",
        "status": "scheduled",
        "status_words": "scheduled",
        "importance": 5,
        "summary": "It stood.",
        "people": ("ada",),
        "tags": ("storm",),
        "date": "1990~",
        "words": "about 1990, month not announced",
        "label": "c. 1990",
        "is_span": False,
        "approximate": True,
        "uncertain": False,
        "undated": False,
        "conflict": False,
        "disputed": False,
        "moves": 0,
        "unsourced": True,
        "sources": 0,
        "cited": (),
        "traits": ("upcoming", "overdue", "uncertain", "unsourced"),
    }


def test_points_are_those_of_the_date() -> None:
    found = row(frame(event("one", claim("1990/1992-05"))))
    ends = [day("1990"), day("1991") - 1, day("1992-05"), day("1992-06") - 1]
    assert list(found[POINTS]) == ends
    assert found["is_span"]


def test_sources_are_those_of_all_claims_each_once() -> None:
    one = event("one", claim("1999", sources=("stone", "almanac")), claim(sources=("stone",)))
    assert row(frame(one))[["sources", "cited"]].tolist() == [2, ("stone", "almanac")]


def test_moves_and_conflicts_are_counted() -> None:
    plans = [claim(f"200{n}", "scheduled", f"199{n}") for n in range(3)]
    found = row(frame(event("one", *plans, claim("2005"), claim("2006"))))
    assert (found["moves"], found["conflict"]) == (2, True)


def test_undated_plan_begins_when_first_stated_and_has_no_end() -> None:
    told, again = claim("..", "announced", "2001-05-04"), claim("..", "on-hold", "2009")
    found = row(frame(event("one", told, again)))
    assert list(found[POINTS]) == [day("2001-05-04")] * 2 + [OPEN_FUTURE] * 2
    assert (found["undated"], found["is_span"], found["label"]) == (True, True, "")


def test_undated_plan_that_was_cancelled_ends_when_it_was_called_off() -> None:
    told, off = claim("..", "announced", "2001-05-04"), claim("..", "cancelled", "2009-02-03")
    found = row(frame(event("one", told, off)))
    assert list(found[POINTS]) == [day("2001-05-04")] * 2 + [day("2009-02-03")] * 2


def test_undated_plan_of_an_unknown_day_has_no_start() -> None:
    found = row(frame(event("one", claim("..", "rumoured"))))
    assert list(found[POINTS]) == [OPEN_PAST] * 2 + [OPEN_FUTURE] * 2


def test_rows_stand_by_start_then_end_then_id() -> None:
    found = frame(
        event("d", claim("1999")),
        event("c", claim("1990/1995")),
        event("b", claim("1990")),
        event("a", claim("1990")),
        event("e", claim("-0044-03-15")),
    )
    assert list(found["id"]) == ["e", "a", "b", "c", "d"]
    assert list(found.index) == [0, 1, 2, 3, 4]


def test_event_of_which_nothing_was_known_is_absent() -> None:
    assert frame(event("one", claim("2001")), on=day("2000")).empty


def test_texts_stand_in_the_frame_without_their_marks() -> None:
    one = event("one", summary="A *great* `tower`.")
    assert row(frame(one))["summary"] == "A great tower."


@given(datasets())
def test_frame_has_a_row_for_each_event_known(given_data: Dataset) -> None:
    found = to_frame(given_data, TODAY)
    known = {e.id for e in given_data.events if known_on(e, SOURCES, TODAY)}
    assert set(found["id"]) == known
    assert len(found) == len(known)
    begun = found["earliest_start"][found["earliest_start"] > OPEN_PAST]
    assert begun.is_monotonic_increasing
    stands = list(map(standing, found["earliest_start"], found["latest_end"]))
    assert stands == sorted(stands)
    assert (found["earliest_start"] <= found["latest_end"]).all()
