"""A new source and a new person in the form of an event."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

from tests.serve.conftest import read
from tests.serve.reading import Page
from tests.serve.views.forms import form, problem, verdict
from timeline.curate.edits.drafts import Draft
from timeline.curate.edits.trial import Told
from timeline.serve.desk import Attempt
from timeline.serve.views import entry_form

DRAFT = Draft(Path("data/sources.yaml"), "", "- {id: zine, title: Zine}\n", 0)


def shown(**attempt: Any) -> Page:
    return read(entry_form.source(form(source=Attempt(**attempt))))


def test_fields_are_folded_until_they_are_needed() -> None:
    (folded,) = shown().find("details")
    assert "open" not in folded.attributes
    assert shown().texts("label") == ["Web address", "Headline", "Publisher", "Published on"]
    (opened,) = shown(said={"title": "Zine"}).find("details")
    assert "open" in opened.attributes


def test_good_source_shows_its_lines_and_the_button_that_writes_them() -> None:
    page = shown(said={"title": "Zine"}, draft=DRAFT, verdict=verdict())
    assert page.texts("ins") == ["+- {id: zine, title: Zine}"]
    (button,) = page.find("button")
    assert (button.text, button.attributes["value"]) == ("Write this source", "source")


def test_wrong_source_cannot_be_written() -> None:
    told = verdict(Told(problem("taken"), ""), Told(problem("no date"), "new.published"))
    page = shown(said={"title": "Zine"}, draft=DRAFT, verdict=told)
    assert page.texts("button") == []
    assert page.texts("p", "is-error") == ["no date", "taken"]


def test_mistake_in_what_no_field_asks_for_is_told() -> None:
    told = verdict(Told(problem("no id"), "new.id"))
    page = shown(said={"title": "Маяк"}, draft=DRAFT, verdict=told)
    assert page.texts("p", "is-error") == ["no id"]


def test_known_address_is_said() -> None:
    assert shown(said={"url": "x"}, problem="known").texts("p", "is-error") == ["known"]


def test_written_source_is_named() -> None:
    assert "zine is written, and named here." in shown(written="zine").texts("p")


def test_new_person_has_a_form_of_its_own() -> None:
    told = verdict(Told(problem("taken"), "person.id"))
    attempt = Attempt(said={"name": "Ada"}, draft=DRAFT, verdict=told)
    page = read(entry_form.person(form(person=attempt)))
    assert page.texts("label") == ["Name", "Id", "A word on who this is"]
    assert page.texts("p", "is-error") == ["taken"]
    assert page.texts("button") == []
    assert page.texts("p", "hint") == ["Made from the name if left empty, and never changed later."]
    page = read(entry_form.person(form(person=replace(attempt, verdict=verdict()))))
    (button,) = page.find("button")
    assert (button.text, button.attributes["value"]) == ("Write this person", "person")
