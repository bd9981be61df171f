"""A module without what nobody needs: what it declares, but neither exports to anybody nor uses.

Declarations begin at the left edge and end where the next line begins there with a closing bracket,
as all of our modules are laid out; one on a single line ends with it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from timeline.publish.page.tokens import tokens

DECLARED = re.compile(r"(?:export )?(?:async )?(?:function|const|class) (?P<name>[\w$]+)\b")
CLOSES = ("}", "]", ")")


@dataclass
class Piece:
    """Some lines of a module: one declaration with its name, or something else without."""

    name: str
    lines: list[str]

    @property
    def words(self) -> frozenset[str]:
        """What the lines say, but in comments."""
        return frozenset(token for _, token in tokens("\n".join(self.lines)))


def shaken(module: str, wanted: Iterable[str]) -> str:
    """A module without the declarations that neither `wanted` ones nor its statements need."""
    pieces = _pieces(module)
    needed, added = {*wanted}, {*wanted}
    used = {piece.name: piece.words for piece in pieces if piece.name}
    added |= {word for piece in pieces if not piece.name for word in piece.words}
    while added:
        needed |= added
        added = {word for name in added & used.keys() for word in used[name]} - needed
    kept = (piece for piece in pieces if not piece.name or piece.name in needed)
    return "\n".join(line for piece in kept for line in piece.lines)


def _pieces(module: str) -> list[Piece]:
    pieces: list[Piece] = []
    is_open = False
    for line in module.splitlines():
        declared = DECLARED.match(line)
        if is_open:
            pieces[-1].lines.append(line)
            is_open = not line.startswith(CLOSES)
        elif declared:
            pieces.append(Piece(declared["name"], [line]))
            is_open = not _is_whole(line)
        elif pieces and not pieces[-1].name:
            pieces[-1].lines.append(line)
        else:
            pieces.append(Piece("", [line]))
    return pieces


def _is_whole(line: str) -> bool:
    """Whether a declaration ends on the line on which it begins."""
    pairs = (("(", ")"), ("[", "]"), ("{", "}"))
    is_even = all(line.count(one) == line.count(other) for one, other in pairs)
    return is_even and line.endswith((";", "}"))
