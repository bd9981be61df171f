"""`new event` and `new source`: what is written and where, and what is refused."""

from __future__ import annotations

import re
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


def test_event_goes_into_no_file_of_an_import_where_there_is_another(
    new: Run, data: Path, tmp_path: Path
) -> None:
    (tmp_path / "r.csv").write_text(
        "title,date,lane\n" + "".join(f"A {number},1900,towers\n" for number in range(9)), "utf-8"
    )
    imported = data / "events" / "a.yaml"
    assert main(["import", "csv", str(tmp_path / "r.csv"), "-o", str(imported)]) == 0
    assert imported.read_text("utf-8").startswith("# Imported from r.csv\n- id: a-0\n")
    assert new("event", *EVENT, "--source", "almanac")[0] == 0
    assert "the-lamp-goes-out" in (data / "events" / "towers.yaml").read_text("utf-8")
    for name in ("towers", "keepers"):
        (data / "events" / f"{name}.yaml").unlink()
    assert new("event", *EVENT, "--source", "almanac")[0] == 0
    assert "the-lamp-goes-out" in imported.read_text("utf-8")


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
        "--title: there is an event 'the-lamp-goes-out' already; "
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
            ("event", "--title", "灯台", "--lane", "towers", "--date", "1999"),
            "--title: no letter of this title can stand in an id, which is of a to z, figures and "
            "hyphens; give one with --id: this title in Latin letters, or such as --id event-1\n",
        ),
    ],
)
def test_wrong_usage_is_said(new: Run, words: tuple[str, ...], said: str) -> None:
    code, _, error = new(*words)
    assert code == 2
    assert said in error


def test_all_that_is_wrong_is_told_at_once_by_its_option(new: Run, data: Path) -> None:
    assert new("event", *EVENT, "--source", "almanac")[0] == 0
    words = ("--lane", "tower", "--date", "1957-13-01", "--people", "fresnel,Ringo Starr")
    more = ("--source", "novel", "--importance", "9", "--file", "events/x.yaml")
    code, printed, said = new("event", *EVENT[:2], *words, *more)
    assert (code, printed) == (2, "")
    unknown = "[TL301 unknown-reference]"
    assert said.splitlines() == [
        "--title: there is an event 'the-lamp-goes-out' already; if this is another one, "
        "add --id the-lamp-goes-out-2",
        f"--lane: unknown lane 'tower': it is not in {data}/lanes.yaml {unknown} "
        "— did you mean 'towers'?",
        "--date: '1957-13-01' is not a date: month 13 does not exist [TL202 impossible-date] "
        "— write a month from 01 to 12, or a season from 21 to 24",
        f"--source: unknown source 'novel': it is not in {data}/sources.yaml {unknown} "
        f"— python -m timeline new source --title '…' --id novel --data {data} adds it, "
        "with its title for …",
        "--importance: 'importance' should be a number from 1 to 5, found '9' [TL108 wrong-kind] "
        "— write a number from 1 to 5; 5 stays longest when room is short",
        f"--people: unknown person 'Ringo Starr': it is not in {data}/people.yaml {unknown} "
        f"— python -m timeline new person --name 'Ringo Starr' --data {data} adds it",
        "--file events/x.yaml holds no events; the files that do: events/keepers.yaml, "
        "events/towers.yaml",
        "timeline: nothing was written",
    ]


def test_lines_are_shown_before_somebody_who_is_asked_agrees(
    new: Run, typed: Callable[..., list[str]], data: Path
) -> None:
    path = data / "events" / "towers.yaml"
    before = path.read_bytes()
    asked = typed("The lamp", "towers", "1999", "", "almanac", *[""] * 5, "", "what", "N")
    code, printed, said = new("event")
    assert (code, asked[-3:]) == (1, ["Write this? (y, n): "] * 3)
    assert "+- id: the-lamp\n" in printed
    assert (said, path.read_bytes()) == ("timeline: nothing was written\n", before)
    asked = typed("1999-05", "y")
    assert new("event", *EVENT[:4], "--date", "5/6/1999", "--source", "almanac")[0] == 0
    assert len(asked) == 2
    asked = typed()
    assert new("event", "--title", "B", *EVENT[2:], "--source", "almanac")[0] == 0
    assert asked == []


def test_title_that_is_there_is_asked_for_at_the_end(
    new: Run, typed: Callable[..., list[str]]
) -> None:
    assert new("event", *EVENT, "--source", "almanac")[0] == 0
    asked = typed("towers", "1999", "", "almanac", *[""] * 5, "Another lamp")
    assert new("event", *EVENT[:2], "--dry-run")[0] == 0
    assert [asked[0], asked[-1]] == ["Lane (towers, keepers): ", "Title: "]


