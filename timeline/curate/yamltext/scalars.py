"""How a text is written in YAML, so that every reader of YAML gets that text back.

A text stands without quotes where it can: where YAML 1.1 and 1.2 read it as a text, or as a number
or a day that is written back in the same way (`1987`, `1981-07-17`). `0750`, `No`, `12:01` and
`1.10` are other values to them, and are quoted.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import date

from timeline.curate.yamltext.invisible import DIRECTIONS, UNWANTED
from timeline.curate.yamltext.syntax import quote

WIDTH = 100
"""Columns of a line that is broken where it can be."""

_OTHER_VALUES = re.compile(
    r"""~|null|true|false|yes|no|on|off|y|n|=|<<
    |[-+]?0b[01_]+|[-+]?0o?[0-7_]+|[-+]?0x[0-9a-f_]+
    |[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\.[0-9_]*)?
    |[-+]?(?:[0-9][0-9_]*\.?[0-9_]*|\.[0-9_]+)(?:e[-+]?[0-9]+)?
    |[-+]?\.inf|\.nan
    |[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:(?:t|[ \t]+)[0-9]{1,2}:[0-9]{2}:[0-9]{2}.*)?""",
    re.VERBOSE | re.IGNORECASE | re.ASCII,
)
_SAME_NUMBER = re.compile(
    r"0|-?[1-9][0-9]{0,14}|-?(?:0|[1-9][0-9]{0,9})\.(?:0|[0-9]{0,4}[1-9])", re.ASCII
)
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", re.ASCII)
_BEGINS_BADLY = re.compile(r"[\s,\[\]{}#&*!|>'\"%@`]|[-?:](?:\s|\Z)|---|\.\.\.")
_HOLDS_BADLY = re.compile(r":(?:\s|\Z)|\s#|[\t\n\r]|\s\Z")
_IN_BRACKETS = re.compile(r"[,\[\]{}]|[-?:](?:[,\[\]{}]|\Z)|\A[-?:]")
_SOFT = re.compile("(?<=[^ \t]) (?=[^ \t])")


def reads_otherwise(text: str) -> bool:
    """Whether YAML 1.1 or 1.2 takes an unquoted text for a value that is written in another way."""
    if not _OTHER_VALUES.fullmatch(text) or _SAME_NUMBER.fullmatch(text):
        return False
    return not (_DAY.fullmatch(text) and _is_day(text))


def _is_day(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


def can_be_plain(text: str, in_brackets: bool = False) -> bool:
    """Whether a text can stand without quotes."""
    if not text or _BEGINS_BADLY.match(text) or _HOLDS_BADLY.search(text) or _is_hidden(text):
        return False
    return not (reads_otherwise(text) or (in_brackets and _IN_BRACKETS.search(text)))


def on_a_line(text: str, style: str = "", in_brackets: bool = False) -> str:
    """A text on one line: in the quotes of `style` if it has any, otherwise without if it can be.

    What single quotes cannot hold, such as a line break, is written as a code in double ones.
    """
    if _is_hidden(text) or re.search(r"[\t\n\r]", text) or style == '"':
        return _in_double_quotes(text)
    if style != "'" and can_be_plain(text, in_brackets):
        return text
    return quote(text)


def over_lines(text: str, style: str, indent: int) -> tuple[str, list[str]] | None:
    """A text as `>` or `|` over lines: the sign and the indented lines, or None if it cannot be."""
    body = text.removesuffix("\n")
    lines = body.split("\n")
    if not lines[0] or not lines[-1] or _is_hidden(text) or "\r" in text:
        return None
    if lines[0][0] in " \t" or any(line != line.rstrip(" \t") for line in lines):
        return None
    sign = style + ("" if text != body else "-")
    if style == "|":
        return sign, [" " * indent + line if line else "" for line in lines]
    if any(line[:1] in (" ", "\t") for line in lines):
        return None
    return sign, list(_folded(lines, indent))


def _folded(lines: list[str], indent: int) -> Iterator[str]:
    """Lines broken at single blanks; a break that is meant is written as an empty line more."""
    for number, line in enumerate(lines):
        if number and line:
            yield ""
        yield from (" " * indent + piece for piece in wrapped(line, WIDTH - indent))
        if number and not line:
            yield ""


def wrapped(line: str, width: int) -> Iterator[str]:
    """The pieces of a line, broken at single blanks so that they fit the width if they can."""
    kept = ""
    for word in _SOFT.split(line):
        if kept and len(kept) + 1 + len(word) > max(width, 20):
            yield kept
            kept = word
        else:
            kept = f"{kept} {word}" if kept else word
    if kept:
        yield kept


def _is_hidden(text: str) -> bool:
    """Whether a text holds what nobody sees, which is written as a code."""
    if text.isprintable():
        return False
    return bool(UNWANTED.search(text)) or any(char in DIRECTIONS for char in text)


def _in_double_quotes(text: str) -> str:
    shown = json.dumps(text, ensure_ascii=False)
    hidden = (char for char in text if not char.isprintable() and char not in "\n\t\r\b\f")
    for char in dict.fromkeys(hidden):
        shown = shown.replace(char, _code(char))
    return shown


def _code(char: str) -> str:
    return f"\\u{ord(char):04x}" if ord(char) < 0x10000 else f"\\U{ord(char):08x}"
