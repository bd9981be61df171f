"""A text to take along, with a button that copies it."""

from __future__ import annotations

from typing import Any

from timeline.serve.element import Element
from timeline.serve.views.sheet import attrs


def copied(name: str, text: str, act: str, is_long: bool = True) -> Any:
    """A text to take along, in a field that can be selected where nothing may be copied."""
    field = Element(
        "Textarea",
        text,
        readonly=True,
        rows="4" if is_long else "1",
        spellCheck="false",
        **attrs(aria_label=name),
    )
    button = Element(
        "Button", act, type="button", className="button needs-script", **attrs(data_act="copyField")
    )
    told = Element("P", "", className="told", role="status")
    return Element(
        "Div",
        [
            Element("Span", name, className="handout-name", **attrs(aria_hidden="true")),
            field,
            button,
            told,
        ],
        className="handout-copy",
    )
