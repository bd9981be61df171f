"""Which rules are meant by a word, and what is left of the problems."""

from __future__ import annotations

import pytest

from timeline.curate.checks import RULES
from timeline.curate.selection import chosen, rules_of
from timeline.errors import OptionError, Problem

PROBLEMS = tuple(
    Problem("a.yaml", 1, 1, rule.severity, rule.name, "x", code=rule.code) for rule in RULES
)


def codes(problems: tuple[Problem, ...]) -> list[str]:
    return [problem.code for problem in problems]


@pytest.mark.parametrize("word", ["TL201", "tl201", "bad-date"])
def test_code_and_name_mean_one_rule(word: str) -> None:
    assert [rule.name for rule in rules_of(word)] == ["bad-date"]


def test_beginning_of_a_code_means_all_of_them() -> None:
    meant = {rule.code for rule in rules_of("TL2")}
    assert meant == {rule.code for rule in RULES if rule.code.startswith("TL2")}
    assert len(meant) > 1


def test_selected_and_not_ignored_are_told() -> None:
    assert chosen(PROBLEMS) == PROBLEMS
    assert codes(chosen(PROBLEMS, ["bad-date", "TL101"])) == ["TL101", "TL201"]
    assert codes(chosen(PROBLEMS, ["TL10", "TL2"], ["TL2", "syntax"])) == [
        code for code in codes(PROBLEMS) if code.startswith("TL10") and code != "TL101"
    ]
    assert "TL201" not in codes(chosen(PROBLEMS, ignore=["TL201"]))


@pytest.mark.parametrize(
    ("word", "said"),
    [
        ("bad-dat", "there is no rule 'bad-dat'; did you mean 'bad-date'?"),
        ("TL5011", "there is no rule 'TL5011'; did you mean 'TL501'?"),
        ("", "there is no rule ''; 'python -m timeline manual' lists all of them"),
        ("xyz", "there is no rule 'xyz'; 'python -m timeline manual' lists all of them"),
    ],
)
def test_word_without_a_rule_is_refused_with_the_nearest(word: str, said: str) -> None:
    with pytest.raises(OptionError, match=said.replace("?", r"\?")):
        rules_of(word)
