"""Texts for Markdown: nothing in them means anything to it (CommonMark, and GitHub's additions)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from timeline.curate.markdown import Piece, in_line, read

MARKUP = re.compile(r"([\\`*_{}\[\]<>#|~&$!])")
"""Characters that mean something anywhere in a line."""

BEGINNING = re.compile(r"^(\s*(?:\d{1,9}(?=[.)])|(?=[-+=])))")
"""What begins a list or a heading where a line begins."""


STYLED = {"em": "*{0}*", "strong": "**{0}**", "code": "{0}", "a": "[{0}](<{1}>)"}
"""How the styles of a curator's text are written; letters of code are shown as they stand."""

NO_END = str.maketrans({"<": "%3C", ">": "%3E", " ": "%20", "\n": "", "\r": ""})
"""What would end a link's address before its end."""


def escaped(text: str) -> str:
    """A text on one line that is shown as it stands, wherever in a line it comes."""
    line = MARKUP.sub(r"\\\1", " ".join(text.split()))
    return BEGINNING.sub(r"\1\\", line)


def rewritten(text: str) -> str:
    """A curator's text on one line, with its emphasis and links and no other markup."""
    line = " ".join("".join(_parts(in_line(read(text)))).split())
    return BEGINNING.sub(r"\1\\", line)


def _parts(pieces: Iterable[Piece]) -> Iterator[str]:
    for piece in pieces:
        if isinstance(piece, str):
            yield MARKUP.sub(r"\\\1", piece)
        elif piece.style == "br":
            yield " "
        else:
            inside = "".join(_parts(piece.inside))
            yield STYLED[piece.style].format(inside, piece.href.translate(NO_END))


def linked(text: str, address: str) -> str:
    """A text, escaped, as a link; without an address as it is."""
    if not address:
        return escaped(text)
    return f"[{escaped(text)}](<{address.translate(NO_END)}>)"
