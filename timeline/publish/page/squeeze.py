"""Scripts and style sheets without what only their authors need: comments, blanks, long names.

No statement of a script is changed or moved. A line break stays wherever a statement may end with
it.
"""

from __future__ import annotations

import re

from timeline.publish.page.rename import renamed
from timeline.publish.page.tokens import tokens

GOES_ON_AFTER = frozenset("{([,;:?=&|+-*/<>!.")
GOES_ON_BEFORE = frozenset(")]},;:?.=&|")
"""Characters after and before which no statement ends."""

CSS_COMMENT = re.compile(r"/\*[\s\S]*?\*/")
CSS_BLANKS = ((r"\s+", " "), (r" ?([{};,]) ?", r"\1"), (r": ", ":"), (r";}", "}"))


def squeezed(script: str) -> str:
    """A script that does the same in fewer bytes; the same input gives the same bytes.

    Raises ValueError for a text, pattern or template that does not end.
    """
    gaps, plain = zip(*tokens(script), strict=True)
    written: list[str] = []
    last = ""
    for gap, token in zip(gaps, renamed(plain), strict=True):
        written += (_between(last, token, gap), token)
        last = token
    return "".join(written)


def squeezed_style(style: str) -> str:
    """A style sheet without comments, line breaks and blanks that do not matter.

    It must hold no text in which blanks matter.
    """
    style = CSS_COMMENT.sub("", style)
    for pattern, kept in CSS_BLANKS:
        style = re.sub(pattern, kept, style)
    return style.strip()


def _between(last: str, token: str, gap: str) -> str:
    """What has to stand between two tokens that had a gap between them."""
    if not last or not token or not gap:
        return ""
    if "\n" in gap and last[-1] not in GOES_ON_AFTER and token[0] not in GOES_ON_BEFORE:
        return "\n"
    is_one = _is_word(last[-1]) and _is_word(token[0])
    return " " if is_one or (last == token and token in "+-") else ""


def _is_word(character: str) -> bool:
    return character.isalnum() or character in "_$"
