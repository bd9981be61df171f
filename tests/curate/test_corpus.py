"""Each folder in corpus/good is clean; each in corpus/bad/<rule> gives just expected.txt."""

from __future__ import annotations

from pathlib import Path

import pytest

from timeline.curate.checks import RULES
from timeline.curate.load import load
from timeline.dates import to_days

CORPUS = Path(__file__).parent.parent / "corpus"
TODAY = to_days(2026, 11, 21)
GOOD = sorted((CORPUS / "good").iterdir())
BAD = sorted((CORPUS / "bad").iterdir())


@pytest.mark.parametrize("folder", GOOD, ids=lambda folder: folder.name)
def test_good_folder_has_no_problems(folder: Path) -> None:
    loaded = load(folder, TODAY)
    assert loaded.problems == ()
    assert len(loaded.dataset.events) == loaded.seen > 0


@pytest.mark.parametrize("folder", GOOD, ids=lambda folder: folder.name)
def test_review_of_a_good_folder_has_notes_only(folder: Path) -> None:
    told = [each for each in load(folder, TODAY, review=True).problems if each.severity != "note"]
    assert told == []


@pytest.mark.parametrize("folder", BAD, ids=lambda folder: folder.name)
def test_bad_folder_prints_what_is_expected(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)
    problems = load(Path(), TODAY, review=True).problems
    expected = Path("expected.txt").read_text(encoding="utf-8")
    assert "".join(f"{problem}\n" for problem in problems) == expected
    assert folder.name in {problem.rule for problem in problems}


def test_every_rule_has_a_bad_folder() -> None:
    assert {folder.name for folder in BAD} == {rule.name for rule in RULES}
