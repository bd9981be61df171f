"""The list of events by decade and year."""

from __future__ import annotations

import re

import pytest
from hypothesis import given

from tests.builders import claim, dataset, datasets, event
from tests.serve.conftest import Look, edition, read
from timeline.curate.model import Dataset
from timeline.serve.views import outline
from timeline.serve.views.sheet import sheet


def test_events_stand_by_decade_and_year(look: Look) -> None:
    years = ("1981", "1983", "1983", "1989", "1990")
    events = (event(f"e{number}", claim(year)) for number, year in enumerate(years))
    page = read(outline.children(look("", dataset(*events))))
    assert page.texts("h3") == ["1980s 4 events", "1990s 1 event"]
    assert page.texts("h4") == ["1981", "1983", "1989"]
    by_year = [each.inside[-1].classes for each in page.find("ol")]
    assert by_year == [{"year"}, {"year"}, {"year"}, {"decade"}]


def test_decades_can_be_folded_and_are_open(look: Look) -> None:
    page = read(outline.children(look("?view=1800/2000")))
    decades = ("1810s", "1820s", "1890s", "1910s", "1990s")
    assert page.texts("h3") == [f"{each} 1 event" for each in decades]
    assert all("open" in each.attributes for each in page.find("details"))
    assert len(page.texts("summary")) == 5
    assert page.texts("a", "event")[0] == 'Bell Rock <lit> & "first" seen'


def test_years_before_the_era_have_decades(look: Look) -> None:
    years = ("-0050", "-0044", "-0039", "-0009", "-0008", "0000", "0001", "0009", "0010")
    data = dataset(*(event(f"e{n}", claim(year)) for n, year in enumerate(years)))
    assert read(outline.children(look("", data))).texts("h3") == [
        "50s BCE 1 event",
        "40s BCE 2 events",
        "10s BCE 1 event",
        "0s BCE 2 events",
        "0s 2 events",
        "10s 1 event",
    ]


def test_beginning_that_nobody_knows_is_no_decade(look: Look) -> None:
    data = dataset(event("a", claim("..", "announced")), event("b", claim("1995")))
    assert read(outline.children(look("", data))).texts("h3") == [
        "Beginning unknown 1 event",
        "1990s 1 event",
    ]


def test_what_is_only_known_to_end_stands_with_its_end(look: Look) -> None:
    some = {"a": "1982", "b": "../1989", "c": "1990", "d": "[..1993-05-15]", "e": "1993-06"}
    data = dataset(*(event(name, claim(date)) for name, date in some.items()))
    page = read(outline.children(look("", data)))
    assert page.texts("h3") == ["1980s 2 events", "1990s 3 events"]
    assert page.texts("a", "event") == ["A", "B", "C", "D", "E"]


def test_decades_before_it_do_not_count_what_is_only_known_to_end(
    look: Look, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(outline, "MOST", 4)
    many = [event(name, claim("1985")) for name in ("a", "b", "c")]
    last = [event("f", claim("[..1993]")), event("g", claim("1994")), event("h", claim("1995"))]
    page = read(outline.children(look("", dataset(*many, *last))))
    assert page.texts("h3") == ["1980s 3 events", "1990s 1 of 3 events"]


def test_item_says_date_status_and_doubts(look: Look) -> None:
    page = read(outline.children(look()))
    by_event = {each.attributes["data-event"]: each.inside[-1] for each in page.find("a", "event")}
    flags = {
        name: [flag.text for flag in page.find("span", "flag") if inside in flag.inside]
        for name, inside in by_event.items()
    }
    assert flags["bell-rock"] == ["dates disagree"]
    assert flags["storm"] == ["no source"]
    assert flags["lens"] == []
    whens = dict(zip(by_event, page.texts("span", "when"), strict=True))
    assert whens["lens"] == "about July 1823"
    assert whens["rebuilt"] == "no date announced · on hold"


def test_plan_whose_day_has_passed_says_so(look: Look) -> None:
    data = dataset(event("a", claim("2020-05", "scheduled", "2019")))
    (when,) = read(outline.children(look("", data))).texts("span", "when")
    assert when == "May 2020, day not announced · scheduled · date passed"


def test_open_event_is_marked(look: Look) -> None:
    page = read(outline.children(look("?event=lens")))
    current = [each for each in page.find("a", "event") if "aria-current" in each.attributes]
    assert [each.attributes["data-event"] for each in current] == ["lens"]


def test_links_keep_the_filters(look: Look) -> None:
    page = read(outline.children(look("?lane=keepers")))
    assert {each.attributes["href"] for each in page.find("a", "event")} == {
        f"?lane=keepers&event={name}&v=1"
        for name in ("first-keeper", "last-keeper", "lind", "museum", "storm")
    }


def test_title_in_another_language_than_the_page_says_so(look: Look) -> None:
    there = {"en": {"title": "Lamp"}, "ru": {"title": "Лампа"}}
    data = dataset(event("lamp", title="Lamp", translations=there), event("oil"))
    for query, languages in (("", [None, None]), ("?lang=ru", [None, "en"])):
        page = read(outline.children(look(query, data)))
        assert [each.attributes.get("lang") for each in page.find("a", "event")] == languages


def test_decade_that_is_cut_tells_how_many_it_has(look: Look) -> None:
    events = [event(f"e{number:04}", claim("1990-06-01")) for number in range(outline.MOST + 7)]
    page = read(outline.children(look("", dataset(event("a", claim("1985")), *events))))
    assert page.texts("h3") == ["1980s 1 event", "1990s 499 of 507 events"]
    assert len(list(page.find("a", "event"))) == outline.MOST


@given(datasets())
def test_every_event_that_is_seen_is_listed_once_and_counted(data: Dataset) -> None:
    current = sheet(edition(data), "")
    page = read(outline.children(current))
    listed = [each.attributes["data-event"] for each in page.find("a", "event")]
    assert listed == current.snapshot.seen["id"].tolist()
    counts = [re.findall(r"(\d+) events?$", text) for text in page.texts("h3")]
    assert sum(int(each) for (each,) in counts) == len(listed)
