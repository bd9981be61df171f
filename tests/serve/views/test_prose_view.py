"""Markdown as elements of the page, and what the search has found in it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.serve.conftest import read
from timeline.curate.markdown import plain
from timeline.explore.highlight import Marker
from timeline.serve.markup import to_html
from timeline.serve.views import prose


def marker(*words: str) -> Marker:
    return Marker.of([(word,) for word in words])


def test_text_without_marks_stays_a_text() -> None:
    assert prose.inline("A plain <b>text</b>.") == "A plain <b>text</b>."
    assert to_html(prose.block("A <b>", "note")) == '<p class="note">A &lt;b&gt;</p>'


def test_styles_become_elements() -> None:
    page = to_html(prose.inline("*A* **b** `c`\\\n[d](https://e.f)"))
    link = '<a href="https://e.f" rel="noopener noreferrer nofollow" target="_blank">d</a>'
    assert page == f"<em>A</em> <strong>b</strong> <code>c</code><br>{link}"


def test_blocks_stand_in_a_box() -> None:
    page = to_html(prose.block("One.\n\n- *two*\n- three", "note", lang="en"))
    items = "<ul><li><em>two</em></li><li>three</li></ul>"
    assert page == f'<div class="note prose" lang="en"><p>One.</p>{items}</div>'


def test_lead_stands_before_the_text() -> None:
    assert to_html(prose.block("text", "note", lead="Why: ")) == '<p class="note">Why: text</p>'
    page = read(prose.block("- one", "note", lead="Why: "))
    assert page.texts("p") == ["Why:"]
    assert page.texts("li") == ["one"]


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("Ada *Rocha* came", "<mark>Ada</mark> <em><mark>Rocha</mark></em> came"),
        ("un*believ*able Ada", "un<em>believ</em>able <mark>Ada</mark>"),
        ("A*da*", "<mark>A</mark><em><mark>da</mark></em>"),
        ("x\\\nAda", "x<br><mark>Ada</mark>"),
        ("a\n\nAda", "a<br><mark>Ada</mark>"),
    ],
)
def test_search_marks_what_it_found_across_styles(text: str, marked: str) -> None:
    assert to_html(prose.inline(text, marker("ada", "rocha"))) == marked


def test_search_marks_inside_blocks() -> None:
    page = read(prose.block("One.\n\n- *Ada*", "note", marker("ada")))
    assert page.texts("mark") == ["Ada"]


@given(st.text("ab *_`[]()<\\\n-1.", max_size=50), st.sampled_from(["a", "b", "ab", "a b"]))
def test_marks_change_no_letter(text: str, word: str) -> None:
    page = read(prose.inline(text, marker(word)))
    shown = to_html(prose.inline(text)).count("<br>")
    assert len(list(page.find("br"))) == shown
    told = "".join(_texts(prose.inline(text, marker(word))))
    assert told == plain(text)


def _texts(node: object) -> list[str]:
    """The texts of a tree of elements, a line feed for each break."""
    if isinstance(node, str):
        return [node]
    if isinstance(node, list):
        return [text for each in node for text in _texts(each)]
    told = node.to_plotly_json()  # type: ignore[attr-defined]
    return ["\n"] if told["type"] == "Br" else _texts(told["props"]["children"])
