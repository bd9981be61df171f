"""Texts for Markdown: what is escaped reads as it stands."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.publish.markdown_text import escaped, linked, rewritten


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain, text.", "plain, text."),
        (
            "*a* _b_ `c` [d](e) <f> #g |h ~~i~~",
            r"\*a\* \_b\_ \`c\` \[d\](e) \<f\> \#g \|h \~\~i\~\~",
        ),
        ("a & b $5 !x {y} \\", r"a \& b \$5 \!x \{y\} \\"),
        ("1. one", r"1\. one"),
        ("1) one", r"1\) one"),
        ("1983 was", "1983 was"),
        ("- one", r"\- one"),
        ("+ one", r"\+ one"),
        ("=== one", r"\=== one"),
        ("a - b", "a - b"),
        ("two\nlines\t\x0b here ", "two lines here"),
    ],
)
def test_markup_is_escaped(text: str, shown: str) -> None:
    assert escaped(text) == shown


@given(st.text("ab1.-+=*_`[]<>#|~&$!{}\\ \n"))
def test_what_is_escaped_can_be_read_back(text: str) -> None:
    found = escaped(text)
    assert re.sub(r"\\([^a-z0-9\s])", r"\1", found) == " ".join(text.split())
    assert "\n" not in found
    assert not re.search(r"(?<!\\)(\\\\)*[`*_\[\]<>#|~]", found)


def test_link_ends_where_it_should() -> None:
    assert linked("[a] b", "") == r"\[a\] b"
    assert linked("a]", "https://x.org/(b)") == r"[a\]](<https://x.org/(b)>)"
    assert linked("a", "https://x.org/> <b\n") == "[a](<https://x.org/%3E%20%3Cb>)"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("A *b* and **c**.", "A *b* and **c**."),
        ("[x*y](https://x.org/a(b))", r"[x\*y](<https://x.org/a(b)>)"),
        ("`co_de` <i>", r"co\_de \<i\>"),
        ("One.\n\nTwo\\\nthree.", "One. Two three."),
        ("- one\n- two", "• one • two"),
        ("[x](javascript:1)", r"\[x\](javascript:1)"),
        ("1984. The year", r"1984\. The year"),
        ("", ""),
    ],
)
def test_curators_text_keeps_its_styles_and_no_other_markup(text: str, shown: str) -> None:
    assert rewritten(text) == shown
