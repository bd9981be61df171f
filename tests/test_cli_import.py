"""`import` on the command line: what is told, what is written, and what is never touched."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT
from timeline.cli import main
from timeline.curate.imports import IMPORTERS
from timeline.curate.load import load
from timeline.curate.yamltext.reader import read

CORPUS = ROOT / "tests" / "corpus"
TODAY = ("--today", "2026-11-22")
Capture = pytest.CaptureFixture[str]

ROWS = """Name,When,Group,Link
Bell Rock,1811-02-01,Towers and beacons,https://example.org/bell
Thor: Ragnarok,03/11/2017,Films,
No,c. 1812,Films,https://example.org/no
,1999,Films,
"""
MAP = ("--map", "title=Name,date=When")


@pytest.fixture(autouse=True)
def inside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a table and a timeline."""
    monkeypatch.chdir(tmp_path)
    Path("rows.csv").write_text(ROWS, encoding="utf-8")
    shutil.copytree(CORPUS / "good" / "lighthouses", "data")
    return tmp_path


def contents(folder: str = "data") -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in Path(folder).rglob("*") if path.is_file()}


@pytest.mark.parametrize(
    "options", [["--dry-run"], [], ["--dry-run", "-o", "data/events/new.yaml"]]
)
def test_dry_run_tells_every_row_and_writes_nothing(options: list[str], capsys: Capture) -> None:
    before = contents()
    assert main(["import", "csv", "rows.csv", *MAP, *TODAY, *options]) == 1
    assert contents() == before
    assert capsys.readouterr() == (
        "line  result   title\n"
        "   2  ok       Bell Rock\n"
        "   3  skipped  Thor: Ragnarok\n"
        "               '03/11/2017' may have the day or the month first — say which: --dayfirst "
        "or --monthfirst\n"
        "   4  fixed    No\n"
        "               'c. 1812' is read as 1812~\n"
        "   5  skipped\n"
        "               there is no title — give it one\n"
        "new lanes: films (Films)\n"
        "rows.csv: 4 rows: 1 ok, 1 fixed, 2 skipped; 2 events, 1 new lane, 2 new sources; nothing "
        "is written\n",
        "",
    )


def test_import_into_a_folder_adds_a_file_and_ends_of_lists(capsys: Capture) -> None:
    before = contents()
    assert main(["import", "csv", "rows.csv", *MAP, *TODAY, "-o", "data/events/new.yaml"]) == 1
    assert capsys.readouterr().out == (
        "rows.csv:3:16: error: '03/11/2017' may have the day or the month first [not-taken] — say "
        "which: --dayfirst or --monthfirst\n"
        "rows.csv:4:4: warning: 'c. 1812' is read as 1812~ [changed]\n"
        "rows.csv:5:1: error: there is no title [not-taken] — give it one\n"
        "new lanes: films (Films)\n"
        "rows.csv: 4 rows: 1 ok, 1 fixed, 2 skipped; 2 events, 1 new lane, 2 new sources; written "
        "to data/events/new.yaml\n"
    )
    after = contents()
    assert {path for path in after if path not in before} == {"data/events/new.yaml"}
    grown = {path for path in before if after[path] != before[path]}
    assert grown == {"data/lanes.yaml", "data/sources.yaml"}
    assert after["data/lanes.yaml"].startswith(before["data/lanes.yaml"])
    sources = iter(after["data/sources.yaml"].splitlines())
    assert all(line in sources for line in before["data/sources.yaml"].splitlines())
    events = {each.id: each for each in load(Path("data")).dataset.events}
    assert (events["bell-rock-1811"].lane, events["no"].lane) == ("towers", "films")
    assert [problem for problem in load(Path("data")).problems if problem.severity == "error"] == []


def test_second_import_takes_nothing_twice(capsys: Capture) -> None:
    told = ["import", "csv", "rows.csv", *MAP, *TODAY, "--dayfirst", "-o"]
    main([*told, "data/events/new.yaml"])
    before = contents()
    capsys.readouterr()
    assert main([*told, "data/events/again.yaml"]) == 1
    assert contents() == before
    said = capsys.readouterr().out
    assert "rows.csv:4:1: note: the event 'no' is in the folder already [there]\n" in said
    assert said.endswith(": 4 rows: 3 there, 1 skipped; 0 events; nothing is written\n")
    Path("rows.csv").write_text(ROWS.replace("\n,1999,Films,", ""), encoding="utf-8")
    assert main([*told, "data/events/again.yaml"]) == 0
    Path("rows.csv").write_text(ROWS.replace("c. 1812", "1813"), encoding="utf-8")
    assert main([*told, "data/events/again.yaml"]) == 1
    assert (
        "the event 'no' is in the folder already, with the date 1812~ [not-taken] — delete it"
        in (capsys.readouterr().out)
    )
    assert contents() == before


