"""Plain values → YAML text that `timeline.curate.reader` reads back as the same values.

A value is a text, a list or a mapping whose scalars are texts, as the reader gives them. Texts
stand plain where every YAML program takes them for texts, else in quotes; dates and numbers of
known fields stand plain, as curators write them. Long texts are folded at spaces.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from timeline.curate.nodes import Node

WIDTH = 100
"""Columns of a line, where a text can be folded."""

BARE = frozenset(
    {"date", "stated", "published", "span", "view", "value", "importance", "id", "unsourced"}
)
"""Fields whose dates, numbers and ids stand plain: the reader takes every scalar for a text."""

_DATE_OR_NUMBER = re.compile(r"[-+\w./]*[0-9X][-+.\w~?%/]*|\.\.|true")
_WORDS = re.compile(r"[^\W_][^\n]*")
_NO_TEXT = re.compile(
    r"[-+]?[0-9][-+0-9_.,:eExXoOa-fA-F]*(?:[Tt ][0-9:.+Zz -]*)?|[-+]?\.(?:inf|nan)|"
    r"~|null|y|n|yes|no|on|off|true|false",
    re.IGNORECASE,
)
"""What YAML 1.1 or 1.2 takes for a number, a day, a yes or a no."""

_FLOW_SIGNS = re.compile(r"[,\[\]{}]")
_FOLDABLE = re.compile(r"[^\s](?:[^\s]| (?=[^\s]))*")
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r"}


def emitted(entries: Sequence[Node], indent: int = 0) -> str:
    """A list of mappings as the text of a file; `indent` is the column of its dashes, from 0."""
    pad = " " * indent
    return "\n".join(f"{pad}{line}" if line else "" for line in _listed(entries)) + "\n"


def mapping(node: dict[str, Node]) -> str:
    """A mapping as the text of a file."""
    return "\n".join(_mapped(node)) + "\n"


def scalar(text: str, key: str = "", is_flow: bool = False) -> str:
    """A text on one line, in quotes where it needs them; `key` is the field that holds it."""
    if key in BARE and _DATE_OR_NUMBER.fullmatch(text):
        return text
    if _is_plain(text) and not (is_flow and _FLOW_SIGNS.search(text)):
        return text
    if text.isprintable():
        return "'" + text.replace("'", "''") + "'"
    return '"' + "".join(map(_escaped, text)) + '"'


def _is_plain(text: str) -> bool:
    return (
        text.isprintable()
        and _WORDS.fullmatch(text) is not None
        and _NO_TEXT.fullmatch(text) is None
        and text == text.strip()
        and ": " not in text
        and " #" not in text
        and not text.endswith(":")
    )


def _escaped(char: str) -> str:
    if char in _ESCAPES or char.isprintable():
        return _ESCAPES.get(char, char)
    number = ord(char)
    return f"\\x{number:02x}" if number < 256 else f"\\U{number:08x}"


def _listed(entries: Iterable[Node]) -> Iterator[str]:
    for entry in entries:
        lines = _item(entry)
        yield f"- {next(lines)}"
        yield from (f"  {line}" if line else "" for line in lines)


def _item(entry: Node) -> Iterator[str]:
    if isinstance(entry, dict) and entry:
        yield from _mapped(entry)
    else:
        yield _flow(entry)


def _mapped(node: dict[str, Node]) -> Iterator[str]:
    for key, value in node.items():
        yield from _field(key, value)


def _field(key: str, value: Node) -> Iterator[str]:
    name = scalar(key)
    if isinstance(value, dict) and value:
        yield f"{name}:"
        yield from (f"  {line}" if line else "" for line in _mapped(value))
    elif isinstance(value, list) and any(isinstance(each, (dict, list)) for each in value):
        yield f"{name}:"
        yield from (f"  {line}" if line else "" for line in _listed(value))
    elif isinstance(value, str):
        yield from _text(name, key, value)
    else:
        yield f"{name}: {_flow(value)}"


def _text(name: str, key: str, text: str) -> Iterator[str]:
    """A text behind its key: folded if it is long and nothing but spaces divides its words."""
    line = f"{name}: {scalar(text, key)}"
    if len(line) <= WIDTH - 4 or not (text.isprintable() and _FOLDABLE.fullmatch(text)):
        yield line
        return
    yield f"{name}: >-"
    yield from (f"  {part}" for part in _folded(text.split(" ")))


def _folded(words: list[str]) -> Iterator[str]:
    """Words in lines of at most `WIDTH` less what stands before them; a long word has its own."""
    line = words[0]
    for word in words[1:]:
        if len(line) + 1 + len(word) > WIDTH - 10:
            yield line
            line = word
        else:
            line = f"{line} {word}"
    yield line


def _flow(value: Node) -> str:
    if isinstance(value, dict):
        inner = (f"{scalar(key, is_flow=True)}: {_flow(each)}" for key, each in value.items())
        return "{" + ", ".join(inner) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(_flow, value)) + "]"
    return "~" if value is None else scalar(value, is_flow=True)
