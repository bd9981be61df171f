"""YAML's traps: each is read as it was meant, or told with its place and the mend.

Source of the table: what PyYAML and ruamel make of these lines; a title or a date stands on line 2.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from timeline.curate.load import load

Write = Callable[[dict[str, str | bytes | None]], Path]
TITLE = "- id: one\n  title: {}\n  lane: films\n  date: 1988\n  sources: [variety]\n"
DATE = "- id: one\n  date: {}\n  title: One\n  lane: films\n  sources: [variety]\n"


def check(write: Write, text: str, review: bool = False) -> list[tuple[str, int, int, str]]:
    problems = load(write({"events/films.yaml": text}), review=review).problems
    found = [each for each in problems if each.path.endswith("films.yaml")]
    return [(each.code, each.line, each.column, each.hint) for each in found]


READ = [
    "-0043", "0750", "2008", "2008-05-02", "'{1667,1668}'", "'[1667..1670]'", "2008-05", "2008~",
    "2008?", "2008%", "20XX", "2027-XX", "2008/..", "../2008", "2008/", "/2008", "2024-21",
    "Y-12000",
]  # fmt: skip


@pytest.mark.parametrize("written", READ)
def test_date_is_read_as_it_is_written(write: Write, written: str) -> None:
    loaded = load(write({"events/films.yaml": DATE.format(written)}))
    assert loaded.problems == ()
    (claim,) = loaded.dataset.events[0].claims
    assert claim.date.text == written.strip("'")


TAKEN = ["1917", "24", "No", "On", "Yes", "12:01", "012", "1_000", "0x1A", ".5", "1.0", "50/50",
         "3:10 to Yuma", "Ocean's Eleven"]  # fmt: skip
"""Titles; those that other readers take for something else are told of in a note."""
PLAIN = {"1917", "24", "50/50", "3:10 to Yuma", "Ocean's Eleven"}


@pytest.mark.parametrize("written", TAKEN)
def test_title_is_read_as_it_is_written(write: Write, written: str) -> None:
    text = TITLE.format(written)
    assert load(write({"events/films.yaml": text})).dataset.events[0].title == written
    expected = [] if written in PLAIN else [("TL105", 2, 10, f"quote it: '{written}'")]
    assert check(write, text, review=True) == expected


REST = "; the rest of this file is read once that is mended"
DATES = [
    ("2024-02-30", "TL202", 9, "write a day from 01 to 29"),
    ("2024-13-01", "TL202", 9, "write a month from 01 to 12, or a season from 21 to 24"),
    ("~", "TL108", 9, "write a date, or delete the line and give a list of 'claims'"),
    ("{1667,1668}", "TL108", 9, "quote it: '{1667,1668}'"),
    ("[1667..1670]", "TL108", 9, "quote it: '[1667..1670]'"),
    ("%2008", "TL101", 9, f"quote the text: '%2008'{REST}"),
]


@pytest.mark.parametrize(("written", "code", "column", "hint"), DATES)
def test_date_that_cannot_be_meant_is_told(
    write: Write, written: str, code: str, column: int, hint: str
) -> None:
    assert check(write, DATE.format(written))[0] == (code, 2, column, hint)


TITLES = [
    ("#Alive", "TL108", 9, "text after # is a comment; quote it: '#Alive'"),
    ("[REC]", "TL108", 10, "quote it: '[REC]'"),
    ("Thor: Ragnarok", "TL101", 14, f"quote the text: 'Thor: Ragnarok'{REST}"),
    ("*batteries not included", "TL101", 10, "quote the text: '*batteries not included'"),
    ("@x", "TL101", 10, f"quote the text: '@x'{REST}"),
    ("`x`", "TL101", 10, f"quote the text: '`x`'{REST}"),
    ("%x", "TL101", 10, f"quote the text: '%x'{REST}"),
    ("!Three", "TL101", 10, "quote the text: '!Three'"),
    ('"A" b', "TL101", 14, f"quote the text: '\"A\" b'{REST}"),
    ("- x", "TL101", 10, f"put each '- ' on a line of its own, or quote the text: '- x'{REST}"),
    ("e.g. # note", "TL111", 10,
     "quote the text, or put two spaces before # if it is meant as a comment"),
    ("One\n  title: Two", "TL102", 3, "keep one of the two"),
    ("One\n\tlane: films", "TL101", 1, f"use spaces{REST}"),
]  # fmt: skip


@pytest.mark.parametrize(("written", "code", "column", "hint"), TITLES)
def test_title_that_cannot_be_meant_is_told(
    write: Write, written: str, code: str, column: int, hint: str
) -> None:
    line = 2 + written.count("\n")
    assert check(write, TITLE.format(written))[0] == (code, line, column, hint)


def test_broken_file_hides_no_other(write: Write) -> None:
    files: dict[str, str | bytes | None] = {
        "events/a.yaml": TITLE.format("Thor: Ragnarok"),
        "events/b.yaml": DATE.format("2024-13-01").replace("one", "two"),
        "events/c.yaml": b"\xff\xfe",
        "lanes.yaml": "- {id: films, name: Films}\n- {id: films}\n",
    }
    told = load(write(files), review=True).problems
    assert [(Path(each.path).name, each.code) for each in told] == [
        ("a.yaml", "TL101"),
        ("b.yaml", "TL202"),
        ("c.yaml", "TL101"),
        ("lanes.yaml", "TL104"),
        ("lanes.yaml", "TL302"),
    ]


CLAIMS = """- id: one
  title: One
  lane: films
  claims:
    - {date: 1988, status: STATUS, source: variety, stated: 1987, rank: RANK}
    - {date: 1989, status: scheduled, source: variety, stated: 1987}
"""


@pytest.mark.parametrize("written", ["[released]", "{released: 1988}"])
def test_status_or_rank_that_is_no_word_is_told_of(write: Write, written: str) -> None:
    text = CLAIMS.replace("STATUS", written).replace("RANK", written)
    folder = write({"events/films.yaml": text})
    problems = load(folder, today=20_000, review=True).problems
    found = [(each.code, each.message[:8]) for each in problems if each.path.endswith("films.yaml")]
    assert found == [("TL108", "'status'"), ("TL108", "'rank' s")]
