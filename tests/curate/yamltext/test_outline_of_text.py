"""The parts of a text: what they say, and the characters they fill."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.curate.hand import hand_written
from timeline.curate.yamltext.outline import Part, outline
from timeline.curate.yamltext.reader import read
from timeline.errors import EditError


def shown(text: str) -> list[tuple[str, str]]:
    """Every part below the root: its style and its characters."""
    sheet = outline(text)
    assert sheet.root

    def walk(part: Part) -> list[tuple[str, str]]:
        own = (part.style, sheet.text[part.start : part.end])
        return [own, *(found for item in part.items for found in walk(item))]

    return walk(sheet.root)[1:]


@given(st.integers(0, 2**32))
def test_outline_says_what_the_reader_reads(seed: int) -> None:
    text = hand_written(seed)
    sheet = outline(text)
    assert sheet.root
    assert sheet.root.plain() == read(text.encode(), "x").data
    assert sheet.bom + sheet.text == text


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("a: b  # c\n", [("", "b")]),
        ("a:  # c\n", [("", "")]),
        ("a: >-\n  b\n  c\n\n# d\n", [(">", ">-\n  b\n  c")]),
        ("a: |+\n  b\n\n\nc: d", [("|", "|+\n  b\n\n"), ("", "d")]),
        ("a: 'b\n  c'  # d", [("'", "'b\n  c'")]),
        ("a:\n- b\n# c\n- d  # e\n", [("lines", "- b\n# c\n- d"), ("", "b"), ("", "d")]),
        ("a: { b: [c] }\n", [("brackets", "{ b: [c] }"), ("brackets", "[c]"), ("", "c")]),
        ("- - a\n  - b\n-\n", [("lines", "- a\n  - b"), ("", "a"), ("", "b"), ("", "")]),
    ],
)
def test_part_ends_with_its_last_character(text: str, parts: list[tuple[str, str]]) -> None:
    assert shown(text) == parts


def test_dashes_are_found_below_each_other() -> None:
    root = outline("- a\n# - x\n-   b\n-\n  # - y\n  c: - z\n".replace("- z", "z")).root
    assert root
    assert root.dashes == (0, 10, 16)


def test_label_is_no_value() -> None:
    root = outline("- &x a\n- *x\n- !t b\n").root
    assert root
    assert root.plain() == [{"&x": "a"}, {"*": "x"}, {"!t": "b"}]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("a: 'b", "line 1, column 4: this quote is never closed; add the closing quote"),
        ("a: b\na: c", "line 2, column 1: 'a' stands twice here, first on line 1"),
        ("[a]: b", "line 1, column 1: the name of a field must be a text; write it out"),
        ("a: b\n---\nc: d", "line 2, column 1: a second document begins here; delete this line"),
        ("[" * 40, "line 1, column 33: nested more than 32 levels deep; flatten the list"),
    ],
)
def test_text_that_cannot_be_edited_names_the_place(text: str, said: str) -> None:
    with pytest.raises(EditError) as refused:
        outline(text)
    assert str(refused.value).startswith(said)
