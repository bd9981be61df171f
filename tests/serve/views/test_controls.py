"""Chips: what they say, how many events they promise, where they lead."""

from __future__ import annotations

import pytest

from tests.builders import dataset, event
from tests.serve.conftest import Look, read
from timeline.explore.state import read_query
from timeline.publish.take import take
from timeline.serve.views import controls
from timeline.serve.views.sheet import Sheet


def promised(look: Look, query: str, key: str) -> dict[str, int]:
    return {each.value: each.count for each in controls.group(look(query), key)}


def seen_after(sheet: Sheet, query: str) -> int:
    return len(take(sheet.catalogue, query).matching)


@pytest.mark.parametrize("query", ["", "?tag=storm", "?q=light&status=happened"])
@pytest.mark.parametrize("key", ["lane", "status", "tag", "person"])
def test_chip_leads_to_as_many_events_as_it_says(look: Look, query: str, key: str) -> None:
    sheet = look(query)
    for choice in controls.group(sheet, key):
        (chip, *_) = read(controls.chip(sheet, key, choice)).elements
        if chip.tag == "a" and not choice.chosen and key not in sheet.state.chosen:
            assert seen_after(sheet, chip.attributes["href"]) == choice.count > 0


def test_chip_of_nothing_leads_nowhere(look: Look) -> None:
    sheet = look("?lane=towers")
    (choice,) = (each for each in controls.group(sheet, "tag") if each.value == "storm")
    (chip, *_) = read(controls.chip(sheet, "tag", choice)).elements
    assert (chip.tag, chip.attributes["aria-disabled"]) == ("span", "true")
    assert chip.attributes["aria-label"] == "storm, 0 events"


def test_chosen_chip_takes_itself_out(look: Look) -> None:
    sheet = look("?lane=keepers,towers")
    (choice,) = (each for each in controls.group(sheet, "lane") if each.value == "keepers")
    (chip, *_) = read(controls.chip(sheet, "lane", choice)).elements
    assert chip.attributes["aria-current"] == "true"
    assert chip.attributes["href"] == "?lane=towers&v=1"


def test_one_event_is_said_as_one(look: Look) -> None:
    sheet = look()
    (choice,) = (each for each in controls.group(sheet, "person") if each.value == "fresnel")
    (chip, *_) = read(controls.chip(sheet, "person", choice)).elements
    assert chip.attributes["aria-label"] == "Augustin-Jean Fresnel, 1 event"


def test_all_lanes_stand_on_the_page(look: Look) -> None:
    page = read(controls.children(look()))
    chips = list(page.find("a", "chip", "group-lane"))
    assert [each.text for each in chips] == ["Towers and beacons", "Keepers"]
    assert [each.attributes["data-n"] for each in chips] == ["8", "5"]


def test_what_is_chosen_is_said_and_can_be_removed(look: Look) -> None:
    page = read(controls.children(look("?lane=keepers&q=storm&from=1900&view=1800/2000")))
    assert page.texts("a", "is-chosen") == ["'storm'×", "Keepers×", "from 1900×"]
    left = [each.attributes["href"] for each in page.find("a", "is-chosen")]
    assert [sorted(read_query(href)[0].chosen) for href in left] == [
        ["from", "lane"],
        ["from", "q"],
        ["lane", "q"],
    ]
    others, clear = page.find("a", "clear")
    assert clear.attributes["href"] == "?view=1800/2000&v=1"
    assert others.text == "Dim the others"
    assert read_query(others.attributes["href"])[0].others == "dim"


def test_nothing_chosen_offers_nothing_to_clear(look: Look) -> None:
    page = read(controls.children(look()))
    assert list(page.find("a", "is-chosen")) == list(page.find("a", "clear")) == []


def test_folded_group_says_how_many_are_picked(look: Look) -> None:
    page = read(controls.children(look("?tag=stone,glass")))
    assert page.texts("span", "picked", "folded-tag") == ["2"]
    assert page.texts("span", "picked", "folded-person") == []


def test_long_group_shows_the_most_frequent_and_what_is_chosen(look: Look) -> None:
    often = [event(f"often-{n}", tags=(f"tag-{n:03}",)) for n in range(controls.MOST + 40)]
    data = dataset(*often, event("more", tags=("tag-090",)), event("rare", lane="z", tags=("zz",)))
    page = read(controls.children(look("?tag=zz", data)))
    shown = page.texts("a", "chip", "folded-tag")
    assert shown == ["tag 090", *(f"tag {n:03}" for n in range(controls.MOST - 1)), "zz"]
    assert page.texts("p", "fold-more") == ["and 40 more: search for them"]


def test_long_group_shows_what_a_filter_leaves(look: Look) -> None:
    often = [event(f"often-{n}", tags=(f"tag-{n:03}",)) for n in range(controls.MOST + 40)]
    data = dataset(*often, event("rare", lane="z", tags=("zz",)))
    page = read(controls.children(look("?lane=z", data)))
    assert page.texts("a", "chip", "folded-tag") == ["zz"]


@pytest.mark.parametrize(("kinds", "number"), [(["event"], 0), (["event", "film"], 1)])
def test_kind_is_asked_where_there_are_several(look: Look, kinds: list[str], number: int) -> None:
    many = dataset(*(event(f"e{at}", kind=kind) for at, kind in enumerate(kinds)))
    page = read(controls.children(look(data=many)))
    assert len(list(page.find("details", "folded-kind"))) == number


def test_short_group_is_shown_whole(look: Look) -> None:
    assert read(controls.children(look())).texts("p", "fold-more") == []


def test_search_fields_hold_what_was_asked(look: Look) -> None:
    page = read(controls.layout(look("?q=a+b&from=1900&to=1950")))
    values = {each.attributes["name"]: each.attributes.get("value") for each in page.find("input")}
    assert values == {"q": "a b", "from": "1900", "to": "1950"}
