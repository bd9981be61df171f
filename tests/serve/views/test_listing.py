"""The choice of the form, why a list is empty, and the ways to what is not listed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import claim, dataset, event
from tests.serve.conftest import Look, edition, read
from timeline.curate.model import Dataset
from timeline.dates import from_days
from timeline.explore.state import FORMS
from timeline.languages import ENGLISH
from timeline.serve.views import listing
from timeline.serve.views.listing import span_name
from timeline.serve.views.outline import MOST
from timeline.serve.views.sheet import sheet
from timeline.serve.views.stretches import stretches
from timeline.serve.views.table import rows_of


def daily(number: int, per_day: int = 1) -> Dataset:
    """Events from 1970 on, some a day."""
    days = (from_days(place // per_day) for place in range(number))
    texts = (f"{year:04}-{month:02}-{day:02}" for year, month, day in days)
    return dataset(*(event(f"e{place:05}", claim(text)) for place, text in enumerate(texts)))


@pytest.mark.parametrize(
    ("query", "on", "tag"),
    [
        ("", "Outline", "details"),
        ("?table=-title", "Table", "table"),
        ("?form=conflicts&table=-title", "Conflicts", "p"),
    ],
)
def test_reader_chooses_the_form(look: Look, query: str, on: str, tag: str) -> None:
    page = read(listing.children(look(query)))
    forms = list(page.find("a", "form"))
    assert [each.text for each in forms] == ["Outline", "Table", "Moves", "Conflicts", "Changes"]
    assert [each.text for each in forms if "aria-current" in each.attributes] == [on]
    assert list(page.find(tag))
    tables = list(page.find("table", "events"))
    assert len(tables) + bool(list(page.find("details", "decade"))) == (on != "Conflicts")


def test_form_keeps_the_view(look: Look) -> None:
    page = read(listing.children(look("?lane=keepers&view=1800/2000")))
    assert [each.attributes["href"] for each in page.find("a", "form")] == [
        "?lane=keepers&view=1800/2000&v=1",
        "?lane=keepers&view=1800/2000&table=date&v=1",
        *(f"?lane=keepers&view=1800/2000&form={form}&v=1" for form in FORMS),
    ]


def test_list_can_be_taken_along(look: Look) -> None:
    page = read(listing.children(look("?q=keeper&view=1700/2020")))
    addresses = [each.attributes["href"] for each in page.find("a", inside="folded-files")]
    assert "view.csv?q=keeper&view=1700/2020&v=1" in addresses


def test_no_match_says_what_was_asked_and_offers_less(look: Look) -> None:
    page = read(listing.children(look("?lane=towers&tag=storm")))
    assert page.texts("p") == ["No event matches Towers and beacons and storm."]
    assert [(each.text, each.attributes["href"]) for each in page.find("a")] == [
        ("Without lane Towers and beacons: 2 events", "?tag=storm&v=1"),
        ("Without tag storm: 8 events", "?lane=towers&v=1"),
        ("Clear all filters", "?"),
    ]


@pytest.mark.parametrize("form", ["", "&table=title"])
def test_match_outside_the_window_offers_to_show_it(look: Look, form: str) -> None:
    page = read(listing.children(look(f"?tag=glass&view=-0200/-0100{form}")))
    assert page.texts("p") == ["2 events match, but none in 201 BCE to 101 BCE."]
    assert page.texts("a")[0] == "Show them all"
    assert "view.csv" not in str(page.elements)


def test_whole_list_has_no_ways_on(look: Look) -> None:
    page = read(listing.children(look("", dataset(event("a")))))
    assert (page.texts("p", "cut"), page.texts("a", "way")) == ([], [])


def test_part_leads_to_what_is_before_and_after(look: Look) -> None:
    events = (event(f"e{year}", claim(str(year))) for year in range(1950, 2000))
    page = read(listing.children(look("?view=1960/1969", dataset(*events))))
    ways = {each.text: each.attributes for each in page.find("a", "way")}
    assert {text: found["href"] for text, found in ways.items()} == {
        "Earlier: 1950 to 1959 10 events": "?view=1950-01-01/1959-12-31&v=1",
        "Later: 1970 to 1999 30 events": "?view=1970-01-01/1999-12-31&v=1",
    }
    assert {found["data-view"] for found in ways.values()} == {"part"}


def test_long_list_is_cut_and_says_so(look: Look) -> None:
    page = read(listing.children(look("", daily(1200))))
    assert len(list(page.find("a", "event"))) == MOST
    said = "The first 500 of 1,200 events. Zoom in or filter to see the others."
    assert page.texts("p", "cut") == [f"{said} Show the latest first"]
    assert page.texts("a", "way") == ["Later: 16 May 1971 to 26 September 1972 500 events"]


@pytest.mark.parametrize(
    ("sort", "way"),
    [
        ("-date", "Earlier: 20 July 1970 to 1 December 1971 500 events"),
        ("title", "Part by part: 1 January 1970 to 15 May 1971 500 events"),
    ],
)
def test_cut_table_leads_to_the_rest(look: Look, sort: str, way: str) -> None:
    page = read(listing.children(look(f"?table={sort}", daily(1200))))
    assert page.texts("a", "way") == [way]


@given(st.integers(1, 2600), st.integers(1, 40), st.sampled_from(["date", "-date"]))
def test_every_event_is_reached_from_part_to_part(number: int, per_day: int, sort: str) -> None:
    data, way = edition(daily(number, per_day)), "later" if sort == "date" else "earlier"
    current, reached, steps = sheet(data, f"?table={sort}"), set[str](), 0
    while True:
        reached |= set(rows_of(current.snapshot, MOST)["id"])
        ways = stretches(current.snapshot)
        if way not in ways:
            break
        current, steps = sheet(data, f"?table={sort}&view={ways[way]}"), steps + 1
        assert steps < 2 + number / 100
    assert len(reached) == number


def test_more_events_at_once_than_a_list_holds_do_not_lead_in_a_circle(look: Look) -> None:
    data = dataset(*(event(f"e{number:04}", claim("1990")) for number in range(MOST + 1)))
    (there,) = stretches(look("", data).snapshot).values()
    assert str(there) == "1990-01-01/1990-01-14"
    assert stretches(look(f"?view={there}", data).snapshot) == {}
    assert stretches(look(f"?view={there}&table=-date", data).snapshot) == {}


def test_part_is_named_by_days_when_it_is_short(look: Look) -> None:
    window = look("?view=1999-12-20/2000-01-20").snapshot.window
    assert span_name(window, ENGLISH) == "20 December 1999 to 20 January 2000"
