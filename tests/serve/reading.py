"""A page as a reader's browser sees it: elements with their attributes and text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

from timeline.serve.markup import VOID


@dataclass
class Element:
    """One element; `text` holds all text inside, `inside` the elements around it."""

    tag: str
    attributes: dict[str, str]
    inside: tuple[Element, ...]
    text: str = ""
    classes: frozenset[str] = field(default_factory=frozenset)


class Page(HTMLParser):
    """Reads HTML and fails where a tag is not closed by its own."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: list[Element] = []
        self._open: list[Element] = []
        self.feed(html)
        self.close()
        assert self._open == [], f"<{self._open[-1].tag}> is not closed"

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        classes = frozenset(given.get("class", "").split())
        element = Element(tag, given, tuple(self._open), classes=classes)
        self.elements.append(element)
        if tag not in VOID:
            self._open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        opened = self._open.pop()
        assert opened.tag == tag, f"<{opened.tag}> is closed by </{tag}>"

    def handle_data(self, data: str) -> None:
        for element in self._open:
            element.text += data

    def find(self, tag: str = "", name: str = "", inside: str = "") -> Iterator[Element]:
        """Elements of a tag and class, inside an element of a class."""
        for element in self.elements:
            around = not inside or any(inside in outer.classes for outer in element.inside)
            if (not tag or element.tag == tag) and (not name or name in element.classes) and around:
                yield element

    def texts(self, tag: str = "", name: str = "", inside: str = "") -> list[str]:
        """The texts of `find`, without space around them."""
        return [" ".join(element.text.split()) for element in self.find(tag, name, inside)]
