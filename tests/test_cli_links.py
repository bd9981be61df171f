"""The command `links`, whole."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from timeline.cli import main
from timeline.cli.probing import Prober, Verdict

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


WENT = {
    "https://example.org/a": Verdict("dead", "the server answers 404"),
    "https://example.org/b": Verdict("moved", "moved to https://b.org/", "https://b.org/"),
}


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What a prober was asked for; it knows the answers."""
    found: list[str] = []

    def verdict(_: Prober, url: str) -> Verdict:
        found.append(url)
        return WENT[url]

    monkeypatch.setattr(Prober, "verdict", verdict)
    return found


def test_nobody_is_asked_without_check(asked: list[str]) -> None:
    main(["links"])
    assert asked == []


def test_check_asks_once_and_tells_each_place(asked: list[str], capsys: Capture) -> None:
    assert main(["links", "--check"]) == 1
    dead = "dead: https://example.org/a: the server answers 404"
    assert capsys.readouterr() == (
        f"data/sources.yaml:1:30: {dead}\n"
        "data/sources.yaml:2:30: moved: https://example.org/b: moved to https://b.org/\n"
        f"data/sources.yaml:3:34: {dead}\n",
        "0 ok, 1 moved, 0 unknown, 1 dead\n",
    )
    assert asked == list(WENT)


def test_check_as_json(asked: list[str], capsys: Capture) -> None:
    assert main(["links", "--check", "--format", "json"]) == 1
    told = json.loads(capsys.readouterr().out)
    assert len(told) == len(asked) + 1
    assert (told[1]["state"], told[1]["to"]) == ("moved", "https://b.org/")


def test_local_servers_are_asked_only_with_an_option(capsys: Capture) -> None:
    text = "- {id: here, title: Here, url: http://127.0.0.1:9/}"
    Path("data/sources.yaml").write_text(text, encoding="utf-8")
    assert main(["links", "--check"]) == 0
    assert "unknown: http://127.0.0.1:9/: not a public web address" in capsys.readouterr().out
    assert main(["links", "--check", "--local"]) == 1
    assert "dead: http://127.0.0.1:9/: no answer" in capsys.readouterr().out


def test_missing_folder(capsys: Capture) -> None:
    assert main(["links", "nowhere"]) == 2
    assert capsys.readouterr().err == "timeline: nowhere: there is no such folder\n"
