"""An edit of one item of a long list, made in the lines of that item alone.

To take apart a text of ten thousand events, and what comes of it, takes some ten seconds; the lines
of one event are taken apart at once.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache

from timeline.curate.yamltext.nodes import Document, Node, items
from timeline.curate.yamltext.reader import read
from timeline.errors import EditError

LONG = 1 << 16
"""Characters from which on a text is long."""

Edit = Callable[[str, int], str]
"""Makes the new text of a list, given the text and the number of the item that it is about."""


@lru_cache(maxsize=4)
def document_of(text: str) -> Document:
    """A text as it is read, without a name.

    Who writes asks for the same ones, before and after a change, several times in a row.
    """
    return read(text.encode(), "")


@lru_cache(maxsize=4)
def entries(text: str) -> Sequence[Mapping[str, Node]]:
    """The entries of a file that holds a list; what is no mapping counts as an empty one."""
    data = items(document_of(text).data)
    return tuple(item if isinstance(item, dict) else {} for item in data)


def edited(text: str, at: int, edit: Edit, before: int = 0) -> str:
    """What an edit makes of a text, of which it may be shown the lines of the item alone.

    So many items `before` it are shown with it, for the manner in which they are written. It sees
    the whole text where these lines are no list of their own, where it cannot be made in them, and
    where the other entries would not stay what they are.
    """
    first = max(at - before, 0)
    lines = _lines(text, first, at) if len(text) >= LONG else None
    if lines is None:
        return edit(text, at)
    begin, end = lines
    try:
        made = edit(text[begin:end], at - first)
    except EditError:
        return edit(text, at)
    new, there = text[:begin] + made + text[end:], entries(text)
    is_alone = entries(new) == (*there[:first], *entries(made), *there[at + 1 :])
    return new if is_alone and not document_of(new).slips else edit(text, at)


def _lines(text: str, first: int, last: int) -> tuple[int, int] | None:
    """Where the lines of some items begin and end; None where they share one or none can tell.

    Of a text with line ends of several kinds its first ones tell which to write.
    """
    document = document_of(text)
    number = len(entries(text))
    if document.slips or document.text != text or "\r" in text or not 0 <= last < number:
        return None
    begin = _line_start(document, first)
    end = _line_start(document, last + 1) if last + 1 < number else len(text)
    return None if begin is None or end is None else (begin, end)


def _line_start(document: Document, at: int) -> int | None:
    """Where the line of an item begins, if nothing but its hyphen stands before it."""
    offset = document.offset((at,))
    begin = document.text.rfind("\n", 0, offset) + 1
    return begin if document.text[begin:offset].strip() == "-" else None
