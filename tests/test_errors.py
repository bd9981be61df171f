"""Problems: how they print and sort."""

from __future__ import annotations

import pytest

from timeline.errors import DataFolderError, Problem, StateError, TimelineError


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
