"""Dataclasses that are frozen for the type checker alone."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from timeline.immutable import immutable

ASSIGNED = """
from timeline.dates import UNDATED
UNDATED.text = "1988"
"""


@immutable()
class Point:
    x: int
    y: int = 0


@immutable(eq=False)
class Thing:
    name: str


def test_equal_ones_have_one_hash() -> None:
    assert Point(1) == Point(1, 0)
    assert len({Point(1), Point(1, 0), Point(1, 1)}) == 2
    assert replace(Point(1), y=2) == Point(1, 2)


def test_without_equality_each_is_itself() -> None:
    one, other = Thing("a"), Thing("a")
    assert one != other
    assert len({one, other, one}) == 2


def test_it_takes_no_other_attributes() -> None:
    with pytest.raises(AttributeError):
        Point(1).z = 2  # type: ignore[attr-defined]


def test_the_type_checker_refuses_an_assignment(tmp_path: Path) -> None:
    script = tmp_path / "assigned.py"
    script.write_text(ASSIGNED, "utf-8")
    told = subprocess.run(
        [sys.executable, "-m", "mypy", str(script)], capture_output=True, text=True, check=False
    )
    assert told.returncode == 1
    assert 'Property "text" defined in "Date" is read-only' in told.stdout
