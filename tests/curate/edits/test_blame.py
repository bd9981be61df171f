"""Each problem stands at the field that mends it."""

from __future__ import annotations

import pytest

from timeline.curate.edits.blame import field_of
from timeline.curate.yamltext.reader import read
from timeline.errors import Problem

TEXT = """\
- id: other
- id: one
  title: {en: One, ru: Один}
  people: [ada, ivan]
  x-mine: {a: 1}
  claims:
    - date: 1811
      source: [almanac, stone]
    - {status: happened}
  details:
    - name: height
      value: 30
"""


@pytest.mark.parametrize(
    ("place", "message", "rule", "field"),
    [
        ((2, 7), "odd", "id-form", "id"),
        ((3, 3), "odd", "unknown-field", "title"),
        ((3, 24), "odd", "text-languages", "title.ru"),
        ((4, 17), "odd", "unknown-reference", "people.1"),
        ((7, 13), "odd", "bad-date", "claims.0.date"),
        ((8, 25), "odd", "unknown-reference", "claims.0.source.1"),
        ((9, 7), "'date' is missing", "missing-field", "claims.1.date"),
        ((9, 7), "odd", "claim-without-source", "claims.1.source"),
        ((9, 7), "odd", "plan-without-stated", "claims.1.stated"),
        ((9, 7), "odd", "deprecated-without-why", "claims.1.why"),
        ((11, 7), "'source' is missing", "missing-field", "details.0.source"),
        ((12, 14), "odd", "wrong-kind", "details.0.value"),
        ((2, 3), "'title' is missing", "missing-field", "title"),
        ((2, 3), "odd", "claim-without-source", "sources"),
        ((2, 3), "the event has no date", "missing-field", "date"),
        ((1, 1), "odd", "syntax", ""),
    ],
)
def test_problem_has_the_field_that_mends_it(
    place: tuple[int, int], message: str, rule: str, field: str
) -> None:
    problem = Problem("a.yaml", *place, "error", rule, message)
    assert field_of(read(TEXT.encode(), "a.yaml"), 1, problem) == field


def test_entry_that_is_no_entry_has_no_fields() -> None:
    problem = Problem("a.yaml", 1, 1, "error", "syntax", "odd")
    assert field_of(read(b"title: Lights\n", "a.yaml"), 0, problem) == ""
    assert field_of(read(b"- {}\n", "a.yaml"), 4, problem) == ""
