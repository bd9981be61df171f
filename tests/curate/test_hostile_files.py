"""Files written to do harm: refused with a clear error, or kept without what may do harm."""

from __future__ import annotations

import json
import os
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from timeline.curate.load import Loaded, load
from timeline.curate.report.formats import FORMATS
from timeline.curate.shapes.measures import MOST_VALUES
from timeline.dates import DateError, parse

Write = Callable[[dict[str, str | bytes | None]], Path]
EVENT = "- {{id: {id}, title: {title}, lane: films, date: 1988, sources: [variety]}}\n"


def event(name: str = "one", title: str = "T") -> str:
    return EVENT.format(id=name, title=title)


def said(loaded: Loaded) -> list[str]:
    return [problem.message for problem in loaded.problems]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (event("../../etc/passwd"), "the id '../../etc/passwd' is not in lower-case letters"),
        (event('"a/../b"'), "the id 'a/../b' is not in lower-case letters"),
        (event("one", r'"a\x1b]0;title\x07"'), "invisible character U+001B (control character)"),
        (event("one", r'"\u202eexe"'), "invisible character U+202E (right-to-left override)"),
        (event("one", "'" + "x" * 301 + "'"), "'title' has 301 characters"),
        (event().replace("1988", "'" + "(" * 2000 + "'"), "is not a date"),
        (event().replace("lane: films", "lane: ../films"), "unknown lane '../films'"),
        (event() + "- &a [*a]\n", "anchors (&) are not read"),
        ("[" * 40_000, "nested more than 32 levels deep"),
    ],
)
def test_hostile_event_is_refused(write: Write, text: str, message: str) -> None:
    loaded = load(write({"events/films.yaml": text}))
    assert any(message in each for each in said(loaded)), said(loaded)
    assert loaded.dataset.events == () or "&" in text
    assert all(len(str(problem)) < 1500 for problem in loaded.problems)


def test_summary_of_ten_megabytes_is_refused_in_one_line(write: Write) -> None:
    text = event().replace("}", f", summary: {'word ' * 2_000_000}x}}")
    loaded = load(write({"events/films.yaml": text}))
    assert said(loaded) == ["a text of more than 1,000,000 characters"]
    assert loaded.dataset.events == ()


def test_event_with_ten_thousand_claims_is_refused(write: Write) -> None:
    claims = "    - {date: 1988, status: happened, source: variety}\n" * 10_000
    text = f"- id: one\n  title: T\n  lane: films\n  claims:\n{claims}"
    loaded = load(write({"events/films.yaml": text}))
    assert said(loaded) == ["'claims' has 10,000 items, and at most 200 are shown"]
    assert loaded.dataset.events == ()


@pytest.mark.parametrize("number", ["1e999", "-1e999", "nan", "inf"])
def test_number_without_end_is_refused(write: Write, number: str) -> None:
    text = (
        "id: gross\nname: G\nunit: USD\nderived: true\n"
        f"values:\n  - {{date: 1988, value: {number}}}\n"
    )
    loaded = load(write({"measures/gross.yaml": text}))
    assert said(loaded) == [f"'value' should be a number, found '{number}'"]


def test_measure_has_a_last_value(write: Write) -> None:
    values = "  - {date: 1988, value: 1}\n" * (MOST_VALUES + 1)
    text = f"id: gross\nname: G\nunit: USD\nderived: true\nvalues:\n{values}"
    loaded = load(write({"measures/gross.yaml": text}))
    assert said(loaded) == ["'values' has 10,001 items, and at most 10,000 are shown"]


@pytest.mark.parametrize("url", ["javascript:alert(1)", "data:text/html,x", "//evil.example"])
def test_source_that_leads_to_no_web_address_leads_nowhere(write: Write, url: str) -> None:
    source = f"- {{id: variety, title: T, url: '{url}'}}\n"
    loaded = load(write({"sources.yaml": source}))
    assert said(loaded) == [f"'{url}' is not a web address"]
    assert loaded.dataset.sources["variety"].url == ""


