"""Where in a text stands what a search has found in it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from timeline.explore.fold import JOINT, Folded, fold, folded
from timeline.explore.lexicon import EDGE, Pattern

Place = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Marker:
    """Finds what is written in one of some ways, in texts as they are shown."""

    expressions: tuple[re.Pattern[str], ...]

    @classmethod
    def of(cls, written: Iterable[Pattern]) -> Marker:
        """The marker of what a search sought, as `timeline.explore.search.Found.written` has it."""
        return cls(tuple(re.compile(_expression(pattern)) for pattern in written))

    def places(self, text: str) -> tuple[Place, ...]:
        """Start and end of each piece of the text that was found, from left to right."""
        plain = fold(text)
        if not any(each.search(plain) for each in self.expressions):
            return ()
        return tuple(_merged(sorted(self._each(folded(text)))))

    def _each(self, text: Folded) -> Iterator[Place]:
        for expression in self.expressions:
            yield from (text.original(*found.span()) for found in expression.finditer(text.text))


def _expression(pattern: Pattern) -> str:
    return f"[ {JOINT}]".join(map(_part, pattern))


def _part(part: str) -> str:
    """The letters of a part, which joints may stand between, and the edges of its word."""
    before = r"(?<!\w)" if part.startswith(EDGE) else ""
    after = r"(?!\w)" if part.endswith(EDGE) else ""
    return before + f"{JOINT}?".join(map(re.escape, part.strip(EDGE))) + after


def _merged(places: Iterable[Place]) -> Iterator[Place]:
    """Places without overlaps."""
    last: Place | None = None
    for start, end in places:
        if last is not None and start <= last[1]:
            last = last[0], max(last[1], end)
            continue
        if last is not None:
            yield last
        last = start, end
    if last is not None:
        yield last
