"""Which files a data set is read from, and what they are taken to hold."""

from __future__ import annotations

from pathlib import Path

import pytest

from timeline.curate.given import Given, all_given, paths_of
from timeline.curate.yamltext.text import MAX_BYTES


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "events").mkdir()
    for name in ("timeline.yml", "people.yaml", "events/b.yaml", "events/.a.yaml", "events/a.txt"):
        (tmp_path / name).write_text("title: On the disk\n", "utf-8")
    return tmp_path


def test_files_are_found_by_kind(folder: Path) -> None:
    found = [(each.kind, each.path.name) for each in all_given(folder)]
    assert found == [("timeline", "timeline.yml"), ("people", "people.yaml"), ("events", "b.yaml")]


def test_file_that_is_only_meant_is_found_where_it_would_stand(folder: Path) -> None:
    instead = {folder / "events" / "a.yaml": b"", folder / "lanes.yaml": b""}
    assert [path.name for path in paths_of(folder, "events", instead)] == ["a.yaml", "b.yaml"]
    assert [path.name for path in paths_of(folder, "lanes", instead)] == ["lanes.yaml"]
    assert list(paths_of(folder, "measures", instead)) == []


def test_file_says_what_is_put_in_its_place(folder: Path) -> None:
    path = folder / "timeline.yml"
    (given,) = (
        each for each in all_given(folder, {path: b"title: Meant\n"}) if each.kind == "timeline"
    )
    assert given.file.entries[0].text("title") == "Meant"
    assert Given("timeline", path).file.entries[0].text("title") == "On the disk"


def test_text_that_is_too_large_is_refused_before_it_is_written(folder: Path) -> None:
    given = Given("timeline", folder / "timeline.yml", raw=b"x" * (MAX_BYTES + 1))
    assert given.file.document.broken


def test_forgotten_file_is_read_again(folder: Path) -> None:
    given = Given("timeline", folder / "timeline.yml")
    first = given.file
    given.forget()
    given.forget()
    assert given.file is not first
    assert given.file.document.data == first.document.data