def test_people_lanes_and_sources_are_found_by_name(new: Run, data: Path) -> None:
    words = ("--people", "augustin-jean  FRESNEL", "--source", "the Keepers' Almanac,letters")
    code, printed, _ = new(
        "event", *EVENT[:2], "--lane", "Towers and beacons", "--date", "1999", *words
    )
    assert code == 0
    assert "+  lane: towers\n+  people: [fresnel]\n" in printed
    assert "+  sources: [almanac, letters]\n" in printed


def test_person_has_an_id_from_the_name(new: Run, data: Path) -> None:
    words = ("--name", "Ринго Старр", "--same-as", "Q2632,viaf:1", "--note", "Drummer.")
    code, printed, said = new("person", *words)
    assert code == 0
    entry = "{id: ringo-starr, name: Ринго Старр, same_as: [Q2632, viaf:1], note: Drummer.}"
    assert f"+- {entry}\n" in printed
    assert said.startswith(f"Wrote {data}/people.yaml:")
    assert main(["check", str(data), "--ignore", "unused-entry"]) == 0
    assert new("event", *EVENT, "--people", "ринго старр", "--source", "almanac")[0] == 0


def test_name_that_is_there_needs_an_id(new: Run, data: Path) -> None:
    before = (data / "people.yaml").read_bytes()
    code, printed, said = new("person", "--name", "augustin-jean fresnel", "--note", "A man.")
    assert (code, printed) == (2, "")
    assert said.startswith(
        "--name: 'fresnel' is there already: Augustin-Jean Fresnel; "
        "if this is another one, add --id augustin-jean-fresnel\n"
    )
    assert new("lane", "--name", "集")[2].startswith(
        "--name: no letter of this name can stand in an id, which is of a to z, figures and "
        "hyphens; give one with --id: this name in Latin letters, or such as --id lane-1\n"
    )
    assert (data / "people.yaml").read_bytes() == before
    assert new("person", "--name", "Augustin-Jean Fresnel", "--id", "fresnel-ii")[0] == 0


def test_lane_is_written_below_the_others(new: Run, data: Path) -> None:
    assert new("lane", "--name", "Harbour lights", "--about", "Lights of piers.")[0] == 0
    text = (data / "lanes.yaml").read_text("utf-8")
    assert text.endswith("- {id: harbour-lights, name: Harbour lights, help: Lights of piers.}\n")


def test_person_is_asked_for(new: Run, typed: Callable[..., list[str]]) -> None:
    asked = typed("", "Augustin-Jean Fresnel", "Léonor Fresnel", "", "", "y")
    code, printed, said = new("person")
    assert (code, asked[:3]) == (0, ["Name: "] * 3)
    assert "  this has to be there\n  'fresnel' is there already" in said
    assert "+- {id: leonor-fresnel, name: Léonor Fresnel}\n" in printed


def test_wrong_answer_is_said_at_its_question_and_asked_for_again(
    new: Run, data: Path, typed: Callable[..., list[str]]
) -> None:
    answers = ("The lamp", "tower", "towers", "5/6/1999", "1999-05", "", "almanak", "almanac")
    asked = typed(*answers, *[""] * 5, "y")
    code, _, said = new("event")
    assert code == 0
    assert asked[1] == asked[2] == "Lane (towers, keepers): "
    assert asked[3] == asked[4]
    assert "  unknown lane 'tower': it is not in " in said
    assert " — did you mean 'towers'?\n  '5/6/1999' is not a date: " in said
    assert said.count(" — did you mean 'almanac'?\n") == 1
    assert "  date: 1999-05\n" in (data / "events" / "towers.yaml").read_text("utf-8")


def test_day_of_a_statement_is_asked_of_plans_only(
    new: Run, data: Path, typed: Callable[..., list[str]]
) -> None:
    asked = typed("The lamp", "towers", "1999-05", "happened", "almanac", *[""] * 5)
    assert new("event", "--dry-run")[0] == 0
    assert [text for text in asked if text.startswith("Day on which it was said")] == []
    plan = ("The lamp", "towers", "2030", "scheduled", "letters", "", "soon", "2026-10", *[""] * 5)
    asked = typed(*plan, "y")
    code, printed, said = new("event")
    assert (code, len(asked)) == (0, 14)
    assert "  a claim that is 'scheduled' does not say when it was stated" in said
    assert "  'soon' is not a date" in said
    assert "stated: 2026-10" in printed


def test_event_without_a_source_says_why(new: Run, typed: Callable[..., list[str]]) -> None:
    asked = typed("The lamp", "towers", "1999-05", "", "", "", "", "seen by ourselves", *[""] * 5)
    code, printed, said = new("event", "--dry-run")
    assert code == 0
    assert asked[5] == asked[7] == "Why no source can be named: "
    assert "unsourced: true" in printed
    assert "why: seen by ourselves" in printed
    assert said.count("[TL501 claim-without-source]") == 2


