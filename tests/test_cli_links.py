"""The command `links`, whole."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from timeline.cli import main

SOURCES = """\
- {id: one, title: One, url: https://example.org/a}
- {id: two, title: Two, url: https://example.org/b}
- {id: again, title: Again, url: https://example.org/a}
"""

Capture = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def in_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("data").mkdir()
    Path("data/sources.yaml").write_text(SOURCES, encoding="utf-8")


def test_text_has_each_address_once(capsys: Capture) -> None:
    assert main(["links"]) == 0
    assert capsys.readouterr() == ("https://example.org/a\nhttps://example.org/b\n", "")


def test_places(capsys: Capture) -> None:
    assert main(["links", "data", "--format", "places"]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "data/sources.yaml:1:30: https://example.org/a",
        "data/sources.yaml:2:30: https://example.org/b",
        "data/sources.yaml:3:34: https://example.org/a",
    ]


def test_json(capsys: Capture) -> None:
    assert main(["links", "--format", "json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told[2] == {
        "url": "https://example.org/a",
        "source": "again",
        "path": "data/sources.yaml",
        "line": 3,
        "column": 34,
    }


def test_missing_folder(capsys: Capture) -> None:
    assert main(["links", "nowhere"]) == 2
    assert capsys.readouterr().err == "timeline: nowhere: there is no such folder\n"
