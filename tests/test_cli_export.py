"""`export` on the command line: files, standard output, what is told, exit codes."""

from __future__ import annotations

import csv
import io
import json
import subprocess
import sys
from itertools import count
from pathlib import Path

import pytest

from tests.conftest import ROOT
from timeline.cli import main
from timeline.cli.export import size_words, told
from timeline.publish.exports import EXPORTERS

CORPUS = ROOT / "tests" / "corpus"
DATA = str(CORPUS / "good" / "lighthouses")
TODAY = ("--today", "2026-11-21")
Capture = pytest.CaptureFixture[str]
Binary = pytest.CaptureFixture[bytes]


def test_text_is_printed(capsysbinary: Binary) -> None:
    assert main(["export", "csv", "--data", DATA, *TODAY]) == 0
    printed = capsysbinary.readouterr()
    rows = list(csv.DictReader(io.StringIO(printed.out.decode("utf-8-sig"))))
    assert "bell-rock" in [row["id"] for row in rows]
    assert printed.err == b""


@pytest.mark.parametrize(
    "state", ["?lane=keepers", "lane=keepers", "https://x.org/t/?lane=keepers&v=1"]
)
def test_view_is_that_of_the_state(state: str, capsysbinary: Binary) -> None:
    arguments = ["--state", state, "--address", "https://x.org/t", "--lang", "ru"]
    assert main(["export", "json", "--data", DATA, *TODAY, *arguments]) == 0
    told_of = json.loads(capsysbinary.readouterr().out)
    assert told_of["view"]["address"] == "https://x.org/t/?lane=keepers&v=1"
    assert {each["lane"] for each in told_of["events"]} == {"keepers"}
    assert (told_of["language"], told_of["view"]["day"]) == ("ru", "2026-11-21")


def test_file_is_written_whole(tmp_path: Path, capsys: Capture) -> None:
    path = tmp_path / "view.parquet"
    path.write_bytes(b"old")
    assert main(["export", "parquet", "--data", DATA, *TODAY, "-o", str(path)]) == 0
    assert path.read_bytes()[:4] == path.read_bytes()[-4:] == b"PAR1"
    assert [each.name for each in tmp_path.iterdir()] == ["view.parquet"]
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err == f"Wrote {path}, {size_words(path.stat().st_size)}\n"


@pytest.mark.parametrize("folder", ["", "new/"])
def test_file_in_a_folder_is_named_for_its_view(folder: str, tmp_path: Path) -> None:
    target = f"{tmp_path}/{folder}"
    state = "?view=1800/1900"
    assert main(["export", "bib", "--data", DATA, *TODAY, "--state", state, "-o", target]) == 0
    assert [each.name for each in (tmp_path / folder).iterdir()] == [
        "lights-towers-of-the-coast-1800-1900.bib"
    ]


def test_file_that_cannot_be_written_is_a_usage_error(tmp_path: Path, capsys: Capture) -> None:
    target = tmp_path / "nowhere" / "view.csv"
    assert main(["export", "csv", "--data", DATA, *TODAY, "-o", str(target)]) == 2
    said = f"timeline: {tmp_path / 'nowhere'}: there is no such folder; make it first, "
    assert said in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_file_stays_when_writing_fails(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "view.md"
    path.write_text("old", "utf-8")

    def failing(*_: object) -> object:
        yield b"half"
        raise OSError("disk full")

    exporter = EXPORTERS["md"]
    broken = type(exporter)(exporter.name, exporter.media_type, exporter.suffix, failing)  # type: ignore[arg-type]
    monkeypatch.setattr("timeline.cli.export.exporter_of", lambda _: broken)
    assert main(["export", "md", "--data", DATA, *TODAY, "-o", str(path)]) == 2
    assert path.read_text("utf-8") == "old"
    assert [each.name for each in tmp_path.iterdir()] == ["view.md"]


def test_what_cannot_be_used_is_told_and_exits_with_1(capsysbinary: Binary) -> None:
    state = "?lane=nowhere&colour=red"
    assert main(["export", "json", "--data", DATA, *TODAY, "--state", state]) == 1
    printed = capsysbinary.readouterr()
    assert json.loads(printed.out)["format"] == "timeline-view"
    assert printed.err.decode().splitlines() == [
        "timeline: This link holds 'colour', which means nothing here.",
        "timeline: Lane: no event has 'nowhere', so it is left out.",
    ]


def test_events_with_errors_are_left_out_and_that_is_told(capsysbinary: Binary) -> None:
    data = str(CORPUS / "bad" / "date-order")
    assert main(["export", "json", "--data", data, *TODAY]) == 1
    printed = capsysbinary.readouterr()
    assert json.loads(printed.out)["events"] == []
    assert printed.err.decode() == (
        f"{data}: 2 errors in 1 event; what has one is left out: one\n"
        f"python -m timeline check {data} tells why\n"
    )


def test_unknown_format_is_told_what_there_is(capsys: Capture) -> None:
    assert main(["export", "cvs", "--data", DATA]) == 2
    assert capsys.readouterr() == (
        "",
        f"timeline: there is no format 'cvs'; there are: {', '.join(EXPORTERS)}; "
        "did you mean 'csv'?\n",
    )


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--width", "9"], "width=9 cannot be used: write a whole number from 320 to 4000"),
        (["--paper", "b9"], "paper=b9 cannot be used: write one of a4, letter, a0"),
        (["--address", "x.org"], "--address x.org is no place; write one such as https://"),
        (["--address", "https://x.org/?q=a"], "is no place"),
        (["--data", "nowhere"], "nowhere: there is no such folder"),
    ],
)
def test_wrong_usage_names_the_mend(arguments: list[str], said: str, capsys: Capture) -> None:
    assert main(["export", "csv", *arguments]) == 2
    assert said in capsys.readouterr().err


def test_picture_is_asked_for_as_in_an_address(capsysbinary: Binary) -> None:
    asked = ["--width", "800", "--scale", "2", "--paper", "a0", "--pages"]
    assert main(["export", "bib", "--data", DATA, *TODAY, *asked]) == 0
    assert capsysbinary.readouterr().out.startswith(b"@misc{")


def test_binary_file_is_not_for_a_terminal(
    capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True, raising=False)
    assert main(["export", "parquet", "--data", DATA]) == 2
    assert capsys.readouterr() == (
        "",
        "timeline: Typed table (Parquet) is no text for a terminal: name a file with -o FILE, "
        "or send it on with > or |\n",
    )


def test_reader_that_has_seen_enough_is_no_crash() -> None:
    command = f"'{sys.executable}' -m timeline export json --data '{ROOT / 'data'}' | head -c 10"
    ran = subprocess.run(command, shell=True, cwd=ROOT, capture_output=True, text=True, check=False)
    assert (ran.stdout, ran.stderr) == ('{\n"format"', "")


def test_long_work_is_told_each_second() -> None:
    said: list[str] = []
    ticks = (each * 0.4 for each in count())
    parts = [b"x" * 1_500_000] * 6
    assert list(told(parts, said.append, lambda: next(ticks))) == parts
    assert said == ["4 MB …", "9 MB …"]


@pytest.mark.parametrize(
    ("size", "text"),
    [
        (0, "0 bytes"),
        (999, "999 bytes"),
        (38_700, "39 kB"),
        (5_000_000, "5 MB"),
        (10**13, "10000 GB"),
    ],
)
def test_sizes_are_said(size: int, text: str) -> None:
    assert size_words(size) == text
