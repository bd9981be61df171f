"""Curators' Markdown as HTML text, for files that leave and for what a script puts into the page.

The HTML is made of a few styles and passes a cleaner that knows nothing but these: neither of the
two has to be trusted alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape

import nh3

from timeline.curate.markdown import STYLES, Piece, in_line, read, unlinked

SCHEMES = frozenset({"http", "https", "mailto"})

REL = "noopener noreferrer nofollow"
"""What every link says of the page that it leads to; the same stands in the live page."""


def to_html(text: str) -> str:
    """A text as HTML; a text of several blocks as these blocks, any other without one."""
    return _cleaned(read(text))


def to_inline_html(text: str, is_linked: bool = True) -> str:
    """A text as HTML without blocks, which begin on lines of their own instead."""
    pieces = in_line(read(text))
    return _cleaned(pieces if is_linked else unlinked(pieces))


def _cleaned(pieces: Iterable[Piece]) -> str:
    return nh3.clean(
        "".join(_parts(pieces)),
        tags=set(STYLES),
        attributes={"a": {"href"}},
        url_schemes=set(SCHEMES),
        link_rel=REL,
    )


def _parts(pieces: Iterable[Piece]) -> Iterator[str]:
    for piece in pieces:
        if isinstance(piece, str):
            yield escape(piece, quote=False)
        elif piece.style == "br":
            yield "<br>"
        else:
            link = f' href="{escape(piece.href)}"' if piece.style == "a" else ""
            yield f"<{piece.style}{link}>"
            yield from _parts(piece.inside)
            yield f"</{piece.style}>"
