"""`new event` and `new source`: what is written and where, and what is refused."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import LIGHTHOUSES
from timeline.cli import main

Run = Callable[..., tuple[int, str, str]]
EVENT = ("--title", "The lamp goes out", "--lane", "towers", "--date", "1999-05")


@pytest.fixture
def data(tmp_path: Path) -> Path:
    shutil.copytree(LIGHTHOUSES, tmp_path / "data")
    return tmp_path / "data"


@pytest.fixture
def new(data: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs `new` on the folder: exit code, what is printed, what is said about it."""

    def run(*words: str) -> tuple[int, str, str]:
        code = main(["new", *words, "--data", str(data), "--today", "2026-11-21"])
        return code, *capsys.readouterr()

    return run


@pytest.fixture
def typed(monkeypatch: pytest.MonkeyPatch) -> Callable[..., list[str]]:
    """Answers questions in the terminal; gives the list of those that were asked."""

    def answer(*lines: str) -> list[str]:
        left, asked = list(lines), list[str]()
        monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)

        def reply(text: str) -> str:
            asked.append(text)
            return left.pop(0)

        monkeypatch.setattr("builtins.input", reply)
        return asked

    return answer


def test_event_is_written_below_those_of_its_lane(new: Run, data: Path) -> None:
    path = data / "events" / "towers.yaml"
    before = path.read_text("utf-8")
    code, printed, said = new("event", *EVENT, "--source", "almanac", "--people", "fresnel")
    added = path.read_text("utf-8").removeprefix(before)
    assert added.strip().splitlines() == [
        "- id: the-lamp-goes-out",
        "  title: The lamp goes out",
        "  lane: towers",
        "  people: [fresnel]",
        "  date: 1999-05",
        "  sources: [almanac]",
    ]
    line = path.read_text("utf-8").splitlines().index("- id: the-lamp-goes-out") + 1
    assert (code, said) == (0, f"Wrote {path}:{line}\n")
    assert "+- id: the-lamp-goes-out\n" in printed
    assert main(["check", str(data)]) == 0


def test_plan_is_written_as_a_claim(new: Run, data: Path) -> None:
    words = ("--status", "scheduled", "--stated", "2026-10-01", "--source", "almanac, letters")
    assert new("event", *EVENT, *words, "--file", "events/keepers.yaml")[0] == 0
    text = (data / "events" / "keepers.yaml").read_text("utf-8")
    assert "    - {date: 1999-05, status: scheduled" in text or "    - date: 1999-05\n" in text
    assert "[almanac, letters]" in text


def test_bad_values_are_refused_in_the_words_of_check(new: Run, data: Path) -> None:
    before = {path: path.read_bytes() for path in data.rglob("*.yaml")}
    code, printed, said = new(
        "event", "--title", "A", "--lane", "tower", "--date", "5.8.1999", "--source", "almanak"
    )
    assert (code, printed) == (1, "")
    assert f"unknown lane 'tower': it is not in {data}/lanes.yaml [TL301 unknown-reference]" in said
    assert "— did you mean 'towers'?" in said
    assert "'5.8.1999' is not a date" in said
    assert "did you mean 'almanac'?" in said
    assert said.endswith("timeline: nothing was written\n")
    assert {path: path.read_bytes() for path in data.rglob("*.yaml")} == before


def test_dry_run_writes_nothing(new: Run, data: Path) -> None:
    before = (data / "events" / "towers.yaml").read_bytes()
    code, printed, said = new("event", *EVENT, "--source", "almanac", "--dry-run")
    assert code == 0
    assert "+  date: 1999-05\n" in printed
    assert said.startswith(f"Would write {data}/events/towers.yaml:")
    assert (data / "events" / "towers.yaml").read_bytes() == before


def test_second_event_of_a_title_needs_an_id_of_its_own(new: Run, data: Path) -> None:
    words = ("event", *EVENT, "--source", "almanac")
    assert new(*words)[0] == 0
    before = (data / "events" / "towers.yaml").read_bytes()
    code, printed, said = new(*words)
    assert (code, printed) == (2, "")
    assert (
        "--id is missing: there is an event 'the-lamp-goes-out' already; "
        "if this is another one, add --id the-lamp-goes-out-2\n"
    ) in said
    assert (data / "events" / "towers.yaml").read_bytes() == before
    assert new(*words, "--id", "the-lamp-goes-out-2")[0] == 0
    assert "- id: the-lamp-goes-out-2\n" in (data / "events" / "towers.yaml").read_text("utf-8")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("event", "--lane", "towers"), "--title, --date is missing; there is no terminal"),
        (
            ("event", *EVENT, "--file", "events/../../x.yaml"),
            "--file events/../../x.yaml holds no events; the files that do: events/keepers.yaml, "
            "events/towers.yaml",
        ),
        (
            ("event", "--title", "Маяк", "--lane", "towers", "--date", "1999"),
            "--id is missing: no letter of this title can stand in an id",
        ),
    ],
)
def test_wrong_usage_is_said(new: Run, words: tuple[str, ...], said: str) -> None:
    code, _, error = new(*words)
    assert code == 2
    assert said in error


def test_what_is_not_given_is_asked_and_asked_again_when_it_is_wrong(
    new: Run, data: Path, typed: Callable[..., list[str]]
) -> None:
    asked = typed("The lamp", "towers", "May 1999", "", "", "almanac", *[""] * 5, "1999-05")
    assert new("event")[0] == 0
    assert asked[1] == "Lane (towers, keepers): "
    assert asked[-1] == asked[2]
    assert "  date: 1999-05\n" in (data / "events" / "towers.yaml").read_text("utf-8")


def test_event_begins_a_folder(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "timeline.yaml").write_text("title: Lights\n", "utf-8")
    (tmp_path / "lanes.yaml").write_text("- {id: towers, name: Towers}\n", "utf-8")
    words = ["new", "source", "https://example.org/a", "--title", "A", "--data", str(tmp_path)]
    assert main(words) == 0
    assert main(["new", "event", *EVENT, "--source", "example-org", "--data", str(tmp_path)]) == 0
    assert main(["check", str(tmp_path)]) == 0
    assert capsys.readouterr().out.endswith("1 event, 1 lane, 0 people, 1 source: no problems\n")


def test_source_is_named_by_publisher_and_day(new: Run, data: Path) -> None:
    words = ("--title", "Notice 13", "--publisher", "Coast Office", "--published", "2025-03-01")
    assert new("source", "https://example.org/notice", *words)[0] == 0
    text = (data / "sources.yaml").read_text("utf-8")
    assert "- {id: coast-office-2025-03-01" in text or "- id: coast-office-2025-03-01\n" in text
    ids = [line for line in text.splitlines() if line.startswith("- ")]
    assert "coast-office" in ids[1]


def test_source_that_is_known_is_named(new: Run, data: Path) -> None:
    before = (data / "sources.yaml").read_bytes()
    code, printed, _ = new("source", "http://www.example.org/almanac/", "--title", "Again")
    assert code == 1
    assert printed == (
        "timeline: this address is that of the source 'almanac': The Keepers' Almanac\n"
    )
    assert (data / "sources.yaml").read_bytes() == before


def test_source_without_an_address_is_refused(new: Run) -> None:
    code, _, said = new("source", "example", "--title", "A", "--publisher", "B")
    assert code == 1
    assert "[TL508 bad-url]" in said
