"""What the sections of the health of the data are made of: tables, and links to events."""

from __future__ import annotations

from typing import Any

from timeline.explore.state import ViewState
from timeline.serve.element import Element
from timeline.serve.views.sheet import Sheet, href


def event_link(page: Sheet, event: str) -> Any:
    """The title of an event, which leads to it."""
    return link(page.events[event].title, f"./{href(view(page).opened(event))}")


def view(page: Sheet) -> ViewState:
    """The timeline as it begins, in the language and theme of this page."""
    return ViewState(lang=page.state.lang, theme=page.state.theme)


def link(text: str, there: str) -> Any:
    """A text that leads there, if there is such a place."""
    return Element("A", text, href=there) if there else text


def row(name: Any, *cells: Any) -> Any:
    """A row of a table, by its name."""
    return Element("Tr", [Element("Th", name, scope="row"), *(Element("Td", c) for c in cells)])


def table(caption: str, head: list[Any], rows: list[Any]) -> Any:
    """A table under a caption; where the first head is empty, the rows say what they are."""
    first, *others = head
    corner = Element("Th", first, scope="col") if first else Element("Td", "")
    return Element(
        "Table",
        [
            Element("Caption", caption),
            Element("Thead", Element("Tr", [corner, *(_column(name) for name in others)])),
            Element("Tbody", rows),
        ],
        className="health-table",
    )


def _column(name: str) -> Any:
    return Element("Th", name, scope="col")
