"""What is read again, and what is not."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.builders import TODAY
from tests.conftest import LIGHTHOUSES
from timeline.curate import given as opening
from timeline.curate.load import load
from timeline.curate.parts.cache import Cache
from timeline.curate.parts.part import Part, are_apart
from timeline.curate.parts.shelf import Shelf
from timeline.curate.yamltext.nodes import Document
from timeline.curate.yamltext.reader import read

TEXTS = {
    str(path.relative_to(LIGHTHOUSES)): path.read_text("utf-8")
    for path in sorted(LIGHTHOUSES.rglob("*.yaml"))
}
EVENTS = sorted(name for name in TEXTS if name.startswith("events"))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, text in TEXTS.items():
        (tmp_path / "data" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "data" / name).write_text(text, "utf-8")
    return tmp_path / "data"


@pytest.fixture
def parsed(monkeypatch: pytest.MonkeyPatch, folder: Path) -> list[str]:
    """The files whose YAML is parsed from now on."""
    found: list[str] = []

    def noted(raw: bytes, path: str) -> Document:
        found.append(str(Path(path).relative_to(folder)))
        return read(raw, path)

    monkeypatch.setattr(opening, "read", noted)
    return found


def test_nothing_is_parsed_twice_with_a_shelf(folder: Path, parsed: list[str]) -> None:
    shelf = Shelf()
    first = load(folder, TODAY, shelf=shelf)
    assert set(parsed) == set(TEXTS)
    parsed.clear()
    assert load(folder, TODAY, shelf=shelf) == first
    assert parsed == []


def test_edited_file_alone_is_parsed(folder: Path, parsed: list[str]) -> None:
    shelf = Shelf()
    load(folder, TODAY, shelf=shelf)
    parsed.clear()
    path = folder / EVENTS[0]
    path.write_text(path.read_text("utf-8") + "# a word\n", "utf-8")
    assert load(folder, TODAY, shelf=shelf) == load(folder, TODAY)
    assert parsed[0] == EVENTS[0]
    assert parsed[1:] == list(dict.fromkeys(parsed[1:]))
    assert len(parsed) == 1 + len(TEXTS)


def test_another_day_is_another_reading(folder: Path, parsed: list[str]) -> None:
    shelf = Shelf()
    load(folder, TODAY, shelf=shelf)
    parsed.clear()
    load(folder, TODAY + 1, shelf=shelf)
    assert set(parsed) == set(TEXTS)


def test_language_of_the_data_decides_on_every_file(folder: Path) -> None:
    shelf = Shelf()
    load(folder, TODAY, shelf=shelf)
    path = folder / "timeline.yaml"
    path.write_text(path.read_text("utf-8") + "language: ru\n", "utf-8")
    assert load(folder, TODAY, shelf=shelf) == load(folder, TODAY)
    assert load(folder, TODAY, shelf=shelf).dataset.language == "ru"


def test_mistake_across_files_is_told_and_forgotten(folder: Path) -> None:
    shelf = Shelf()
    good = load(folder, TODAY, shelf=shelf)
    lanes = (folder / "lanes.yaml").read_text("utf-8")
    (folder / "lanes.yaml").write_text("- {id: other, name: Other}\n", "utf-8")
    wrong = load(folder, TODAY, shelf=shelf)
    assert wrong == load(folder, TODAY)
    assert "unknown-reference" in {problem.rule for problem in wrong.problems}
    (folder / "lanes.yaml").write_text(lanes, "utf-8")
    assert load(folder, TODAY, shelf=shelf) == good


def test_file_that_is_deleted_or_moved_goes(folder: Path) -> None:
    shelf = Shelf()
    load(folder, TODAY, shelf=shelf)
    (folder / EVENTS[0]).rename(folder / "events" / "moved.yaml")
    moved = load(folder, TODAY, shelf=shelf)
    assert moved == load(folder, TODAY)
    assert "events/moved.yaml" in {event.path for event in moved.dataset.events}
    (folder / "events" / "moved.yaml").unlink()
    assert load(folder, TODAY, shelf=shelf) == load(folder, TODAY)


def test_cache_spares_another_process_the_parsing(
    folder: Path, tmp_path: Path, parsed: list[str]
) -> None:
    first = load(folder, TODAY, shelf=Shelf(Cache(tmp_path / "cache")))
    parsed.clear()
    second = load(folder, TODAY, shelf=Shelf(Cache(tmp_path / "cache")))
    assert set(parsed) == {"timeline.yaml"} | {name for name in TEXTS if "measures" in name}
    assert second == first


def test_verdict_of_rules_across_files_is_kept_for_the_same_names(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[int] = []

    def noted(parts: Sequence[Part]) -> bool:
        asked.append(len(parts))
        return are_apart(parts)

    monkeypatch.setattr("timeline.curate.load.are_apart", noted)
    load(folder, TODAY, Shelf(Cache(tmp_path / "cache")))
    load(folder, TODAY, Shelf(Cache(tmp_path / "cache")))
    path = folder / EVENTS[0]
    path.write_text(f"# Another day\n{path.read_text('utf-8')}", "utf-8")
    load(folder, TODAY, Shelf(Cache(tmp_path / "cache")))
    assert asked == [len(TEXTS)]
    path.write_text("[]\n", "utf-8")
    edited = load(folder, TODAY, Shelf(Cache(tmp_path / "cache")))
    assert asked == [len(TEXTS)] * 2
    assert edited == load(folder, TODAY)


def test_corrupt_cache_is_read_over_and_mended(
    folder: Path, tmp_path: Path, parsed: list[str]
) -> None:
    first = load(folder, TODAY, shelf=Shelf(Cache(tmp_path / "cache")))
    for path in (tmp_path / "cache").iterdir():
        path.write_bytes(path.read_bytes()[:-9] + b"}}}}}}}}\n")
    assert load(folder, TODAY, shelf=Shelf(Cache(tmp_path / "cache"))) == first
    parsed.clear()
    assert load(folder, TODAY, shelf=Shelf(Cache(tmp_path / "cache"))) == first
    assert EVENTS[0] not in parsed


def test_review_is_made_once_for_the_same_files(
    folder: Path, tmp_path: Path, parsed: list[str]
) -> None:
    first = load(folder, TODAY, Shelf(Cache(tmp_path / "cache")), review=True)
    parsed.clear()
    second = load(folder, TODAY, Shelf(Cache(tmp_path / "cache")), review=True)
    assert second == first == load(folder, TODAY, review=True)
    assert EVENTS[0] not in parsed[: -len(TEXTS)]
    assert parsed.count(EVENTS[0]) == 1
    (folder / EVENTS[0]).write_text("[]\n", "utf-8")
    third = load(folder, TODAY, Shelf(Cache(tmp_path / "cache")), review=True)
    assert third == load(folder, TODAY, review=True)
    assert third.problems != first.problems


def test_shelf_that_keeps_files_parses_none_of_them_for_a_rule_across(
    folder: Path, parsed: list[str]
) -> None:
    shelf = Shelf(keeps_files=True)
    load(folder, TODAY, shelf)
    parsed.clear()
    path = folder / EVENTS[0]
    path.write_text(path.read_text("utf-8").replace("lane: ", "lane: no-", 1), "utf-8")
    wrong = load(folder, TODAY, shelf)
    assert parsed == [EVENTS[0]]
    assert "unknown-reference" in {problem.rule for problem in wrong.problems}
    assert wrong == load(folder, TODAY)


def test_folder_is_read_as_if_a_file_held_something_else(folder: Path) -> None:
    path, new = folder / EVENTS[0], folder / "events" / "new.yaml"
    text = path.read_bytes()
    instead = {path: b"[]\n", new: text}
    meant = load(folder, TODAY, instead=instead)
    assert path.read_bytes() == text
    for name, raw in instead.items():
        name.write_bytes(raw)
    assert load(folder, TODAY) == meant
    assert load(folder, TODAY, instead={new: b"- {"}).problems[0].path == str(new)
