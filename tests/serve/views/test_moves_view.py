"""The list of plans with a date: the picture, its table, the statistics, and an event's trail."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.builders import claim, dataset, event
from tests.serve.conftest import Look, edition, read
from tests.serve.reading import Page
from timeline.curate.model import Dataset
from timeline.explore.record import LEAST
from timeline.serve.views import details, listing, moves
from timeline.serve.views.sheet import sheet

ASSETS = Path(__file__).parents[3] / "assets"
PLANS = dataset(
    event(
        "lamp",
        claim("2019-07-12", "scheduled", "2017-06-30"),
        claim("2020-06-26", "scheduled", "2018-08-29", note="No <glass>"),
        claim("2020-06-26", "scheduled", "2019-08-29"),
        claim("2020-06-28", "released"),
    ),
    event(
        "bell",
        claim("2022", "announced", "2020-01-01"),
        claim("..", "cancelled", "2021-05-05"),
        lane="birds",
    ),
    event("horn", claim("2026-10-02", "scheduled", "2025-01-01")),
    event("stone", claim("1990")),
)


def shown(look: Look, query: str = "", data: Dataset = PLANS) -> Page:
    return read(moves.children(look(f"?form=moves{query}", data)))


def test_form_is_one_of_the_list(look: Look) -> None:
    page = read(listing.children(look("?form=moves", PLANS)))
    current = [each.text for each in page.find("a", "form") if "aria-current" in each.attributes]
    assert current == ["Moves"]


def test_plans_are_counted(look: Look) -> None:
    (lead, *_) = shown(look).texts("p", "form-lead")
    assert lead == "3 plans were given a date. 1 of them moved."


def test_table_tells_every_announced_date(look: Look) -> None:
    page = shown(look)
    told = page.texts("tr", inside="moves-table")
    assert told == [
        "Announced onAnnounced forMoved byReason",
        "Lamp Moved once, 350 days later",
        "30 June 201712 July 2019first date",
        "29 August 2018said once more26 June 2020350 days laterNo <glass>",
        "28 June 2020 released2 days later",
        "Bell Not moved",
        "1 January 20202022, month not announcedfirst date",
        "5 May 2021cancelled",
        "Horn Not moved",
        "1 January 20252 October 2026first date",
        "date passed",
    ]
    assert page.texts("s") == ["2022, month not announced"]


@pytest.mark.parametrize(
    ("query", "events"),
    [("", ["lamp", "bell", "horn"]), ("&lane=birds", ["bell"]), ("&q=horn", ["horn"])],
)
def test_filters_are_respected(look: Look, query: str, events: list[str]) -> None:
    links = shown(look, query).find("a", "event")
    assert [each.attributes["data-event"] for each in links] == events


def test_day_of_knowledge_is_respected() -> None:
    page = read(moves.children(sheet(edition(PLANS), "?form=moves&asof=2019-01-01")))
    told = page.texts("tr", inside="moves-table")
    assert told[-1] == "still to come"
    assert told[1] == "Lamp Moved once, 350 days later"
    assert not [each for each in told if "2020 released" in each or "Bell" in each]


def test_picture_is_there_for_every_width(look: Look) -> None:
    page, style = shown(look), (ASSETS / "moves.css").read_text("utf-8")
    assert len([*page.find("div", "slip")]) == len(moves.WIDTHS)
    assert tuple(map(int, re.findall(r"\.slip-(\d+) {", style))) == moves.WIDTHS
    hrefs = {each.attributes["href"] for each in page.find("a", inside="slip")}
    assert "?event=lamp&form=moves&v=1" in hrefs


def test_no_plans(look: Look) -> None:
    page = shown(look, data=dataset(event("stone", claim("1990"))))
    assert page.texts("p") == ["No plan here has a date."]


def test_few_plans_have_no_statistics(look: Look) -> None:
    page = shown(look)
    assert page.texts("h3") == ["How reliable announcements were"]
    assert page.texts("p", "cut") == [
        "2 plans with a known outcome are too few: statistics begin at 8."
    ]


def test_statistics_are_named_as_such_with_their_number(look: Look) -> None:
    some = [
        event(f"e{number}", claim("2010-03-01", "scheduled", "2009"), claim(f"2010-03-0{number}"))
        for number in range(1, LEAST + 1)
    ]
    page = shown(look, data=dataset(*some))
    assert page.texts("tr", inside="record-table")[1] == (
        "All plans812 % (1 of 8)4 days later4 days later"
    )
    (_, explained) = page.texts("p", "form-lead")
    assert explained.startswith("Statistics over the plans")


def test_trail_of_an_event_that_moved(look: Look) -> None:
    page = read(details.children(look("?event=lamp", PLANS)))
    assert page.texts("div", "trail") == [
        "Moved once, 350 days later."
        "12 July 2019 → 26 June 2020350 days later, said 29 August 2018No <glass>"
    ]
    assert page.texts("s", inside="trail") == ["12 July 2019"]


@pytest.mark.parametrize("name", ["bell", "horn", "stone"])
def test_event_that_did_not_move_has_no_trail(look: Look, name: str) -> None:
    assert [*read(details.children(look(f"?event={name}", PLANS))).find(name="trail")] == []


def test_shipped_top_gun_maverick(look: Look, shipped: Dataset) -> None:
    page = read(details.children(look("?event=top-gun-maverick", shipped)))
    (told,) = page.texts("div", "trail")
    assert told.startswith("Moved 6 times, 1,050 days later in all.")
    assert len([*page.find("li", inside="trail")]) == 6
    early = read(moves.children(look("?form=moves&asof=2019-01-01&q=maverick", shipped)))
    assert "26 June 2020" in early.texts("tr", inside="moves-table")[3]
