"""Problems: how they print and sort."""

from __future__ import annotations

import pytest

from timeline.errors import (
    MOST_SHOWN,
    DataFolderError,
    Problem,
    StateError,
    TimelineError,
    legible,
)


def test_problem_prints_on_one_line() -> None:
    problem = Problem("data/a.yaml", 14, 3, "error", "date-order", "the end is early", "swap them?")
    assert str(problem) == ("data/a.yaml:14:3: error: the end is early [date-order] — swap them?")


def test_problem_without_hint_ends_with_the_rule() -> None:
    problem = Problem("a.yaml", 1, 2, "note", "syntax", "odd")
    assert str(problem) == "a.yaml:1:2: note: odd [syntax]"


def test_problems_sort_by_path_line_and_column() -> None:
    places = [("b", 1, 1), ("a", 10, 1), ("a", 2, 9), ("a", 2, 1)]
    problems = [Problem(*place, "error", "syntax", "x") for place in places]
    assert [(p.path, p.line, p.column) for p in sorted(problems)] == sorted(places)


@pytest.mark.parametrize("error", [DataFolderError, StateError])
def test_every_exception_is_a_timeline_error(error: type[Exception]) -> None:
    assert issubclass(error, TimelineError)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("the lane 'Ж' — 5 %", "the lane 'Ж' — 5 %"),
        ("\x1b[31mred\x07", "\\x1b[31mred\\x07"),
        ("txt.\u202egpj", "txt.\\u202egpj"),
        ("one\n::error::two", "one\\n::error::two"),
    ],
)
def test_message_stays_a_text_in_a_terminal(text: str, shown: str) -> None:
    assert legible(text) == shown
    assert str(Problem(text, 1, 1, "error", "x", "y")) == f"{shown}:1:1: error: y [x]"


def test_long_message_is_cut_in_the_middle() -> None:
    shown = legible("begin" + "x" * 10_000_000 + "end")
    assert shown.startswith("begin")
    assert shown.endswith("end")
    assert len(shown) <= MOST_SHOWN
