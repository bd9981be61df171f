"""`snapshot` and `withdraw` from the command line."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.conftest import LIGHTHOUSES
from timeline.cli import main
from timeline.serve.archive import Archive, Withdrawal


def frozen(folder: Path, *more: str, data: Path = LIGHTHOUSES) -> int:
    common = ["--data", str(data), "--today", "2026-11-21", "-o", str(folder)]
    return main(["snapshot", *common, *more])


def test_snapshot_is_made_once_and_its_folder_printed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert frozen(tmp_path, "--state", "?lane=towers") == 0
    (name,) = Archive(tmp_path).ids()
    assert capsys.readouterr().out == f"{tmp_path / name}\n"
    assert (tmp_path / name / "index.html").is_file()
    assert frozen(tmp_path, "--state", "https://example.org/?lane=towers") == 0
    assert list(Archive(tmp_path).ids()) == [name]


def test_edited_summary_makes_another_snapshot_and_leaves_the_first(tmp_path: Path) -> None:
    data, archive = tmp_path / "data", tmp_path / "frozen"
    shutil.copytree(LIGHTHOUSES, data)
    frozen(archive, data=data)
    (name,) = Archive(archive).ids()
    before = {path: path.read_bytes() for path in (archive / name).iterdir()}
    path = data / "events" / "towers.yaml"
    text = path.read_text("utf-8")
    path.write_text(text.replace("A tower of three storeys", "A tower of 3 storeys"), "utf-8")
    frozen(archive, data=data)
    (other,) = set(Archive(archive).ids()) - {name}
    assert b"A tower of 3 storeys" in (archive / other / "index.html").read_bytes()
    assert {path: path.read_bytes() for path in (archive / name).iterdir()} == before


def test_unusable_part_of_the_view_is_told_and_nothing_is_frozen(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert frozen(tmp_path, "--state", "?lane=tower") == 1
    printed, said = capsys.readouterr()
    assert "no event has 'tower'" in said
    assert said.endswith("timeline: nothing was frozen; mend what --state says\n")
    assert printed == ""
    assert not list(Archive(tmp_path).ids())


def test_folder_with_errors_is_not_frozen_by_mistake(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    broken, archive = LIGHTHOUSES.parents[1] / "bad" / "date-order", tmp_path / "frozen"
    assert frozen(archive, data=broken) == 1
    printed, said = capsys.readouterr()
    assert (printed, said.splitlines()) == (
        "",
        [
            f"{broken}: 2 errors in 1 event; what has one is left out: one",
            f"python -m timeline check {broken} tells why",
            "timeline: nothing was frozen; mend the errors, or add --despite-errors",
        ],
    )
    assert not archive.exists()
    assert frozen(archive, "--despite-errors", data=broken) == 1
    assert list(Archive(archive).ids())


def test_bad_address_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert frozen(tmp_path, "--address", "example") == 2
    assert "--address example is no place" in capsys.readouterr().err


def test_snapshot_is_withdrawn_with_a_reason(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    frozen(tmp_path)
    (name,) = Archive(tmp_path).ids()
    assert main(["withdraw", name, "--reason", "Wrong dates.", "--archive", str(tmp_path)]) == 0
    assert Archive(tmp_path).withdrawn(name) == Withdrawal("Wrong dates.")
    assert f"{name} is withdrawn" in capsys.readouterr().err


def test_unknown_snapshot_cannot_be_withdrawn(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["withdraw", "x", "--reason", "Why.", "--archive", str(tmp_path)]) == 2
    assert f"there is no snapshot 'x' in {tmp_path}" in capsys.readouterr().err