def test_same_import_takes_rows_that_were_mended(capsys: Capture) -> None:
    told = ["import", "csv", "rows.csv", *MAP, *TODAY, "-o", "data/events/new.yaml"]
    main(told)
    before = contents()
    mended = ROWS.replace("03/11/2017", "2017-11-03").replace("\n,1999", f"\n{'x' * 400},1999")
    Path("rows.csv").write_text(f"{mended}Last,2001,Ports,\n", encoding="utf-8")
    capsys.readouterr()
    assert main(told) == 1
    *_, refused, named, counted = capsys.readouterr().out.splitlines()
    assert "rows.csv:5:1: error: 'title' has 400 characters" in refused
    assert [named, counted] == [
        "new lanes: ports (Ports)",
        "rows.csv: 5 rows: 2 ok, 2 there, 1 skipped; 2 events, 1 new lane; "
        "written to data/events/new.yaml",
    ]
    after = contents()
    assert set(after) == set(before)
    assert after["data/events/new.yaml"].startswith(before["data/events/new.yaml"])
    ids = re.findall("^- id: (.+)$", after["data/events/new.yaml"].decode(), re.MULTILINE)
    assert ids == ["bell-rock-1811", "'no'", "thor-ragnarok", "last"]
    assert main(["check", "data", *TODAY]) == 0


def test_people_come_in_as_the_command_new_writes_them() -> None:
    entries = {name: f"- id: {name}\n  name: {name.title()}\n" for name in "bdf"}
    Path("data/people.yaml").write_text("# All\n" + "\n".join(entries.values()), "utf-8")
    Path("people.csv").write_text("title,date,people\nA,1811,E; C; A; G; C2\n", "utf-8")
    main(["import", "csv", "people.csv", *TODAY, "-o", "data/events/new.yaml"])
    text = Path("data/people.yaml").read_text("utf-8")
    entries |= {
        name: f"- id: {name}\n  name: {name.title()}\n" for name in ("a", "c", "c2", "e", "g")
    }
    assert text == "# All\n" + "\n".join(entries[name] for name in sorted(entries))


def test_nothing_is_told_that_stood_there_before(capsys: Capture) -> None:
    path = Path("data/lanes.yaml")
    path.write_text(f"{path.read_text('utf-8')}- {{id: idle, name: Idle}}\n", "utf-8")
    assert main(["check", "data", *TODAY]) == 0
    assert "idle" in capsys.readouterr().out
    main(["import", "csv", "rows.csv", *MAP, *TODAY, "-o", "data/events/new.yaml"])
    assert "idle" not in capsys.readouterr().out


def test_new_people_are_named_to_a_limit(capsys: Capture) -> None:
    names = "; ".join(f"Keeper {number}" for number in range(40))
    Path("people.csv").write_text(f"title,date,people\nA,1811,{names}\n", encoding="utf-8")
    main(["import", "csv", "people.csv", *TODAY])
    lines = capsys.readouterr().out.splitlines()
    assert lines[-2].startswith("new people: keeper-0 (Keeper 0), keeper-1 (Keeper 1), ")
    assert lines[-2].endswith(", keeper-29 (Keeper 29), and 10 more")


def test_import_of_nothing_but_good_rows_exits_with_0(capsys: Capture) -> None:
    Path("good.csv").write_text("title,date\nA,1811\n", encoding="utf-8")
    assert main(["import", "csv", "good.csv", *TODAY, "--lane", "keepers", "-o", "new"]) == 0
    assert main(["check", "new", *TODAY]) == 0
    assert "new: 1 event, 1 lane, 0 people, 0 sources: no problems" in capsys.readouterr().out
    assert load(Path("new")).dataset.events[0].lane == "keepers"


