"""Filters: what each leaves, how they join, what their counts promise, how they say themselves."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import TODAY, claim, dataset, datasets, event
from timeline.curate.model import Dataset, Lane
from timeline.explore.catalogue import Catalogue
from timeline.explore.filters import (
    FILTERS,
    Choice,
    Part,
    canonical,
    check,
    choices,
    describe,
    join,
    masks,
    parts,
    unknown,
)
from timeline.explore.frame import to_frame

DATA = dataset(
    event(
        "pharos",
        claim("-0279~/1303"),
        tags=("stone", "wonder"),
        summary="At the harbour.",
        kind="tower",
    ),
    event("bell", claim("1811-02-01"), people=("ada",), tags=("stone",), title="Bell Röck"),
    event("horn", claim("1851"), lane="sounds", people=("ada", "ivan"), tags=("fog-horn",)),
    event("plan", claim("2030", "scheduled", "2020"), lane="sounds"),
    event("dream", claim("..", "on-hold", "2015")),
)
CATALOGUE = Catalogue(DATA, to_frame(DATA, TODAY), TODAY)
Chosen = Mapping[str, tuple[str, ...]]


def left(chosen: Chosen, catalogue: Catalogue = CATALOGUE, without: str = "") -> list[str]:
    mask = join(catalogue, masks(catalogue, chosen), without)
    return sorted(catalogue.frame["id"][mask])


def offered(key: str, chosen: Chosen, catalogue: Catalogue = CATALOGUE) -> list[Choice]:
    mask = join(catalogue, masks(catalogue, chosen), without=key)
    return list(choices(key, catalogue, mask, chosen.get(key, ())))


def catalogue_of(data: Dataset) -> Catalogue:
    return Catalogue(data, to_frame(data, TODAY), TODAY)


@pytest.mark.parametrize(
    ("chosen", "expected"),
    [
        ({}, "bell dream horn pharos plan"),
        ({"q": ("rock",)}, "bell"),
        ({"q": ("RÖCK bell",)}, "bell"),
        ({"q": ("harbour pharos",)}, "pharos"),
        ({"q": ("волков",)}, "horn"),
        ({"q": ("(",)}, "bell dream horn pharos plan"),
        ({"q": ("nowhere",)}, ""),
        ({"q": ("-bell lane:towers",)}, "dream pharos"),
        ({"lane": ("sounds",)}, "horn plan"),
        ({"status": ("on-hold", "scheduled")}, "dream plan"),
        ({"is": ("undated",)}, "dream"),
        ({"is": ("undated", "upcoming")}, "dream plan"),
        ({"kind": ("tower",)}, "pharos"),
        ({"tag": ("stone",)}, "bell pharos"),
        ({"tag": ("wonder", "fog-horn")}, "horn pharos"),
        ({"person": ("ivan",)}, "horn"),
        ({"from": ("1811",)}, "bell dream horn plan"),
        ({"from": ("1811-02-02",)}, "dream horn plan"),
        ({"to": ("1811-01",)}, "pharos"),
        ({"to": ("1811-02",)}, "bell pharos"),
        ({"from": ("1300",), "to": ("1900",)}, "bell horn pharos"),
        ({"tag": ("stone",), "person": ("ada",)}, "bell"),
        ({"lane": ("nowhere",)}, ""),
        ({"lane": ()}, "bell dream horn pharos plan"),
    ],
    ids=str,
)
def test_filter_leaves(chosen: Chosen, expected: str) -> None:
    assert left(chosen) == expected.split()


def test_filter_left_out_of_account() -> None:
    chosen = {"lane": ("sounds",), "person": ("ivan",)}
    assert left(chosen, without="person") == ["horn", "plan"]


def test_frame_is_not_changed() -> None:
    before = CATALOGUE.frame.copy(deep=True)
    left({"q": ("stone",), "tag": ("stone",), "from": ("1800",)})
    assert CATALOGUE.frame.equals(before)


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        ("lane", [("sounds", "Sounds", 2), ("towers", "Towers", 3)]),
        ("status", [("happened", "happened", 3), ("on-hold", "on hold", 1)]),
        ("tag", [("stone", "stone", 2), ("fog-horn", "fog horn", 1), ("wonder", "wonder", 1)]),
        ("person", [("ada", "Ada Rocha", 2), ("ivan", "Иван Волков", 1)]),
        ("kind", [("event", "event", 4), ("tower", "tower", 1)]),
        ("q", []),
    ],
)
def test_choices_are_named_and_counted(key: str, expected: list[tuple[str, str, int]]) -> None:
    found = [(each.value, each.name, each.count) for each in offered(key, {})]
    assert found[: len(expected)] == expected


def test_traits_are_offered_in_their_order_also_those_of_no_event() -> None:
    assert [(each.name, each.count) for each in offered("is", {})] == [
        ("still to come", 2),
        ("date passed", 0),
        ("date moved", 0),
        ("without a date", 1),
        ("date uncertain", 4),
        ("dates disagree", 0),
        ("date or detail disputed", 0),
        ("no source", 0),
    ]


def test_choices_say_which_are_chosen() -> None:
    found = offered("lane", {"lane": ("sounds",)})
    assert [(each.value, each.chosen) for each in found] == [("sounds", True), ("towers", False)]


CHOSEN = st.fixed_dictionaries(
    {},
    optional={
        "q": st.sampled_from([("a",), ("almanac",), ("a b",)]),
        "lane": st.sets(st.sampled_from(["birds", "keepers", "towers"])).map(sorted).map(tuple),
        "status": st.sampled_from([("happened",), ("on-hold", "scheduled")]),
        "tag": st.sampled_from([("storm",), ("fog-horn", "storm")]),
        "person": st.sampled_from([("ada",), ("ivan", "ada")]),
        "from": st.sampled_from([("1990",), ("-0100",), ("2015-02",)]),
        "to": st.sampled_from([("1990",), ("2030",)]),
    },
)


@given(datasets(), CHOSEN, st.sampled_from(["lane", "status", "tag", "person"]))
def test_count_is_what_the_choice_leaves(given_data: Dataset, chosen: Chosen, key: str) -> None:
    catalogue = catalogue_of(given_data)
    for each in offered(key, chosen, catalogue):
        assert each.count == len(left({**chosen, key: (each.value,)}, catalogue))


@given(datasets(), CHOSEN)
def test_filters_join_by_and_values_by_or(given_data: Dataset, chosen: Chosen) -> None:
    catalogue = catalogue_of(given_data)
    sets = [set(left({key: values}, catalogue)) for key, values in chosen.items()]
    assert set(left(chosen, catalogue)) == set(catalogue.frame["id"]).intersection(*sets)
    for key, values in chosen.items():
        if FILTERS[key].kind == "choice" and values:
            each = [set(left({key: (value,)}, catalogue)) for value in values]
            assert set(left({key: values}, catalogue)) == set().union(*each)


def test_tag_written_twice_counts_once() -> None:
    data = dataset(event("one", tags=("storm", "storm")))
    (found,) = offered("tag", {}, catalogue_of(data))
    assert found.count == 1


def test_choice_is_said_in_words() -> None:
    chosen = {
        "to": ("1990-05",),
        "from": ("-0043",),
        "person": ("ivan",),
        "status": ("on-hold", "scheduled"),
        "lane": ("towers", "nowhere"),
        "q": ("bell rock",),
        "tag": (),
    }
    assert describe(chosen, CATALOGUE) == (
        ("q", "'bell', 'rock'"),
        ("lane", "Towers or nowhere"),
        ("status", "on hold or scheduled"),
        ("person", "Иван Волков"),
        ("from", "from 44 BCE"),
        ("to", "to May 1990"),
    )


def test_each_term_of_a_search_is_a_part_of_its_own() -> None:
    found = parts({"q": ('bell  -tag:stone person:"ada rocha"',), "to": ("1990",)}, CATALOGUE)
    assert list(found) == [
        Part("q", "'bell'", ('-tag:stone person:"ada rocha"',)),
        Part("q", "not Tag: stone", ('bell person:"ada rocha"',)),
        Part("q", "Person: Ada Rocha", ("bell  -tag:stone",)),
        Part("to", "to 1990", ()),
    ]


def test_operator_without_a_value_is_no_part() -> None:
    assert list(parts({"q": ("bell before:",)}, CATALOGUE)) == [Part("q", "'bell'", ("before:",))]
    assert list(parts({"q": ("-tag:",)}, CATALOGUE)) == []


def test_last_term_leaves_nothing() -> None:
    assert list(parts({"q": ("bell",)}, CATALOGUE)) == [Part("q", "'bell'", ())]


def test_lane_without_events_is_offered() -> None:
    data = replace(DATA, lanes=(*DATA.lanes, Lane("fogs", "Fogs")))
    assert [each.count for each in offered("lane", {}, catalogue_of(data))] == [2, 3, 0]


def test_key_of_a_choice_knows_no_order_and_nothing_empty() -> None:
    one = canonical({"tag": ("stone",), "q": ("bell",), "lane": ()})
    assert one == canonical({"q": ("bell",), "tag": ("stone",)}) != canonical({"q": ("bell",)})


@pytest.mark.parametrize(
    ("key", "values", "expected"),
    [
        ("tag", ("stone",), {}),
        ("tag", ("stones", "zzz"), {"stones": "stone", "zzz": ""}),
        ("lane", ("sound",), {"sound": "sounds"}),
        ("is", ("moved", "disputd"), {"disputd": "disputed"}),
        ("q", ("nowhere",), {}),
    ],
)
def test_value_that_no_event_has_is_unknown(
    key: str, values: tuple[str, ...], expected: Mapping[str, str]
) -> None:
    assert unknown(key, values, CATALOGUE) == expected


@pytest.mark.parametrize(
    ("key", "values", "said"),
    [
        ("from", ("1990",), ""),
        ("lane", ("no such lane",), ""),
        ("to", ("1990-13",), "'1990-13' is not a date; write 1987, 1987-08 or 1987-08-05"),
    ],
)
def test_check_says_why_not(key: str, values: tuple[str, ...], said: str) -> None:
    assert check(key, values) == said
