"""The Markdown of texts for readers: a short list of styles; all else stays the text it is.

What is read is CommonMark without raw HTML, headings, quotations, code blocks, entities and
references. Nothing here writes HTML: a text becomes pieces, and whoever shows them decides how.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock
from markdown_it.rules_block.list import list_block
from markdown_it.token import Token

RULES = (
    "list",
    "newline",
    "escape",
    "backticks",
    "emphasis",
    "link",
    "image",
    "autolink",
)
"""What the parser looks for; an image is looked for so that no link is made of its end."""

STYLES = frozenset({"em", "strong", "code", "a", "br", "p", "ul", "ol", "li"})
"""The names of all styles, which are those of HTML."""

BLOCKS = frozenset({"p", "ul", "ol", "li"})
"""The styles that make blocks of their own."""

MOST_NESTED = 12
"""Styles that may stand inside one another; deeper ones are left out, their texts stay."""

MOST_SIGNS = 300
"""Signs in a text that might be marks; one with more is taken for no Markdown, since the time to
read it grows with their square."""

LINK = re.compile(r"(?:https?://[^\s/?#]|mailto:[^\s@]+@)\S*", re.IGNORECASE)
"""Where a link may lead."""

_SIGN = re.compile(r"[\\`*_\[<\n]|^\s*(?:[-+]|1[.)])\s")
"""Without any of this a text is what it is."""

_NO_FIRST = re.compile(r"\s*(?!1[.)])\d+[.)]")
"""A number at the beginning of a line that begins no list: '1984. The year'."""


@dataclass(frozen=True, slots=True)
class Styled:
    """Pieces of a text in one of `STYLES`; `href` is where a link leads."""

    style: str
    inside: tuple[Piece, ...] = ()
    href: str = ""


Piece = str | Styled
"""A plain text, or pieces with a style."""


def read(text: str) -> tuple[Piece, ...]:
    """The pieces of a text: those of its one paragraph, or its blocks if there are several."""
    whole = text.strip()
    return _read(whole) if _SIGN.search(whole) else (whole,) if whole else ()


def plain(text: str) -> str:
    """A text without its marks, for where styles cannot be shown; blocks stand on their lines."""
    whole = text.strip()
    return written(in_line(_read(whole))) if _SIGN.search(whole) else whole


def written(pieces: Iterable[Piece]) -> str:
    """What is written in pieces, without their styles; a line break is one here as well."""
    return "".join(_leaves(pieces))


def in_line(pieces: Iterable[Piece]) -> tuple[Piece, ...]:
    """Pieces without blocks, which begin on lines of their own instead."""
    return tuple(_flat(pieces))


def is_block(piece: Piece) -> bool:
    """Whether a piece stands on lines of its own."""
    return isinstance(piece, Styled) and piece.style in BLOCKS


def unlinked(pieces: Iterable[Piece]) -> tuple[Piece, ...]:
    """Pieces without links, whose texts stay: for what is a link as a whole."""
    found: list[Piece] = []
    for piece in pieces:
        if isinstance(piece, str):
            found.append(piece)
        elif piece.style == "a":
            found += unlinked(piece.inside)
        else:
            found.append(Styled(piece.style, unlinked(piece.inside), piece.href))
    return tuple(found)


def _flat(pieces: Iterable[Piece], inside: str = "") -> Iterator[Piece]:
    """Pieces in line: a line break stands between two blocks, a sign before each item."""
    for place, piece in enumerate(pieces):
        if isinstance(piece, str) or not is_block(piece):
            yield piece
            continue
        if place:
            yield Styled("br")
        if piece.style == "li":
            yield f"{place + 1}. " if inside == "ol" else "• "
        yield from _flat(piece.inside, piece.style)


def _leaves(pieces: Iterable[Piece]) -> Iterator[str]:
    for piece in pieces:
        if isinstance(piece, str):
            yield piece
        elif piece.style == "br":
            yield "\n"
        else:
            yield from _leaves(piece.inside)


@lru_cache(4096)
def _read(text: str) -> tuple[Piece, ...]:
    if len(_SIGN.findall(text)) > MOST_SIGNS:
        return (text,)
    blocks = _grown(_tokens(_PARSER.parse(text)))
    if len(blocks) == 1 and isinstance(blocks[0], Styled) and blocks[0].style == "p":
        return blocks[0].inside
    return blocks


def _tokens(blocks: Iterable[Token]) -> Iterator[Token]:
    """All tokens in a row, those of a block's text in their place."""
    for token in blocks:
        yield from (token,) if token.children is None else token.children


def _grown(tokens: Iterable[Token]) -> tuple[Piece, ...]:
    """The pieces of a row of tokens; a loop, since texts may nest deeper than Python calls."""
    opened: list[tuple[Token, list[Piece]]] = []
    found: list[Piece] = []
    too_deep = 0
    for token in tokens:
        if token.nesting == 0:
            found.append(_leaf(token))
        elif token.hidden:
            continue
        elif token.nesting > 0 and len(opened) < MOST_NESTED:
            opened.append((token, found))
            found = []
        elif too_deep or token.nesting > 0:
            too_deep += token.nesting
        else:
            start, around = opened.pop()
            around += _styled(start, _joined(found))
            found = around
    return _joined(found)


def _styled(start: Token, inside: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """What a token and its end make; a link without a text shows where it leads."""
    if start.tag != "a":
        return (Styled(start.tag, inside),)
    href = str(start.attrs["href"])
    # The parser does not ask whether a link may lead nowhere.
    return (Styled("a", inside or (href,), href),) if href else ("[", *inside, "]()")


def _leaf(token: Token) -> Piece:
    if token.type == "image":
        return f"![{token.content}]({token.attrs['src']})"
    return _LEAVES[token.type] if token.type in _LEAVES else _written(token)


def _written(token: Token) -> Piece:
    return Styled("code", (token.content,)) if token.type == "code_inline" else token.content


_LEAVES: Mapping[str, Piece] = {"softbreak": "\n", "hardbreak": Styled("br")}


def _joined(pieces: Iterable[Piece]) -> tuple[Piece, ...]:
    """Pieces without empty texts, those that follow one another as one."""
    found: list[Piece] = []
    for piece in pieces:
        last = found[-1] if found else None
        if isinstance(piece, str) and isinstance(last, str):
            found[-1] = last + piece
        elif piece:
            found.append(piece)
    return tuple(found)


def _list(state: StateBlock, first: int, last: int, silent: bool) -> bool:
    """A list, unless it would begin with another number than 1.

    Asked silently, the parser wants to know whether one ends a paragraph, which it decides itself.
    """
    begin, end = state.bMarks[first], state.eMarks[first]
    if not silent and _NO_FIRST.match(state.src, begin, end):
        return False
    return list_block(state, first, last, silent)


def _parser() -> MarkdownIt:
    parser = MarkdownIt("zero").enable(list(RULES))
    parser.block.ruler.at("list", _list, {"alt": ["paragraph"]})
    parser.validateLink = lambda url: bool(LINK.fullmatch(url))  # type: ignore[method-assign]
    return parser


_PARSER = _parser()
