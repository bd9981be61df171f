"""How far the thing reaches that begins at a place of a YAML text: what a report underlines.

It is told from the line alone, so that it works in files that cannot be read: a quoted text to its
quote, brackets to the one that closes them, anything else to the sign that ends it.
"""

from __future__ import annotations

import re

SINGLE = re.compile(r"'(?:[^'\n]|'')*'?")
DOUBLE = re.compile(r'"(?:[^"\\\n]|\\.)*"?')
IN_BLOCK = re.compile(r"(?:(?!: |:$| #).)+")
IN_BRACKETS = re.compile(r"(?:(?!: |:$| #|[,\[\]{}]).)+")
OPENING, CLOSING = "[{", "]}"
TAB = "\t"


def end_of(line: str, start: int) -> int:
    """The column, from 0, behind what begins at a column of a line; at least one further."""
    first = line[start : start + 1]
    if first in OPENING and first:
        return _behind_brackets(line, start)
    if first == TAB:
        return start + len(line[start:]) - len(line[start:].lstrip(TAB))
    pattern = {"'": SINGLE, '"': DOUBLE}.get(
        first, IN_BRACKETS if _is_inside(line, start) else IN_BLOCK
    )
    found = pattern.match(line, start)
    return start + max(len(found.group().rstrip()) if found else 0, 1)


def _is_inside(line: str, start: int) -> bool:
    """Whether a bracket that stands before this place is still open."""
    before = line[:start]
    return any(before.count(first) > before.count(last) for first, last in ("[]", "{}"))


def _behind_brackets(line: str, start: int) -> int:
    depth, at = 0, start
    while at < len(line):
        quoted = {"'": SINGLE, '"': DOUBLE}.get(line[at] if line[at - 1] in " [{,:" else "")
        if quoted and (found := quoted.match(line, at)):
            at = found.end()
            continue
        depth += (line[at] in OPENING) - (line[at] in CLOSING)
        at += 1
        if depth == 0:
            return at
    return max(len(line.rstrip()), start + 1)
