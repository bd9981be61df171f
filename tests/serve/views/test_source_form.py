"""A new source in the form of an event."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from tests.serve.conftest import read
from tests.serve.reading import Page
from tests.serve.views.forms import form, problem, verdict
from timeline.curate.edits.drafts import Draft
from timeline.curate.edits.trial import Told
from timeline.serve.desk import Attempt
from timeline.serve.views import source_form

DRAFT = Draft(Path("data/sources.yaml"), "", "- {id: zine, title: Zine}\n", 0)


def shown(**attempt: Any) -> Page:
    return read(list(source_form.children(form(source=Attempt(**attempt)))))


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


def test_known_address_is_said() -> None:
    assert shown(said={"url": "x"}, problem="known").texts("p", "is-error") == ["known"]


def test_written_source_is_named() -> None:
    assert "zine is written, and named here." in shown(written="zine").texts("p")
