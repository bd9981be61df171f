"""A new person from within a form: what the rules say, and where the person is named."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.builders import TODAY
from tests.conftest import LIGHTHOUSES
from timeline.serve.desk import Attempt, Desk
from timeline.serve.peopling import with_person, written_person
from timeline.serve.store import Store

NAME = "person.name"


@pytest.fixture
def store(tmp_path: Path) -> Store:
    shutil.copytree(LIGHTHOUSES, tmp_path / "data")
    return Store(tmp_path / "data", today=lambda: TODAY, is_editable=True)


def tried(store: Store, **said: str) -> Desk:
    named = {name.replace("__", "."): text for name, text in said.items()}
    return with_person(store.folder, store.current(), Desk(said=named))


def test_form_that_says_nothing_of_a_person_has_none(store: Store) -> None:
    desk = Desk(said={"title": "One", NAME: "  "})
    assert with_person(store.folder, store.current(), desk) == desk
    assert written_person(store.folder, desk) == desk


def test_person_whom_no_event_names_yet_is_fine(store: Store) -> None:
    person = tried(store, person__name="Grace Darling").person
    assert person.is_ready
    assert person.verdict is not None
    assert person.verdict.told == ()


@pytest.mark.parametrize(
    ("said", "field", "text"),
    [
        ({"person__name": "Ada", "person__id": "Not an id"}, "person.id", "Not an id"),
        ({"person__name": "Ada", "person__id": "stevenson"}, "person.id", "stevenson"),
        ({"person__note": "A keeper."}, "person.name", "'name' is missing"),
        ({"person__name": "灯台守"}, "person.id", "'id' is missing"),
    ],
)
def test_problem_has_the_name_of_its_field(
    store: Store, said: dict[str, str], field: str, text: str
) -> None:
    before = {path: path.read_bytes() for path in store.folder.rglob("*.yaml")}
    desk = tried(store, **said)
    assert desk.person.verdict is not None
    told = {each.field: each.problem.message for each in desk.person.verdict.told}
    assert text in told[field]
    assert written_person(store.folder, desk).person.written == ""
    assert {path: path.read_bytes() for path in store.folder.rglob("*.yaml")} == before


def test_name_that_is_known_needs_an_id(store: Store) -> None:
    known = next(iter(store.current().dataset.people.values()))
    person = tried(store, person__name=f" {known.name.upper()} ").person
    assert person.problem == (
        f"'{known.id}' is there already: {known.name}; if this is another one, give an id"
    )
    assert tried(store, person__name=known.name, person__id="another").person.is_ready


def test_id_of_a_name_in_other_letters_is_written_in_ours(store: Store) -> None:
    person = tried(store, person__name="Сергей Королёв").person
    assert person.is_ready
    assert person.draft is not None
    assert "{id: sergey-korolev, name: Сергей Королёв}" in person.draft.new


@pytest.mark.parametrize(
    ("people", "names"), [("", "grace-darling"), ("lind, ", "lind, grace-darling")]
)
def test_written_person_is_named_in_the_event(store: Store, people: str, names: str) -> None:
    desk = tried(store, person__name="Grace Darling", person__note="Saved many.", people=people)
    desk = written_person(store.folder, desk)
    assert (desk.person, desk.focus) == (Attempt(written="grace-darling"), "people")
    assert desk.said == {"people": names}
    text = (store.folder / "people.yaml").read_text("utf-8")
    assert "id: grace-darling" in text
    assert "note: Saved many." in text


def test_file_that_changes_meanwhile_is_left_alone(store: Store) -> None:
    desk = tried(store, person__name="Grace Darling")
    path = store.folder / "people.yaml"
    theirs = path.read_text("utf-8") + "\n"
    path.write_text(theirs, "utf-8")
    refused = written_person(store.folder, desk)
    assert "has changed in the meantime: nothing was written" in refused.person.problem
    assert refused.said == desk.said
    assert path.read_text("utf-8") == theirs
