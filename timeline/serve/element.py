"""HTML elements that cost next to nothing, for the parts of which a page has hundreds.

Dash's own classes check every property by name when they are made and again when they are sent,
which takes longer than all the rest of a list of events. What arrives in the browser is the same.
"""

from __future__ import annotations

from typing import Any

NAMESPACE = "dash_html_components"


class Element:
    """One element: `Element("Li", children, className="item")` is `html.Li(children, …)`."""

    __slots__ = ("_props", "_type")

    def __init__(self, kind: str, children: Any, **props: Any) -> None:
        self._type = kind
        self._props = {"children": children, **props}

    def to_plotly_json(self) -> dict[str, Any]:
        """The element as Dash's encoder sends it."""
        return {"props": self._props, "type": self._type, "namespace": NAMESPACE}
