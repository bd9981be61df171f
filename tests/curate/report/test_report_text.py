"""Problems for people: the line from the file, and the caret under the place."""

from __future__ import annotations

import pytest

from timeline.curate.report.plain import lines, text
from timeline.errors import Problem


def told(written: str, line: int, column: int) -> list[str]:
    """What is shown of a file for a problem at a place."""
    problem = Problem("a.yaml", line, column, "error", "x", "wrong")
    return text([problem], {"a.yaml": written}).split("\n")[1:]


def test_block_has_place_line_caret_hint_and_help() -> None:
    problem = Problem("a.yaml", 12, 7, "error", "bad-date", "no date", "write 1987", "TL201")
    written = "\n" * 11 + "date: 87 # ?\n"
    assert (
        text([problem, problem], {"a.yaml": written}).split("\n\n")
        == [
            "a.yaml:12:7: error: no date [TL201 bad-date]\n"
            "  12 | date: 87 # ?\n"
            "     |       ^^\n"
            "  hint: write 1987\n"
            "  help: python -m timeline manual TL201"
        ]
        * 2
    )


@pytest.mark.parametrize(
    ("written", "column", "caret"),
    [
        ("title: 'a: ''b'''  # c", 8, "       ^^^^^^^^^^"),
        ("- {id: one, title: T}", 3, "  ^^^^^^^^^^^^^^^^^^^"),
        ("- {id: one, title: T}", 8, "       ^^^"),
        ("titel: x", 1, "^^^^^"),
        ("title: 日本 x # y", 8, "       ^^^^^^"),
        ("日本: x", 5, "      ^"),
        ("ti\u0301tel: x", 9, "       ^"),
        ("\tid: one", 2, " ^^"),
        ("\tid: one", 1, "^"),
        ("\t\tid: one", 1, "^^"),
        ("title:", 7, "      ^"),
    ],
)
def test_caret_is_under_what_is_meant(written: str, column: int, caret: str) -> None:
    assert told(written, 1, column)[-1] == f"    | {caret}"


def test_long_line_is_cut_round_the_place() -> None:
    line, caret = told("a" * 300 + " b: c" + "d" * 300, 1, 302)
    assert line == f"  1 | …{'a' * 59} b: c{'d' * 36}…"
    assert caret == f"    | {' ' * 61}^"


def test_line_that_would_move_the_terminal_is_shown_in_escapes() -> None:
    line, caret = told("a: \x1b[2J b: c", 1, 9)
    assert line == "  1 | a: \\x1b[2J b: c"
    assert caret == "    |            ^"


@pytest.mark.parametrize(("line", "column"), [(1, 1), (2, 4), (9, 1)])
def test_no_line_is_shown_where_there_is_none(line: int, column: int) -> None:
    assert told("\n  \n", line, column) == []


def test_lines_have_one_problem_each() -> None:
    note = Problem("a.yaml", 1, 1, "note", "x", "fine")
    warning = Problem("a.yaml", 2, 3, "warning", "x", "50% sure", "wait", "TL101")
    assert lines([note, warning], {}) == (
        "a.yaml:1:1: note: fine [x]\na.yaml:2:3: warning: 50% sure [TL101 x] — wait"
    )
