"""Curators' Markdown as elements of the page, with what the search has found as marks.

The elements are made of the pieces of a text: no HTML is handed over as text, so nothing in a text
can become an element that is not among the few styles.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Any

from timeline.curate.markdown import Piece, Styled, in_line, is_block, read, written
from timeline.explore.highlight import Marker, Place
from timeline.publish.prose import REL
from timeline.serve.element import Element


def inline(text: str, marker: Marker | None = None) -> Any:
    """A text as what may stand in a line; `marker` marks what the search has found in it."""
    return _told(_line(in_line(read(text)), marker))


def block(
    text: str, style: str, marker: Marker | None = None, lead: Any = None, **props: Any
) -> Any:
    """A text as a paragraph of a style class, or as several blocks in a box of that class
    and of "prose".

    `lead` stands before the text in its first paragraph.
    """
    pieces = read(text)
    before = [] if lead is None else [lead]
    if not any(map(is_block, pieces)):
        return Element("P", _told([*before, *_line(pieces, marker)]), className=style, **props)
    first = [Element("P", before)] if before else []
    return Element("Div", [*first, *_blocks(pieces, marker)], className=f"{style} prose", **props)


def cut(text: str, places: Sequence[Place], start: int = 0) -> Iterator[Any]:
    """A text with marks at places that count from `start` characters before it."""
    last = 0
    for place in places:
        begin, end = max(place[0] - start, last), min(place[1] - start, len(text))
        if begin < end:
            yield from (text[last:begin], Element("Mark", text[begin:end]))
            last = end
    yield text[last:]


def _told(parts: Iterable[Any]) -> Any:
    """Parts without empty texts; a text alone stands by itself, as most do."""
    found = [part for part in parts if part != ""]
    return found[0] if len(found) == 1 and isinstance(found[0], str) else found


def _blocks(pieces: Iterable[Piece], marker: Marker | None) -> Iterator[Any]:
    for are_blocks, some in groupby(pieces, is_block):
        if are_blocks:
            yield from (_block(piece, marker) for piece in some if isinstance(piece, Styled))
        else:
            yield from _line(tuple(some), marker)


def _block(piece: Styled, marker: Marker | None) -> Any:
    return Element(piece.style.title(), _told(_blocks(piece.inside, marker)))


def _line(pieces: Sequence[Piece], marker: Marker | None) -> Iterator[Any]:
    places = marker.places(written(pieces)) if marker else ()
    yield from _pieces(pieces, places, 0)


def _pieces(pieces: Iterable[Piece], places: Sequence[Place], start: int) -> Iterator[Any]:
    for piece in pieces:
        if isinstance(piece, str):
            yield from cut(piece, places, start)
        else:
            yield _styled(piece, places, start)
        start += len(written([piece]))


def _styled(piece: Styled, places: Sequence[Place], start: int) -> Any:
    if piece.style == "br":
        return Element("Br", None)
    inside = _told(_pieces(piece.inside, places, start))
    if piece.style == "a":
        return Element("A", inside, href=piece.href, rel=REL, target="_blank")
    return Element(piece.style.title(), inside)
