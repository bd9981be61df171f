"""Characters that nobody sees and that no text for readers needs.

Controls may steer a terminal, and overrides of the direction make a text read otherwise than it is
written. Isolates and embeddings are wanted where scripts of both directions meet, but one that is
left open changes the order of what follows it on the page.
"""

from __future__ import annotations

import re
import unicodedata

UNWANTED = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202d\u202e\ufeff\ufff0-\uffff]")
"""Controls but tab and line feed, separators of lines, overrides of the direction, and what is no
character at all."""

CLOSERS = {"\u2066": "\u2069", "\u2067": "\u2069", "\u2068": "\u2069"} | {
    "\u202a": "\u202c",
    "\u202b": "\u202c",
}
"""What opens a part in another direction, and what closes it."""

DIRECTIONS = frozenset("\u202d\u202e\ufeff") | CLOSERS.keys() | set(CLOSERS.values())
_OTHERS = re.compile(f"[{''.join(sorted(DIRECTIONS))}]|{UNWANTED.pattern}")


def may_hide(written: str) -> bool:
    """Whether a YAML text may hold such characters: as they are, or as an escape of a quoted text.

    Each is looked for by itself, which takes far less time than all of them at once.
    """
    return "\\" in written or (
        not written.isascii() and any(char in written for char in DIRECTIONS)
    )


def unwanted(text: str) -> str:
    """The first unwanted character of a text, an unclosed opener too, or an empty text."""
    if text.isprintable():
        return ""
    found = UNWANTED.search(text)
    return found.group() if found else _unclosed(text)


def without(text: str) -> str:
    """A text without unwanted characters and without changes of the direction."""
    return text if text.isprintable() else _OTHERS.sub("", text)


def named(char: str) -> str:
    """A character by its number and its name: 'U+202E (right-to-left override)'."""
    name = unicodedata.name(char, "control character").lower()
    return f"U+{ord(char):04X} ({name})"


def _unclosed(text: str) -> str:
    opened: list[str] = []
    for char in text:
        if char in CLOSERS:
            opened.append(char)
        elif opened and char == CLOSERS[opened[-1]]:
            opened.pop()
    return opened[0] if opened else ""
