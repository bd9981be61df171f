"""The commands that mend: `fmt` and `check --fix`."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest

from timeline.cli import main

EVENTS = (
    b"\xef\xbb\xbf# mine\r\n- id: a  # c\r\n  title: No\r\n  lane: films\r\n"
    b"  date: May 2008\r\n  sources: s"
)
MENDED = EVENTS.replace(b"No", b"'No'").replace(b"May 2008", b"2008-05")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "events").mkdir()
    (tmp_path / "timeline.yaml").write_text("title: T\n", encoding="utf-8")
    (tmp_path / "lanes.yaml").write_text("- {id: films, name: Films}\n", encoding="utf-8")
    (tmp_path / "sources.yaml").write_text("- {id: s, title: S}\n", encoding="utf-8")
    (tmp_path / "events/a.yaml").write_bytes(EVENTS)
    return tmp_path


def told(folder: Path, capsys: pytest.CaptureFixture[str]) -> tuple[str, str]:
    said = capsys.readouterr()
    return said.out.replace(str(folder), "DIR"), said.err.replace(str(folder), "DIR")


def test_fmt_mends_files_and_keeps_their_manner(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = folder / "events/a.yaml"
    path.chmod(0o640)
    assert main(["fmt", str(folder)]) == 0
    assert told(folder, capsys) == (
        "DIR/events/a.yaml:3:10: No → 'No'\n"
        "DIR/events/a.yaml:5:9: May 2008 → 2008-05\n"
        "2 values mended in 1 of 4 files\n",
        "",
    )
    assert path.read_bytes() == MENDED
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    assert sorted(each.name for each in path.parent.iterdir()) == ["a.yaml"]
    written = path.stat().st_mtime_ns
    assert main(["fmt", str(path)]) == 0
    assert told(folder, capsys)[0] == "nothing to mend in 1 file\n"
    assert path.stat().st_mtime_ns == written


def test_fmt_check_writes_nothing(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["fmt", "--check", str(folder)]) == 1
    assert told(folder, capsys)[0].endswith("\n2 values to mend in 1 of 4 files\n")
    assert (folder / "events/a.yaml").read_bytes() == EVENTS
    main(["fmt", str(folder)])
    assert main(["fmt", "--check", str(folder)]) == 0


def test_fmt_diff_is_a_patch(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["fmt", "--diff", str(folder / "events/a.yaml")]) == 1
    out, err = told(folder, capsys)
    assert err == "2 values to mend in 1 of 1 file\n"
    assert out.startswith("--- DIR/events/a.yaml\n+++ DIR/events/a.yaml\n@@ -1,6 +1,6 @@\n")
    changed = [line for line in out.splitlines()[3:] if line[0] in "+-"]
    assert changed == ["-  title: No", "+  title: 'No'", "-  date: May 2008", "+  date: 2008-05"]
    assert (folder / "events/a.yaml").read_bytes() == EVENTS


def test_fmt_leaves_a_broken_file_and_goes_on(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "events/0.yaml").write_text("- title: 'a", encoding="utf-8")
    (folder / "events/1.yaml").write_bytes(b"- title: \xff")
    assert main(["fmt", str(folder)]) == 1
    out, err = told(folder, capsys)
    assert err.splitlines()[0].startswith(
        "DIR/events/0.yaml: left as it is: line 1, column 10: this quote is never closed"
    )
    assert err.splitlines()[1].endswith("the file is not UTF-8; save it as UTF-8")
    assert out.endswith("2 values mended in 1 of 6 files\n")
    assert (folder / "events/a.yaml").read_bytes() == MENDED


def test_fmt_leaves_a_file_that_somebody_is_writing(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "events/.a.yaml.part").write_bytes(b"")
    assert main(["fmt", str(folder)]) == 1
    assert "is being written by somebody else" in told(folder, capsys)[1]
    assert (folder / "events/a.yaml").read_bytes() == EVENTS


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("nowhere", "DIR/nowhere: there is no such file or folder"),
        ("events/.", "DIR/empty: there are no data files in this folder"),
        (
            "notes.yaml",
            "DIR/notes.yaml: its name does not say what it holds; "
            "give a file such as data/lanes.yaml or data/events/films.yaml",
        ),
    ],
)
def test_fmt_says_which_path_it_cannot_take(
    folder: Path, name: str, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "empty").mkdir()
    (folder / "notes.yaml").write_text("a: b", encoding="utf-8")
    path = folder / ("empty" if name == "events/." else name)
    assert main(["fmt", str(path)]) == 2
    assert told(folder, capsys)[1] == f"timeline: {said}\n"


def test_fmt_takes_the_folder_of_events(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["fmt", str(folder / "events")]) == 0
    assert told(folder, capsys)[0].endswith("2 values mended in 1 of 1 file\n")


def test_check_fix_makes_the_mends_of_rules(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", "--fix", "--today", "2026-01-01", str(folder)]) == 0
    out, err = told(folder, capsys)
    assert err == (
        "DIR/events/a.yaml:3:10: No → 'No' [TL105 unquoted-text]\n"
        "DIR/events/a.yaml:5:9: May 2008 → 2008-05 [TL201 bad-date]\n"
        "DIR/events/a.yaml:6:12: s → [s] [TL108 wrong-kind]\n"
        "DIR/events/a.yaml: 3 mended\n"
    )
    assert "no problems" in out or "note" in out
    mended = MENDED.replace(b"sources: s", b"sources: [s]")
    assert (folder / "events/a.yaml").read_bytes() == mended


def test_check_fix_keeps_to_the_rules_that_are_asked_for(folder: Path) -> None:
    main(["check", "--fix", "--select", "TL201", "--today", "2026-01-01", str(folder)])
    only = EVENTS.replace(b"May 2008", b"2008-05")
    assert (folder / "events/a.yaml").read_bytes() == only
