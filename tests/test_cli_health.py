"""The command `stats`, whole: two columns and a table, or JSON."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from timeline.cli import main

CORPUS = Path(__file__).parent / "corpus"
DAY = ("--today", "2026-11-21")


@pytest.fixture(autouse=True)
def in_corpus(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(CORPUS)


def test_text(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["stats", "good/plain", *DAY]) == 0
    numbers, _, table = capsys.readouterr().out.partition("\n\n")
    assert "events due for review             0\n" in numbers
    assert "events that rest on one voice     1\n" in numbers
    assert table.splitlines()[0].startswith("decade  ")


def test_json(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["stats", "good/plain", "--format", "json", *DAY]) == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["events"], len(told["single_source"])) == (1, 1)
    assert sum(told["coverage"][0]["lanes"].values()) == 1


def test_errors_in_the_data_are_told_by_the_exit_code(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["stats", "bad/date-order", *DAY]) == 1
    assert capsys.readouterr().out.startswith("events in")
