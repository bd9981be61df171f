"""The manual names everything there is, and its examples are true."""

from __future__ import annotations

import re

import pytest

from timeline.curate.checks import RETIRED, RULES
from timeline.curate.checks.rule import Rule, closest
from timeline.curate.manual import as_yaml, manual
from timeline.curate.model import RANKS, STATUSES
from timeline.curate.shapes.schema import FILES, nested
from timeline.curate.yamltext.reader import read


def test_manual_names_every_field_word_and_rule() -> None:
    text = manual()
    shapes = [*FILES.values(), *(s for shape in FILES.values() for s in nested(shape).values())]
    fields = [f"| `{name}` |" for shape in shapes for name in shape.model_fields]
    words = [f"- `{word}`: " for word in (*STATUSES, *RANKS)]
    rules = [f"### {rule.code} `{rule.name}`\n\n*{rule.severity.title()}.*\n" for rule in RULES]
    assert [each for each in (*fields, *words, *rules) if each not in text] == []


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_rule_shows_a_good_and_a_bad_example(rule: Rule) -> None:
    assert "\nGood:\n\n    " in rule.manual
    assert "\nBad:\n\n    " in rule.manual


def test_rule_names_are_unique_kebab_case() -> None:
    names = [rule.name for rule in RULES]
    assert len(set(names)) == len(names)
    assert all(re.fullmatch("[a-z]+(-[a-z]+)*", name) for name in names)


def test_rule_codes_are_unique_and_rise() -> None:
    codes = [rule.code for rule in RULES]
    assert codes == sorted(set(codes))
    assert all(re.fullmatch("TL[1-6][0-9][0-9]", code) for code in codes)


def test_no_code_is_given_twice_and_none_is_left_out() -> None:
    codes = {rule.code for rule in RULES}
    assert codes.isdisjoint(RETIRED)
    for hundred in "123456":
        numbers = sorted(int(code[2:]) for code in {*codes, *RETIRED} if code[2] == hundred)
        assert numbers == list(range(numbers[0], numbers[0] + len(numbers)))
        assert numbers[0] == int(hundred) * 100 + 1


RETIRED_CODES = ["TL106", "TL205", "TL304", "TL404", "TL405", "TL406", "TL502", "TL503", "TL504"]


def test_code_that_is_retired_stays_so() -> None:
    assert set(RETIRED_CODES) <= set(RETIRED)
    assert all(RETIRED.values())


@pytest.mark.parametrize("name", FILES)
def test_examples_are_yaml(name: str) -> None:
    for field, info in FILES[name].model_fields.items():
        for example in info.examples or []:
            document = read(f"{field}: {as_yaml(example)}\n".encode(), field)
            assert document.slips == ()
            assert isinstance(document.data, dict)
            assert document.data[field] == (
                example if isinstance(example, list) else as_yaml(example)
            )


@pytest.mark.parametrize(
    ("name", "expected"), [("titel", "title"), ("sumary", "summary"), ("zzz", "")]
)
def test_closest_finds_slips_of_the_finger(name: str, expected: str) -> None:
    assert closest(name, ["title", "summary", "lane"]) == expected


def test_closest_finds_the_same_among_many() -> None:
    many = [f"event-{number}" for number in range(2_000)]
    assert closest("evnt-1234", many) == "event-1234"
    assert closest("lighthouse", many) == ""
