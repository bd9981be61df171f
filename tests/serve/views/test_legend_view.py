"""The legend: the statuses, which are filters as well, and the sign of claims that disagree."""

from __future__ import annotations

from tests.builders import claim, dataset, event
from tests.serve.conftest import Look, read
from timeline.serve.views import toolbar

TORN = event("torn", claim("1990-05-05"), claim("1991-05-05"))
DATA = dataset(event("one", claim("1950")), TORN, event("two"))


def signs(look: Look, query: str) -> list[str]:
    """What the legend says of claims that disagree, with the number of events."""
    page = read(toolbar.children(look(query, DATA)))
    return [
        f"{each.text} {each.attributes['data-n']}"
        for each in page.find("span", "glyph-conflict", "legend")
    ]


def test_sign_stands_behind_the_statuses_with_its_number(look: Look) -> None:
    page = read(toolbar.children(look("", DATA)))
    (happened,) = page.find("a", "chip", "legend")
    assert (happened.text, happened.attributes["data-n"]) == ("happened", "3")
    assert signs(look, "") == ["dates disagree 1"]


def test_sign_is_left_out_where_no_claims_disagree(look: Look) -> None:
    assert signs(look, "?view=1940/1960") == []
    assert signs(look, "?view=1940/1960&is=disagree") == []
