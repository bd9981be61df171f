"""Dash components as plain HTML, so that a page can be read before any script has run.

The page has one layout; this module writes it as text for the first paint, and Dash draws the
same tree when it has arrived. Only what the page uses is known here: `html.*`, `Element`,
`dcc.Input`, and `Raw` for markup that is made elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from html import escape
from typing import Any

VOID = frozenset({"br", "hr", "img", "input", "meta", "link"})

ATTRIBUTES: Mapping[str, str] = {
    "className": "class",
    "htmlFor": "for",
    "tabIndex": "tabindex",
    "autoComplete": "autocomplete",
    "inputMode": "inputmode",
    "spellCheck": "spellcheck",
    "maxLength": "maxlength",
}
"""React's names of attributes where HTML has another."""

REFERENCES = frozenset({"id", "for", "aria-labelledby", "aria-describedby", "list"})
"""Attributes that hold an id, or several; so does the link to a place of the page."""

SKIPPED = frozenset({"children", "n_clicks", "debounce", "key"})
"""Properties that say nothing to a reader."""

INVISIBLE = frozenset({"Store", "Interval", "Graph", "Location"})
"""Components without markup of their own."""


class Raw:
    """Markup that is already safe; Dash shows nothing in its place."""

    def __init__(self, markup: str) -> None:
        self.markup = markup


def to_html(node: Any, replace: Mapping[str, Raw] | None = None) -> str:
    """A component, a text or a list of them as HTML.

    `replace` puts markup in the place of the children of the component with that id. Ids get the
    prefix "static-", since the live page carries the same ones.
    """
    return "".join(_parts(node, replace or {}))


def _parts(node: Any, replace: Mapping[str, Raw]) -> Iterator[str]:
    if node is None or node is False:
        return
    if isinstance(node, Raw):
        yield node.markup
    elif isinstance(node, str | int | float):
        yield escape(str(node), quote=False)
    elif isinstance(node, list | tuple):
        for each in node:
            yield from _parts(each, replace)
    else:
        yield from _component(node, replace)


def _component(node: Any, replace: Mapping[str, Raw]) -> Iterator[str]:
    kind, props = node._type, node.to_plotly_json()["props"]
    if kind in INVISIBLE:
        return
    if kind == "Input":
        yield _input(props)
        return
    tag = kind.lower()
    yield f"<{tag}{_attributes(props.items())}>"
    if tag not in VOID:
        yield from _parts(replace.get(props.get("id", ""), props.get("children")), replace)
        yield f"</{tag}>"


def _input(props: Mapping[str, Any]) -> str:
    """An input in the box that dcc.Input draws around it, so that both look alike."""
    hidden = " dash-input-hidden" if props.get("type") == "hidden" else ""
    outer = f"dash-input-container {props.get('className', '')}{hidden}".strip()
    inner = {name: value for name, value in props.items() if name != "className"}
    return (
        f'<div class="{escape(outer)}">'
        f'<input class="dash-input-element"{_attributes(inner.items())}></div>'
    )


def _attributes(props: Iterable[tuple[str, Any]]) -> str:
    return "".join(_attribute(ATTRIBUTES.get(name, name), value) for name, value in props)


def _attribute(name: str, value: Any) -> str:
    if name in SKIPPED or value is None or value is False:
        return ""
    if value is True:
        return f" {name}"
    if name == "style":
        value = ";".join(f"{key}:{part}" for key, part in value.items())
    if name in REFERENCES:
        value = " ".join(f"static-{each}" for each in str(value).split())
    elif name == "href" and str(value).startswith("#"):
        value = f"#static-{str(value)[1:]}"
    return f' {name}="{escape(str(value))}"'
