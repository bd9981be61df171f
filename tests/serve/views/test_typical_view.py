"""The switch of typical slips, and what a page says and draws while it is on."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest

from tests.builders import claim, dataset, day, event
from tests.serve.conftest import Look, edition, read
from tests.serve.reading import Page
from timeline.curate.model import Dataset
from timeline.draw.trails import HALO
from timeline.explore.record import LEAST
from timeline.explore.state import read_query
from timeline.serve.views import chart, details, display, listing, toolbar
from timeline.serve.views.sheet import sheet

HORN = event("horn", claim("2027-10-02", "scheduled", "2025"), importance=5)
PLAN = claim("2010-03-01", "scheduled", "2009")
KEPT = tuple(event(f"kept-{at}", PLAN, claim("2010-03-01")) for at in range(LEAST))
LATE = tuple(event(f"late-{at}", PLAN, claim("2010-03-31")) for at in range(LEAST))
DATA = dataset(HORN, *KEPT, *LATE, event("bell", claim("2015"), lane="bells"))
FEW = dataset(HORN, *KEPT[1:])
ON = "?slip=typical"
SAID = "half came no later than announced, three quarters came at most 30 days late"


def menu(look: Look, query: str, data: Dataset = DATA) -> Page:
    return read(display.menu(look(query, data)))


def ways(page: Page) -> dict[str, Any]:
    """The positions of the switch by what is written on them."""
    return {
        each.text: each
        for each in page.elements
        if each.text in ("Off", "On") and each.tag in ("a", "span")
    }


def legend(look: Look, query: str, data: Dataset = DATA) -> list[str]:
    return read(toolbar.children(look(query, data))[0]).texts("span", "hint-slip")


def told(look: Look, query: str) -> list[str]:
    return read(listing.children(look(query, DATA))).texts("span", "typical")


def test_switch_is_off_at_first_and_says_where_it_stands(look: Look) -> None:
    for query, now, slip in (("?lane=towers", "Off", ""), (f"{ON}&lane=towers", "On", "typical")):
        page = menu(look, query)
        found = ways(page)
        marked = [name for name, each in found.items() if "aria-current" in each.attributes]
        assert marked == [now]
        states = {name: read_query(each.attributes["href"])[0] for name, each in found.items()}
        assert {name: state.slip for name, state in states.items()} == {"Off": "", "On": "typical"}
        assert states[now] == read_query(query)[0].having(slip=slip)
        (group,) = (each for each in page.elements if each.attributes.get("aria-label") == NAME)
        assert group.attributes["role"] == "group"


NAME = "Typical slip"


def test_switch_explains_the_strokes_while_it_is_on(look: Look) -> None:
    assert menu(look, "").texts("p", "fold-about") == []
    (about,) = menu(look, ON).texts("p", "fold-about")
    assert about.endswith("whatever the filters, and not a forecast.")


@pytest.mark.parametrize("query", ["", ON])
def test_switch_says_why_it_cannot_be_on(look: Look, query: str) -> None:
    page = menu(look, query, FEW)
    on = ways(page)["On"]
    assert (on.tag, on.attributes["aria-disabled"], on.attributes["role"]) == (
        "span",
        "true",
        "link",
    )
    assert "href" not in on.attributes
    assert page.texts("p", "fold-about") == [
        f"{LEAST - 1} plans with a known outcome are too few: statistics begin at {LEAST}."
    ]


def test_there_is_no_switch_without_plans(look: Look) -> None:
    assert ways(menu(look, "", dataset(event("bell", claim("2015"))))) == {}


def test_switch_goes_with_the_day_of_knowledge(look: Look) -> None:
    page = menu(look, f"{ON}&asof=2010-02")
    assert page.texts("p", "fold-about")[0].startswith("0 plans with a known outcome")
    assert legend(look, f"{ON}&asof=2010-02") == ["typical slip: too few outcomes are known"]
    # Nothing was announced yet, but the switch does not come and go while the day moves.
    assert ways(menu(look, "?asof=2008"))["On"].attributes["aria-disabled"] == "true"


def test_legend_says_what_the_strokes_are(look: Look) -> None:
    assert legend(look, "") == []
    assert legend(look, ON) == ["typical slip: statistics, not a forecast"]
    assert legend(look, f"{ON}&view=2009/2012") == ["typical slip: no planned date in view"]
    assert legend(look, f"{ON}&lane=bells") == ["typical slip: no planned date in view"]
    assert legend(look, ON, FEW) == ["typical slip: too few outcomes are known"]


def test_panel_tells_the_statistics_with_their_number(look: Look) -> None:
    page = read(details.children(look(f"{ON}&event=horn", DATA)))
    (found,) = page.texts("div", "typical")
    assert found == (
        "Typical slip: statistics, not a forecast. Of the dates announced for 16 plans "
        f"with a known outcome, {SAID}."
        "Each plan counts once, however often it moved. "
        "In the picture: 2 October 2027 to 1 November 2027."
    )


@pytest.mark.parametrize("query", ["?event=horn", f"{ON}&event=bell", f"{ON}&event=kept-1"])
def test_panel_tells_nothing_while_off_or_of_what_is_no_plan(look: Look, query: str) -> None:
    assert read(details.children(look(query, DATA))).texts("div", "typical") == []


@pytest.mark.parametrize("form", ["", "&table=date"])
def test_list_tells_the_statistics_of_plans_that_stand(look: Look, form: str) -> None:
    said = f"statistics of 16 plans with a known outcome: {SAID}"
    assert told(look, f"{ON}{form}") == [f"Typical slip, {said}"]
    assert told(look, f"?others={form}") == []


def test_all_plans_count_whatever_is_chosen(look: Look) -> None:
    (narrow,) = told(look, f"{ON}&q=horn")
    (wide,) = told(look, ON)
    assert narrow == wide


def test_page_in_russian_says_the_same(look: Look) -> None:
    (found,) = told(look, f"{ON}&lang=ru")
    assert found == (
        "Обычный сдвиг по статистике 16 планов с известным исходом: половина сбылась "
        "не позже объявленного, три четверти сбылись с опозданием не больше 30 дней"
    )


def cast(query: str, data: Dataset = DATA) -> dict[str, Any]:
    made = chart.cast(sheet(edition(data), query), 900.0, None)
    found: dict[str, Any] = json.loads(json.dumps(made))
    return found


def test_browser_is_sent_the_days_of_the_shading() -> None:
    on, off = cast(ON), cast("")
    slips = {name: item["slip"] for name, item in on["items"].items() if "slip" in item}
    assert slips == {"horn": [day("2027-10-02"), day("2027-10-03"), day("2027-11-02")]}
    # A picture keeps its nodes when the switch is turned.
    assert on["key"] == off["key"]
    for item in on["items"].values():
        item.pop("slip", None)
    assert on["items"] == off["items"]


def test_shading_without_an_end_is_sent_as_null() -> None:
    off = claim("..", "cancelled", "2010")
    gone = tuple(replace(each, claims=(PLAN, off)) for each in LATE)
    (first, half, last) = cast(ON, dataset(HORN, *KEPT, *gone))["items"]["horn"]["slip"]
    assert (first, half, last) == (day("2027-10-02"), day("2027-10-03"), None)


def test_static_picture_is_shaded_while_the_switch_is_on(look: Look) -> None:
    ring = f'r="{HALO:g}"'
    assert ring in chart.static(look(ON, DATA)).markup
    assert ring not in chart.static(look("", DATA)).markup
