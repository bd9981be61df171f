"""Citations for programs: BibTeX, and CSL-JSON as its schema has it."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from tests.builders import day
from tests.publish.exports.shape import problems
from timeline.publish.characters import permitted
from timeline.publish.citation import Work, author
from timeline.publish.citation.entries import bibtex, csl_json

WORK = Work(
    "50% of {Lights} & more_",
    (author("Rocha, Ada"), author("The Club & Co.")),
    day("2025-09-05"),
    day("2026-11-21"),
    day("2020-06-01"),
    "v1",
    "https://x.org/?q=a%20b&v=1",
    "CC BY 4.0",
)
DATE = {
    "type": "object",
    "required": ["date-parts"],
    "properties": {
        "date-parts": {
            "type": "array",
            "items": {"type": "array", "items": {"type": "integer"}},
        }
    },
}
TEXT = {"type": "string"}
CSL: Any = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["id", "type"],
        "properties": {
            "id": TEXT,
            "type": {"const": "dataset"},
            **dict.fromkeys(["title", "version", "URL", "language", "note"], TEXT),
            "author": {
                "type": "array",
                "items": {
                    "type": "object",
                    "properties": {"family": TEXT, "given": TEXT, "literal": TEXT},
                },
            },
            "issued": DATE,
            "accessed": DATE,
        },
    },
}
"""What of the schema of CSL-JSON is used here."""


def test_bibtex() -> None:
    assert bibtex(WORK) == (
        "@misc{50-of-lights-more-2025,\n"
        "  author = {Rocha, Ada and {The Club \\& Co.}},\n"
        "  title = {{50\\% of \\{Lights\\} \\& more\\_}},\n"
        "  year = {2025},\n"
        "  version = {v1},\n"
        "  howpublished = {\\url{https://x.org/?q=a%20b&v=1}},\n"
        "  note = {Data set. As known on 2020-06-01. Licence CC BY 4.0. Accessed 2026-11-21}\n"
        "}"
    )


def test_csl_json() -> None:
    (item,) = json.loads(csl_json(WORK))
    assert item == {
        "id": "50-of-lights-more-2025",
        "type": "dataset",
        "title": "50% of {Lights} & more_",
        "author": [{"family": "Rocha", "given": "Ada"}, {"literal": "The Club & Co."}],
        "issued": {"date-parts": [[2025, 9, 5]]},
        "accessed": {"date-parts": [[2026, 11, 21]]},
        "version": "v1",
        "URL": "https://x.org/?q=a%20b&v=1",
        "language": "en",
        "note": "Data set. As known on 2020-06-01. Licence CC BY 4.0",
    }


def test_frozen_version_was_read_on_no_day() -> None:
    frozen = replace(WORK, accessed=None)
    assert "Accessed" not in bibtex(frozen)
    assert "accessed" not in json.loads(csl_json(frozen))[0]


@given(st.text(), st.lists(st.text(min_size=1)), st.text())
def test_braces_are_in_balance_and_csl_keeps_its_schema(
    title: str, names: list[str], address: str
) -> None:
    cited = Work(
        permitted(title), tuple(author(permitted(each)) for each in names), address=address
    )
    bare = re.sub(r"\\[{}]", "", bibtex(cited))
    depth = 0
    for letter in bare:
        depth += {"{": 1, "}": -1}.get(letter, 0)
        assert depth >= 0
    assert depth == 0
    told = json.loads(csl_json(cited))
    assert list(problems(told, CSL, CSL)) == []
