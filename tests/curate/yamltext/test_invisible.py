"""Characters that nobody sees: which are unwanted, and what remains without them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.curate.yamltext.invisible import may_hide, named, unwanted, without

ISOLATE, POP, RTL, PDF, OVERRIDE = "\u2067", "\u2069", "\u202b", "\u202c", "\u202e"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "plain\ttext\nin lines",
        "no-break\u00a0space, soft\u00adhyphen, 👩\u200d🚀",
        f"a {ISOLATE}b{POP} c {RTL}d {ISOLATE}e{POP}{PDF}",
        f"a pop alone{POP} does nothing",
    ],
)
def test_ordinary_text_is_wanted(text: str) -> None:
    assert unwanted(text) == ""


@pytest.mark.parametrize(
    ("text", "char"),
    [
        ("a\x00b", "\x00"),
        ("a\rb\x1b", "\r"),
        ("a\x9bb", "\x9b"),
        (f"photo{OVERRIDE}gpj.exe", OVERRIDE),
        ("a\u2028b", "\u2028"),
        ("a\ufeff", "\ufeff"),
        (f"a {ISOLATE}b", ISOLATE),
        (f"a {RTL}b {ISOLATE}c{POP}", RTL),
        (f"a {ISOLATE}b {RTL}c{POP}", ISOLATE),
    ],
)
def test_unwanted_character_is_found(text: str, char: str) -> None:
    assert unwanted(text) == char
    assert unwanted(without(text)) == ""


def test_character_has_a_number_and_a_name() -> None:
    assert named(OVERRIDE) == "U+202E (right-to-left override)"
    assert named("\x1b") == "U+001B (control character)"


@given(st.text("ab\t\n\x00\x1b\u00a0é\u202a\u202c\u202e\u2066\u2069\ufeff", max_size=20))
def test_what_remains_is_wanted_and_written_in_the_same_order(text: str) -> None:
    rest = without(text)
    assert unwanted(rest) == ""
    letters = iter(text)
    assert all(char in letters for char in rest)


@given(st.text(max_size=20))
def test_file_that_may_hide_nothing_hides_nothing(text: str) -> None:
    if unwanted(text) and not may_hide(text):
        # The reader of YAML refuses these as they are.
        assert unwanted(text) in {*map(chr, range(0xA0)), "\u2028", "\u2029"} | {
            chr(code) for code in range(0xFFF0, 0x10000)
        }
