"""What the day of the check decides, and nothing else does."""

from __future__ import annotations

from pathlib import Path

import pytest

from timeline.curate.load import load
from timeline.dates import to_days
from timeline.errors import Problem

ROOT = Path(__file__).parents[2]
FOLDERS = [ROOT / "data", *sorted((ROOT / "tests/corpus/bad").iterdir())]
FIRST, SECOND = to_days(2026, 8, 22), to_days(2027, 8, 22)


def timeless(problems: tuple[Problem, ...]) -> list[Problem]:
    return [problem for problem in problems if not problem.code.startswith("TL6")]


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_two_days_differ_in_freshness_only(folder: Path) -> None:
    first, second, never = (load(folder, day, review=True) for day in (FIRST, SECOND, None))
    assert timeless(first.problems) == timeless(second.problems) == list(never.problems)


def test_two_days_do_differ() -> None:
    first, second = (load(ROOT / "data", day, review=True).problems for day in (FIRST, SECOND))
    assert first != second


@pytest.mark.parametrize("day", [FIRST, SECOND])
def test_nothing_that_time_brings_is_an_error(day: int) -> None:
    told = [each for folder in FOLDERS for each in load(folder, day, review=True).problems]
    assert {each.severity for each in told if each.code.startswith("TL6")} == {"warning", "note"}
