"""What a form says is to be done: of its fields, never of lines in a file."""

from __future__ import annotations

import pytest

from tests.serve.conftest import read
from tests.serve.views.forms import form, verdict
from timeline.curate.edits.trial import Told
from timeline.errors import Problem
from timeline.languages import ENGLISH, LANGUAGES
from timeline.serve.views import fields, mends


def told(rule: str, hint: str, field: str = "title", message: str = "odd") -> Told:
    return Told(Problem("a.yaml", 1, 1, "error", rule, message, hint), field)


@pytest.mark.parametrize(
    ("problem", "hint"),
    [
        (
            told("missing-field", "add it, for example 'title: Risky Business'"),
            "fill it in, for example “Risky Business”",
        ),
        (
            told("missing-field", "write 'date' and 'sources'", "date", "the event has no date"),
            "fill in the date and its sources",
        ),
        (told("wrong-kind", "write a value, or delete the line"), "fill it in"),
        (told("wrong-kind", "write a value: 'title' has to be there"), "fill it in"),
        (
            told("season-or-years", "if it is meant, write 'ignore: [TL212]' in the event", "date"),
            "if it is right, write TL212 into “Rules to leave out” at the end of the form",
        ),
        (
            told("unknown-reference", "add it to people.yaml under an id", "people.0"),
            "write them under “A person who is not there yet”, or choose another one",
        ),
        (
            told("unknown-reference", "add it to sources.yaml", "claims.0.source.1"),
            "write it under “A source that is not there yet”, or choose another one",
        ),
        (told("unknown-reference", "did you mean 'ada'?", "people.0"), ""),
        (told("unknown-reference", "add it to events", "related"), ""),
        (
            told("plan-without-stated", "add 'stated: date'", "stated"),
            "say in a claim on which day it was said, or at its source when that was published",
        ),
        (
            told("far-date", "look the year up, or write 'ignore: [TL204]' if it is right"),
            "if it is right, write TL204 into “Rules to leave out” at the end of the form",
        ),
        (told("bad-date", "write 1811"), ""),
    ],
)
def test_hint_speaks_of_fields(problem: Told, hint: str) -> None:
    assert mends.hint_of(problem, ENGLISH) == hint


def test_hint_speaks_the_language_of_the_page_and_the_rule_its_own() -> None:
    found = told("number-without-source", "add 'source: id'", message="no source")
    page = read(fields.problem(found, LANGUAGES["ru"]))
    assert page.texts("p", "is-error") == ["no source — выберите источник"]
    assert [each.attributes.get("lang") for each in page.find("span")] == ["en"]


def test_missing_text_is_told_where_it_is_written() -> None:
    given = form(verdict=verdict(told("missing-summary", "add 'summary: …'", "id")))
    assert given.told("id") == []
    assert [mends.hint_of(each, ENGLISH) for each in given.told("summary")] == [
        "one to three sentences of your own"
    ]


def test_required_fields_are_marked() -> None:
    given = form(languages=("ru",), verdict=verdict())
    names = ("title", "title.en", "lane", "claims.3.date", "details.0.source", "person.name")
    assert all(fields.is_required(given, name) for name in names)
    others = ("title.ru", "summary", "claims.0.note", "claims.0.source", "person.id", "new.url")
    assert not any(fields.is_required(given, name) for name in others)
    page = read(fields.typed(given, "title"))
    (entry,) = page.find("input")
    assert entry.attributes["aria-required"] == "true"
    assert len(list(page.find("div", "is-required"))) == 1
