"""Looks that repeat become classes, and nothing of a picture is lost."""

from __future__ import annotations

from timeline.publish.page.shorten import shortened

DOT = '<circle r="3" fill="red" stroke-width="2"/>'


def test_look_that_repeats_is_a_class() -> None:
    (picture,), style = shortened([f"<svg>{DOT}{DOT}</svg>"])
    assert picture == '<svg><circle r="3" class="v0"/><circle r="3" class="v0"/></svg>'
    assert style == ".v0{fill:red;stroke-width:2}"


def test_look_that_is_there_once_stays() -> None:
    assert shortened([DOT]) == ((DOT,), "")


def test_pictures_share_their_classes_and_lengths_get_a_unit() -> None:
    text = '<text font-size="12">a</text>'
    pictures, style = shortened([text, text])
    assert pictures == ('<text class="v0">a</text>',) * 2
    assert style == ".v0{font-size:12px}"


def test_what_html_need_not_say_goes() -> None:
    bare, _ = shortened(
        ['<svg xmlns="http://www.w3.org/2000/svg"><a data-event="x" href="#x"/></svg>']
    )
    assert bare == ('<svg><a href="#x"/></svg>',)


def test_quotes_in_texts_are_left_alone() -> None:
    text = "<text>&quot;fill&quot;=&quot;red&quot;</text>"
    assert shortened([text, text]) == ((text, text), "")
