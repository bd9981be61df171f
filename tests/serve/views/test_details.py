"""An opened event: its date and doubts, its claims, its neighbours."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from tests.builders import claim, dataset, event
from tests.serve.conftest import Look, read
from tests.serve.reading import Page
from timeline.curate.model import Claim, Source
from timeline.languages import ENGLISH
from timeline.serve.views import details
from timeline.serve.views.claims import claim_item


def opened(look: Look, name: str, query: str = "") -> Page:
    return read(details.children(look(f"?event={name}{query}")))


@pytest.mark.parametrize("query", ["", "?event=nothing"])
def test_nothing_is_opened(look: Look, query: str) -> None:
    assert details.children(look(query)) == []


def test_event_is_told(look: Look) -> None:
    page = opened(look, "pharos")
    assert page.texts("h2") == ["Pharos of Alexandria"]
    assert page.texts("p", "date") == ["about 280 BCE to 1303"]
    assert page.texts("p", "summary") == ["A tower of three storeys at the mouth of the harbour."]
    assert page.texts("p", "meaning") == ["happened: it took place."]
    assert "Sostratus of Cnidus" in page.texts("a", "chip")


def test_conflicting_claims_are_counted_and_all_listed(look: Look) -> None:
    page = opened(look, "bell-rock")
    first, second = page.texts("li", "claim")
    assert first.startswith("1 February 1811 happened")
    # Words that stand apart do so for those who copy them, too.
    assert first.startswith("1 February 1811 happened shown preferred ")
    assert "shown" in first
    assert "preferred" in first
    assert "disagrees" in second
    assert "“it burned in March”" in second


def test_conflicting_claims_stand_side_by_side(look: Look) -> None:
    (conflict,) = opened(look, "bell-rock").find("div", "conflict")
    assert conflict.attributes["aria-label"] == "Claims that disagree"
    assert "2 claims about the date disagree." in conflict.text
    assert "28 days apart." in conflict.text
    one, other = opened(look, "bell-rock").texts("li", "rival")
    assert one.startswith("1 February 1811 shown")
    assert "March 1811" in other
    bars = [
        each.attributes["style"]
        for each in opened(look, "bell-rock").find("span", inside="rival-scale")
    ]
    shares = [[float(part) for part in re.findall(r"([\d.]+)%", style)] for style in bars]
    assert shares[0][0] < shares[1][0]
    assert all(0 <= left <= left + width <= 100 for left, width in shares)


def test_event_without_a_conflict_says_nothing_of_one(look: Look) -> None:
    assert [*opened(look, "floating").find(name="conflict")] == []
    assert "3 claims about the date" in opened(look, "floating").texts("h3")


def test_parts_and_related_events_are_links(look: Look) -> None:
    links = {each.text: each.attributes["href"] for each in opened(look, "lind").find("a", "chip")}
    assert links["Night of the great storm"] == "?event=storm&v=1"
    assert "Ольга Линд, смотритель" in opened(look, "storm").texts("a", "chip")
    assert "Pharos of Alexandria" in opened(look, "rebuilt").texts("a", "chip")


def test_neighbours_are_those_in_view(look: Look) -> None:
    page = opened(look, "storm", "&lane=keepers")
    names = [each.attributes["aria-label"] for each in page.find("a", "step")]
    assert names == ["Previous: Ольга Линд, смотритель", "Next: Last keeper leaves"]
    hrefs = [each.attributes["href"] for each in page.find("a", "step")]
    assert hrefs == ["?lane=keepers&event=lind&v=1", "?lane=keepers&event=last-keeper&v=1"]


def test_event_that_the_filter_hides_is_told_without_neighbours(look: Look) -> None:
    page = opened(look, "lens", "&lane=keepers")
    assert page.texts("h2") == ["First lens of the new kind"]
    assert list(page.find("a", "step")) == []


def test_disputed_claim_is_said(look: Look) -> None:
    data = dataset(event("one", claim("1990", disputes="The log says 1991.")))
    page = read(details.children(look("?event=one", data)))
    assert page.texts("p", "conflict") == []
    assert "a detail disputed" in page.texts("span", "flag")
    assert "Against it: The log says 1991." in page.texts("p", "note")


def test_plan_whose_day_has_passed_says_so(look: Look) -> None:
    data = dataset(event("one", claim("1990-05-01", "scheduled", "1989")))
    page = read(details.children(look("?event=one", data)))
    said = ["This day has passed; no source here says what came of it."]
    assert page.texts("p", "conflict") == said


def test_place_in_the_files_is_named(look: Look) -> None:
    *_, place = opened(look, "lens").texts("code")
    assert place == "events/towers.yaml:40"


SOURCES = {
    "web": Source("web", "[Notice]", "Office", "https://example.org/?a=1&b=2"),
    "script": Source("script", "Trap", url="javascript:alert(1)"),
}


def item(one: Claim, is_shown: bool = False, is_rival: bool = False) -> Page:
    return read(claim_item(one, SOURCES, ENGLISH, "en", is_shown, is_rival))


def test_claim_names_its_sources() -> None:
    page = item(claim("1990", sources=("web", "unknown")))
    (link,) = page.find("a")
    assert link.attributes["href"] == "https://example.org/?a=1&b=2"
    assert link.attributes["rel"] == "noopener noreferrer"
    assert link.text == "Notice"


def test_claim_names_the_copy_of_its_source() -> None:
    copied = {
        "web": replace(SOURCES["web"], archived="https://copy.example/b"),
        "script": replace(SOURCES["script"], archived="javascript:alert(2)"),
    }
    said = claim("1990", sources=("web", "script"))
    page = read(claim_item(said, copied, ENGLISH, "en", is_shown=False, is_rival=False))
    assert [each.attributes["href"] for each in page.find("a")][1:] == ["https://copy.example/b"]
    assert page.texts("li", inside="sources") == [
        "Notice Office, undated, archived copy",
        "Trap undated",
    ]


def test_address_that_could_run_a_script_is_no_link() -> None:
    page = item(claim("1990", sources=("script",)))
    assert list(page.find("a")) == []
    assert "Trap" in page.texts("li", "claim")[0]


def test_deprecated_claim_is_struck_with_its_reason() -> None:
    page = item(claim("1990", "scheduled", "1985-05", rank="deprecated", why="Never confirmed."))
    assert page.texts("s") == ["1990, month not announced"]
    assert "Why: Never confirmed." in page.texts("p", "note")
    (head,) = page.texts("p", "head")
    assert "scheduled, said May 1985" in head


def test_claim_without_a_source_says_so() -> None:
    page = item(claim("1990", sources=(), unsourced=True, why="family lore"))
    assert page.texts("p", "unsourced") == ["No source is named for this claim."]
