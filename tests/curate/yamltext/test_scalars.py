"""Texts in YAML: without quotes where every reader takes them for themselves."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from timeline.curate.yamltext.reader import read
from timeline.curate.yamltext.scalars import can_be_plain, on_a_line, over_lines, reads_otherwise

PLAIN = (
    "1987 1987-08 1987-08-05 2008~ 2008? 2008% 20XX 2027-XX 2008/.. ../2008 2008/ /2008 Y-12000 .. "
    "50/50 -5 3.5 1.0 x-ray a:b http://a.b/c#d Ocean's Съёмки 🚀 -x ?x :x films"
)
QUOTED = (
    "~ null True no On YES y N 0750 -0043 0x1A 0b1 0o17 1_000 12:01 -190:20:30.15 .5 1.10 1. +7 "
    "1e3 1E400 .inf -.INF .nan 2024-02-30 2024-2-3 0000-01-01 = << 123456789012345678901 --- ... "
    "#Alive [REC] {a} *a &a !a |a >a @a `a %a , ] } a: - ? : 'a' \"a\" 2001-01-01T10:00:00"
)
CHARACTERS = st.characters(exclude_categories=["Cs"])


@pytest.mark.parametrize("text", [*PLAIN.split(), "3:10 to Yuma", "a - b", "a, b [c]"])
def test_text_needs_no_quotes(text: str) -> None:
    assert on_a_line(text) == text
    assert str(yaml.safe_load(text)) == text


@pytest.mark.parametrize("text", [*QUOTED.split(), "", " a", "a ", "a: b", "Scene #1", "- x"])
def test_text_needs_quotes(text: str) -> None:
    assert on_a_line(text) == "'" + text.replace("'", "''") + "'"
    assert not can_be_plain(text)


@pytest.mark.parametrize("text", ["a, b", "[a", "b}", "-", "a:", "-x", "{a: b}"])
def test_text_needs_quotes_in_brackets(text: str) -> None:
    assert yaml.safe_load(f"[{on_a_line(text, '', True)}, z]") == [text, "z"]
    assert on_a_line(text, "", True).startswith("'")


@given(st.text(CHARACTERS, max_size=30) | st.text("0123456789.:_-+eExXoTZnulyNO~ ", max_size=8))
def test_every_text_is_read_back(text: str) -> None:
    for style in ("", "'", '"'):
        line = on_a_line(text, style)
        assert read(f"- a: {line}\n".encode(), "x").data == [{"a": text}]
        assert str(yaml.safe_load(f"a: {line}\n")["a"]) == text
        inside = on_a_line(text, style, True)
        assert read(f"- [{inside}, z]\n".encode(), "x").data == [[text, "z"]]


@given(st.text("ab Ж\n#:-\t'", max_size=300) | st.text(CHARACTERS, max_size=60))
def test_text_over_lines_is_read_back_if_it_is_written_so(text: str) -> None:
    for style in (">", "|"):
        written = over_lines(text, style, 4)
        if written:
            lines = "\n".join((f"- a: {written[0]}", *written[1], "  b: c\n"))
            assert read(lines.encode(), "x").data == [{"a": text, "b": "c"}]


def test_long_line_is_broken_at_single_blanks() -> None:
    assert over_lines("word " * 30 + "two  blanks", ">", 2) == (
        ">-",
        ["  " + "word " * 18 + "word", "  " + "word " * 11 + "two  blanks"],
    )
    assert over_lines("first\n\nsecond\n", ">", 0) == (">", ["first", "", "", "second"])
    assert over_lines("first\n  second", "|", 1) == ("|-", [" first", "   second"])
    assert over_lines("first\n  second", ">", 1) is None
    assert over_lines(" first", "|", 1) is None


def test_yes_and_no_are_no_texts_to_other_readers() -> None:
    assert reads_otherwise("No")
    assert not reads_otherwise("Nobody")
