"""The whole form: which fields there are, and what is sent unseen."""

from __future__ import annotations

from typing import Any

from tests.serve.conftest import read
from tests.serve.reading import Page
from tests.serve.views.forms import form
from timeline.serve.desk import Desk
from timeline.serve.views import editor

WAS = {"title.en": "One", "title.ru": "Один", "lane": "towers", "claims.0.date": "1811"}


def shown(**desk: Any) -> Page:
    return read(editor.fields(form(**desk)))


def hidden(page: Page) -> dict[str, str]:
    fields = (each.attributes for each in page.find("input"))
    return {each["name"]: each["value"] for each in fields if each["type"] == "hidden"}


def test_each_field_is_there_once() -> None:
    for desk in ({}, {"event": "one", "was": WAS, "said": WAS, "languages": ("de",)}):
        page = shown(**desk)
        names = [each.attributes["name"] for each in page.elements if "name" in each.attributes]
        typed = [name for name in names if name != "act"]
        assert len(typed) == len(set(typed))
        ids = [each.attributes["id"] for each in page.elements if "id" in each.attributes]
        assert len(ids) == len(set(ids))


def test_every_name_of_the_form_has_its_field() -> None:
    given: dict[str, Any] = {"was": WAS, "said": WAS, "languages": ("de",), "rows": {"details": 1}}
    page = shown(**given)
    names = {each.attributes["name"] for each in page.elements if "name" in each.attributes}
    asked = editor.names(Desk(**given))
    assert set(asked) - {"id"} <= names
    order = [each.attributes["name"] for each in page.elements if "name" in each.attributes]
    assert [each for each in order if each in asked] == asked


def test_what_the_form_was_given_is_sent_along() -> None:
    sent = hidden(shown(event="one", file="events/a.yaml", was=WAS, said=WAS, languages=("de",)))
    assert {name: sent[f"was.{name}"] for name in WAS} == WAS
    assert (sent["event"], sent["file"], sent["languages"]) == ("one", "events/a.yaml", "de")
    assert (sent["claims.room"], sent["details.room"]) == ("1", "0")


def test_short_form_of_a_date_stands_where_there_are_no_claims() -> None:
    assert "date" not in hidden(shown())
    assert hidden(shown(was=WAS, said=WAS))["date"] == ""
    both = {**WAS, "date": "1811"}
    assert "date" not in hidden(shown(was=both, said=both))


def test_file_and_id_are_chosen_for_a_new_event_only() -> None:
    new = shown(files=("events/a.yaml", "events/b.yaml"), file="events/b.yaml")
    assert [
        each.text
        for each in new.find("option")
        if each.inside[-1].attributes.get("name") == "file" and "selected" in each.attributes
    ] == ["events/b.yaml"]
    assert "File" not in shown(event="one").texts("label")


def test_what_can_be_named_is_offered_once() -> None:
    lists = {each.attributes["id"]: each for each in shown().find("datalist")}
    names = {name.partition("l-")[2] for name in lists}
    assert names == {"kinds", "tags", "people", "sources", "details", "language"}
    options = {
        each.attributes["value"]: each.attributes.get("label", "")
        for each in shown().find("option")
    }
    assert options["almanac"] == "The Almanac"
    assert options["ada"] == "Ada Rocha"
    assert "stone" in options


def test_seldom_fields_are_open_where_one_is_filled_in() -> None:
    def is_open(page: Page) -> bool:
        (found,) = (each for each in page.find("details") if "Links to other events" in each.text)
        return "open" in found.attributes

    assert not is_open(shown())
    assert is_open(shown(said={"checked": "2026"}))


def test_kept_fields_are_shown_as_kept() -> None:
    assert list(shown().find("div", "edit-kept")) == []
    page = shown(kept={"x-mine": "<b>", "claims.0.x-mine": '["a"]'})
    assert page.texts("dt", inside="edit-kept") == ["x-mine", "claims.0.x-mine"]
    assert page.texts("dd", inside="edit-kept") == ["<b>", '["a"]']
