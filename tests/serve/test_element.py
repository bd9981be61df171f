"""A cheap element is the same to Dash and to the page as one of Dash's own."""

from __future__ import annotations

import json
from typing import Any

import pytest
from dash import html
from plotly.io.json import to_json_plotly

from tests.serve.conftest import read
from timeline.serve.element import Element

PROPS: dict[str, Any] = {
    "className": "item",
    "style": {"--lane": "red"},
    "title": None,
    "data-event": 'a "b"',
    "aria-label": "<Bell>",
}


@pytest.mark.parametrize("kind", ["A", "Li", "Span"])
@pytest.mark.parametrize("children", ["text <&", ["two", html.Span("parts")], None])
def test_element_is_what_dash_would_send(kind: str, children: Any) -> None:
    ours, theirs = Element(kind, children, **PROPS), getattr(html, kind)(children, **PROPS)
    # Dash does not keep the order of the properties.
    assert read(ours).elements[0].attributes == read(theirs).elements[0].attributes
    assert read(ours).texts() == read(theirs).texts()
    assert json.loads(to_json_plotly(ours)) == json.loads(to_json_plotly(theirs))
    nested = html.Div([ours]), html.Div([theirs])
    assert json.loads(to_json_plotly(nested[0])) == json.loads(to_json_plotly(nested[1]))
