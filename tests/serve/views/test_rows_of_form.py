"""Claims and details in a form, row by row."""

from __future__ import annotations

from typing import Any

from tests.serve.conftest import read
from tests.serve.reading import Page
from tests.serve.views.forms import form, problem, verdict
from timeline.curate.edits.trial import Told
from timeline.curate.model import RANKS, STATUSES
from timeline.curate.shapes.forms import CLAIM, DETAIL
from timeline.serve.views import rows

SAID = {"claims.0.date": "1811", "claims.1.note": "Seen.", "claims.1.drop": "1"}


def claims(**desk: Any) -> Page:
    return read(list(rows.claims(form(**desk))))


def named(page: Page) -> list[str]:
    return [each.attributes["name"] for each in page.elements if "name" in each.attributes]


def test_each_claim_has_every_field_once() -> None:
    names = named(claims(said=SAID))
    wanted = [f"claims.{at}.{field}" for at in range(2) for field in (*CLAIM, "drop")]
    assert sorted(names) == sorted([*wanted, "act"])


def test_rows_are_numbered_for_people() -> None:
    assert claims(said=SAID).texts("legend") == ["Claim 1", "Claim 2"]
    assert claims(said=SAID).texts("button") == ["Another claim"]
    assert claims().texts("button") == ["More than one date or source…"]


def test_wish_that_a_row_goes_is_kept() -> None:
    boxes = [
        each for each in claims(said=SAID).elements if "drop" in each.attributes.get("name", "")
    ]
    assert ["checked" in each.attributes for each in boxes] == [False, True]


def test_rest_of_a_claim_is_open_where_it_says_something() -> None:
    assert ["open" in each.attributes for each in claims(said=SAID).find("details")] == [False] * 2
    told = verdict(Told(problem(), "claims.0.why"))
    page = claims(said={**SAID, "claims.1.quote": "seen"}, verdict=told)
    assert ["open" in each.attributes for each in page.find("details")] == [True, True]


def test_statuses_and_ranks_are_chosen() -> None:
    values = [each.attributes["value"] for each in claims(said=SAID).find("option")]
    assert {*STATUSES, *RANKS, "true", ""} == set(values)


def test_each_detail_has_every_field_once() -> None:
    page = read(list(rows.details(form(rows={"details": 2}))))
    wanted = [f"details.{at}.{field}" for at in range(2) for field in (*DETAIL, "drop")]
    assert sorted(named(page)) == sorted([*wanted, "act"])
    assert page.texts("legend") == ["Detail 1", "Detail 2"]
    lists = [each.attributes["list"] for each in page.find("input") if "list" in each.attributes]
    assert [name.partition("l-")[2] for name in lists] == ["details", "sources"] * 2


def test_note_of_a_detail_has_a_field_for_each_language() -> None:
    said = {"details.0.note.en": "A", "details.0.note.ru": "Б"}
    page = read(list(rows.details(form(said=said, was=said))))
    assert {"details.0.note.en", "details.0.note.ru"} <= set(named(page))
    assert "details.0.note" not in named(page)
