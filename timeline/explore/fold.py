"""One spelling for texts that a search compares: without case, accents, script and punctuation.

A folded text is words with one space between them. A hyphen stays where punctuation stands inside
a word, as in 'sci-fi' and 'us-soviet', so that a search can read it either way; between figures it
is a space. Whoever folds both sides of a comparison needs to know no more.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

JOINT = "-"
"""What stands for punctuation inside a word."""

ROMAN = {
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ж": "zh", "з": "z", "и": "i",
    "й": "y", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s",
    "т": "t", "у": "u", "ф": "f", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch",
    "ъ": "", "ы": "y", "ь": "", "э": "e", "ю": "yu", "я": "ya",
    "ґ": "g", "є": "ye", "і": "i", "ј": "j", "љ": "lj", "њ": "nj", "ђ": "dj", "ћ": "c", "џ": "dz",
    "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "ł": "l", "þ": "th", "ı": "i",
}  # fmt: skip
"""Letters by their usual romanisation in English; ё is е with an accent, as Russians write it."""

APOSTROPHES = frozenset("'’‘ʼʹʻ`´′")
"""What a name may be written with or without: O'Brien."""

_LOOSE = re.compile(r"-(?:-+|(?<!\w-)|(?!\w)|(?<=\d-)(?=\d))")
"""Punctuation that joins no letters."""


def _letter(char: str) -> str:
    """What one character becomes."""
    small = char.casefold()
    if small in ROMAN:
        return ROMAN[small]
    # Some letters are taken apart only after their case is gone, others the other way round.
    parts = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", char).casefold())
    return "".join(map(_part, parts))


def _part(char: str) -> str:
    if char in ROMAN:
        return ROMAN[char]
    if char.isspace():
        return " "
    if char.isalnum():
        return char
    if char in APOSTROPHES or unicodedata.combining(char):
        return ""
    category = unicodedata.category(char)
    if category == "Cf":
        return ""
    # Vowel signs of Indian and Thai writing are no accents.
    return char if category.startswith("M") else JOINT


class _Letters(dict[int, str]):
    """What characters become; rare ones are worked out each time, so that it never grows."""

    def __missing__(self, code: int) -> str:
        return _letter(chr(code))


_LETTERS = _Letters({code: _letter(chr(code)) for code in (*range(0x530), *range(0x2000, 0x2070))})


def fold(text: str) -> str:
    """A text as words to compare: 'Iñárritu' is 'inarritu', 'Вызов' is 'vyzov'."""
    raw = unicodedata.normalize("NFC", text).translate(_LETTERS)
    return " ".join(_LOOSE.sub(" ", raw).split())


class Folding:
    """Folds many texts as `fold` does, each of their words once."""

    def __init__(self) -> None:
        self._words = _Words()

    def __call__(self, text: str) -> str:
        """The text folded."""
        return " ".join(filter(None, map(self._words.__getitem__, text.split())))


class _Words(dict[str, str]):
    """What words become, worked out when one first comes up: what is between them joins nothing."""

    def __missing__(self, word: str) -> str:
        self[word] = fold(word)
        return self[word]


def spaced(text: str) -> str:
    """A folded text without joints: 'Sci-Fi' is 'sci fi'."""
    return fold(text).replace(JOINT, " ")


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded text, and for each of its characters where it stands in the original."""

    text: str
    places: tuple[tuple[int, int], ...]

    def original(self, start: int, end: int) -> tuple[int, int]:
        """Where a part of the folded text stands in the original; the part must not be empty."""
        return self.places[start][0], self.places[end - 1][1]


def folded(text: str) -> Folded:
    """A text folded, with the places of its characters; `folded(text).text == fold(text)`."""
    raw = [(part, place) for place in _letters(text) for part in _folded(text, *place)]
    loose = _LOOSE.sub(lambda found: " " * len(found[0]), "".join(part for part, _ in raw))
    kept: list[tuple[str, tuple[int, int]]] = []
    for char, (_, place) in zip(loose, raw, strict=True):
        if char != " " or (kept and kept[-1][0] != " "):
            kept.append((char, place))
    if kept and kept[-1][0] == " ":
        kept.pop()
    return Folded("".join(char for char, _ in kept), tuple(place for _, place in kept))


def _folded(text: str, start: int, end: int) -> str:
    return unicodedata.normalize("NFC", text[start:end]).translate(_LETTERS)


def _letters(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of each letter with the accents that follow it."""
    start = 0
    for place in range(1, len(text) + 1):
        if place == len(text) or not unicodedata.combining(text[place]):
            yield start, place
            start = place
