"""Files of entries that are written are read back as what was meant."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from timeline.curate.edits.emit import emitted, mapping
from timeline.curate.yamltext.nodes import Node
from timeline.curate.yamltext.reader import read

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=200) | st.sampled_from(
    (
        *("No", "0750", "12:01", "[REC]", "#Alive", "Thor: Ragnarok", "a #b", "", "~", "- x"),
        *("-0043", "%1812", "?2004-06", "true", "../1990", "Y-12000", "--- 1", "..", "'", '"'),
    )
)
KEYS = st.sampled_from(["date", "title", "summary", "x-note", "value", "unsourced"])


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


def test_entry_is_laid_out_as_in_a_file_of_events() -> None:
    claim: Node = {"date": "1987-08~", "unsourced": "true", "why": "No"}
    made = emitted([{"id": "a", "title": "Thor: B", "people": ["b", "c, d"], "claims": [claim]}])
    assert made == (
        "- id: a\n  title: 'Thor: B'\n  people: [b, 'c, d']\n"
        "  claims:\n    - date: 1987-08~\n      unsourced: true\n      why: 'No'\n"
    )
