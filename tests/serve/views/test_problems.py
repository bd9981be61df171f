"""What is wrong with the data, on the page."""

from __future__ import annotations

import pytest

from tests.builders import dataset, event
from tests.serve.conftest import edition, read
from timeline.errors import Problem
from timeline.languages import ENGLISH
from timeline.serve.views import problems

DATA = dataset(event())
ERROR = Problem("data/a.yaml", 3, 7, "error", "bad-date", "month 13 does not exist", "write 1987")
WARNING = Problem("data/a.yaml", 5, 1, "warning", "unknown-field", "unknown field 'titel'")
NOTE = Problem("data/a.yaml", 1, 1, "note", "style", "a note")


@pytest.mark.parametrize("given", [(), (NOTE,)])
def test_nothing_to_mend_says_nothing(given: tuple[Problem, ...]) -> None:
    assert problems.children(edition(DATA, given), ENGLISH) == []


@pytest.mark.parametrize(
    ("given", "is_stale", "said"),
    [
        ((WARNING,), False, "1 problem in the data."),
        ((ERROR, WARNING), False, "2 problems in the data. Events with an error are left out."),
        (
            (ERROR,),
            True,
            "1 problem in the data. "
            "The page shows the last version without errors until they are mended.",
        ),
    ],
)
def test_summary_says_what_the_page_shows(
    given: tuple[Problem, ...], is_stale: bool, said: str
) -> None:
    told = problems.children(edition(DATA, given, is_stale), ENGLISH)
    assert read(told).texts("p", "lead") == [said]


def test_problem_has_place_message_rule_and_mend() -> None:
    page = read(problems.children(edition(DATA, [ERROR, WARNING]), ENGLISH))
    assert page.texts("li") == [
        "data/a.yaml:3:7 month 13 does not exist [bad-date] — write 1987",
        "data/a.yaml:5:1 unknown field 'titel' [unknown-field]",
    ]


def test_long_list_is_cut_and_says_so() -> None:
    page = read(problems.children(edition(DATA, [ERROR] * (problems.MOST + 3)), ENGLISH))
    assert len(page.texts("li")) == problems.MOST
    assert page.texts("p")[-1] == "and 3 more"
