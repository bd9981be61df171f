"""One field of a form: its label, its hint, and what is wrong beside it."""

from __future__ import annotations

import pytest

from tests.serve.conftest import read
from tests.serve.reading import Element
from tests.serve.views.forms import form, problem, verdict
from timeline.curate.edits.trial import Told
from timeline.serve.views import fields

WRONG = verdict(Told(problem("bad <date>", hint="write 1811"), "claims.0.date"))


def entry(found: object) -> Element:
    (only,) = (each for each in read(found).elements if each.tag in ("input", "textarea", "select"))
    return only


@pytest.mark.parametrize(
    ("name", "desk", "label"),
    [
        ("title", {}, "Title"),
        ("title", {"languages": ("ru",)}, "Title (en)"),
        ("title.ru", {}, "Title (ru)"),
        ("claims.0.note.ru", {}, "Note (ru)"),
        ("claims.12.date", {}, "Date"),
        ("new.title", {"languages": ("ru",)}, "Headline"),
        ("details.0.name", {}, "What it is"),
    ],
)
def test_field_is_called_as_people_call_it(name: str, desk: dict[str, object], label: str) -> None:
    page = read(fields.typed(form(**desk), name))
    assert page.texts("label") == [label]
    (said,) = page.find("label")
    assert said.attributes["for"] == entry(fields.typed(form(**desk), name)).attributes["id"]


@pytest.mark.parametrize(
    ("name", "tag"),
    [
        ("title", "input"),
        ("summary", "textarea"),
        ("claims.0.note", "textarea"),
        ("details.0.note", "input"),
    ],
)
def test_long_texts_have_room(name: str, tag: str) -> None:
    assert entry(fields.typed(form(), name)).tag == tag


def test_field_shows_what_is_typed() -> None:
    said = {"title": 'A "quoted" <b>', "summary": "Two\nlines"}
    assert entry(fields.typed(form(said=said), "title")).attributes["value"] == 'A "quoted" <b>'
    assert entry(fields.typed(form(said=said), "summary")).text == "Two\nlines"


def test_problem_is_said_to_those_who_do_not_see_it() -> None:
    page = read(fields.typed(form(verdict=WRONG), "claims.0.date"))
    found = entry(fields.typed(form(verdict=WRONG), "claims.0.date"))
    assert found.attributes["aria-invalid"] == "true"
    named = found.attributes["aria-describedby"].split()
    texts = [each.text for each in page.elements if each.attributes.get("id") in named]
    assert texts[-1] == "bad <date> — write 1811"
    assert page.texts("p", "is-error") == ["bad <date> — write 1811"]
    assert "aria-invalid" not in entry(fields.typed(form(), "claims.0.date")).attributes


def test_warning_makes_no_field_invalid() -> None:
    mild = verdict(Told(problem(severity="warning"), "title"))
    found = fields.typed(form(verdict=mild), "title")
    assert read(found).texts("p", "is-warning") == ["odd"]
    assert "aria-invalid" not in entry(found).attributes


@pytest.mark.parametrize(
    ("field", "name", "is_beside"),
    [
        ("title", "title", True),
        ("title", "title.ru", True),
        ("title.ru", "title", True),
        ("people.1", "people", True),
        ("claims.1.date", "claims.10.date", False),
        ("", "title", False),
    ],
)
def test_problem_stands_beside_its_field_and_no_other(
    field: str, name: str, is_beside: bool
) -> None:
    told = form(verdict=verdict(Told(problem(), field))).told(name)
    assert bool(told) == is_beside


def test_value_that_is_not_among_the_choices_is_kept() -> None:
    found = fields.chosen(form(said={"lane": "gone"}), "lane", "", {"": "", "towers": "Towers"})
    page = read(found)
    assert page.texts("option") == ["–", "Towers", "gone"]
    assert [each.text for each in page.find("option") if "selected" in each.attributes] == ["gone"]


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("people", "ada, nobody", ["Ada Rocha"]),
        ("sources", "almanac", ["The Almanac"]),
        ("claims.0.source", "almanac", ["The Almanac"]),
        ("related", "two,one", ["Two · One"]),
        ("tags", "ada", []),
        ("people", "nobody", []),
    ],
)
def test_ids_are_told_by_their_names(name: str, text: str, said: list[str]) -> None:
    assert read(fields.typed(form(said={name: text}), name)).texts("p", "edit-understood") == said


def test_field_to_go_on_with_takes_the_focus() -> None:
    focused = entry(fields.typed(form(focus="title"), "title")).attributes
    assert "autofocus" in {name.lower() for name in focused}
    other = entry(fields.typed(form(focus="title"), "kind")).attributes
    assert "autofocus" not in {name.lower() for name in other}


def test_button_asks_for_one_thing() -> None:
    (button,) = read(fields.act(form(), "claim", "More")).find("button")
    assert (button.attributes["name"], button.attributes["value"]) == ("act", "claim")
    assert "formnovalidate" in {name.lower() for name in button.attributes}
    (button,) = read(fields.act(form(), "language", "Add")).find("button")
    assert "formnovalidate" not in {name.lower() for name in button.attributes}