def test_list_in_a_style_of_its_own_grows_in_that_style() -> None:
    Path("data/lanes.yaml").write_text(
        "  - id: towers\n    name: Towers\n  - {id: keepers, name: K}"
    )
    assert main(["import", "csv", "rows.csv", *MAP, *TODAY, "-o", "data/events/new.yaml"]) == 1
    text = Path("data/lanes.yaml").read_bytes()
    assert text.endswith(b"name: K}\n  - id: towers-and-beacons\n    name: Towers and beacons\n"
                         b"  - id: films\n    name: Films\n")  # fmt: skip
    assert [lane["id"] for lane in read(text, "").data] == [  # type: ignore[union-attr, index]
        "towers",
        "keepers",
        "towers-and-beacons",
        "films",
    ]


def test_list_that_cannot_grow_is_left_alone_and_the_mend_is_shown(capsys: Capture) -> None:
    Path("data/lanes.yaml").write_text("[{id: towers, name: T}, {id: keepers, name: K}]\n")
    before = contents()
    assert main(["import", "csv", "rows.csv", *MAP, *TODAY, "-o", "data/events/new.yaml"]) == 2
    assert contents() == before
    assert (
        "lanes.yaml: nothing can be added at its end; add this yourself" in capsys.readouterr().err
    )


def test_new_lane_is_told_with_those_like_it(capsys: Capture) -> None:
    rows = "A,1811,Towers\nB,1812,Keeper\nC,1813,Ships\n"
    Path("lanes.csv").write_text(f"title,date,lane\n{rows}", "utf-8")
    main(["import", "csv", "lanes.csv", *TODAY, "--new-lanes"])
    assert capsys.readouterr().out.splitlines()[-2] == (
        "new lanes: keeper (Keeper; 'keepers' is there), ships (Ships)"
    )


def test_lane_that_is_a_slip_is_not_begun_unless_told(capsys: Capture) -> None:
    rows = "A,1811,Towers\nB,1812,Keeper\nC,1813,Towers 2\n"
    Path("lanes.csv").write_text(f"title,date,lane\n{rows}", "utf-8")
    told = ["import", "csv", "lanes.csv", *TODAY, "-o", "data/events/lanes.yaml"]
    assert main(told) == 1
    refused, *_ = capsys.readouterr().out.splitlines()
    assert refused == (
        "lanes.csv:3:1: error: there is no lane 'Keeper', but 'keepers' is there [not-taken] "
        "— write 'keepers', or add --new-lanes to begin it"
    )
    lanes = [each.id for each in load(Path("data")).dataset.lanes]
    assert ("keeper" in lanes, "towers-2" in lanes) == (False, True)
    assert main([*told, "--new-lanes"]) == 0
    assert "keeper" in [each.id for each in load(Path("data")).dataset.lanes]


def test_id_that_is_no_word_is_told_with_how_to_choose_one(capsys: Capture) -> None:
    Path("far.csv").write_text("title,date,people\n灯台,1811,山田\n", "utf-8")
    assert main(["import", "csv", "far.csv", *TODAY]) == 0
    said = capsys.readouterr().out
    assert "'灯台' has no letter that can stand in an id: 'event-2' is made instead — " in said
    assert "to choose one, fill a column 'id', or change it before anything names it" in said
    assert "'山田' has no letter that can stand in an id: 'person-2' is made instead — " in said
    assert "— to choose one, first: python -m timeline new person --id ID --name '山田'\n" in said


def test_many_rows_that_are_there_hide_no_mistake(capsys: Capture) -> None:
    rows = "".join(f"Lamp {number},{1900 + number},Films\n" for number in range(12))
    Path("many.csv").write_text(f"title,date,lane\n{rows}", "utf-8")
    again = ["import", "csv", "many.csv", *TODAY, "-o", "lights"]
    assert main(again) == 0
    Path("many.csv").write_text(f"title,date,lane\n{rows}Bad,1900-02-31,Films\n", "utf-8")
    capsys.readouterr()
    assert main(again) == 1
    first, second, last = capsys.readouterr().out.splitlines()
    assert first == (
        "many.csv:2:1: note: the event 'lamp-0' is in the folder already; so are 11 more [there]"
    )
    assert "'1900-02-31'" in second
    assert last == "many.csv: 13 rows: 12 there, 1 skipped; 0 events; nothing is written"


