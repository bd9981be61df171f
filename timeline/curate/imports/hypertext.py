"""HTML of other programs → the Markdown of curators' texts, and what that cannot hold."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html.parser import HTMLParser

from timeline.curate.markdown import LINK, plain

MARKS = {"b": "**", "strong": "**", "i": "*", "em": "*", "cite": "*"}
"""Elements that stand between two signs."""

BREAKS = {"p": "\n\n", "div": "\n\n", "ul": "\n\n", "ol": "\n\n", "br": "\n", "li": "\n- "}
"""Elements that begin on lines of their own."""

NOTHING = frozenset(
    {"span", "html", "body", "head", "title", "small", "center", "font", "wbr", "u"}
)
"""Elements whose loss nobody sees in a text."""

UNREAD = frozenset({"script", "style"})
"""Elements whose insides are no text."""

_SIGNS = re.compile(r"([\\`*\[<]|(?<!\w)_|_(?!\w))")


@dataclass(frozen=True, slots=True)
class Read:
    """A text in Markdown, and the elements that it could not hold, each once."""

    text: str
    lost: tuple[str, ...] = ()


def to_markdown(html: str) -> Read:
    """What HTML says, with its emphasis, links and lists."""
    if "<" not in html and "&" not in html:
        return Read(_tidied(html))
    parser = _Parser()
    parser.feed(html)
    parser.close()
    words = _tidied("".join(parser.words))
    made = _tidied("".join(parser.parts))
    # Signs that stand too close to one another are no marks any more: then the words alone count.
    if " ".join(plain(made).split()) == " ".join(re.sub(r"(?m)^- ", "", words).split()):
        return Read(made, tuple(parser.lost))
    return Read(words, tuple(dict.fromkeys([*parser.lost, *parser.styles])))


def to_words(html: str) -> str:
    """What HTML says, on one line and without any style."""
    if "<" not in html and "&" not in html:
        return " ".join(html.split())
    parser = _Parser()
    parser.feed(html)
    parser.close()
    return " ".join("".join(parser.words).split())


class _Parser(HTMLParser):
    """Collects the Markdown in `parts` and the words alone in `words`."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self.words: list[str] = []
        self.lost: dict[str, None] = {}
        self.styles: dict[str, None] = {}
        self.links: list[str] = []
        self.unread = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A mark, a break, a link, or something that a text cannot hold."""
        if tag in UNREAD:
            self.unread += 1
        if tag in BREAKS:
            self.both(BREAKS[tag])
        elif tag in MARKS:
            self.styles[tag] = None
            self.parts.append(MARKS[tag])
        elif tag == "a":
            self.open_link(dict(attrs).get("href") or "")
        elif tag not in NOTHING:
            self.lost[tag] = None

    def handle_endtag(self, tag: str) -> None:
        """The other sign of a mark, or the end of a link."""
        if tag in UNREAD:
            self.unread = max(self.unread - 1, 0)
        if tag in ("p", "div", "ul", "ol"):
            self.both("\n\n")
        elif tag in MARKS:
            self.parts.append(MARKS[tag])
        elif tag == "a" and self.links:
            url = self.links.pop()
            self.parts.append(f"]({url})" if url else "")

    def handle_data(self, data: str) -> None:
        """Words, in which nothing means anything to Markdown."""
        if self.unread:
            return
        text = re.sub(r"\s+", " ", data)
        self.words.append(text)
        self.parts.append(_SIGNS.sub(r"\\\1", text))

    def open_link(self, url: str) -> None:
        is_link = LINK.fullmatch(url) is not None and not re.search(r"[\s()<>]", url)
        self.links.append(url if is_link else "")
        self.parts.append("[" if is_link else "")
        self.styles["a"] = None
        if not is_link:
            self.lost["a"] = None

    def both(self, text: str) -> None:
        self.words.append(text)
        self.parts.append(text)


def _tidied(text: str) -> str:
    return "\n".join(_lines(text)).strip()


def _lines(text: str) -> Iterator[str]:
    """The lines of a text without space around them, never two empty ones in a row."""
    before = "x"
    for line in text.replace("\r", "\n").split("\n"):
        now = " ".join(line.split())
        if now or before:
            yield now
        before = now
