"""Letters that the font of pictures does not have are named."""

from __future__ import annotations

from pathlib import Path

import pytest

from timeline.cli import main

TODAY = ("--today", "2026-11-21")
EVENT = "- {id: a, title: %s, lane: towers, date: 1900, sources: [almanac]}\n"
DRAWN = "they are drawn with the fonts of this machine, if one has them\n"


@pytest.fixture
def data(tmp_path: Path) -> Path:
    folder = tmp_path / "data"
    (folder / "events").mkdir(parents=True)
    (folder / "timeline.yaml").write_text("title: Lights\n", "utf-8")
    (folder / "lanes.yaml").write_text("- {id: towers, name: Башни}\n", "utf-8")
    (folder / "sources.yaml").write_text("- {id: almanac, title: An almanac}\n", "utf-8")
    return folder


@pytest.mark.parametrize(
    ("title", "format_", "told"),
    [
        ("灯台", "svg", f"timeline: the font that ships has no '台', '灯': {DRAWN}"),
        (
            "Φάρος 灯台",
            "pdf",
            "timeline: the font that ships has no 'Φ', 'ά', 'ο', 'ρ', 'ς' and 2 more: "
            "'?' stands for each of them\n",
        ),
        ("灯台", "csv", ""),
        ("Lantern – Фонарь", "svg", ""),
    ],
)
def test_letters_without_a_font_are_named(
    data: Path, title: str, format_: str, told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (data / "events" / "a.yaml").write_text(EVENT % title, "utf-8")
    file = data.parent / "out"
    assert main(["export", format_, "--data", str(data), *TODAY, "-o", str(file)]) == 0
    said = capsys.readouterr().err.splitlines(keepends=True)
    assert "".join(line for line in said if line.startswith("timeline: ")) == told


def test_frozen_version_tells_the_same(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (data / "events" / "a.yaml").write_text(EVENT % "灯台", "utf-8")
    archive = ["-o", str(data.parent / "frozen")]
    assert main(["snapshot", "--data", str(data), *TODAY, *archive]) == 0
    assert f"has no '台', '灯': {DRAWN}" in capsys.readouterr().err
