"""What comes of a form: in a line, as lines of the file, as a picture."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from tests.builders import claim, dataset, event
from tests.serve.conftest import read
from tests.serve.reading import Page
from tests.serve.views.forms import DATA, form, problem, verdict
from timeline.curate.edits.drafts import Draft
from timeline.curate.edits.trial import Told
from timeline.serve.desk import Attempt
from timeline.serve.views import tryout

OLD = "- {id: one, title: One}\n"
SAME = Draft(Path("data/events/a.yaml"), OLD, OLD, 0)
DRAFT = Draft(Path("data/events/a.yaml"), OLD, "- {id: one, title: New}\n", 0)
TWO_ERRORS = verdict(Told(problem("a"), "title"), Told(problem("b"), ""))


def shown(**desk: Any) -> Page:
    given = {"event": "one", "file": "events/a.yaml", "draft": DRAFT, "verdict": verdict()}
    return read(tryout.children(form(**{**given, **desk})))


@pytest.mark.parametrize(
    ("desk", "line"),
    [
        ({}, ""),
        ({"draft": SAME, "verdict": verdict()}, "Nothing has been changed."),
        ({"draft": DRAFT, "verdict": verdict()}, "Nothing is wrong. Nothing is written yet."),
        ({"draft": DRAFT, "verdict": TWO_ERRORS}, "2 things to mend first."),
        (
            {"draft": DRAFT, "verdict": verdict(Told(problem("b", "warning"), "date"))},
            "Nothing is wrong, but 1 thing is worth a look. Nothing is written yet.",
        ),
        (
            {"draft": DRAFT, "verdict": verdict(), "person": Attempt(verdict=TWO_ERRORS)},
            "What is new beside the event is not right yet.",
        ),
        (
            {"draft": DRAFT, "verdict": verdict(), "source": Attempt(problem="there already")},
            "What is new beside the event is not right yet.",
        ),
        (
            {"draft": DRAFT, "verdict": TWO_ERRORS, "base": "n1", "now": "n2"},
            "The file has changed meanwhile. Nothing is written yet.",
        ),
        ({"is_saved": True, "file": "events/a.yaml"}, "Written to events/a.yaml."),
    ],
)
def test_line_says_what_is_still_to_do(desk: dict[str, Any], line: str) -> None:
    assert tryout.said(form(**desk)) == line


def test_written_event_leads_to_itself_and_to_the_next_one() -> None:
    assert tryout.after(form(event="one")) is None
    given = form(event="one", is_saved=True)
    links = {each.text: each.attributes["href"] for each in read(tryout.after(given)).find("a")}
    assert links == {
        "See it in the timeline": "./?event=one&v=1",
        "Write another event": "edit?event=&back=",
    }
    view = replace(given, back="?lane=towers&theme=dark&lang=en")
    links = {each.text: each.attributes["href"] for each in read(tryout.after(view)).find("a")}
    assert links["See it in the timeline"] == "./?event=one&theme=dark&lang=en&v=1"
    assert links["Write another event"].endswith("back=%3Flane%3Dtowers%26theme%3Ddark%26lang%3Den")


def test_mistakes_lead_to_their_fields() -> None:
    told = verdict(
        Told(problem("a"), "people.0"),
        Told(problem("b"), "claims.1.date"),
        Told(problem("c", "warning"), "title"),
        Told(problem("d"), ""),
    )
    given = form(said={"claims.1.date": "x"}, verdict=told)
    links = {each.text: each.attributes["href"] for each in read(tryout.mistakes(given)).find("a")}
    assert links == {"People": "#static-f-people", "Claim 2: Date": "#static-f-claims-1-date"}
    assert tryout.mistakes(form()) == []


def test_picture_comes_before_the_lines_and_the_long_panel_after_their_button() -> None:
    page = shown()
    parts = [
        each.tag
        for each in page.elements
        if each.tag in ("h2", "pre", "button") or "edit-picture" in each.classes
    ]
    assert parts[:6] == ["h2", "div", "h2", "pre", "button", "h2"]


def test_changed_lines_come_with_the_button_that_writes_them() -> None:
    page = shown(now="n1", base="n1")
    assert page.texts("del") == ["-- {id: one, title: One}"]
    assert page.texts("ins") == ["+- {id: one, title: New}"]
    assert page.texts("button", "is-main") == ["Write these lines"]
    (take,) = page.find("input")
    assert (take.attributes["name"], take.attributes["value"]) == ("take", "n1")


def test_what_is_not_ready_has_no_button() -> None:
    assert shown(verdict=TWO_ERRORS).texts("button", "is-main") == []
    assert shown(draft=SAME).texts("button", "is-main") == []


def test_problem_that_no_field_could_mend_stands_on_top() -> None:
    assert shown(verdict=TWO_ERRORS).texts("p", "is-error") == ["b"]


def test_conflict_names_what_both_changed() -> None:
    page = shown(base="n1", now="n2", both=("people", "title"))
    (alert,) = (each for each in page.elements if each.attributes.get("role") == "alert")
    assert "events/a.yaml has changed since you opened this form" in alert.text
    assert "somebody has changed this event there" in alert.text
    assert "Both of you changed: People, Title." in alert.text
    assert page.texts("button", "is-main") == ["Write it over theirs"]


def test_conflict_shows_what_either_says() -> None:
    page = shown(
        base="n1",
        now="n2",
        theirs={"title": "Theirs", "claims.0.date": "1812"},
        seen={"claims.0.date": "1812"},
        said={"title": "Mine", "claims.0.date": "1812"},
    )
    assert page.texts("th") == ["In the file now", "In this form", "Title", "Claim 1: Date"]
    assert page.texts("td") == ["", "Theirs", "Mine", "1812", "1812"]
    sent = {each.attributes["name"]: each.attributes["value"] for each in page.find("input")}
    assert sent["seen.claims.0.date"] == "1812"


def test_rows_that_both_changed_are_for_people_to_put_together() -> None:
    page = shown(base="n1", now="n2", both=("details",))
    (alert,) = (each for each in page.elements if each.attributes.get("role") == "alert")
    assert "Both of you changed its claims or details" in alert.text
    assert page.texts("button", "is-main") == []


def test_failure_is_said_aloud() -> None:
    page = shown(draft=None, verdict=None, problem="the file is gone")
    (alert,) = (each for each in page.elements if each.attributes.get("role") == "alert")
    assert alert.text == "the file is gone"


def test_preview_shows_the_event_among_its_neighbours() -> None:
    page = shown()
    texts = page.texts("text")
    assert any("One" in each for each in texts)
    assert any("Two" in each for each in texts)
    assert not any("Far" in each or "Other" in each for each in texts)
    (preview,) = page.find("div", "edit-preview")
    assert "inert" in preview.attributes
    assert "One: 1811, happened." in page.texts("p")


def test_preview_waits_until_nothing_is_wrong() -> None:
    page = shown(event="left-out")
    assert "It comes when nothing is wrong any more." in page.texts("p")
    assert list(page.find("div", "edit-preview")) == []


def test_preview_of_a_plan_without_a_date_has_its_whole_lane() -> None:
    data = dataset(
        event("one", claim("..", "announced", "2020")),
        event("far", claim("1811")),
        *DATA.events[2:3],
    )
    page = shown(verdict=verdict(data=data))
    assert "One: " in " ".join(page.texts("p"))
