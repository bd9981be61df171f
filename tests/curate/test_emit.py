"""YAML that is written is read back as what was meant."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from timeline.curate.emit import emitted, mapping, scalar
from timeline.curate.nodes import Node
from timeline.curate.reader import read

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=300) | st.sampled_from(
    [
        "-0043",
        "%1812",
        "?2004-06",
        "true",
        "../1990",
        "Y-12000",
        "--- 1",
        "No",
        "0750",
        "12:01",
        "[REC]",
        "#Alive",
        "Thor: Ragnarok",
        "a #b",
        "",
        "~",
        "- x",
        "'",
        '"',
    ]
)
KEYS = st.sampled_from(["date", "title", "summary", "x-note", "value"])


def nodes() -> st.SearchStrategy[Node]:
    return st.recursive(
        TEXTS,
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=3),
        max_leaves=12,
    )


@given(st.lists(st.dictionaries(KEYS, nodes(), min_size=1), min_size=1, max_size=3))
def test_list_is_read_back_as_it_was(entries: list[Node]) -> None:
    found = read(emitted(entries).encode(), "made.yaml")
    assert (found.slips, found.data) == ((), entries)
    assert read(emitted(entries, 2).encode(), "made.yaml").data == entries


@given(st.dictionaries(KEYS, nodes(), min_size=1))
def test_mapping_is_read_back_as_it_was(node: dict[str, Node]) -> None:
    assert read(mapping(node).encode(), "made.yaml").data == node


@given(TEXTS)
def test_other_programs_take_every_title_for_a_text(text: str) -> None:
    assert yaml.safe_load(f"title: {scalar(text, 'title')}") == {"title": text}


@pytest.mark.parametrize(
    ("text", "key", "written"),
    [
        ("1983-08-05", "date", "1983-08-05"),
        ("1987-08~", "date", "1987-08~"),
        ("..", "date", ".."),
        ("[1987,1988]", "date", "'[1987,1988]'"),
        ("1917", "title", "'1917'"),
        ("No", "title", "'No'"),
        ("Ocean's Eleven", "title", "Ocean's Eleven"),
        ("Top Gun: Maverick", "title", "'Top Gun: Maverick'"),
        ("'71", "title", "'''71'"),
        ("Лампа", "title", "Лампа"),
        ("one\ntwo", "summary", '"one\\ntwo"'),
    ],
)
def test_text_is_written_as_curators_write_it(text: str, key: str, written: str) -> None:
    assert scalar(text, key) == written


def test_entry_is_laid_out_as_in_a_file_of_events() -> None:
    long = " ".join(["word"] * 30)
    made = emitted(
        [
            {
                "id": "a",
                "people": ["b", "c, d"],
                "summary": long,
                "claims": [{"date": "1987", "status": "happened"}],
            }
        ]
    )
    assert made == (
        "- id: a\n  people: [b, 'c, d']\n  summary: >-\n"
        f"    {' '.join(['word'] * 18)}\n    {' '.join(['word'] * 12)}\n"
        "  claims:\n    - date: 1987\n      status: happened\n"
    )
