"""Completion: what is offered for the term under the caret, in which order, and what it writes."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import claim, dataset, datasets, event
from tests.explore.test_search import TYPED, catalogue_of
from timeline.curate.model import Dataset, Person
from timeline.explore.complete import Completion, complete
from timeline.explore.search import find

CATALOGUE = catalogue_of(
    dataset(
        event("fire", claim("1811"), title="Light of Lima", people=("liman",), importance=1),
        event("horn", claim("1851"), title="The limit", people=("liman", "lin"), lane="lamps"),
        event("bell", claim("1900"), title="Night light", importance=5, tags=("fog horn",)),
        event("glow", claim("1950"), title="Вызов", lane="lamps", tags=("light",)),
        people={
            "liman": Person("liman", "Doug Liman"),
            "lin": Person("lin", "Lin"),
            "berlin": Person("berlin", "Ivan Berlin"),
        },
    )
)
EVERY = np.ones(len(CATALOGUE.frame), dtype=bool)


def offered(text: str, caret: int | None = None, **more: int) -> list[Completion]:
    return complete(CATALOGUE, EVERY, text, len(text) if caret is None else caret, **more)


def written(text: str, each: Completion) -> str:
    return text[: each.start] + each.insert + text[each.end :]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        ("tom ", []),
        ("sta", ["operator status:"]),
        ("-pers", ["operator person:"]),
        ("lim", ["event The limit", "event Light of Lima", "person Doug Liman 2"]),
        ("li", ["event Light of Lima", "event Night light", "event The limit",
                "person Doug Liman 2", "person Lin 1", "tag light 1"]),
        ("light", ["event Light of Lima", "event Night light", "tag light 1"]),
        ("lihgt", ["event Light of Lima", "event Night light", "tag light 1"]),
        ("vyz", ["event Вызов"]),
        ("-lim", ["person Doug Liman 2"]),
        ("lamps", ["lane Lamps 2"]),
        ("lane:", ["lane Lamps 2", "lane Towers 2"]),
        ("lane:tow", ["lane Towers 2"]),
        ("-lane:tow", ["lane Towers 2"]),
        ("lane:lamps person:l", ["person Doug Liman 1", "person Lin 1", "person Ivan Berlin 0"]),
        ("lane:lamps,tow", ["lane Towers 2"]),
        ("lane:lamps,", ["lane Lamps 2", "lane Towers 2"]),
        ("person:\"doug l", ["person Doug Liman 2"]),
        ("status:", ["status happened 4"]),
        ("is:no", ["is no source 0"]),
        ("source:sto", ["source Stone in the yard 4"]),
        ("kind:ev", ["kind event 4"]),
        ("tag:fog", ["tag fog horn 1"]),
        ("title:lim", ["event The limit", "event Light of Lima"]),
        ("title:", []),
        ("before:19", []),
        ("zzz", []),
    ],
)  # fmt: skip
def test_offers(text: str, expected: list[str]) -> None:
    found = offered(text, most=6)
    told = [f"{each.kind} {each.label}" for each in found]
    counts = ["" if each.count is None else f" {each.count}" for each in found]
    said = [name + count for name, count in zip(told, counts, strict=True)]
    if text == "status:":
        said = said[:1]
    assert said == expected


@pytest.mark.parametrize(
    ("text", "caret", "result"),
    [
        ("tom la", 6, "tom lane:"),
        ("-pers", 5, "-person:"),
        ("per light", 3, "person: light"),
        ("doug light", 10, 'doug title:"Light of Lima"'),
        ("person:lim", 10, "person:liman"),
        ("person:lin,lim before:1990", 14, "person:lin,liman before:1990"),
        ("person:lin,", 11, "person:lin,liman"),
        ('person:"doug', 12, "person:liman"),
        ("-dou", 4, "-person:liman"),
        ("tag:fog", 7, 'tag:"fog horn"'),
        ("lamps", 5, "lane:lamps"),
        ("vyz", 3, "title:Вызов"),
    ],
)
def test_first_completion_writes(text: str, caret: int, result: str) -> None:
    assert written(text, offered(text, caret)[0]) == result


def test_event_tells_its_id_and_date() -> None:
    (found,) = offered("vyzo")
    assert (found.value, found.note, found.matched) == ("glow", "1950", ((0, 4),))


def test_part_before_the_caret_is_looked_for() -> None:
    assert [each.label for each in offered("person:linxx", 10)][:1] == ["Lin"]


@pytest.mark.parametrize("caret", [1, 4])
def test_operator_that_is_written_is_left_alone(caret: int) -> None:
    assert offered("lane:towers", caret) == []
    assert offered("lane:towers", 5) != []


def test_rows_that_other_filters_leave_out_do_not_count() -> None:
    left = (CATALOGUE.frame["lane"] == "lamps").to_numpy()
    found = complete(CATALOGUE, left, "lim", 3)
    assert [(each.label, each.count) for each in found] == [("The limit", None), ("Doug Liman", 1)]


@given(datasets(), st.lists(TYPED, max_size=3).map(" ".join), st.integers(0, 220))
def test_any_text_is_completed(data: Dataset, text: str, caret: int) -> None:
    catalogue = catalogue_of(data)
    caret = min(caret, len(text))
    left = np.ones(len(catalogue.frame), dtype=bool)
    found = complete(catalogue, left, text, caret, most=5)
    assert len(found) <= 5
    for each in found:
        assert 0 <= each.start <= each.end <= len(text)
        assert all(0 <= start < end <= len(each.label) for start, end in each.matched)


@given(datasets(), st.text("abcilmWЖé", min_size=1, max_size=4))
def test_count_is_what_is_found_with_the_completion(data: Dataset, text: str) -> None:
    catalogue = catalogue_of(data)
    left = np.ones(len(catalogue.frame), dtype=bool)
    for each in complete(catalogue, left, text, len(text)):
        mask = find(catalogue, written(text, each)).mask
        if each.kind == "event":
            assert mask[catalogue.rows[each.value]]
        elif each.count is not None:
            assert mask.sum() == each.count


def test_words_that_no_title_holds_together_lead_to_the_events_that_hold_them() -> None:
    data = dataset(
        event("one", claim("1990"), title="Night light", summary="A storm put it out."),
        event("two", claim("1991"), title="Storm warning", importance=5),
    )
    found = catalogue_of(data)
    everything = np.ones(len(found.frame), dtype=bool)
    told = complete(found, everything, "light out", 9)
    assert [(each.kind, each.value) for each in told] == [("event", "one")]
