"""Curators' Markdown as HTML: nothing comes out but the few styles."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.curate.markdown import LINK, STYLES, in_line, read, written
from timeline.publish.prose import REL, to_html, to_inline_html


class Seen(HTMLParser):
    """What a browser finds in HTML."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        self.text += "\n" if tag == "br" else ""

    def handle_data(self, data: str) -> None:
        self.text += data


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("", ""),
        ("1 < 2 & 3", "1 &lt; 2 &amp; 3"),
        ("*A* `b`", "<em>A</em> <code>b</code>"),
        ("[a](https://b.c/?d=1&e)", f'<a href="https://b.c/?d=1&amp;e" rel="{REL}">a</a>'),
        ("[a](mailto:b@c.d)", f'<a href="mailto:b@c.d" rel="{REL}">a</a>'),
        ("a\n\n- b\n- c", "<p>a</p><ul><li>b</li><li>c</li></ul>"),
        ("<b onclick=x>a</b>", "&lt;b onclick=x&gt;a&lt;/b&gt;"),
        ("[a](javascript:alert(1))", "[a](javascript:alert(1))"),
    ],
)
def test_html_of_a_text(text: str, html: str) -> None:
    assert to_html(text) == html


def test_html_in_a_line_has_no_blocks() -> None:
    assert to_inline_html("a\n\n- b\n- [c](https://d.e)", is_linked=False) == "a<br>• b<br>• c"


@given(
    st.text("ab *_`[]()<>!\\\n-1.&\"'=:/", max_size=60)
    | st.lists(
        st.sampled_from(
            ["<script>", "</script>", "<img src=x onerror=a>", "[a](https://b.c", '"', "')", "**"]
        )
    ).map("".join)
    | st.text(st.characters(exclude_characters="\x00\r", exclude_categories=["Cs"]), max_size=60)
)
def test_html_holds_the_styles_and_the_text_and_nothing_else(text: str) -> None:
    seen = Seen(to_inline_html(text))
    for tag, attributes in seen.tags:
        assert tag in STYLES
        assert set(attributes) <= ({"href", "rel"} if tag == "a" else set())
        assert LINK.fullmatch(attributes.get("href") or "https://x")
    assert seen.text == written(in_line(read(text)))
