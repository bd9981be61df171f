"""What the rules would write instead: it mends, and touches nothing else."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from timeline.curate.load import Loaded, load
from timeline.errors import Problem

Write = Callable[[dict[str, str | bytes | None]], Path]
EVENT = "- {{id: one, title: {title}, lane: films, date: {date}, sources: [variety]}}\n"
BLOCK = "- id: one\n  title: {title}\n  lane: films\n  date: {date}\n  sources: [variety]\n"


def mended(text: str, problems: tuple[Problem, ...]) -> str:
    """The text after all mends, from the last to the first."""
    mends = sorted((each.mend for each in problems if each.mend), key=lambda mend: -mend.start)
    for mend in mends:
        text = text[: mend.start] + mend.text + text[mend.end :]
    return text


def check(write: Write, text: str) -> Loaded:
    return load(write({"events/films.yaml": text}))


@pytest.mark.parametrize("form", [EVENT, BLOCK])
@pytest.mark.parametrize(
    ("date", "expected"),
    [
        ("2008-5-2", "2008-05-02"),
        ("c. 1812", "1812~"),
        ("May 2008", "2008-05"),
        ("'May 2008'", "2008-05"),
        ('"2008 - 2012"', "2008/2012"),
        ("13/08/1983", "1983-08-13"),
        ("1987 or 1988", "'[1987,1988]'"),
        ("1987?~", "'1987%'"),
    ],
)
def test_date_of_one_meaning_is_written_in_edtf(
    write: Write, form: str, date: str, expected: str
) -> None:
    text = form.format(title="One", date=date)
    better = mended(text, check(write, text).problems)
    assert better == form.format(title="One", date=expected)
    assert check(write, better).problems == ()


@pytest.mark.parametrize("date", ["05/08/1983", "88", "18850", "2023-02-29", "before 1985"])
def test_date_in_doubt_is_left_to_its_writer(write: Write, date: str) -> None:
    (problem,) = check(write, EVENT.format(title="One", date=date)).problems
    assert problem.mend is None


@pytest.mark.parametrize("date", ['"May\\x202008"', "'May\n    2008'"])
def test_text_that_is_not_written_as_it_reads_is_left_to_its_writer(
    write: Write, date: str
) -> None:
    (problem,) = check(write, BLOCK.format(title="One", date=date)).problems
    assert (problem.code, problem.mend) == ("TL201", None)


def test_bracketed_title_is_quoted(write: Write) -> None:
    text = BLOCK.format(title="[REC]", date="1988")
    assert mended(text, check(write, text).problems) == text.replace("[REC]", "'[REC]'")


@pytest.mark.parametrize(
    ("written", "expected"), [("variety", "[variety]"), ("'variety'", "['variety']")]
)
def test_one_text_becomes_a_list(write: Write, written: str, expected: str) -> None:
    text = BLOCK.format(title="One", date="1988").replace("[variety]", written)
    assert mended(text, check(write, text).problems) == text.replace(written, expected)


def test_empty_text_in_the_place_of_a_list_has_no_mend(write: Write) -> None:
    text = BLOCK.format(title="One", date="1988") + "  people: |\n"
    (problem,) = check(write, text).problems
    assert (problem.code, problem.mend) == ("TL108", None)
    assert problem.hint == "write [a, b], or delete the line"
