"""A draft is judged by the words of `check`, quickly, and nothing is written for it."""

from __future__ import annotations

import shutil
from collections.abc import Mapping, Sequence
from itertools import islice
from pathlib import Path
from typing import Any

import pytest

from tests.builders import TODAY
from tests.conftest import LIGHTHOUSES
from timeline.curate import given as opening
from timeline.curate.edits.drafts import (
    Draft,
    added,
    changed,
    event_files,
    sorted_in,
    text_of,
)
from timeline.curate.edits.trial import Verdict, judge
from timeline.curate.edits.within import entries
from timeline.curate.load import load
from timeline.curate.parts.shelf import Shelf
from timeline.curate.yamltext.nodes import Document
from timeline.curate.yamltext.reader import read
from timeline.errors import Problem

CORPUS = sorted(path.parent for path in LIGHTHOUSES.parents[1].glob("*/*/timeline.yaml"))


def as_it_stands(path: Path, at: int) -> Draft:
    text = text_of(path)
    return Draft(path, text, text, at)


def lines_of(draft: Draft) -> range:
    document = draft.document
    starts = [document.place((at,))[0] for at in range(len(entries(draft.new)))]
    starts.append(draft.new.count("\n") + 2)
    return range(starts[draft.at], starts[draft.at + 1])


@pytest.mark.parametrize("folder", CORPUS, ids=lambda path: path.name)
def test_verdict_on_each_event_is_that_of_check(folder: Path) -> None:
    checked = load(folder, TODAY, review=True).problems
    shelf = Shelf(keeps_files=True)
    for name in event_files(folder):
        path = folder / name
        for at in looked_at(path, checked):
            draft = as_it_stands(path, at)
            lines = lines_of(draft)
            wanted = [each for each in checked if each.path == str(path) and each.line in lines]
            told = judge(folder, draft, TODAY, checked, shelf).told
            assert [each.problem for each in told] == wanted


MOST = 20
"""Entries of a file that are judged: some files have hundreds that are alike."""


def looked_at(path: Path, problems: Sequence[Problem]) -> list[int]:
    """The numbers of the first entry of a file and of those in which something is wrong."""
    told = {problem.line for problem in problems if problem.path == str(path)}
    number = len(entries(text_of(path)))
    wrong = (at for at in range(number) if told.intersection(lines_of(as_it_stands(path, at))))
    return sorted({*range(min(number, 1)), *islice(wrong, MOST)})


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    shutil.copytree(LIGHTHOUSES, tmp_path / "data")
    return tmp_path / "data"


def said(verdict: Verdict) -> list[tuple[str, str]]:
    return [(each.problem.rule, each.field) for each in verdict.told]


def with_field(folder: Path, name: str, **more: Any) -> Draft:
    """A draft of an event of the towers that says something else."""
    path = folder / "events" / "towers.yaml"
    (event,) = (each for each in entries(text_of(path)) if each.get("id") == name)
    said: Mapping[str, Any] = {**event, **more}
    return changed(path, name, {field: value for field, value in said.items() if value})


def try_out(folder: Path, draft: Draft, shelf: Shelf | None = None) -> Verdict:
    return judge(folder, draft, TODAY, load(folder, TODAY).problems, shelf)


def test_good_draft_is_good_and_in_the_data_set(folder: Path) -> None:
    before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    verdict = try_out(folder, with_field(folder, "bell-rock", title="The Rock"))
    assert (verdict.is_good, verdict.told) == (True, ())
    assert "The Rock" in {event.title for event in verdict.loaded.dataset.events}
    assert {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()} == before


def test_problem_names_the_files_of_the_folder(folder: Path) -> None:
    verdict = try_out(folder, with_field(folder, "bell-rock", people=["nobody"]))
    assert [each.problem.message for each in verdict.told] == [
        f"unknown person 'nobody': it is not in {folder / 'people.yaml'}"
    ]
    assert not verdict.is_good


def test_warning_of_a_review_is_told_and_hinders_nothing(folder: Path) -> None:
    path = folder / "events" / "towers.yaml"
    (event,) = (each for each in entries(text_of(path)) if each.get("id") == "bell-rock")
    verdict = try_out(folder, added(path, {**event, "id": "again"}))
    assert ("same-event", "title") in said(verdict)
    assert verdict.is_good


def test_mistake_that_a_draft_makes_in_another_file_is_told(folder: Path) -> None:
    known = entries(text_of(folder / "events" / "towers.yaml"))[0]["id"]
    event = {"id": known, "title": "T", "lane": "towers", "date": "1811", "sources": ["almanac"]}
    verdict = try_out(folder, added(folder / "events" / "keepers.yaml", event))
    (told,) = verdict.told
    assert (told.problem.rule, told.field) == ("duplicate-id", "")
    assert told.problem.path == str(folder / "events" / "towers.yaml")


def test_mistake_that_was_there_before_is_not_told(folder: Path) -> None:
    with (folder / "events" / "keepers.yaml").open("a", encoding="utf-8") as file:
        file.write("\n- {id: other, title: Other, lane: nowhere, date: 1811, sources: [almanac]}\n")
    verdict = try_out(folder, with_field(folder, "bell-rock", importance="1"))
    assert verdict.told == ()


def test_first_event_of_a_folder_makes_its_file(tmp_path: Path) -> None:
    (tmp_path / "timeline.yaml").write_text("title: Lights\n", "utf-8")
    (tmp_path / "lanes.yaml").write_text("- {id: towers, name: Towers}\n", "utf-8")
    event = {"id": "one", "title": "One", "lane": "towers", "date": "1811", "sources": ["almanac"]}
    verdict = try_out(tmp_path, added(tmp_path / "events" / "events.yaml", event))
    assert said(verdict) == [("unknown-reference", "sources.0")]
    assert not (tmp_path / "events").exists()


def test_draft_of_a_source_is_reviewed_as_well(folder: Path) -> None:
    draft = sorted_in(folder / "sources.yaml", {"id": "zine", "title": "Zine", "published": "18"})
    rules = {each.problem.rule for each in try_out(folder, draft).told}
    assert rules == {"bad-date", "unused-entry"}


@pytest.mark.parametrize("more", [{"title": "Other"}, {"people": ["nobody"]}, {"tags": ["stoen"]}])
def test_only_the_draft_is_parsed(
    folder: Path, more: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    before, shelf = load(folder, TODAY).problems, Shelf(keeps_files=True)
    judge(folder, with_field(folder, "bell-rock", importance="1"), TODAY, before, shelf)
    parsed: list[str] = []

    def noted(raw: bytes, path: str) -> Document:
        parsed.append(Path(path).name)
        return read(raw, path)

    monkeypatch.setattr(opening, "read", noted)
    draft = with_field(folder, "bell-rock", **more)
    quick = judge(folder, draft, TODAY, before, shelf)
    assert parsed == ["towers.yaml"]
    assert quick == judge(folder, draft, TODAY, before)
