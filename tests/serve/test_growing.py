"""More room in a form, and nothing lost of what it says."""

from __future__ import annotations

import pytest

from timeline.serve.desk import Desk
from timeline.serve.growing import GROWTH, grown


@pytest.mark.parametrize(
    ("rows", "act", "focus"), [("claims", "claim", "date"), ("details", "detail", "name")]
)
def test_each_press_is_one_more_row(rows: str, act: str, focus: str) -> None:
    desk = grown(Desk(said={f"{rows}.0.note": "Seen."}), act)
    assert (desk.count(rows), desk.focus) == (2, f"{rows}.1.{focus}")
    assert grown(desk, act).count(rows) == 3
    assert grown(desk, act).said == desk.said


def test_no_more_rows_than_a_file_may_hold() -> None:
    desk = Desk(rows={"details": 200})
    assert grown(desk, "detail") == desk


@pytest.mark.parametrize(("kind", "status"), [("film", "released"), ("", "happened")])
def test_short_form_becomes_a_claim(kind: str, status: str) -> None:
    desk = grown(Desk(said={"date": "1811", "sources": "a, b", "kind": kind}), "claim")
    first = {name: desk.said[f"claims.0.{name}"] for name in ("date", "status", "source")}
    assert first == {"date": "1811", "status": status, "source": "a, b"}
    assert (desk.said["date"], desk.said["sources"]) == ("", "")
    assert (desk.count("claims"), desk.focus) == (2, "claims.1.date")


def test_first_claim_of_an_empty_form_is_empty() -> None:
    desk = grown(Desk(said={"title": "One", "date": ""}), "claim")
    assert (desk.count("claims"), desk.said) == (1, {"title": "One", "date": ""})


def test_short_form_beside_claims_stays_where_it_is() -> None:
    said = {"date": "1811", "claims.0.date": "1812"}
    assert grown(Desk(said=said), "claim").said == said


def test_language_is_asked_for_once() -> None:
    desk = Desk(said={"language": " ru ", "title": "One"}, languages=("de",))
    found = grown(desk, "language")
    assert (found.languages, found.said) == (("de", "ru"), {"title": "One"})
    assert found.focus == "title.ru"
    again = grown(Desk(said={"language": "ru"}, languages=("ru",)), "language")
    assert again.languages == ("ru",)


def test_what_is_chosen_is_named_once_and_the_next_can_be_chosen() -> None:
    desk = Desk(said={"people": "ada,", "pick.people": "ivan", "pick.sources": "almanac"})
    found = grown(desk, "add.people")
    assert found.said == {"people": "ada, ivan", "sources": "almanac"}
    assert found.focus == "pick.people"
    again = grown(Desk(said={**found.said, "pick.people": "ada"}), "add.people")
    assert again.said["people"] == "ada, ivan"
    assert grown(found, "add.sources").said["sources"] == "almanac"
    assert "people" not in grown(Desk(), "add.people").said


def test_what_is_chosen_counts_whatever_button_is_pressed() -> None:
    desk = Desk(said={"people": "ada", "pick.people": "ivan", "pick.sources": ""})
    for act in ("", "look", "write", "person"):
        assert grown(desk, act) == Desk(said={"people": "ada, ivan"})


def test_other_buttons_change_nothing() -> None:
    desk = Desk(said={"language": "RU", "date": "1811"})
    for act in ("", "look", "write", "source", "language"):
        assert grown(desk, act) == desk
    assert set(GROWTH) == {"claim", "detail", "language"}
