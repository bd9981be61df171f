"""How hard a text is to read: LIX, which counts letters and so works in many alphabets.

LIX = words / sentences + 100 · long words / words, where a long word has more than six letters
(C. H. Björnsson, *Läsbarhet*, Stockholm 1968; J. Anderson, “Lix and Rix: Variations on a
little-known readability index”, *Journal of Reading* 26(6), 1983, pp. 490–496). It was measured on
Swedish and English; Russian words are longer, so numbers are to be compared within one language.
Of one to three sentences it is rough.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from timeline.languages import gettext_noop

LONG = 6
"""Letters that a word has at most without being a long one."""

FEWEST = 10
"""Words of a text about which the number says anything."""

LEVELS: Mapping[str, tuple[float, str]] = {
    "very-easy": (30, gettext_noop("very easy")),
    "easy": (40, gettext_noop("easy")),
    "medium": (50, gettext_noop("medium")),
    "hard": (60, gettext_noop("hard")),
    "very-hard": (float("inf"), gettext_noop("very hard")),
}
"""Levels with the LIX below which a text is of them, and a reader's word."""

WORD = re.compile(r"\w+(?:['’.,]\w+)*")
SENTENCE = re.compile(r"[.!?…:]+[\"'”’»)\]]*(?=\s|$)")


def lix(text: str) -> float | None:
    """The LIX of a text; None where it has fewer than FEWEST words."""
    words = WORD.findall(text)
    if len(words) < FEWEST:
        return None
    long = sum(sum(map(str.isalpha, word)) > LONG for word in words)
    return len(words) / _sentences(text) + 100 * long / len(words)


def level(found: float) -> str:
    """The level of a LIX, a key of LEVELS."""
    return next(name for name, (below, _) in LEVELS.items() if found < below)


def _sentences(text: str) -> int:
    """How many sentences a text has; what follows the last full stop is one as well."""
    return sum(1 for part in SENTENCE.split(text) if WORD.search(part))