def test_choices_are_listed_when_asked_for(
    new: Run, typed: Callable[..., list[str]], data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    answers = ("The lamp", "?keep", "? none", "towers", "1999-05", "?", "", "almanac", *[""] * 5)
    asked = typed(*answers)
    code, printed, _ = new("event", "--dry-run")
    assert code == 0
    assert asked[5] == "Status of a plan; empty where it happened (? lists 8, ?word some of them): "
    assert printed.startswith("  keepers  Keepers\n  none of 2 has 'none' in it\n  happened")
    assert "  rumoured        it is said without confirmation\n" in printed


def test_answers_to_options_that_are_wrong_are_asked_for_at_the_end(
    new: Run, typed: Callable[..., list[str]]
) -> None:
    asked = typed("The lamp", "", "almanac", *[""] * 5, "1999-05")
    assert new("event", "--lane", "towers", "--date", "5/6/1999", "--dry-run")[0] == 0
    assert asked[-1].startswith("Date (EDTF")


def test_title_that_is_there_is_said_at_once(new: Run, typed: Callable[..., list[str]]) -> None:
    words = ("event", *EVENT, "--source", "almanac")
    assert new(*words)[0] == 0
    asked = typed("", "The lamp goes out", "The lamp", "towers", "1999", "", "almanac", *[""] * 5)
    code, _, said = new("event", "--dry-run")
    assert (code, asked[0]) == (0, asked[2])
    assert said.startswith("  this has to be there\n  there is an event ")


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


def test_address_of_a_source_is_an_option_too(new: Run) -> None:
    words = ("source", "--url", "https://example.org/b", "--title", "B", "--dry-run")
    assert "url: https://example.org/b" in new(*words)[1]
    assert new(*words, "https://example.org/b")[0] == 0
    code, _, said = new(*words, "https://example.org/c")
    assert (code, said) == (
        2,
        "timeline: two addresses are named, https://example.org/c and --url https://example.org/b: "
        "name one of them\n",
    )


def test_source_without_an_address_is_refused(new: Run) -> None:
    code, _, said = new("source", "example", "--title", "A", "--publisher", "B")
    assert code == 1
    assert "[TL508 bad-url]" in said


def test_source_without_an_address_is_a_book(new: Run, data: Path) -> None:
    words = ("--title", "The Lighthouse", "--published", "1874", "--note", "Ada Rocha, p. 12")
    assert new("source", *words)[0] == 0
    text = (data / "sources.yaml").read_text("utf-8")
    assert "id: the-lighthouse-1874" in text
    assert "url" not in text.partition("the-lighthouse-1874")[2].partition("\n- ")[0]
    assert "note: 'Ada Rocha, p. 12'" in text


def test_address_of_a_source_is_asked_for(new: Run, typed: Callable[..., list[str]]) -> None:
    answers = ("http://www.example.org/almanac/", "example", "", "A", "", "5/6/1999", "1999-05")
    asked = typed(*answers, "", "", "y")
    code, printed, said = new("source")
    assert code == 0
    assert asked[0] == asked[2] == "Web address; empty where there is none, as of a book: "
    assert said.startswith("  this address is that of the source 'almanac': The Keepers' Almanac\n")
    assert "[TL508 bad-url]" in said
    assert "'5/6/1999' is not a date" in said
    assert "published: 1999-05" in printed


def test_new_alone_says_what_there_is(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["new"])
    assert stopped.value.code == 2
    assert "arguments are required: timeline|event|source|person|lane\n" in capsys.readouterr().err


BEGIN = ("timeline", "bikes", "--title", "Bikes: a history")


@pytest.fixture
def begun(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder in which `new timeline bikes` is asked for."""
    monkeypatch.chdir(tmp_path)
    return tmp_path / "bikes"


LEFT = (
    "bikes/events/events.yaml:2: note: 'example' is still the example, which is shown: "
    "write yours in its place, or delete it\n"
)


def test_timeline_begins_without_a_mistake(begun: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["new", *BEGIN, "--language", "de", "--today", "2026-11-21"]) == 0
    assert capsys.readouterr().out.splitlines()[-2:] == [
        "Wrote bikes/events/events.yaml",
        "Next: python -m timeline serve --data bikes",
    ]
    assert main(["check", "bikes", "--strict", "--today", "2026-11-21"]) == 0
    assert capsys.readouterr().out == (
        f"bikes: 1 event, 1 lane, 0 people, 1 source: no problems\n{LEFT}"
    )
    events = begun / "events" / "events.yaml"
    events.write_text(events.read_text("utf-8").replace("An example", "A bicycle"), "utf-8")
    main(["check", "bikes", "--today", "2026-11-21"])
    assert capsys.readouterr().out == "bikes: 1 event, 1 lane, 0 people, 1 source: no problems\n"
    head = (begun / "timeline.yaml").read_text("utf-8")
    assert "title: 'Bikes: a history'\nlanguage: de\n# view: " in head
    assert "  date: 2026  " in (begun / "events" / "events.yaml").read_text("utf-8")


def test_timeline_that_begins_takes_more(begun: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["new", *BEGIN, "--view", "../1900"])
    assert "  date: 1900  " in (begun / "events" / "events.yaml").read_text("utf-8")
    capsys.readouterr()
    assert main(["new", "source", "--title", "Travels", "--data", "bikes"]) == 0
    assert "note" not in capsys.readouterr().err
    assert main(["new", "event", *EVENT[:2], "--lane", "events", "--date", "1817-06-12",
                 "--source", "travels", "--data", "bikes"]) == 0  # fmt: skip
    sources = (begun / "sources.yaml").read_text("utf-8")
    assert sources.endswith("an article or a page\n\n- id: travels\n  title: Travels\n")
    people = begun / "people.yaml"
    people.write_text(people.read_text("utf-8").replace("# - {", "- {"), "utf-8")
    capsys.readouterr()
    main(["check", "bikes", "--severity", "error"])
    assert "example" not in capsys.readouterr().out
    main(["check", "bikes", "--ignore", "unused-entry,missing-alt"])
    assert capsys.readouterr().out == (
        f"bikes: 2 events, 1 lane, 1 person, 2 sources: no problems\n{LEFT}"
    )


def test_timeline_is_asked_for(begun: Path, typed: Callable[..., list[str]]) -> None:
    typed("", "Bikes", "german", "de", "spring", "1800/1900", "Races & shows, Гонки, 集")
    assert main(["new", "timeline", str(begun)]) == 0
    head = (begun / "timeline.yaml").read_text("utf-8")
    assert "title: Bikes\nlanguage: de\nview: 1800/1900\n" in head
    assert "  date: 1800  " in (begun / "events" / "events.yaml").read_text("utf-8")
    lanes = (begun / "lanes.yaml").read_text("utf-8")
    assert re.findall("id: (.+)", lanes) == ["races-shows", "gonki", "lane-3"]


def test_timeline_is_refused_with_the_reason(
    begun: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["new", *BEGIN, "--view", "spring 1900"]) == 1
    said = capsys.readouterr().err
    assert "'spring 1900' is not a date" in said
    assert said.endswith("timeline: nothing was written\n")
    assert not begun.exists()
    assert main(["new", "timeline", "bikes"]) == 2
    assert "--title is missing; there is no terminal to ask in" in capsys.readouterr().err
    begun.mkdir()
    (begun / "README").write_text("mine", "utf-8")
    assert main(["new", *BEGIN]) == 0
    before = {path: path.read_bytes() for path in begun.rglob("*") if path.is_file()}
    (begun / "timeline.yaml").unlink()
    assert main(["new", *BEGIN]) == 2
    assert capsys.readouterr().err == (
        "timeline: bikes holds a timeline already: bikes/lanes.yaml is there\n"
    )
    assert {path for path in before if path.is_file()} == set(before) - {begun / "timeline.yaml"}
    (begun.parent / "file").write_text("", "utf-8")
    assert main(["new", "timeline", "file", "--title", "A"]) == 2
    assert capsys.readouterr().err == "timeline: file is not a folder\n"


def test_date_that_can_mean_one_day_only_is_written_as_the_files_have_it(
    new: Run, typed: Callable[..., list[str]], data: Path
) -> None:
    typed("The lamp", "towers", "6 May 1999", "", "almanac", *[""] * 5, "y")
    assert new("event")[0] == 0
    assert "  date: 1999-05-06\n" in (data / "events" / "towers.yaml").read_text("utf-8")
    assert new("source", "--title", "Notes", "--published", "October 1992", "--dry-run")[1].count(
        "published: 1992-10"
    )


@pytest.mark.parametrize(("part", "meant"), [("harbour", "the-harbour-book-1992"), ("A BOOK", "")])
def test_part_of_an_id_leads_to_it(new: Run, part: str, meant: str) -> None:
    assert new("source", "--id", "the-harbour-book-1992", "--title", "The harbour")[0] == 0
    said = new("event", *EVENT, "--source", part)[2]
    assert (f"did you mean '{meant}'?" in said) == bool(meant)
    assert "unknown source" in said


def test_book_is_found_by_its_author(new: Run, typed: Callable[..., list[str]], data: Path) -> None:
    book = ("--title", "Lights", "--note", "Ada Lovell, second edition", "--id", "lights")
    assert new("source", *book)[0] == 0
    typed("The lamp", "towers", "1999-05", "", "?lovell", "lights", *[""] * 5)
    printed = new("event", "--dry-run")[1]
    assert printed.startswith("  lights  Lights (Ada Lovell, second edition)\n")
