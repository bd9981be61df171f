"""The orders of the table: what decides, that equal ones stay in the order of time."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import TODAY, claim, dataset, datasets, event
from timeline.curate.model import STATUSES, Dataset
from timeline.explore.catalogue import Catalogue
from timeline.explore.frame import to_frame
from timeline.explore.orders import ORDERS, SORTS, arrange, first, title_key
from timeline.explore.spans import Places
from timeline.explore.window import Window


def catalogue(data: Dataset) -> Catalogue:
    return Catalogue(data, to_frame(data, TODAY), TODAY)


def every_row(of: Catalogue) -> Places:
    return ORDERS["date"].ranks(of)


def ids(data: Dataset, sort: str) -> list[str]:
    of = catalogue(data)
    return of.frame["id"].iloc[arrange(of, every_row(of), sort)].tolist()


def test_each_order_has_its_reverse() -> None:
    assert SORTS == (
        "date", "-date", "title", "-title", "lane", "-lane",
        "status", "-status", "sources", "-sources",
    )  # fmt: skip


def test_titles_are_sorted_as_a_reader_expects() -> None:
    titles = ["Яма", "apollo 11", "“Zeta”", "Émile", "Apollo 9", "eclair", "Ёлка", "Eclair 2"]
    assert sorted(titles, key=title_key) == [
        "Apollo 9", "apollo 11", "eclair", "Eclair 2", "Émile", "“Zeta”", "Ёлка", "Яма",
    ]  # fmt: skip


def test_lanes_and_statuses_stand_in_their_own_order() -> None:
    data = dataset(
        event("a", claim("1990", "cancelled", "1980"), lane="towers"),
        event("b", claim("1991", "happened"), lane="birds"),
        event("c", claim("1992", "released"), lane="keepers"),
    )
    data = replace(data, lanes=tuple(reversed(data.lanes)))
    assert ids(data, "lane") == ["a", "c", "b"]
    assert ids(data, "-lane") == ["b", "c", "a"]
    assert ids(data, "status") == ["b", "c", "a"]


@pytest.mark.parametrize("sort", ["title", "-title", "sources", "-sources", "lane", "-status"])
def test_what_is_equal_stays_in_the_order_of_time(sort: str) -> None:
    data = dataset(
        *(event(f"e{year}", claim(str(year)), title="Same") for year in range(1990, 1999))
    )
    assert ids(data, sort) == [f"e{year}" for year in range(1990, 1999)]


@given(datasets(), st.sampled_from(list(ORDERS)))
def test_an_order_rises_and_its_reverse_falls(data: Dataset, key: str) -> None:
    of = catalogue(data)
    ranks, rows = ORDERS[key].ranks(of), every_row(of)
    for sort, sign in ((key, 1), (f"-{key}", -1)):
        places = arrange(of, rows, sort)
        assert sorted(places) == rows.tolist()
        keys = [(sign * ranks[place], place) for place in places]
        assert keys == sorted(keys)


@given(datasets(), st.data())
def test_some_rows_keep_the_order_that_all_have(data: Dataset, draw: st.DataObject) -> None:
    of = catalogue(data)
    sort = draw.draw(st.sampled_from(SORTS))
    rows = every_row(of)[:: draw.draw(st.integers(1, 3))]
    all_in_order = arrange(of, every_row(of), sort).tolist()
    kept = set(rows.tolist())
    found = rows[arrange(of, rows, sort)].tolist()
    assert found == [row for row in all_in_order if row in kept]


@given(datasets(), st.integers(-160_000, 25_000), st.integers(1, 90_000), st.integers(1, 30))
def test_first_are_the_first_that_the_window_shows(
    data: Dataset, start: int, span: int, most: int
) -> None:
    of, window = catalogue(data), Window(start, start + span)
    places = every_row(of)[::-1]
    shown = [place for place in places if of.spans.shows(place, window)]
    assert first(places, of.spans, window, most).tolist() == shown[:most]


def test_every_status_has_a_place() -> None:
    events = [event(f"e{n}", claim("1990", each, "1980")) for n, each in enumerate(STATUSES)]
    ranks = ORDERS["status"].ranks(catalogue(dataset(*events)))
    assert sorted(ranks) == list(range(len(STATUSES)))