def test_small_files_are_kept_without_what_may_do_harm(write: Write) -> None:
    files: dict[str, str | bytes | None] = {
        "timeline.yaml": 'title: "A \\u202ecareer"\n',
        "lanes.yaml": '- {id: films, name: "Films\\x1b[31m"}\n',
        "sources.yaml": f"- {{id: variety, title: {'x' * 100_000}}}\n",
    }
    dataset = load(write(files)).dataset
    assert dataset.title == "A career"
    assert dataset.lanes[0].name == "Films[31m"
    assert len(dataset.sources["variety"].title) == 3000
    assert [each.id for each in dataset.events] == ["cocktail"]


@pytest.mark.parametrize("name", FORMATS)
def test_report_of_hostile_files_is_plain_text(write: Write, name: str) -> None:
    text = event('"\\x1b[2J\\u202eid"') + event("two", "T") + "- {id: a, tit\x85: b}\n"
    loaded = load(write({"events/films.yaml": text}))
    told = FORMATS[name](loaded.problems, loaded.texts)
    assert all(char.isprintable() or char == "\n" for char in told)
    if name == "json":
        assert json.loads(told)["errors"] > 0


@pytest.mark.parametrize(
    "text",
    [
        "1" * 3000,
        "[" * 3000,
        "1988/" * 600,
        "-" * 3000,
        "X" * 3000,
        "[1988.." * 400,
        "Y" + "9" * 99,
    ],
)
def test_long_date_is_refused_at_once(text: str) -> None:
    begin = time.process_time()
    with pytest.raises(DateError):
        parse(text)
    assert time.process_time() - begin < 1


def test_alias_bomb_is_told_and_not_unfolded(write: Write) -> None:
    levels = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    levels += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 40)]
    loaded = load(write({"timeline.yaml": "title: T\n" + "\n".join(levels)}), review=True)
    assert len(loaded.problems) > 40
    assert {problem.code for problem in loaded.problems} >= {"TL101", "TL103"}
    assert loaded.dataset.title == "T"


def test_file_of_a_hundred_megabytes_is_refused_unread(write: Write) -> None:
    folder = write({})
    with (folder / "events" / "huge.yaml").open("wb") as huge:
        huge.write(b"- title: '")
        huge.truncate(100 * 2**20)
    (problem,) = load(folder, review=True).problems
    assert (Path(problem.path).name, problem.code) == ("huge.yaml", "TL101")
    assert problem.message == "the file has 100 MiB, and at most 32 MiB are read"
    assert problem.hint == "split it into several files in events/"


def test_pipe_in_the_folder_is_not_waited_for(write: Write) -> None:
    folder = write({})
    os.mkfifo(folder / "events" / "pipe.yaml")
    (problem,) = load(folder, review=True).problems
    assert problem.message == "the file cannot be opened: is no plain file"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("- a\n" * 20_000, 1000),
        (event().replace("}", f", people: [{'p, ' * 20_000}]}}"), 1000),
        (event().replace("}", f", {', '.join(f'k{n}: 1' for n in range(20_000))}}}"), 1000),
    ],
)
def test_thousands_of_mistakes_in_one_place_are_not_all_told(
    write: Write, text: str, told: int
) -> None:
    problems = load(write({"events/films.yaml": text}), review=True).problems
    assert told <= len(problems) < 2.2 * told


def test_reading_stops_where_the_mistakes_do_not(write: Write) -> None:
    text = "".join(f"- k{n}: 1\n  k{n}: 2\n" for n in range(5000))
    problems = load(write({"events/films.yaml": text})).problems
    said = "more than a thousand mistakes in the YAML"
    (last,) = (each for each in problems if each.message == said)
    assert (last.line, last.code) == (2000, "TL101")
    assert last.hint == "mend these; the rest of this file is read once that is mended"
