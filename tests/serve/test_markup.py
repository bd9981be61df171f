"""Components as HTML: the same tree, escaped, with ids of its own."""

from __future__ import annotations

from typing import Any

import pytest
from dash import dcc, html

from tests.serve.reading import Page
from timeline.serve.markup import Raw, to_html


@pytest.mark.parametrize(
    ("node", "expected"),
    [
        (None, ""),
        ("a < b & c", "a &lt; b &amp; c"),
        (1979, "1979"),
        (["a", None, False, html.B("b")], "a<b>b</b>"),
        (html.Div(), "<div></div>"),
        (html.Br(), "<br>"),
        (html.P("x", className="note"), '<p class="note">x</p>'),
        (html.Div("x", id="list"), '<div id="static-list">x</div>'),
        (html.Label("x", htmlFor="list"), '<label for="static-list">x</label>'),
        (html.A("x", href="#list"), '<a href="#static-list">x</a>'),
        (html.A("x", href="?a=1&b=2"), '<a href="?a=1&amp;b=2">x</a>'),
        (html.Div(**{"aria-labelledby": "list"}), '<div aria-labelledby="static-list"></div>'),
        (html.P(title='"quoted"'), '<p title="&quot;quoted&quot;"></p>'),
        (html.P(hidden=True, title=None), "<p hidden></p>"),
        (html.P(style={"color": "red", "top": "1px"}), '<p style="color:red;top:1px"></p>'),
        (html.Div(tabIndex=0, n_clicks=3, key="k"), '<div tabindex="0"></div>'),
        (html.Div("x", **{"data-event": "a"}), '<div data-event="a">x</div>'),
        (Raw("<svg></svg>"), "<svg></svg>"),
        (dcc.Store(id="s", data={}), ""),
        (dcc.Interval(id="t"), ""),
    ],
)
def test_node_is_written(node: Any, expected: str) -> None:
    assert to_html(node) == expected


def test_input_stands_in_the_box_of_the_live_one() -> None:
    node = dcc.Input(id="q", name="q", value='a"b', className="wide", autoComplete="off")
    (box, field) = Page(to_html(node)).elements
    assert box.classes == {"dash-input-container", "wide"}
    assert field.attributes["value"] == 'a"b'
    assert (field.attributes["id"], field.attributes["autocomplete"]) == ("static-q", "off")


def test_hidden_input_has_a_hidden_box() -> None:
    (box, field) = Page(to_html(dcc.Input(type="hidden", name="theme", value="dark"))).elements
    assert "dash-input-hidden" in box.classes
    assert field.attributes["type"] == "hidden"


def test_children_are_replaced_by_id() -> None:
    node = html.Div([html.Div("live", id="frame"), html.Div("kept")])
    written = to_html(node, {"frame": Raw("<b>&</b>")})
    assert written == '<div><div id="static-frame"><b>&</b></div><div>kept</div></div>'
