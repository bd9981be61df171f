"""The legend: the statuses and the sign of claims that disagree, which are filters as well."""

from __future__ import annotations

from tests.builders import claim, dataset, event
from tests.serve.conftest import Look, read
from tests.serve.reading import Element
from timeline.explore.state import read_query
from timeline.serve.views import toolbar

TORN = event("torn", claim("1990-05-05"), claim("1991-05-05"))
DATA = dataset(event("one", claim("1950")), TORN, event("two"))


def chips(look: Look, query: str) -> list[Element]:
    return list(read(toolbar.children(look(query, DATA))).find("a", "chip", "legend"))


def test_sign_stands_behind_the_statuses_with_its_number(look: Look) -> None:
    happened, torn = chips(look, "")
    assert (happened.text, happened.attributes["data-n"]) == ("happened", "3")
    assert (torn.text, torn.attributes["data-n"]) == ("dates disagree", "1")
    assert torn.attributes["aria-label"] == "dates disagree, 1 event"
    assert {"has-glyph", "glyph-conflict"} <= torn.classes


def test_sign_leads_to_the_events_whose_claims_disagree(look: Look) -> None:
    torn = chips(look, "")[-1]
    assert read_query(torn.attributes["href"])[0].chosen == {"is": ("disagree",)}
    chosen = chips(look, "?is=disagree")[-1]
    assert "is-on" in chosen.classes
    assert read_query(chosen.attributes["href"])[0].chosen == {}


def test_sign_is_left_out_where_no_claims_disagree(look: Look) -> None:
    assert [each.text for each in chips(look, "?view=1940/1960")] == ["happened"]


def test_sign_that_is_chosen_stays_and_can_be_taken_away(look: Look) -> None:
    assert [each.text for each in chips(look, "?view=1940/1960&is=disagree")] == ["dates disagree"]
