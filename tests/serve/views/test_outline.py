"""The list of events, and what it says when there is none."""

from __future__ import annotations

from tests.builders import claim, dataset, event
from tests.serve.conftest import Look, read
from timeline.serve.views import outline


def test_events_stand_by_decade(look: Look) -> None:
    page = read(outline.children(look("?view=1800/2000")))
    assert page.texts("h3") == ["1810s", "1820s", "1890s", "1910s", "1990s"]
    assert page.texts("a", "event")[0] == 'Bell Rock <lit> & "first" seen'


def test_years_before_the_era_have_decades(look: Look) -> None:
    data = dataset(event("a", claim("-0044-03-15")), event("b", claim("0005")))
    assert read(outline.children(look("", data))).texts("h3") == ["50s BCE", "0s"]


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


def test_open_event_is_marked(look: Look) -> None:
    page = read(outline.children(look("?event=lens")))
    current = [each for each in page.find("a", "event") if "aria-current" in each.attributes]
    assert [each.attributes["data-event"] for each in current] == ["lens"]


def test_links_keep_the_filters(look: Look) -> None:
    page = read(outline.children(look("?lane=keepers")))
    assert {each.attributes["href"] for each in page.find("a", "event")} == {
        f"?lane=keepers&event={name}"
        for name in ("first-keeper", "last-keeper", "lind", "museum", "storm")
    }


def test_no_match_says_what_was_asked_and_offers_less(look: Look) -> None:
    page = read(outline.children(look("?lane=towers&tag=storm")))
    assert page.texts("p") == ["No event matches Towers and beacons and storm."]
    assert [(each.text, each.attributes["href"]) for each in page.find("a")] == [
        ("Without lane Towers and beacons", "?tag=storm"),
        ("Without tag storm", "?lane=towers"),
        ("Clear all filters", "?"),
    ]


def test_match_outside_the_window_offers_to_show_it(look: Look) -> None:
    sheet = look("?tag=glass&view=-0200/-0100")
    page = read(outline.children(sheet))
    (said,) = page.texts("p")
    assert said == "2 events match, but none in 201 BCE to 101 BCE."
    assert page.texts("a")[0] == "Show them all"


def test_long_list_is_cut_and_says_so(look: Look) -> None:
    events = [event(f"e{number:04}", claim("1990")) for number in range(outline.MOST + 1)]
    page = read(outline.children(look("", dataset(*events))))
    assert len(list(page.find("a", "event"))) == outline.MOST
    said = "The first 500 of 501 events. Zoom in or filter to see the others."
    assert page.texts("p")[-1] == said
