"""A new source from within a form: what the rules say of it, and where it is named."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from tests.builders import TODAY
from tests.conftest import LIGHTHOUSES
from timeline.serve.desk import Attempt, Desk
from timeline.serve.sourcing import with_source, written_source
from timeline.serve.store import Store

SAID = {"new.url": "https://zine.org/a", "new.title": "A light", "new.publisher": "Zine"}


@pytest.fixture
def store(tmp_path: Path) -> Store:
    shutil.copytree(LIGHTHOUSES, tmp_path / "data")
    return Store(tmp_path / "data", today=lambda: TODAY, is_editable=True)


def tried(store: Store, **said: str) -> Desk:
    desk = Desk(said={**SAID, **{name.replace("__", "."): text for name, text in said.items()}})
    return with_source(store.folder, store.current(), desk)


def test_form_that_says_nothing_of_a_source_has_none(store: Store) -> None:
    desk = Desk(said={"title": "One", "new.url": "  "})
    assert with_source(store.folder, store.current(), desk) == desk
    assert written_source(store.folder, desk) == desk


def test_source_that_nothing_rests_on_yet_is_fine(store: Store) -> None:
    source = tried(store).source
    assert source.is_ready
    assert source.verdict is not None
    assert source.verdict.told == ()


def test_problem_has_the_name_of_its_field(store: Store) -> None:
    source = tried(store, new__published="1811-13").source
    assert source.verdict is not None
    assert [each.field for each in source.verdict.told] == ["new.published"]
    assert not source.is_ready


def test_source_in_letters_that_no_id_has_is_called_a_source(store: Store) -> None:
    source = tried(store, new__url="", new__title="灯台", new__publisher="灯台").source
    assert source.is_ready
    assert source.draft is not None
    assert "id: source" in source.draft.new


def test_source_that_is_not_ready_is_not_written(store: Store) -> None:
    before = (store.folder / "sources.yaml").read_bytes()
    desk = written_source(store.folder, tried(store, new__title=""))
    assert desk.source.written == ""
    assert (store.folder / "sources.yaml").read_bytes() == before


@pytest.mark.parametrize(
    ("said", "field", "names"),
    [
        ({}, "sources", "zine"),
        ({"sources": "almanac, "}, "sources", "almanac, zine"),
        ({"claims__0__source": "almanac", "claims__1__date": "1811"}, "claims.1.source", "zine"),
        ({"claims__0__source": "almanac"}, "claims.0.source", "almanac, zine"),
    ],
)
def test_written_source_is_named_where_it_is_needed(
    store: Store, said: dict[str, str], field: str, names: str
) -> None:
    desk = written_source(store.folder, tried(store, **said))
    assert (desk.source, desk.focus) == (Attempt(written="zine"), field)
    assert desk.said[field] == names
    assert not any(name.startswith("new.") for name in desk.said)
    assert "{id: zine, title: A light," in (store.folder / "sources.yaml").read_text("utf-8")


def test_file_that_changes_meanwhile_is_left_alone(store: Store) -> None:
    desk = tried(store)
    path = store.folder / "sources.yaml"
    path.write_text(path.read_text("utf-8") + "\n", "utf-8")
    refused = written_source(store.folder, desk)
    assert "has changed in the meantime: nothing was written" in refused.source.problem
    assert refused.said == desk.said


def test_file_that_cannot_be_read_says_so(store: Store) -> None:
    (store.folder / "sources.yaml").write_text("- id: '\n", "utf-8")
    source = tried(store).source
    assert "this quote is never closed" in source.problem
    assert not replace(source).is_ready
