"""What a form makes of its file while others write there, too."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from tests.builders import TODAY
from tests.conftest import LIGHTHOUSES
from timeline.errors import EditError
from timeline.serve.edited import Desk, opened, tried, written
from timeline.serve.store import Store

Try = Callable[..., Desk]


@pytest.fixture
def store(tmp_path: Path) -> Store:
    shutil.copytree(LIGHTHOUSES, tmp_path / "data")
    return Store(tmp_path / "data", today=lambda: TODAY, is_editable=True)


@pytest.fixture
def towers(store: Store) -> Path:
    return store.folder / "events" / "towers.yaml"


@pytest.fixture
def fill(store: Store) -> Try:
    """Fills fields of a form in, and tries it."""

    def attempt(desk: Desk, **said: str) -> Desk:
        named = {name.replace("__", "."): text for name, text in said.items()}
        return tried(store.folder, store.current(), replace(desk, said={**desk.said, **named}))

    return attempt


@pytest.fixture
def desk(store: Store) -> Desk:
    return opened(store.folder, store.current(), "bell-rock")


def swap(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), "utf-8")


def test_form_that_says_nothing_else_has_nothing_to_write(desk: Desk, fill: Try) -> None:
    found = fill(desk)
    assert (found.changes, found.is_ready, found.is_conflict) == (False, False, False)
    assert found.verdict is not None
    assert found.verdict.told == ()


def test_change_of_another_event_is_no_conflict(
    desk: Desk, fill: Try, store: Store, towers: Path
) -> None:
    swap(towers, "Tower of glass", "Tower of ice")
    found = fill(desk, importance="1")
    assert not found.is_conflict
    assert written(store.folder, found, "").is_saved
    text = towers.read_text("utf-8")
    assert "Tower of ice" in text
    assert text.count("importance: 1\n") == 1


def test_fields_that_both_have_changed_are_named(desk: Desk, fill: Try, towers: Path) -> None:
    swap(towers, "people: [stevenson]", "people: [fresnel]")
    found = fill(desk, people="stevenson, lind", importance="1")
    assert found.is_conflict
    assert found.both == ("people",)
    assert found.is_ready


def test_what_only_they_have_changed_stays_theirs(
    desk: Desk, fill: Try, store: Store, towers: Path
) -> None:
    swap(towers, "people: [stevenson]", "people: [fresnel]")
    found = fill(desk, importance="1")
    assert written(store.folder, found, "") == found
    assert written(store.folder, found, found.now).is_saved
    assert "people: [fresnel]" in towers.read_text("utf-8")


def test_claims_that_both_have_changed_are_not_put_together(
    desk: Desk, fill: Try, store: Store, towers: Path
) -> None:
    swap(towers, "date: 1811-03,", "date: 1811-04,")
    found = fill(desk, claims__0__note="Mine.")
    assert found.both == ("claims",)
    assert (found.is_lost, found.is_ready) == (True, False)
    assert not written(store.folder, found, found.now).is_saved
    assert "Mine." not in towers.read_text("utf-8")


def test_file_that_changes_after_the_try_is_left_alone(
    desk: Desk, fill: Try, store: Store, towers: Path
) -> None:
    found = fill(desk, importance="1")
    swap(towers, "Tower of glass", "Tower of ice")
    refused = written(store.folder, found, "")
    assert not refused.is_saved
    assert "has changed in the meantime: nothing was written" in refused.problem
    assert refused.said == found.said


def test_broken_file_says_where(desk: Desk, fill: Try, towers: Path) -> None:
    with towers.open("a", encoding="utf-8") as file:
        file.write("- id: '")
    found = fill(desk, importance="1")
    assert "this quote is never closed" in found.problem
    assert found.said["importance"] == "1"


def test_new_event_gets_an_id_of_its_own(store: Store, fill: Try) -> None:
    empty = opened(store.folder, store.current(), "")
    assert empty.files == ("events/keepers.yaml", "events/towers.yaml")
    said = {"title": "Bell Rock", "lane": "towers", "date": "1811", "sources": "almanac"}
    assert fill(empty, **said).name == "bell-rock-2"
    assert fill(empty, **said, id="own").name == "own"
    wrong = fill(empty, **said, id="lens").verdict
    assert wrong is not None
    assert [(each.problem.rule, each.field) for each in wrong.told] == [("duplicate-id", "id")]


@pytest.mark.parametrize(
    ("said", "field", "rule"),
    [
        ({"title": ""}, "title", "missing-field"),
        ({"claims__0__date": "1811-13"}, "claims.0.date", "bad-date"),
        ({"claims__1__source": "almanac, letter"}, "claims.1.source.1", "unknown-reference"),
        ({"claims__1__status": ""}, "claims.1.status", "missing-field"),
        ({"claims__1__source": ""}, "claims.1.source", "claim-without-source"),
        ({"claims__2__date": "1812"}, "claims.2.status", "missing-field"),
        ({"date": "1811"}, "date", "date-and-claims"),
        ({"importance": "9"}, "importance", "wrong-kind"),
    ],
)
def test_problem_belongs_to_the_field_that_mends_it(
    desk: Desk, fill: Try, said: dict[str, str], field: str, rule: str
) -> None:
    verdict = fill(desk, **said).verdict
    assert verdict is not None
    assert (rule, field) in [(each.problem.rule, each.field) for each in verdict.told]
    assert not verdict.is_good


def test_event_of_no_file_has_no_form(store: Store) -> None:
    with pytest.raises(EditError, match="no file holds an event 'nobody'"):
        opened(store.folder, store.current(), "nobody")