def test_import_into_the_folder_that_it_began_finds_its_file(capsys: Capture) -> None:
    again = ["import", "csv", "rows.csv", *MAP, *TODAY, "-o", "lights"]
    assert main(again) == 1
    before = contents("lights")
    capsys.readouterr()
    Path("rows.csv").write_text(ROWS.replace("03/11/2017", "2017-11-03"), "utf-8")
    assert main(again) == 1
    assert capsys.readouterr().out.endswith("; written to lights/events/imported.yaml\n")
    after = contents("lights")
    changed = [name for name in after if after[name] != before.get(name)]
    assert changed == ["lights/events/imported.yaml"]
    assert after[changed[0]].startswith(before[changed[0]])
    Path("other.csv").write_text("title,date,lane\nFastnet,1854,Films\n", "utf-8")
    assert main(["import", "csv", "other.csv", *TODAY, "-o", "lights"]) == 2
    assert "name a new file, such as -o lights/events/other.yaml" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("output", "said"),
    [
        ("data/events/towers.yaml", "is there already, and is not overwritten: name a new file"),
        ("data/events/towers.yaml", "name a new file, such as -o data/events/rows.yaml\n"),
        ("data", "data is there already: name a file in it, such as data/events/imported.yaml"),
        ("loose.yaml", "loose.yaml is no file of events in a data folder: name one such as"),
    ],
)
def test_wrong_target_is_refused_with_the_mend(output: str, said: str, capsys: Capture) -> None:
    before = contents()
    assert main(["import", "csv", "rows.csv", *MAP, "-o", output]) == 2
    assert said in capsys.readouterr().err
    assert contents() == before


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["xls", "rows.csv"], f"nothing is imported from 'xls'; there are: {', '.join(IMPORTERS)}"),
        (["csv", "nowhere.csv"], "timeline: nowhere.csv: No such file or directory"),
        (["csv", "rows.csv", "--map", "title"], "--map title: write FIELD=COLUMN, such as title="),
        (["csv", "rows.csv", "--data", "nowhere"], "nowhere: there is no data folder here"),
    ],
)
def test_wrong_usage_names_the_mend(arguments: list[str], said: str, capsys: Capture) -> None:
    assert main(["import", *arguments]) == 2
    assert said in capsys.readouterr().err


def test_file_that_is_no_utf8_is_refused_with_the_place(capsys: Capture) -> None:
    Path("latin.csv").write_bytes("title,date\nGrün,1811\n".encode("latin-1"))
    assert main(["import", "csv", "latin.csv"]) == 2
    assert capsys.readouterr().err == (
        "timeline: latin.csv:2:3: the file is not saved as UTF-8: byte 0xFC"
        " — save the file as UTF-8\n"
    )


def test_event_that_check_refuses_is_left_out_with_its_row(capsys: Capture) -> None:
    Path("long.csv").write_text(f"title,date\n{'x' * 400},1811\nB,1812/1811\nC,1811\n")
    assert main(["import", "csv", "long.csv", *TODAY, "-o", "new"]) == 1
    said = capsys.readouterr().out
    assert "long.csv:2:1: error: 'title' has 400 characters, and at most 300 are shown" in said
    assert "long.csv:3:" in said
    assert [event.title for event in load(Path("new")).dataset.events] == ["C"]


def test_journey_from_bad_rows_to_a_page() -> None:
    """A real process imports, another one checks, a third one writes the page."""

    def run(*arguments: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "timeline", *arguments]
        return subprocess.run(
            command, capture_output=True, text=True, check=False, env={"PYTHONPATH": str(ROOT)}
        )

    brought = run("import", "csv", "rows.csv", *MAP, *TODAY, "-o", "new")
    assert (brought.returncode, brought.stderr) == (1, "")
    assert "rows.csv:3:16: error: '03/11/2017' may have" in brought.stdout
    checked = run("check", "new", *TODAY)
    assert (checked.returncode, checked.stdout) == (
        0,
        "new: 2 events, 2 lanes, 0 people, 2 sources: no problems\n",
    )
    shown = run("export", "html", "--data", "new", *TODAY)
    assert shown.returncode == 0
    assert [name in shown.stdout for name in ("Bell Rock", "about 1812", "Ragnarok")] == [
        True,
        True,
        False,
    ]
