"""A script as its lexical tokens, as far as our own modules use the grammar of ECMAScript.

A template is cut at its holes, so that what stands in them are tokens like all others: `` `a${ ``,
the tokens of the hole, `` }b` ``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

GAP = re.compile(r"(?:\s|//[^\n]*|/\*[\s\S]*?\*/)+")
PLAIN = re.compile(
    r"""(?P<text>"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*')|(?P<word>[\w$]+)|(?P<mark>[^\s\w])"""
)
PATTERN = re.compile(r"/(?:[^/\\\[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])+/[a-z]*")
"""A regular expression literal."""

TEMPLATE = re.compile(r"[`}](?:[^`\\$]|\\[\s\S]|\$(?!\{))*(?:`|\$\{)")
"""A template from its beginning, or from the end of a hole, to its end or to the next hole."""

BEFORE_PATTERN = frozenset("(,=:[!&|?{};+-*%<>~^") | {"", "return", "typeof", "case", "in", "of"}
"""Tokens after which a slash begins a pattern; after any other it divides."""


def tokens(script: str) -> Iterator[tuple[str, str]]:
    """The tokens of a script, each with the gap of blanks and comments before it.

    Raises ValueError for a text, pattern or template that does not end.
    """
    at, last, open_braces = 0, "", ["{"]
    while True:
        gap = GAP.match(script, at)
        at = gap.end() if gap else at
        if at == len(script):
            return
        last = _token(script, at, last, in_hole=open_braces[-1] == "${")
        _count(last, open_braces)
        yield (gap[0] if gap else ""), last
        at += len(last)


def _token(script: str, at: int, last: str, in_hole: bool) -> str:
    first = script[at]
    if first == "`" or (first == "}" and in_hole):
        found = TEMPLATE.match(script, at)
    elif first == "/" and last in BEFORE_PATTERN:
        found = PATTERN.match(script, at)
    else:
        found = PLAIN.match(script, at)
    if found is None or found[0] in ('"', "'"):
        line = script.count("\n", 0, at) + 1
        raise ValueError(f"line {line}: a text, pattern or template that does not end")
    return found[0]


def _count(token: str, open_braces: list[str]) -> None:
    """Keep which brace a closing one would close: that of a hole, or another."""
    if token.startswith("}"):
        open_braces.pop()
    if token == "{":
        open_braces.append("{")
    elif token[0] in "`}" and token.endswith("${"):
        open_braces.append("${")
