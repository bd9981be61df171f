"""Short names in the place of long ones, for the variables of a script that does the same.

A variable gets the same short name wherever its name stands for a variable, in every scope, and
the short name is used nowhere else: so no scope has to be understood. Names of properties and of
what the browser provides stay as they are. Where one word is both the name of a property and a
variable, as in `{ width }`, both are written out.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import count, product
from string import ascii_letters

WORD = re.compile(r"[A-Za-z_$][\w$]*\Z")
_KEYWORDS = """
    async await break case catch class const continue default delete do else export extends false
    finally for function get if import in instanceof let new null of return set static super switch
    this throw true try typeof undefined var void while yield
"""
KEYWORDS = frozenset(_KEYWORDS.split())
_PROVIDED = """
    Array Blob Boolean CSS DecompressionStream Infinity Intl JSON Map Math NaN Number Object Promise
    ResizeObserver Response Set String URL URLSearchParams Uint8Array WeakMap addEventListener
    arguments atob cancelAnimationFrame clearTimeout document globalThis innerHeight localStorage
    location matchMedia navigator parent performance queueMicrotask requestAnimationFrame scrollBy
    setTimeout window
"""
PROVIDED = frozenset(_PROVIDED.split())
"""What the browser provides by names that our modules use."""

OPENS_OBJECT = frozenset("(,=:[?&|.") | {"return", "const", "let"}
"""Tokens after which a brace begins an object or a pattern of one; after others it is a block."""

Kind = str
"""What a word stands for: a "variable", "both" a property and a variable, or something "else"."""


def renamed(tokens: Sequence[str]) -> list[str]:
    """The tokens of a script with short names for its variables."""
    kinds = [*_kinds(tokens)]
    names = _names(tokens, kinds)
    return [
        _said(token, kind, names) if token in names else token
        for token, kind in zip(tokens, kinds, strict=True)
    ]


def _said(token: str, kind: Kind, names: Mapping[str, str]) -> str:
    written = {"variable": names[token], "both": f"{token}:{names[token]}", "else": token}
    return written[kind]


def _names(tokens: Sequence[str], kinds: Sequence[Kind]) -> dict[str, str]:
    """The short name of each variable that gains by it, the shortest for those that gain most."""
    uses = Counter(
        (token, kind) for token, kind in zip(tokens, kinds, strict=True) if kind != "else"
    )
    variables = {token for token, _ in uses} - PROVIDED

    def gain(name: str, size: int) -> int:
        return uses[name, "variable"] * (len(name) - size) - uses[name, "both"] * (1 + size)

    free = _short_names(frozenset(tokens) | PROVIDED)
    names = {}
    for name in sorted(variables, key=lambda name: (-gain(name, 1), name)):
        short = next(free)
        if gain(name, len(short)) > 0:
            names[name] = short
    return names


def _short_names(taken: frozenset[str]) -> Iterator[str]:
    for size in count(1):
        for letters in product(ascii_letters, repeat=size):
            name = "".join(letters)
            if name not in taken and name not in KEYWORDS:
                yield name


def _kinds(tokens: Sequence[str]) -> Iterator[Kind]:
    """What each token is, from those beside it and from the brace in which it stands."""
    around = ["block"]
    for place, token in enumerate(tokens):
        before = tokens[place - 1] if place else ""
        after = tokens[place + 1] if place + 1 < len(tokens) else ""
        if token.startswith("}") or token in ")]":
            around.pop()
        yield _kind(token, before, after, around[-1], _is_property(tokens, place))
        if token in "([" or token.endswith("{"):
            around.append(_brace(tokens, place))


def _kind(token: str, before: str, after: str, around: str, is_property: bool) -> Kind:
    if not WORD.match(token) or token in KEYWORDS or is_property:
        return "else"
    if around == "class":
        return "else"
    if around == "object" and before in ("{", ",", "get", "set", "async"):
        return "both" if after in (",", "}", "=") else "else"
    return "variable"


def _is_property(tokens: Sequence[str], place: int) -> bool:
    """Whether a word stands behind a dot, one that does not spread."""
    return place > 1 and tokens[place - 1] == "." and tokens[place - 2] != "."


def _brace(tokens: Sequence[str], place: int) -> str:
    """What an opening token opens: a "class", an "object", or a "block", which else may be."""
    if tokens[place] != "{":
        return "block"
    before = tokens[place - 1] if place else ""
    if {"class", "extends"} & set(tokens[max(place - 2, 0) : place]):
        return "class"
    return "object" if before in OPENS_OBJECT else "block"
