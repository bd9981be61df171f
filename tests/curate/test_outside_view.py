"""Events outside the view at first are told of one by one, or at the view where they are many."""

from __future__ import annotations

from pathlib import Path

import pytest

from timeline.curate.load import load


def told(folder: Path, number: int, view: str = "1975/2029") -> list[str]:
    """What is said of a folder in which so many events lie behind the view, in two files."""
    (folder / "events").mkdir()
    (folder / "timeline.yaml").write_text(f"title: A\nview: {view}\n", "utf-8")
    for name in ("a", "b"):
        rows = (
            f"- {{id: {name}{at}, title: {name}{at}, lane: x, date: {2050 + at}}}\n"
            for at in range(number // 2)
        )
        (folder / "events" / f"{name}.yaml").write_text("".join(rows), "utf-8")
    found = load(folder, review=True).problems
    return [f"{Path(each.path).name}: {each.message}" for each in found if each.code == "TL211"]


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (0, []),
        (
            2,
            [
                "a.yaml: 'a0' lies outside the view at first, 1975/2029",
                "b.yaml: 'b0' lies outside the view at first, 1975/2029",
            ],
        ),
        (
            10,
            [
                "timeline.yaml: 10 events lie outside the view at first, such as 'a0', 'a1', 'a2'",
            ],
        ),
    ],
)
def test_few_are_told_of_one_by_one(tmp_path: Path, number: int, said: list[str]) -> None:
    assert told(tmp_path, number) == said


@pytest.mark.parametrize("view", ["..", "spring 1990", "1975/.."])
def test_view_without_two_ends_leaves_nothing_out(tmp_path: Path, view: str) -> None:
    assert told(tmp_path, 4, view) == []
