"""What a writer sees in an editor: the schemas in the language server that editors use."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.language_server import Client, language_server
from timeline.cli import main

ROOT = Path(__file__).parent.parent
SHIPPED = sorted((ROOT / "data").rglob("*.yaml"))
MODELINE = "# yaml-language-server: $schema=../../schema/events.schema.json\n"
EVENTS = ROOT / "data/events"


@pytest.fixture(scope="module")
def editor() -> Iterator[Client]:
    with language_server(ROOT, {}) as client:
        yield client


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of one's own, with the schemas that `schema --data` writes and no modelines."""
    made = tmp_path_factory.mktemp("home")
    shutil.copytree(ROOT / "tests/corpus/good/lighthouses", made / "data")
    assert main(["schema", "--data", str(made / "data"), "--write", str(made / ".schema")]) == 0
    return made


@pytest.fixture(scope="module")
def at_home(home: Path) -> Iterator[Client]:
    """An editor with the settings that curating.md tells of."""
    with language_server(home, settings_of_docs()) as client:
        yield client


def settings_of_docs() -> dict[str, Any]:
    told = (ROOT / "docs/curating.md").read_text(encoding="utf-8")
    found = re.search(r"```json\n(\{\s*\"yaml\.schemas\".*?)```", told, re.DOTALL)
    assert found, "curating.md shows the settings of an editor"
    settings: dict[str, Any] = json.loads(found[1])
    return settings


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: str(path.relative_to(ROOT)))
def test_shipped_file_has_a_schema_and_nothing_red(editor: Client, path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.startswith("# yaml-language-server: $schema=")
    assert (path.parent / text.partition("=")[2].split("\n")[0]).is_file()
    assert editor.open(path, text) == []


def test_fields_are_offered_with_their_help(editor: Client) -> None:
    offered = editor.completions(EVENTS, f"{MODELINE}- id: a\n  title: A\n  ")
    assert offered["lane"] == "Id of a lane."
    assert {"date", "claims", "summary"} <= set(offered)
    assert "id" not in offered


def test_values_are_offered_with_their_meaning(editor: Client) -> None:
    offered = editor.completions(EVENTS, f"{MODELINE}- id: a\n  claims:\n    - status: ")
    assert offered["scheduled"] == "it is planned for this date"


def test_help_stands_over_a_field(editor: Client) -> None:
    told = editor.hover(EVENTS, f"{MODELINE}- id: a\n  importance: 5\n", "importance")
    assert "From 1 to 5: who stays when room is short." in told


DATES = "write a date as 1987, 1987-08 or 1987-08-05; add ~ for about, ? for uncertain;"
WRONG = {
    "titel: x": "Property titel is not allowed.",
    "importance: 7": "Value is above the maximum of 5.",
    "date: May 2008": DATES,
    "date: 2008-5-2": DATES,
    "id: A b": "use lower-case letters, digits and hyphens",
    "claims: [{date: 1987, status: planned}]": "Value is not accepted. Valid values:",
}


@pytest.mark.parametrize("line", WRONG)
def test_mistake_is_marked_on_its_line(editor: Client, line: str) -> None:
    lines = {"id": "id: a", "title": "title: A", "lane": "lane: films"}
    lines[line.partition(":")[0]] = line
    text = f"{MODELINE}- " + "\n  ".join(lines.values()) + "\n"
    found = editor.draft(EVENTS, text)
    assert len(found) == 1
    assert found[0]["message"].startswith(WRONG[line])
    assert found[0]["range"]["start"]["line"] == text[: text.index(line)].count("\n")


RIGHT = (
    "title: 1917",
    "date: 2008",
    "date: 2008-05-02",
    "date: ..",
    "x-mine: {a: [b]}",
    "tags: [24]",
)


@pytest.mark.parametrize("line", RIGHT)
def test_number_and_own_field_are_not_marked(editor: Client, line: str) -> None:
    title = "" if line.startswith("title") else "\n  title: A"
    assert editor.draft(EVENTS, f"{MODELINE}- id: a{title}\n  lane: films\n  {line}\n") == []


def test_lanes_people_and_sources_are_offered_by_their_ids(at_home: Client, home: Path) -> None:
    events = home / "data/events"
    lanes = at_home.completions(events, "- id: a\n  lane: ")
    assert lanes == {"towers": "Towers and beacons", "keepers": "Keepers"}
    sources = {"almanac": "The Keepers' Almanac", "letters": "Letters of a keeper"}
    sources["notice"] = "Notice to mariners 12"
    assert at_home.completions(events, "- id: a\n  claims:\n    - source: ") == sources
    assert sources.items() <= at_home.completions(events, "- id: a\n  sources: [").items()
    assert "fresnel" in at_home.completions(events, "- id: a\n  people:\n    - ")


def test_unknown_lane_is_marked_and_a_new_source_is_not(at_home: Client, home: Path) -> None:
    events = home / "data/events"
    event = "- {id: a, title: A, lane: LANE, date: 1987, sources: [new-one]}\n"
    assert at_home.draft(events, event.replace("LANE", "towers")) == []
    found = at_home.draft(events, event.replace("LANE", "tower"))
    assert [each["message"].split(":")[0] for each in found] == [
        "Value is not accepted. Valid values"
    ]


def test_every_file_of_a_folder_without_modelines_is_held_against_its_schema(
    at_home: Client, home: Path
) -> None:
    for path in sorted((home / "data").rglob("*.yaml")):
        assert at_home.open(path, path.read_text(encoding="utf-8")) == [], path.name
    for kind in ("lanes", "people", "sources"):
        assert at_home.open(home / f"data/{kind}.yml", "- {id: a, nam: A}\n")
