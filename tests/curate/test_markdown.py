"""Markdown of curators: the few styles that are read, and everything that stays a text."""

from __future__ import annotations

import re
from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.curate.markdown import (
    LINK,
    MOST_NESTED,
    MOST_SIGNS,
    STYLES,
    Piece,
    Styled,
    in_line,
    is_block,
    plain,
    read,
    unlinked,
    written,
)

SIGNS = st.text("ab *_`[]()<>!\\\n-+1.#&:/h", max_size=60)
WORDS = st.lists(
    st.sampled_from(
        ["*", "**", "_", "`", "[a](", "http://b.c", "javascript:x", ")", "<b>", "\n\n", "- ", " a "]
    ),
    max_size=40,
).map("".join)


def em(*inside: Piece) -> Styled:
    return Styled("em", inside)


def styled(pieces: Iterable[Piece]) -> list[Styled]:
    """All styled pieces, at any depth."""
    found = [piece for piece in pieces if isinstance(piece, Styled)]
    return found + [each for piece in found for each in styled(piece.inside)]


def depth(pieces: Iterable[Piece]) -> int:
    return max((1 + depth(each.inside) for each in pieces if isinstance(each, Styled)), default=0)


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("", ()),
        ("  A plain text. ", ("A plain text.",)),
        ("*A* film", (em("A"), " film")),
        ("by **Ada** _Rocha_", ("by ", Styled("strong", ("Ada",)), " ", em("Rocha"))),
        ("***both***", (em(Styled("strong", ("both",))),)),
        ("`a < b`", (Styled("code", ("a < b",)),)),
        ("two\nlines", ("two\nlines",)),
        ("two\\\nlines", ("two", Styled("br"), "lines")),
        (r"\*no\* emphasis", ("*no* emphasis",)),
        ("snake_case_name", ("snake_case_name",)),
        ("[here](https://a.b/c)", (Styled("a", ("here",), "https://a.b/c"),)),
        ("[](https://a.b)", (Styled("a", ("https://a.b",), "https://a.b"),)),
        ("<https://a.b>", (Styled("a", ("https://a.b",), "https://a.b"),)),
        ("<a@b.cc>", (Styled("a", ("a@b.cc",), "mailto:a@b.cc"),)),
        ("one\n\ntwo", (Styled("p", ("one",)), Styled("p", ("two",)))),
        ("- a\n- b", (Styled("ul", (Styled("li", ("a",)), Styled("li", ("b",)))),)),
        ("1. a\n2. b", (Styled("ol", (Styled("li", ("a",)), Styled("li", ("b",)))),)),
    ],
)
def test_styles_are_read(text: str, pieces: tuple[Piece, ...]) -> None:
    assert read(text) == pieces


@pytest.mark.parametrize(
    "text",
    [
        "<b>bold</b>",
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "[x](javascript:alert(1))",
        "[x](&#106;avascript:alert(1))",
        "[x](data:text/html,x)",
        "[x](vbscript:x)",
        "[x](file:///etc/passwd)",
        "[x](//evil.example)",
        "[x](/films)",
        "[x](http:)",
        "[x]()",
        "<javascript:alert(1)>",
        "![poster](https://example.org/a.png)",
        "# Film",
        "> said",
        "a & b &amp; c &lt;b&gt;",
        "1984. The year",
        "[x]: https://example.org",
        "| a | b |\n|---|---|",
    ],
)
def test_everything_else_stays_a_text(text: str) -> None:
    assert read(text) == (text,)
    assert plain(text) == text


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("A *film* by [Ada](https://a.b)", "A film by Ada"),
        ("one\n\ntwo", "one\ntwo"),
        ("Made:\n- `a`\n- b", "Made:\n• a\n• b"),
        ("1. a\n\n   more\n2. b", "1. a\nmore\n2. b"),
        ("- a\n  - b\n- c", "• a\n• b\n• c"),
    ],
)
def test_plain_text_has_no_marks(text: str, told: str) -> None:
    assert plain(text) == told


def test_blocks_in_a_line_begin_with_a_break() -> None:
    assert in_line(read("one\n\n*two*")) == ("one", Styled("br"), em("two"))


def test_links_give_way_to_their_texts() -> None:
    assert unlinked(read("*[a **b**](https://c.d)*")) == (em("a ", Styled("strong", ("b",))),)


def test_text_of_nothing_but_signs_is_not_read() -> None:
    assert read("*a* " * (MOST_SIGNS // 2)) != ("*a* " * (MOST_SIGNS // 2),)
    assert read("*a* " * MOST_SIGNS) == (("*a* " * MOST_SIGNS).strip(),)


def test_styles_nest_to_a_depth_and_texts_to_any() -> None:
    text = "*a " * 100 + "a*" * 100
    # The paragraph around them is one more.
    assert depth(read(text)) == MOST_NESTED - 1
    assert plain(text).count("a") == 200


@given(SIGNS | WORDS | st.text(max_size=80))
def test_pieces_are_of_known_styles_and_links_lead_to_the_web(text: str) -> None:
    found = styled(read(text))
    assert {each.style for each in found} <= STYLES
    assert all(LINK.fullmatch(each.href) for each in found if each.style == "a")
    assert all(each.href == "" for each in found if each.style != "a")
    assert depth(read(text)) <= MOST_NESTED
    assert not any(map(is_block, styled(in_line(read(text)))))


@given(SIGNS | WORDS | st.text(max_size=80))
def test_no_letter_is_lost(text: str) -> None:
    letters = re.sub(r"[^a-z]", "", text)
    shown = plain(text)
    links = "".join(each.href for each in styled(read(text)))
    if not links:
        assert re.sub(r"[^a-z]", "", shown) == letters
    assert written(in_line(read(text))) == shown


@given(st.text("abcЖ é,.;:'’“”–!?()\"%&/@", max_size=60))
def test_text_without_signs_is_itself(text: str) -> None:
    assert read(text) == ((text.strip(),) if text.strip() else ())
