"""A view at one moment: what is in it, what it is called, what of the link was left out."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.builders import TODAY, claim, dataset, datasets, event
from timeline.curate.model import Dataset
from timeline.dates import parse
from timeline.draw.layout import COMPACT_BELOW
from timeline.draw.placement import counts, in_window
from timeline.explore.catalogue import Catalogue
from timeline.explore.frame import to_frame
from timeline.explore.window import Window, read_window
from timeline.publish.snapshot import Snapshot
from timeline.publish.take import take

DATA = dataset(
    event("pharos", claim("-0279~/1303")),
    event("bell", claim("1811-02-01"), tags=("stone",)),
    event("horn", claim("1851"), lane="sounds"),
    event("plan", claim("2030-05", "scheduled", "2020"), lane="sounds"),
)


WINDOWS = st.builds(
    lambda first, span: Window(first, first + span), st.floats(-900_000, 30_000), st.floats(14, 9e5)
)


def snapshot(query: str, data: Dataset = DATA, **more: Any) -> Snapshot:
    return take(Catalogue(data, to_frame(data, TODAY), TODAY), query, **more)


def ids(found: Any) -> list[str]:
    return sorted(found["id"])


def test_all_events_are_seen_by_default() -> None:
    found = snapshot("")
    assert ids(found.seen) == ids(found.matching) == ids(found.frame)
    assert (found.notes, found.opened, found.window) == ((), "", found.limits)


def test_filters_and_window_narrow_what_is_seen() -> None:
    found = snapshot("?lane=towers&view=1800/1860")
    assert ids(found.matching) == ["bell", "pharos"]
    assert ids(found.seen) == ["bell"]
    assert found.window == read_window("1800/1860", found.limits)


def test_data_set_chooses_the_first_window() -> None:
    data = dataset(*DATA.events, view=parse("1800/1899"))
    found = snapshot("", data)
    assert ids(found.seen) == ["bell", "horn"]
    assert (found.home, found.years) == (found.window, "1800 to 1899")


def test_limits_reach_to_the_window_that_the_data_set_chooses() -> None:
    data = dataset(event("bell", claim("1811")), view=parse("1500/2100"))
    found = snapshot("", data)
    assert found.years == "1500 to 2100"
    assert found.limits.first <= found.home.first < found.home.last <= found.limits.last


@pytest.mark.parametrize(
    ("query", "note"),
    [
        (
            "?view=1900/1800",
            "This link's span '1900/1800' is left out; write two dates between 350 BCE and 2099, "
            "such as 1985/1995.",
        ),
        (
            "?view=1900-01-01",
            "This link's span '1900-01-01' is left out; write two dates between 350 BCE and 2099, "
            "such as 1985/1995.",
        ),
        (
            "?view=9000",
            "This link's span '9000' is left out; write two dates between 350 BCE and 2099, "
            "such as 1985/1995.",
        ),
        (
            "?event=nothing",
            "This link opens the event 'nothing', which is not in this timeline.",
        ),
        ("?colour=red", "This link holds 'colour', which means nothing here."),
    ],
)
def test_part_of_a_link_that_cannot_be_used_is_noted(query: str, note: str) -> None:
    found = snapshot(query)
    assert found.notes == (note,)
    assert (found.window, found.opened) == (found.home, "")


def test_event_is_opened() -> None:
    assert snapshot("?event=bell&lane=sounds").opened == "bell"


@pytest.mark.parametrize(
    ("query", "caption"),
    [
        ("?view=1800/1860", "2 of 4 events, 1800 to 1860"),
        ("?view=1811", "1 of 4 events, 1811"),
        ("?view=-0043/1500", "1 of 4 events, 44 BCE to 1500"),
        (
            "?view=1800/1899&lane=sounds&q=horn&from=1850",
            "1 of 4 events, 1800 to 1899, 'horn', Sounds, from 1850",
        ),
    ],
)
def test_caption_says_what_is_shown(query: str, caption: str) -> None:
    assert snapshot(query).caption == caption


def test_caption_of_one_event() -> None:
    data = dataset(event("bell", claim("1811")))
    assert snapshot("?view=1811", data).caption == "1 of 1 event, 1811"


def test_names_say_the_events_that_are_seen() -> None:
    assert snapshot("?lane=sounds").names() == {
        "horn": "Horn, 1851, happened",
        "plan": "Plan, May 2030, day not announced, scheduled",
    }


def test_cards_tell_title_date_and_status() -> None:
    data = dataset(event("plan", claim("..", "on-hold", "2020"), title="<Plan>"))
    assert snapshot("", data).cards() == {
        "plan": {"title": "<Plan>", "words": "no date announced", "status": "on hold"}
    }


def test_doubt_is_told_and_said_where_claims_disagree() -> None:
    torn = event("torn", claim("1990-05-05"), claim("1991-05-05"))
    found = snapshot("", dataset(event("one"), torn))
    assert found.told(["one", "torn"])["torn"]["doubt"] == "dates disagree"
    assert "doubt" not in found.told(["one"])["one"]
    assert found.names(["torn"]) == {"torn": "Torn, 5 May 1990, happened, dates disagree"}


def test_conflict_is_seen_only_where_it_is() -> None:
    torn = event("torn", claim("1990-05-05"), claim("1991-05-05"))
    data = dataset(event("one", claim("1950"), lane="keepers"), torn)
    queries = ("", "?view=1940/1960", "?lane=keepers", "?lane=towers")
    assert [snapshot(each, data).has_conflict for each in queries] == [True, False, False, True]


def test_some_events_are_told_whether_seen_or_not() -> None:
    found = snapshot("?lane=sounds")
    assert found.told(["bell", "nothing", "horn"]) == {
        "bell": {"title": "Bell", "words": "1 February 1811", "status": "happened"},
        "horn": {"title": "Horn", "words": "1851", "status": "happened"},
    }
    assert found.names(["horn"]) == {"horn": "Horn, 1851, happened"}
    assert found.told([]) == found.cards([]) == found.names([]) == {}


@pytest.mark.parametrize(
    ("query", "event", "expected"),
    [
        ("", "bell", ("pharos", "horn")),
        ("", "pharos", ("", "bell")),
        ("?lane=towers", "bell", ("pharos", "")),
        ("?view=1800/1860", "bell", ("", "horn")),
        ("?lane=sounds", "bell", ("", "")),
        ("?view=1840/1860", "bell", ("", "")),
        ("", "nothing", ("", "")),
    ],
)
def test_events_beside_one_are_those_that_are_seen(
    query: str, event: str, expected: tuple[str, str]
) -> None:
    assert snapshot(query).beside(event) == expected


def test_window_of_everything_is_the_first_one_when_it_holds_all() -> None:
    assert snapshot("?view=1800/1860").everything == snapshot("").home
    narrow = snapshot("", dataset(*DATA.events, view=parse("1800/1899")))
    assert narrow.everything == narrow.limits != narrow.home


def test_exact_window_counts_while_it_rounds_to_the_link() -> None:
    exact = Window(-45_000.25, -30_000.4)
    assert snapshot(f"?view={exact}", exact=exact).window == exact
    other = snapshot("?view=1800/1860", exact=exact)
    assert other.window == read_window("1800/1860", other.limits)


@pytest.mark.parametrize("width", [COMPACT_BELOW - 1, 900.0])
def test_picture_holds_all_that_is_seen(width: float) -> None:
    found = snapshot("?lane=towers")
    placement = found.place(width)
    assert placement.compact == (width < COMPACT_BELOW)
    assert sum(counts(placement).values()) == len(found.seen)
    assert placement.window == found.window


@settings(max_examples=25)
@given(datasets(12), st.text("?qlane=towers&view1980/-from~%", max_size=40))
def test_any_query_gives_a_view(data: Dataset, query: str) -> None:
    found = snapshot(query, data)
    assert set(found.seen["id"]) <= set(found.matching["id"]) <= set(found.frame["id"])
    assert found.limits.first <= found.window.first < found.window.last <= found.limits.last
    assert set(found.names()) == set(found.seen["id"])
    assert found.count == len(found.seen)


@given(datasets(), st.sampled_from(["", "?lane=towers", "?tag=storm"]), WINDOWS)
def test_what_is_looked_up_is_what_is_seen(data: Dataset, query: str, exact: Window) -> None:
    found = replace(snapshot(query, data), window=exact)
    seen = in_window(found.matching, exact)
    assert found.count == len(seen)
    assert list(found.first(5)["id"]) == list(seen["id"])[:5]
    vague = (seen["earliest_start"] < seen["latest_start"]) | seen["undated"]
    assert found.has_doubt == bool(vague.any())
    shown = ["", *seen["id"], ""]
    for name, before, after in zip(shown[1:-1], shown, shown[2:], strict=False):
        assert found.beside(name) == (before, after)
