"""The command line: exit codes, standard output and standard error, whole."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from timeline.cli import COMMANDS, main
from timeline.curate.shapes.schema import FILES

ROOT = Path(__file__).parent.parent
CORPUS = Path(__file__).parent / "corpus"
Capture = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def in_corpus(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(CORPUS)


def test_check_of_a_clean_folder(capsys: Capture) -> None:
    assert main(["check", "good/plain"]) == 0
    assert capsys.readouterr() == (
        "good/plain: 1 event, 1 lane, 1 person, 1 source: no problems\n",
        "",
    )


def test_check_prints_errors_and_a_summary(capsys: Capture) -> None:
    assert main(["check", "bad/date-order"]) == 1
    assert capsys.readouterr() == (
        "bad/date-order/events/films.yaml:1:44: error: the end (1987) is before the start (1988) "
        "[TL203 date-order]\n"
        "  1 | - {id: one, title: One, lane: films, date: 1988/1987, sources: [variety]}\n"
        "    |                                            ^^^^^^^^^\n"
        "  hint: did you mean '1987/1988'?\n"
        "  help: python -m timeline manual TL203\n"
        "\n"
        "bad/date-order/timeline.yaml:2:31: error: the end (1947) is before the start (1991) "
        "[TL203 date-order]\n"
        "  2 | eras: [{name: Cold War, span: 1991/1947}]\n"
        "    |                               ^^^^^^^^^\n"
        "  hint: did you mean '1947/1991'?\n"
        "  help: python -m timeline manual TL203\n"
        "\n"
        "bad/date-order: 2 errors in 1 event\n",
        "",
    )


@pytest.mark.parametrize(("options", "code"), [([], 0), (["--strict"], 1)])
def test_warnings_count_only_when_strict(options: list[str], code: int, capsys: Capture) -> None:
    assert main(["check", "bad/comment-eats-text", *options]) == code
    assert capsys.readouterr().out.endswith("bad/comment-eats-text: 4 warnings in 3 events\n")


@pytest.mark.parametrize(
    ("today", "summary"), [("2026-11-21", "2 warnings in"), ("2032-01-01", ":")]
)
def test_today_decides_what_is_still_to_come(today: str, summary: str, capsys: Capture) -> None:
    main(["check", "bad/happened-in-future", "--today", today])
    assert summary in capsys.readouterr().out.splitlines()[-1]


@pytest.mark.parametrize("name", ["json", "gitlab", "sarif"])
def test_check_for_programs_prints_nothing_else(name: str, capsys: Capture) -> None:
    assert main(["check", "bad/date-order", "--format", name]) == 1
    printed = capsys.readouterr()
    assert json.loads(printed.out)
    assert printed.err == "bad/date-order: 2 errors in 1 event\n"


@pytest.mark.parametrize(
    ("options", "code", "summary"),
    [
        (["--select", "date-order"], 1, "2 errors in 1 event"),
        (["--select", "TL1,TL3"], 0, "1 event, 1 lane, 0 people, 1 source: no problems"),
        (["--ignore", "TL2", "--ignore", "TL3"], 0, "no problems"),
    ],
)
def test_check_tells_of_chosen_rules_only(
    options: list[str], code: int, summary: str, capsys: Capture
) -> None:
    assert main(["check", "bad/date-order", *options]) == code
    assert capsys.readouterr().out.rstrip().endswith(summary.partition(": ")[2] or summary)


def test_check_tells_what_is_grave_enough(tmp_path: Path, capsys: Capture) -> None:
    shutil.copytree("bad/unknown-reference", tmp_path / "data")
    unused = "".join(f"- {{id: spare-{number}, name: Spare}}\n" for number in range(9))
    event = "- id: w\n  title: Scene #1\n  lane: films\n  date: 1983\n  sources: [variety]\n"
    (tmp_path / "data" / "events" / "more.yaml").write_text(event)
    with (tmp_path / "data" / "lanes.yaml").open("a") as file:
        file.write(unused)
    said = {}
    for severity in ("note", "warning", "error"):
        code = main(["check", str(tmp_path / "data"), "--severity", severity, "--format", "lines"])
        *told, last = capsys.readouterr().out.splitlines()
        assert code == 1
        said[severity] = last.partition(": ")[2], {line.split(": ")[1] for line in told}
    tip = "; --severity error leaves out the others"
    assert said["note"][0] == f"6 errors, 1 warning, 10 notes in 2 events{tip}"
    assert said["note"][1] == {"error", "warning", "note"}
    assert said["warning"][1] == {"error", "warning"}
    assert said["error"][1] == {"error"}
    assert not said["error"][0].endswith(tip)


def test_check_refuses_a_rule_that_is_none(capsys: Capture) -> None:
    assert main(["check", "bad/date-order", "--select", "date-ordr"]) == 2
    assert capsys.readouterr().err == (
        "timeline: there is no rule 'date-ordr'; did you mean 'date-order'?\n"
    )


def test_manual_of_one_rule_is_what_help_points_to(capsys: Capture) -> None:
    assert main(["manual", "TL203"]) == 0
    assert capsys.readouterr().out.startswith("### TL203 `date-order`\n\n*Error.*\n")


def test_check_for_github_prints_commands(capsys: Capture) -> None:
    assert main(["check", "bad/date-order", "--format", "github"]) == 1
    assert capsys.readouterr().out.splitlines()[0] == (
        "::error file=bad/date-order/events/films.yaml,line=1,col=44,endLine=1,endColumn=53,"
        "title=TL203 date-order"
        "::the end (1987) is before the start (1988)%0Adid you mean '1987/1988'?"
    )


def test_missing_folder_is_a_usage_error(capsys: Capture) -> None:
    assert main(["check", "nowhere"]) == 2
    assert capsys.readouterr() == ("", "timeline: nowhere: there is no such folder\n")


@pytest.mark.parametrize(
    "arguments",
    [[], ["chek"], ["check", "--format", "xml"], ["check", "--today", "today"], ["schema", "x"]],
)
def test_wrong_usage_exits_with_2(arguments: list[str], capsys: Capture) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(arguments)
    assert stopped.value.code == 2
    assert "usage: timeline" in capsys.readouterr().err


def test_no_command_lists_all_of_them(capsys: Capture) -> None:
    with pytest.raises(SystemExit) as stopped:
        main([])
    printed = capsys.readouterr()
    assert (stopped.value.code, printed.out) == (2, "")
    rows = dict(re.findall(r"^    (\w+) +(\S.*)$", printed.err, re.MULTILINE))
    assert rows == {name: command.help for name, command in COMMANDS.items()}


def test_schema_prints_one_file(capsys: Capture) -> None:
    assert main(["schema", "lanes"]) == 0
    assert json.loads(capsys.readouterr().out)["title"] == "lanes.yaml"


def test_schema_prints_all_files_by_name(capsys: Capture) -> None:
    assert main(["schema"]) == 0
    assert list(json.loads(capsys.readouterr().out)) == list(FILES)


def test_schema_writes_files(tmp_path: Path, capsys: Capture) -> None:
    assert main(["schema", "--write", str(tmp_path / "schema")]) == 0
    names = sorted(path.name for path in (tmp_path / "schema").iterdir())
    assert names == sorted(f"{name}.schema.json" for name in FILES)
    assert capsys.readouterr() == ("", "")


def test_manual_prints_markdown(capsys: Capture) -> None:
    assert main(["manual"]) == 0
    assert capsys.readouterr().out.startswith("# Reference for curators\n")


def test_help_lists_every_command(capsys: Capture) -> None:
    with pytest.raises(SystemExit):
        main(["--help"])
    printed = capsys.readouterr().out
    assert [name for name in COMMANDS if name not in printed] == []


def test_module_runs_as_a_program() -> None:
    command = [sys.executable, "-m", "timeline", "check", str(CORPUS / "bad" / "syntax")]
    ran = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert (ran.returncode, ran.stderr) == (1, "")
    assert ran.stdout.endswith("syntax: 5 errors in 1 event that could be read\n")


def test_diff_of_equal_folders_is_clean(capsys: Capture) -> None:
    assert main(["diff", "good/plain", "good/plain"]) == 0
    assert capsys.readouterr() == ("No event has changed\n", "")


def changed(tmp_path: Path) -> str:
    """A copy of a clean folder with another title of its event."""
    shutil.copytree("good/plain", tmp_path / "plain")
    for path in (tmp_path / "plain").rglob("*.yaml"):
        text = path.read_text("utf-8")
        path.write_text(text.replace("title: Cocktail", "title: Flair"), encoding="utf-8")
    return str(tmp_path / "plain")


def test_diff_tells_what_changed_and_exits_with_1(tmp_path: Path, capsys: Capture) -> None:
    assert main(["diff", "good/plain", changed(tmp_path)]) == 1
    said, errors = capsys.readouterr()
    assert (said, errors) == (
        "cocktail: What is told of Flair has changed: title. Cocktail → Flair\n"
        "1 change in 1 event\n",
        "",
    )


def test_diff_says_that_events_with_errors_are_left_out(capsys: Capture) -> None:
    main(["diff", "bad/date-order", "bad/date-order", "--format", "json"])
    printed = capsys.readouterr()
    assert json.loads(printed.out)["count"] == 0
    assert printed.err == ("bad/date-order: 2 errors in 1 event; what has one is left out\n" * 2)


def test_diff_of_an_unknown_name_is_a_usage_error(capsys: Capture) -> None:
    assert main(["diff", "good/plain", "no-such-name", "--data", "good/plain"]) == 2
    out, error = capsys.readouterr()
    assert (out, error[:30]) == ("", "timeline: 'no-such-name' is ne")


def test_file_that_cannot_be_had_is_named_first(capsys: Capture) -> None:
    assert main(["import", "csv", "no such.csv"]) == 2
    assert capsys.readouterr().err == "timeline: no such.csv: No such file or directory\n"


def test_folder_that_is_missing_is_named(tmp_path: Path, capsys: Capture) -> None:
    missing = tmp_path / "no" / "x"
    said = f"timeline: {tmp_path / 'no'}: there is no such folder; make it first, or name another\n"
    for command in (["diff", "good/plain", "good/plain"], ["export", "csv", "good/plain"]):
        assert main([*command, "-o", str(missing)]) == 2
        assert capsys.readouterr().err.endswith(said)


def test_diff_says_its_exit_codes(capsys: Capture) -> None:
    with pytest.raises(SystemExit):
        main(["diff", "--help"])
    assert "Exits with 0 when no event has changed, 1 when some have" in capsys.readouterr().out


@pytest.mark.parametrize("form", [["good/plain"], ["--data", "good/plain"]])
@pytest.mark.parametrize("command", ["check", "stats", "links", "fmt"])
def test_folder_is_named_by_itself_or_as_data(
    command: str, form: list[str], capsys: Capture
) -> None:
    assert main([command, *form]) == 0
    plain = capsys.readouterr()
    assert main([command, "good/plain", "--data", "good/plain"]) == 0
    assert capsys.readouterr() == plain


@pytest.mark.parametrize("command", [["check"], ["stats"], ["fmt"], ["export", "csv"], ["serve"]])
def test_two_folders_are_one_too_many(command: list[str], capsys: Capture) -> None:
    assert main([*command, "good/plain", "--data", "good/dates"]) == 2
    assert "name one" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["exprot"], "timeline: error: there is no command 'exprot'; did you mean 'export'?\n"),
        (["zz"], "error: there is no command 'zz'; there are: check, fmt, stats, "),
        (["check", "--dta", "x"], "[DIR]\ntimeline check: error: unrecognized arguments: --dta\n"),
        (["new", "source", "--ulr", "x"], "timeline new source: error: unrecognized arguments: "),
    ],
)
def test_wrong_words_are_told_with_the_usage_of_the_command(
    words: list[str], said: str, capsys: Capture
) -> None:
    with pytest.raises(SystemExit) as caught:
        main(words)
    assert caught.value.code == 2
    assert said in capsys.readouterr().err
