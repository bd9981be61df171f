"""The list of what changed since a day: its heading, its form, its days and what it leaves out."""

from __future__ import annotations

import pytest

from tests.builders import claim, dataset, day, event
from tests.serve.conftest import Look, read
from tests.serve.reading import Page
from timeline.curate.model import Dataset
from timeline.serve.views import changes, listing
from timeline.serve.views.changes import years_before

FILM = event(
    "film",
    claim("2019-07-12", "scheduled", stated="2017-06-30"),
    claim("2020-06-26", "scheduled", stated="2018-08", sources=("almanac",)),
    claim("2022-05-27", "released"),
    lane="films",
)
TOWER = event("tower", claim("2026-01-10"), lane="towers")
OLD = event("old", claim("..", "announced"), lane="towers")
DATA = dataset(FILM, TOWER, OLD)


def shown(look: Look, query: str = "", data: Dataset = DATA) -> Page:
    return read(changes.children(look(f"?form=changes{query}", data)))


def sentences(page: Page) -> list[str]:
    return page.texts("p", inside="change")


def test_changes_are_those_of_a_year_unless_said(look: Look) -> None:
    page = shown(look)
    assert page.texts("p", "form-lead") == [
        "Between 21 November 2025 and 21 November 2026: 1 change."
    ]
    assert sentences(page) == ["new Tower is new: happened, 10 January 2026."]


def test_changes_stand_by_year_and_day_newest_first(look: Look) -> None:
    page = shown(look, "&since=2018&lane=films")
    assert page.texts("p", "form-lead") == [
        "Between 1 January 2018 and 21 November 2026: 3 changes."
    ]
    assert page.texts("h3") == ["2022", "2018"]
    assert page.texts("h4") == ["27 May 2022", "August 2018"]
    assert sentences(page) == [
        "moved Film moved from 26 June 2020 to 27 May 2022, 700 days later.",
        "came true Film came true: released, 27 May 2022.",
        "moved Film moved from 12 July 2019 to 26 June 2020, 350 days later.",
    ]
    assert page.texts("div", "cited") == [
        "Stone in the yard",
        "Stone in the yard",
        "Keepers' Press, 20 May 2010",
    ]


def test_event_is_a_link_that_opens_it(look: Look) -> None:
    (opened,) = shown(look).find("a", "event")
    assert (opened.text, opened.attributes["data-event"]) == ("Tower", "tower")
    assert opened.attributes["href"] == "?event=tower&form=changes&v=1"


def test_mark_is_of_the_status_of_then(look: Look) -> None:
    items = list(shown(look, "&since=2018&lane=films").find("li", "change"))
    assert ["is-released" in each.classes for each in items] == [True, True, False]
    assert "glyph-scheduled" in items[2].classes


def test_first_day_is_told_as_well(look: Look) -> None:
    assert len(sentences(shown(look, "&since=2026-01-10"))) == 1
    assert sentences(shown(look, "&since=2026-01-11")) == []
    heading = shown(look, "&since=2026-01-11").texts("p", "form-lead")
    assert heading == ["Between 11 January 2026 and 21 November 2026: 0 changes."]


def test_changes_end_on_the_day_of_knowledge(look: Look) -> None:
    page = shown(look, "&since=2018&asof=2019-01-01")
    assert page.texts("p", "form-lead") == ["Between 1 January 2018 and 1 January 2019: 1 change."]


def test_beginning_has_what_nobody_dated_at_the_end(look: Look) -> None:
    page = shown(look, "&since=..")
    assert page.texts("p", "form-lead") == ["Up to 21 November 2026: 6 changes."]
    assert page.texts("h3")[-1] == "Day unknown"
    assert sentences(page)[-1] == "new Old is new: announced, no date announced."


@pytest.mark.parametrize(
    ("since", "note"),
    [
        (
            "yesterday",
            "'yesterday' is not a day to begin with; write 2020, 2020-06 or 2020-06-01. "
            "These are the changes of a year.",
        ),
        ("2027", "2027 is later than the day that is shown. These are the changes of a year."),
    ],
)
def test_day_that_cannot_be_used_is_said(since: str, note: str, look: Look) -> None:
    page = shown(look, f"&since={since}")
    assert page.texts("p", "cut") == [note]
    assert page.texts("p", "form-lead") == shown(look).texts("p", "form-lead")


def test_form_works_without_scripts_and_keeps_the_view(look: Look) -> None:
    page = shown(look, "&lane=films&since=2018")
    (form,) = page.find("form", "since")
    assert (form.attributes["action"], form.attributes["method"]) == ("", "get")
    fields = {each.attributes["name"]: each.attributes["value"] for each in page.find("input")}
    assert fields == {"since": "2018", "lane": "films", "form": "changes"}
    assert page.texts("label") == ["Changes since"]
    assert [each.attributes["type"] for each in page.find("button")] == ["submit"]


def test_spans_to_choose_are_links(look: Look) -> None:
    links = list(shown(look, "&since=..").find("a", "preset"))
    assert [(each.text, each.attributes["href"]) for each in links] == [
        ("Last year", "?form=changes&v=1"),
        ("Last five years", "?form=changes&since=2021-11-21&v=1"),
        ("Since the beginning", "?form=changes&since=..&v=1"),
    ]
    assert ["aria-current" in each.attributes for each in links] == [False, False, True]


def test_long_list_is_cut_and_says_so(look: Look, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(changes, "MOST", 2)
    page = shown(look, "&since=..")
    assert page.texts("p", "cut") == [
        "The newest 2 of 6 changes. Filter, or choose a later day, to see the others."
    ]
    assert len(sentences(page)) == 2


def test_window_does_not_matter_but_filters_do(look: Look) -> None:
    page = read(listing.children(look("?form=changes&view=2023/2024&since=2018", DATA)))
    assert page.texts("a", "form")[-1] == "Changes"
    assert len(sentences(page)) == 4
    none = read(listing.children(look("?form=changes&q=nothing+at+all", DATA)))
    assert none.texts("p", inside="nothing")[0].startswith("No event matches")


def test_list_is_told_in_russian(look: Look) -> None:
    page = shown(look, "&lang=ru&since=2018&lane=films")
    assert page.texts("p", "form-lead") == ["С 1 января 2018 по 21 ноября 2026: 3 изменения."]
    assert sentences(page)[1] == "сбылось «Film» — план сбылся: вышло, 27 мая 2022."


@pytest.mark.parametrize(
    ("on", "years", "expected"),
    [
        ("2024-02-29", 1, "2023-02-28"),
        ("2024-03-01", 4, "2020-03-01"),
        ("0001-01-05", 2, "-0001-01-05"),
    ],
)
def test_years_before_a_day(on: str, years: int, expected: str) -> None:
    assert years_before(day(on), years) == day(expected)
